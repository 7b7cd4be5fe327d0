package io.github.interplayrx.internal.recognition;

import io.github.interplayrx.internal.base.text.Words;
import java.util.function.IntUnaryOperator;

/** The known phrases of one text. Each place is looked up once, so that reading stays linear however often somebody asks. */
final class Phrases {
    private final Words text;
    private final Lexicon lexicon;
    private final byte[] names;
    private final byte[] words;
    private final byte[] kinds;

    Phrases(Words text, Lexicon lexicon) {
        this.text = text;
        this.lexicon = lexicon;
        names = new byte[text.size()];
        words = new byte[text.size()];
        kinds = new byte[text.size()];
    }

    Words text() {
        return text;
    }

    /** How many words, from one on, make the longest name; 0 if none begins there. */
    int longestName(int from) {
        return once(names, from, at -> lexicon.longestName(text, at));
    }

    /** How many words, from one on, make the longest known phrase that is no name; 0 if none begins there. */
    int longestWord(int from) {
        return once(words, from, at -> lexicon.longestWord(text, at));
    }

    /** How many words, from one on, make the longest phrase that speaks of a kind; 0 if none begins there. */
    int longestKind(int from) {
        return once(kinds, from, at -> lexicon.longestKind(text, at));
    }

    /** Counted from 1, because 0 says that nobody asked. */
    private static int once(byte[] known, int at, IntUnaryOperator longest) {
        if (known[at] == 0) {
            known[at] = (byte) (longest.applyAsInt(at) + 1);
        }
        return known[at] - 1;
    }
}
