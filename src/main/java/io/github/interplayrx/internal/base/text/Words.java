package io.github.interplayrx.internal.base.text;

import java.util.ArrayList;
import java.util.List;

/**
 * The words of a text in their normal form, each with the place where it stands and what separates it from the word before.
 */
public final class Words {
    private final String text;
    private final List<String> words = new ArrayList<>();
    private final List<Integer> starts = new ArrayList<>();
    private final List<Integer> ends = new ArrayList<>();
    private final List<Integer> startsInNormal = new ArrayList<>();
    private final String joined;

    /** Takes a text apart. */
    public Words(String text) {
        this.text = text;
        StringBuilder normal = new StringBuilder(text.length());
        int i = 0;
        while (i < text.length()) {
            int start = i;
            while (i < text.length() && NameText.isInWord(text.codePointAt(i))) {
                i += Character.charCount(text.codePointAt(i));
            }
            if (i > start) {
                add(start, i, normal);
            } else {
                i += Character.charCount(text.codePointAt(i));
            }
        }
        joined = normal.toString();
    }

    private void add(int start, int end, StringBuilder normal) {
        String word = NameText.normalise(text.substring(start, end));
        if (!word.isEmpty()) {
            startsInNormal.add(normal.length());
            normal.append(word).append(' ');
            words.add(word);
            starts.add(start);
            ends.add(end);
        }
    }

    /** How many words there are. */
    public int size() {
        return words.size();
    }

    /** A word in its normal form. */
    public String word(int i) {
        return words.get(i);
    }

    /** Several words in their normal form with single spaces between them. */
    public String phrase(int from, int to) {
        int end = startsInNormal.get(to - 1) + words.get(to - 1).length();
        return to - from == 1 ? words.get(from) : joined.substring(startsInNormal.get(from), end);
    }

    /** Several words as they stand in the text. */
    public String asWritten(int from, int to) {
        return text.substring(starts.get(from), ends.get(to - 1));
    }

    /** Whether a word is joined to the next by nothing but one character. */
    public boolean isJoinedToNext(int i, char joint) {
        return i + 1 < words.size() && starts.get(i + 1) - ends.get(i) == 1 && text.charAt(ends.get(i)) == joint;
    }

    /** Whether nothing but spaces and some characters follow a word. */
    public boolean isLastIn(int i, String characters) {
        return i == words.size() - 1
                && text.substring(ends.get(i))
                        .chars()
                        .allMatch(c -> Character.isWhitespace(c) || characters.indexOf(c) >= 0);
    }

    /** Whether one of some characters stands between a word and the one before it. */
    public boolean hasBefore(int i, String separators) {
        if (i > 0) {
            for (int at = ends.get(i - 1); at < starts.get(i); at++) {
                if (separators.indexOf(text.charAt(at)) >= 0) {
                    return true;
                }
            }
        }
        return false;
    }
}
