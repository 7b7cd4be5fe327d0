package io.github.interplayrx.internal.base.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;

/** Reads values that this library wrote, of this version or of a later one that writes more fields. */
final class JsonBinding {
    private static final ObjectReader READER = JsonMapper.builder(JsonFactory.builder()
                    .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
                    .build())
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build()
            .reader();

    private JsonBinding() {}

    static <T> T read(String json, Class<T> type) {
        try {
            T value = READER.forType(type).readValue(json);
            if (value == null) {
                throw new IllegalArgumentException(
                        "The JSON is null and no " + type.getSimpleName() + ".\nMaybe it was stored empty.");
            }
            return value;
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(
                    "The JSON is no " + type.getSimpleName()
                            + " that this library wrote.\nMaybe it was cut off or changed.",
                    e);
        }
    }
}
