package io.github.interplayrx.fhir;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/** One resource, what remarks call it, and the full URL of its entry. */
record Resource(String reference, @Nullable String fullUrl, JsonNode json, boolean draft) {
    String type() {
        return json.path("resourceType").asText();
    }

    /** The text at the first of these paths that has one; blank if none has. */
    String text(String... pointers) {
        for (String pointer : pointers) {
            String found = json.at(pointer).asText("");
            if (!found.isBlank()) {
                return found.strip();
            }
        }
        return "";
    }

    boolean says(String field) {
        return json.path(field).asBoolean();
    }
}
