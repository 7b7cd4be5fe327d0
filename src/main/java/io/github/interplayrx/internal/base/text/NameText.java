package io.github.interplayrx.internal.base.text;

import java.text.Normalizer;
import java.util.Locale;

/**
 * Brings names to a form in which capitals, accents, punctuation and spacing do not matter, and Cyrillic and Greek letters are the Latin
 * ones of international names. Linear in the length of the text.
 */
public final class NameText {
    private static final String ELLIPSIS = "\u2026";

    private NameText() {}

    /**
     * The form in which two spellings of one name are equal: lower case, no accents, words of letters and digits with single spaces
     * between them.
     *
     * @param text any text
     * @return the form; empty if the text holds no letter and no digit
     */
    public static String normalise(String text) {
        return isPlain(text)
                ? ofPlain(text)
                : LatinLetters.of(ofAny(Normalizer.normalize(withoutMarks(text), Normalizer.Form.NFKD)));
    }

    /** The same of one word of a text, behind what is there. */
    static void appendNormalised(String text, int start, int end, StringBuilder out) {
        for (int i = start; i < end; i++) {
            if (text.charAt(i) >= 0x80) {
                out.append(normalise(text.substring(start, end)));
                return;
            }
        }
        for (int i = start; i < end; i++) {
            if (text.charAt(i) != '\'') {
                out.append(lowerCase(text.charAt(i)));
            }
        }
    }

    private static String ofPlain(String text) {
        if (isOneNormalWord(text)) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length());
        boolean gap = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isPlainLetterOrDigit(c)) {
                if (gap && !out.isEmpty()) {
                    out.append(' ');
                }
                gap = false;
                out.append(lowerCase(c));
            } else if (c != '\'') {
                gap = true;
            }
        }
        return out.toString();
    }

    private static char lowerCase(char plain) {
        return plain >= 'A' && plain <= 'Z' ? (char) (plain + ('a' - 'A')) : plain;
    }

    private static boolean isOneNormalWord(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if ((c < 'a' || c > 'z') && (c < '0' || c > '9')) {
                return false;
            }
        }
        return true;
    }

    private static boolean isPlainLetterOrDigit(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    }

    private static String ofAny(String decomposed) {
        StringBuilder out = new StringBuilder(decomposed.length());
        boolean gap = false;
        for (int i = 0; i < decomposed.length(); ) {
            int c = decomposed.codePointAt(i);
            i += Character.charCount(c);
            if (Character.isLetterOrDigit(c)) {
                if (gap && !out.isEmpty()) {
                    out.append(' ');
                }
                gap = false;
                out.appendCodePoint(Character.toLowerCase(c));
            } else if (!isSilent(c)) {
                gap = true;
            }
        }
        return out.toString().toLowerCase(Locale.ROOT);
    }

    /** Whether a text holds nothing but the characters of ASCII. */
    public static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 0x80) {
                return false;
            }
        }
        return true;
    }

    /** The trade mark signs would decompose into letters. */
    private static String withoutMarks(String text) {
        return text.replace('\u2122', ' ').replace('\u2120', ' ');
    }

    /**
     * The beginning of a text that is too long to be shown, without half a character at its end.
     *
     * @param text longer than that
     * @param length how much of it, at least 1
     * @return so many chars of it, or one less
     */
    public static String beginning(String text, int length) {
        boolean isWithinCharacter = Character.isSurrogatePair(text.charAt(length - 1), text.charAt(length));
        return text.substring(0, isWithinCharacter ? length - 1 : length);
    }

    /**
     * A text as it is shown where it may be too long for that.
     *
     * @param text any text
     * @param length how many chars are shown at most, before the mark that something is left out
     * @return the text, or its beginning with that mark
     */
    public static String shown(String text, int length) {
        return text.length() <= length ? text : beginning(text, length) + ELLIPSIS;
    }

    /** Whether a character belongs to the word around it. */
    static boolean isInWord(int c) {
        return c < 0x80 ? isPlainLetterOrDigit((char) c) || c == '\'' : (Character.isLetterOrDigit(c) || isSilent(c));
    }

    /** Accents, apostrophes and invisible marks leave no gap behind. */
    private static boolean isSilent(int c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK || type == Character.FORMAT || c == '\'' || c == '\u2019';
    }
}
