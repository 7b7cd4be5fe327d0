package io.github.interplayrx.cdshooks;

import java.util.List;
import java.util.regex.Pattern;

/** One line of fewer than 140 characters, made of words that somebody wrote and of ours. */
final class Summary {
    /** CDS Hooks: less than 140. */
    private static final int LONGEST = 139;

    private static final int SHORTEST_NAME = 12;
    private static final int SHORTEST_LIST = 30;

    /** Breaks of lines, and marks that turn a line around or that no eye sees. */
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cn}\\p{Cs}\\p{Zl}\\p{Zp}\\s]++");

    private Summary() {}

    /** The words, a colon and the claim. */
    static String of(List<String> words, String claim) {
        String kept = cut(claim, LONGEST - SHORTEST_LIST - 2);
        return list(words, LONGEST - 2 - kept.length()) + ": " + kept;
    }

    static String notChecked(List<String> lines) {
        String lead = "Not checked: ";
        return lead + list(lines, LONGEST - lead.length());
    }

    private static String list(List<String> words, int longest) {
        List<String> seen = words.stream().map(Summary::seen).toList();
        int each = seen.stream().mapToInt(String::length).max().orElse(0);
        while (each > SHORTEST_NAME && length(seen, each) > longest) {
            each--;
        }
        int shown = seen.size();
        while (shown > 1 && joined(seen, each, shown).length() > longest) {
            shown--;
        }
        return cut(joined(seen, each, shown), longest);
    }

    /** At most: a word that is cut behind a space is shorter. */
    private static int length(List<String> words, int each) {
        int length = 2 * (words.size() - 1);
        for (String word : words) {
            length += Math.min(each, word.length());
        }
        return length;
    }

    private static String joined(List<String> words, int each, int shown) {
        List<String> first =
                words.stream().limit(shown).map(word -> cut(word, each)).toList();
        String more = shown < words.size() ? " and " + (words.size() - shown) + " more" : "";
        return String.join(", ", first) + more;
    }

    /** Cuts at a whole code point. */
    private static String cut(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(longest - 2)) ? longest - 2 : longest - 1;
        return text.substring(0, end).stripTrailing() + "…";
    }

    static String seen(String text) {
        return isPlain(text) ? text : UNSEEN.matcher(text).replaceAll(" ").strip();
    }

    /** Letters, digits and marks of ASCII, with single spaces between them. */
    private static boolean isPlain(String text) {
        boolean space = true;
        for (int i = 0; i < text.length(); i++) {
            char each = text.charAt(i);
            if (each < ' ' || each > '~' || (space && each == ' ')) {
                return false;
            }
            space = each == ' ';
        }
        return !space;
    }
}
