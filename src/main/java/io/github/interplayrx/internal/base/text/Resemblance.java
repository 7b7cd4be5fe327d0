package io.github.interplayrx.internal.base.text;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/**
 * How far spellings are from that of one word: the letters to insert, to leave out or to change. Myers' algorithm (1999, as Hyyrö
 * writes it) keeps a column of the table of distances in the bits of two numbers, so that each letter of the other word costs a few
 * operations. Immutable.
 */
public final class Resemblance {
    /** Longer words have more letters than a number has bits. */
    public static final int LONGEST = Long.SIZE;

    private static final int PLAIN = 128;

    /** In so many letters one is a slip. */
    private static final int LETTERS_OF_A_SLIP = 4;

    private final String word;
    private final long[] placesOfPlain = new long[PLAIN];

    private Resemblance(String word) {
        this.word = word;
        for (int i = 0; i < word.length(); i++) {
            if (word.charAt(i) < PLAIN) {
                placesOfPlain[word.charAt(i)] |= 1L << i;
            }
        }
    }

    /** To a word of at least one letter and at most {@link #LONGEST}. */
    public static Resemblance to(String word) {
        return new Resemblance(word);
    }

    /** Names the known word that somebody meant who wrote another, and if none resembles it, says what else to do. */
    public static String advice(String written, Collection<String> known, String otherwise) {
        return meant(written, known)
                .map(meant -> "Maybe \"" + meant + "\" is meant.")
                .orElse("Maybe it is misspelt: " + otherwise + ".");
    }

    /** Which of the known words somebody meant who wrote another: the one that differs least, if it differs in a few letters only. */
    static Optional<String> meant(String written, Collection<String> known) {
        if (written.isEmpty() || written.length() > LONGEST) {
            return Optional.empty();
        }
        Resemblance resemblance = to(written);
        int farthest = Math.max(1, written.length() / LETTERS_OF_A_SLIP);
        return known.stream()
                .filter(each -> resemblance.distance(each) <= farthest)
                .min(Comparator.comparingInt(resemblance::distance).thenComparing(Comparator.naturalOrder()));
    }

    /** The number of letters to change. */
    public int distance(String other) {
        long last = 1L << (word.length() - 1);
        long higher = -1;
        long lower = 0;
        int distance = word.length();
        for (int i = 0; i < other.length(); i++) {
            long equal = places(other.charAt(i));
            long same = (((equal & higher) + higher) ^ higher) | equal | lower;
            long more = lower | ~(same | higher);
            long less = same & higher;
            distance += (more & last) != 0 ? 1 : 0;
            distance -= (less & last) != 0 ? 1 : 0;
            more = more << 1 | 1;
            higher = less << 1 | ~(same | more);
            lower = same & more;
        }
        return distance;
    }

    private long places(char letter) {
        return letter < PLAIN ? placesOfPlain[letter] : placesOfOther(letter);
    }

    private long placesOfOther(char letter) {
        long places = 0;
        for (int i = word.indexOf(letter); i >= 0; i = word.indexOf(letter, i + 1)) {
            places |= 1L << i;
        }
        return places;
    }
}
