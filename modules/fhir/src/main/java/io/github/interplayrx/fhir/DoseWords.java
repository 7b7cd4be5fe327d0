package io.github.interplayrx.fhir;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;

/** What a resource says of its dose in words, to be quoted: a dose that is guessed from words is worse than none. */
final class DoseWords {
    private static final int LONGEST = 120;

    /** Breaks of lines, and marks that turn a line around or that no eye sees. */
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}\\s]+");

    private DoseWords() {}

    /** The words in one line, cut where they are long; blank if there are none. */
    static String of(Resource resource, JsonNode instructions) {
        Set<String> words = new LinkedHashSet<>();
        for (JsonNode each : instructions) {
            String text = oneLine(each.path("text").asText(""));
            words.add(text.isEmpty() ? oneLine(each.path("patientInstruction").asText("")) : text);
        }
        words.remove("");
        return cut(words.isEmpty() ? oneLine(resource.text("/renderedDosageInstruction")) : String.join("; ", words));
    }

    private static String oneLine(String written) {
        return UNSEEN.matcher(written).replaceAll(" ").strip();
    }

    private static String cut(String words) {
        if (words.codePointCount(0, words.length()) <= LONGEST) {
            return words;
        }
        return words.substring(0, words.offsetByCodePoints(0, LONGEST - 1)).stripTrailing() + "…";
    }
}
