package io.github.interplayrx.knowledge;

import io.github.interplayrx.internal.base.json.JsonCursor;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/** Reads what clinicians decided about rules. */
final class ReviewReader {
    private static final String FILE = "a file of rules";

    private final Map<String, Rule> rules;

    ReviewReader(Map<String, Rule> rules) {
        this.rules = rules;
    }

    Review read(String id, JsonCursor at) {
        String rule = at.text("rule");
        References.known(at.at("rule"), rule, rules, "rule", FILE);
        checkDate(at);
        Review.Verdict verdict = required(at, "verdict", Review.Verdict.class, Review.Verdict.REJECT);
        Optional<String> remark = at.optionalText("remark");
        if (verdict != Review.Verdict.AGREE && remark.isEmpty()) {
            at.at("remark").fault("Nobody can act on this verdict.", "Maybe say what has to be changed, and why.");
        }
        return new Review(
                id,
                rule,
                at.optionalInteger("ruleVersion").orElse(0),
                at.text("checksum"),
                at.text("by"),
                required(at, "profession", Review.Profession.class, Review.Profession.PHARMACIST),
                at.text("on"),
                verdict,
                remark.orElse(null));
    }

    private static void checkDate(JsonCursor at) {
        at.optionalText("on").ifPresent(date -> {
            try {
                LocalDate.parse(date);
            } catch (DateTimeException e) {
                at.at("on").fault("This is not a date.", "Maybe write it like \"2027-01-31\".");
            }
        });
    }

    private static <E extends Enum<E>> E required(JsonCursor at, String key, Class<E> type, E otherwise) {
        Optional<E> value = at.optionalEnum(key, type);
        if (!at.has(key)) {
            at.at(key).fault("The field \"" + key + "\" is missing.", "Maybe add it.");
        }
        return value.orElse(otherwise);
    }
}
