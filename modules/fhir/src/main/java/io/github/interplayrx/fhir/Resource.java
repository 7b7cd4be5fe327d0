package io.github.interplayrx.fhir;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** One resource, what remarks call it, and the full URL of its entry. */
record Resource(String reference, @Nullable String fullUrl, JsonNode json, boolean draft) {
    /** The pointers in this code: compiling one costs more than following it, and {@code computeIfAbsent} locks. */
    private static final Map<String, JsonPointer> POINTERS = new ConcurrentHashMap<>();

    String type() {
        return json.path("resourceType").asText();
    }

    /** The text at the first of these paths that has one; blank if none has. */
    String text(String... pointers) {
        for (String pointer : pointers) {
            String found = at(json, pointer).asText("");
            if (!found.isBlank()) {
                return found.strip();
            }
        }
        return "";
    }

    static JsonNode at(JsonNode json, String pointer) {
        JsonPointer known = POINTERS.get(pointer);
        return json.at(known == null ? POINTERS.computeIfAbsent(pointer, JsonPointer::compile) : known);
    }

    boolean says(String field) {
        return json.path(field).asBoolean();
    }
}
