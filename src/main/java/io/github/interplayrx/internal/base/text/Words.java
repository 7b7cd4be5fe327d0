package io.github.interplayrx.internal.base.text;

import java.util.ArrayList;
import java.util.List;

/**
 * The words of a text in their normal form, each with the place where it stands and what separates it from the word before.
 */
public final class Words {
    private static final int LETTERS_OF_A_WORD = 5;

    private final String text;
    private final List<Word> words;
    private final String joined;

    /** A word in its normal form, where it stands in the text, and where in the joined normal form. */
    private record Word(String normal, int start, int end, int startInNormal) {
        int endInNormal() {
            return startInNormal + normal.length();
        }
    }

    /** Takes a text apart. */
    public Words(String text) {
        this.text = text;
        words = new ArrayList<>(1 + text.length() / LETTERS_OF_A_WORD);
        StringBuilder normal = new StringBuilder(text.length() + 1);
        int at = 0;
        while (at < text.length()) {
            int end = endOfWord(at);
            if (end > at) {
                add(at, end, normal);
                at = end;
            } else {
                at += Character.charCount(text.codePointAt(at));
            }
        }
        joined = normal.toString();
    }

    private int endOfWord(int start) {
        int end = start;
        while (end < text.length() && NameText.isInWord(text.codePointAt(end))) {
            end += Character.charCount(text.codePointAt(end));
        }
        return end;
    }

    private void add(int start, int end, StringBuilder normal) {
        int from = normal.length();
        NameText.appendNormalised(text, start, end, normal);
        if (normal.length() > from) {
            words.add(new Word(normal.substring(from), start, end, from));
            normal.append(' ');
        }
    }

    /** How many words there are. */
    public int size() {
        return words.size();
    }

    /** A word in its normal form. */
    public String word(int i) {
        return words.get(i).normal();
    }

    /** Several words in their normal form with single spaces between them. */
    public String phrase(int from, int to) {
        return to - from == 1
                ? word(from)
                : joined.substring(
                        words.get(from).startInNormal(), words.get(to - 1).endInNormal());
    }

    /** The text that was taken apart. */
    public String text() {
        return text;
    }

    /** Where a word begins in the text. */
    public int start(int i) {
        return words.get(i).start();
    }

    /** Where it ends. */
    public int end(int i) {
        return words.get(i).end();
    }

    /** Several words as they stand in the text. */
    public String asWritten(int from, int to) {
        return text.substring(start(from), end(to - 1));
    }

    /** Whether a word is joined to the next by nothing but one character. */
    public boolean isJoinedToNext(int i, char joint) {
        return i + 1 < words.size()
                && words.get(i + 1).start() - words.get(i).end() == 1
                && text.charAt(words.get(i).end()) == joint;
    }

    /** Whether nothing but spaces and some characters follow a word. */
    public boolean isLastIn(int i, String characters) {
        return i == words.size() - 1
                && text.substring(words.get(i).end())
                        .chars()
                        .allMatch(c -> Character.isWhitespace(c) || characters.indexOf(c) >= 0);
    }

    /** Whether a word with a capital stands behind a full stop. */
    public boolean startsSentence(int i) {
        return Character.isUpperCase(text.codePointAt(start(i))) && hasBefore(i, ".");
    }

    /** Whether no letter of a word is small. */
    public boolean isInCapitals(int i) {
        for (int at = start(i); at < end(i); at++) {
            if (Character.isLowerCase(text.charAt(at))) {
                return false;
            }
        }
        return true;
    }

    /** Whether one of some characters stands between a word and the one before it. */
    public boolean hasBefore(int i, String separators) {
        if (i > 0) {
            int start = words.get(i).start();
            for (int at = words.get(i - 1).end(); at < start; at++) {
                if (separators.indexOf(text.charAt(at)) >= 0) {
                    return true;
                }
            }
        }
        return false;
    }
}
