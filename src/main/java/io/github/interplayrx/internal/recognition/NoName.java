package io.github.interplayrx.internal.recognition;

import io.github.interplayrx.internal.base.text.NameText;
import io.github.interplayrx.model.InputProblem;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What stands where the name of a medicine is expected and is none: a word that says there is nothing, or a code. */
final class NoName {
    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

    private static final Pattern NAMED_CODE = Pattern.compile(
            "(rxnorm|rxcui|atc|ndc|snomed(?: ?ct)?|sctid|unii|dm\\+?d)(?: code)?[ :=#-]*([a-z0-9-]*\\d[a-z0-9-]*)",
            FLAGS);

    private static final Pattern ATC = Pattern.compile("[A-Z]\\d{2}[A-Z]{2}\\d{2}", FLAGS);
    private static final Pattern NDC = Pattern.compile("\\d{4,5}-\\d{3,4}-\\d{1,2}");
    private static final Pattern NUMBER = Pattern.compile("\\d{3,18}");

    private static final Map<String, String> SYSTEMS =
            Map.of("rxcui", "rxnorm", "sctid", "snomed", "snomed ct", "snomed", "snomedct", "snomed", "dm+d", "dmd");

    private final Lexicon lexicon;

    NoName(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** What to say of a line that was not understood; null if it may be a name. */
    @Nullable
    InputProblem problem(int index, @Nullable String written) {
        String text = written == null ? "" : written.strip();
        String phrase = NameText.normalise(text);
        if (lexicon.isMarked(Mark.NOTHING_TAKEN, phrase)) {
            return problem(
                    index,
                    text,
                    "The line names no medicine. It was not evaluated.",
                    "Maybe leave the line out, and say elsewhere that nothing is taken: a report cannot confirm it.");
        }
        if (lexicon.isMarked(Mark.ALLERGIES, phrase)) {
            return problem(
                    index,
                    text,
                    "The line is about allergies, which are not checked, and names no medicine.",
                    "Maybe leave the line out.");
        }
        Matcher named = NAMED_CODE.matcher(text);
        if (named.matches()) {
            String system = named.group(1).toLowerCase(Locale.ROOT);
            return code(index, text, SYSTEMS.getOrDefault(system, system), named.group(2));
        }
        return bareCode(index, text);
    }

    private static @Nullable InputProblem bareCode(int index, String text) {
        if (ATC.matcher(text).matches()) {
            return code(index, text, "atc", text);
        }
        if (NDC.matcher(text).matches()) {
            return code(index, text, "ndc", text);
        }
        return NUMBER.matcher(text).matches() ? code(index, text, "rxnorm", text) : null;
    }

    private static InputProblem code(int index, String text, String system, String value) {
        return problem(
                index,
                text,
                "A code stands in place of a name, and codes are not read there.",
                "Maybe write it as \"code\": { \"system\": \"" + system + "\", \"value\": \"" + value
                        + "\" }, if that is its system, or write the name.");
    }

    private static InputProblem problem(int index, String value, String message, String advice) {
        return new InputProblem("/medications/" + index + "/name", value, message, advice);
    }
}
