package io.github.interplayrx.cdshooks;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.interplayrx.cdshooks.Feedback.Outcome;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads feedback: all of a request or, if one entry cannot be read, none. */
final class FeedbackReader {
    private FeedbackReader() {}

    static List<Feedback> read(String service, JsonNode json) {
        JsonNode entries = json.path("feedback");
        if (!entries.isArray() || entries.isEmpty()) {
            throw Refusal.wrong("feedback", entries, "Maybe send an array with an entry for each card.");
        }
        List<Feedback> all = new ArrayList<>();
        for (JsonNode entry : entries) {
            all.add(entry(service, entry, "feedback[" + all.size() + "]"));
        }
        return all;
    }

    private static Feedback entry(String service, JsonNode entry, String at) {
        String card = text(entry, "card");
        if (card == null) {
            throw Refusal.wrong(
                    at + ".card", entry.path("card"), "Maybe send the uuid of the card. Nothing was taken.");
        }
        JsonNode override = entry.path("overrideReason");
        return new Feedback(
                service,
                card,
                outcome(entry, at),
                suggestions(entry.path("acceptedSuggestions")),
                reason(override.path("reason")),
                text(override, "userComment"),
                time(entry, at));
    }

    private static Outcome outcome(JsonNode entry, String at) {
        return switch (entry.path("outcome").asText()) {
            case "accepted" -> Outcome.ACCEPTED;
            case "overridden" -> Outcome.OVERRIDDEN;
            default ->
                throw Refusal.wrong(
                        at + ".outcome",
                        entry.path("outcome"),
                        "Maybe send accepted or overridden. Nothing was taken.");
        };
    }

    private static List<String> suggestions(JsonNode accepted) {
        List<String> ids = new ArrayList<>();
        for (JsonNode each : accepted) {
            String id = text(each, "id");
            if (id != null) {
                ids.add(id);
            }
        }
        return ids;
    }

    private static Feedback.@Nullable Reason reason(JsonNode coding) {
        String code = text(coding, "code");
        return code == null ? null : new Feedback.Reason(code, text(coding, "system"), text(coding, "display"));
    }

    private static @Nullable Instant time(JsonNode entry, String at) {
        String text = text(entry, "outcomeTimestamp");
        try {
            return text == null ? null : OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            throw Refusal.wrong(
                    at + ".outcomeTimestamp",
                    text,
                    "Maybe send a time such as 2026-11-24T10:15:30Z. Nothing was taken.");
        }
    }

    private static @Nullable String text(JsonNode json, String field) {
        JsonNode value = json.path(field);
        return value.isTextual() && !value.asText().isBlank() ? value.asText() : null;
    }
}
