package io.github.interplayrx.internal.base.text;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Cyrillic and Greek letters as the Latin ones for which they stand in international names: these are spelt there by sound, as in the
 * languages of the north. A letter that stands for several is taken for one of them, and a name that differs then is not known.
 */
final class LatinLetters {
    private static final Map<Character, String> LETTERS = letters(
            "\u0430a \u0431b \u0432v \u0433g \u0434d \u0435e \u0436zh \u0437z \u0438i \u043ak \u043bl \u043cm \u043dn \u043eo \u043fp \u0440r"
                    + " \u0441s \u0442t \u0443u \u0444f \u0445ch \u0446c \u0447ch \u0448sh \u0449shch \u044a \u044by \u044c \u044de \u044eyu \u044fya"
                    + " \u0456i \u0454e \u0451e \u0491g"
                    + " \u03b1a \u03b2b \u03b3g \u03b4d \u03b5e \u03b6z \u03b7i \u03b8th \u03b9i \u03bak \u03bbl \u03bcm \u03bdn \u03bex \u03bfo \u03c0p"
                    + " \u03c1r \u03c3s \u03c2s \u03c4t \u03c5y \u03c6f \u03c7ch \u03c8ps \u03c9o");

    /** Two letters that are written for one sound. */
    private static final Map<String, String> PAIRS = Map.of(
            "\u043a\u0441", "x",
            "\u03bf\u03c5", "u",
            "\u03b1\u03b9", "e",
            "\u03b5\u03b9", "i",
            "\u03bc\u03c0", "b",
            "\u03bd\u03c4", "d",
            "\u03b3\u03ba", "g");

    private static final char ENDING_OF_GREEK_NAMES = '\u03b7';
    private static final int SHORTEST_GREEK_NAME = 6;
    private static final int SHORTEST_IN_GREEK = 4;

    private LatinLetters() {}

    private static Map<Character, String> letters(String table) {
        Map<Character, String> letters = new HashMap<>();
        for (String each : NameTable.split(table, ' ')) {
            letters.put(each.charAt(0), each.substring(1));
        }
        return Map.copyOf(letters);
    }

    /** A text in small letters without accents. Letters of another script, and Greek ones in front of a Latin name, stay as they are. */
    static String of(String text) {
        if (!hasAny(text)) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length() + 4);
        for (String word : NameTable.split(text, ' ')) {
            out.append(out.isEmpty() ? "" : " ").append(isName(word) ? spelt(word) : word);
        }
        return out.toString();
    }

    private static boolean hasAny(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (LETTERS.containsKey(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    /** Not a Greek letter that stands for itself, as in micrograms and in "\u03b4-aminolevulinic acid". */
    private static boolean isName(String word) {
        boolean isGreek = word.codePoints().anyMatch(LatinLetters::isGreek);
        return !isGreek
                || (word.length() >= SHORTEST_IN_GREEK && word.codePoints().allMatch(LatinLetters::isGreek));
    }

    private static boolean isGreek(int letter) {
        return Character.UnicodeScript.of(letter) == Character.UnicodeScript.GREEK;
    }

    private static String spelt(String text) {
        StringBuilder out = new StringBuilder(text.length() + 4);
        int at = 0;
        while (at < text.length()) {
            String pair = at + 1 < text.length() ? PAIRS.get(text.substring(at, at + 2)) : null;
            if (pair != null) {
                out.append(pair);
                at += 2;
            } else {
                append(text, at, out);
                at++;
            }
        }
        return out.toString();
    }

    private static void append(String text, int at, StringBuilder out) {
        char c = text.charAt(at);
        @Nullable String letters = LETTERS.get(c);
        if (letters == null) {
            out.append(c);
        } else if (!isEndingOfGreekName(text, at)) {
            out.append(letters);
        }
    }

    /** "\u03b4\u03b9\u03b1\u03b6\u03b5\u03c0\u03ac\u03bc\u03b7". */
    private static boolean isEndingOfGreekName(String text, int at) {
        boolean isLast = at + 1 == text.length() || text.charAt(at + 1) == ' ';
        return isLast
                && text.charAt(at) == ENDING_OF_GREEK_NAMES
                && at - text.lastIndexOf(' ', at) > SHORTEST_GREEK_NAME;
    }
}
