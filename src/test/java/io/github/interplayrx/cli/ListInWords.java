package io.github.interplayrx.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** Says the list of a conformance case in words of Markdown. */
final class ListInWords {
    private static final ObjectMapper JSON = new ObjectMapper();

    private ListInWords() {}

    /** The medicines of a case, and what is said about the patient. */
    static String of(ConformanceCase example) {
        try {
            JsonNode request = JSON.readTree(example.request());
            List<String> medications = new ArrayList<>();
            request.path("medications").forEach(each -> medications.add(words(each)));
            String list = medications.isEmpty() ? "an empty list" : String.join(", ", medications);
            return list + "; patient: " + words(request.path("patient"));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String words(JsonNode object) {
        List<String> words = new ArrayList<>();
        object.properties().forEach(field -> words.add(words(field.getKey(), field.getValue())));
        return String.join(" ", words);
    }

    private static String words(String key, JsonNode value) {
        if (key.equals("name")) {
            return "**" + value.asText() + "**";
        }
        List<String> values = new ArrayList<>();
        value.forEach(each -> values.add(each.asText()));
        return key + " " + (values.isEmpty() ? value.asText() : String.join(" ", values));
    }
}
