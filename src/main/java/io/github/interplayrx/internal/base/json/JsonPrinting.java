package io.github.interplayrx.internal.base.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/** Prints records and trees. Takes longer to set up than a check, so nobody touches it before something is printed. */
final class JsonPrinting {
    private static final ObjectWriter WRITER = JsonMapper.builder().build().writer();

    private JsonPrinting() {}

    static String print(@Nullable Object value) {
        try {
            return WRITER.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
