package io.github.interplayrx.internal.recognition;

import io.github.interplayrx.internal.base.text.Words;
import io.github.interplayrx.internal.recognition.Beginnings.Longest;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The known phrases of one text. Each place is looked up once, so that reading stays linear however often somebody asks. Not thread-safe. */
final class Phrases {
    private static final byte NOT_ASKED = -1;

    private final Words text;
    private final Lexicon lexicon;
    private final @Nullable Longest[] most;
    private final byte[] names;
    private final byte[] words;
    private final byte[] kinds;
    private final @Nullable Word[] found;

    Phrases(Words text, Lexicon lexicon) {
        this.text = text;
        this.lexicon = lexicon;
        most = new Longest[text.size()];
        names = notAsked();
        words = notAsked();
        kinds = notAsked();
        found = new Word[text.size()];
    }

    private byte[] notAsked() {
        byte[] lengths = new byte[text.size()];
        Arrays.fill(lengths, NOT_ASKED);
        return lengths;
    }

    Words text() {
        return text;
    }

    /** How many words, from one on, make the longest name; 0 if none begins there. */
    int longestName(int from) {
        if (names[from] == NOT_ASKED) {
            names[from] = (byte) lexicon.longestName(text, from, most(from));
        }
        return names[from];
    }

    /** Whether a name begins there. */
    boolean isNameAt(int at) {
        return at < text.size() && longestName(at) > 0;
    }

    /** How many words, from one on, make the longest known phrase that is no name; 0 if none begins there. */
    int longestWord(int from) {
        if (words[from] == NOT_ASKED) {
            words[from] = (byte) findWord(from);
        }
        return words[from];
    }

    /** What that phrase is; null if none begins there. */
    @Nullable
    Word word(int from) {
        return longestWord(from) == 0 ? null : found[from];
    }

    private int findWord(int from) {
        int length = Math.min(most(from).word(), text.size() - from);
        while (length > 0) {
            found[from] = lexicon.word(text.phrase(from, from + length));
            if (found[from] != null) {
                return length;
            }
            length--;
        }
        return 0;
    }

    /** How many words, from one on, make the longest phrase that speaks of a kind; 0 if none begins there. */
    int longestKind(int from) {
        if (kinds[from] == NOT_ASKED) {
            kinds[from] = (byte) lexicon.longestKind(text, from, most(from));
        }
        return kinds[from];
    }

    private Longest most(int from) {
        Longest known = most[from];
        if (known == null) {
            known = lexicon.longestFrom(text, from);
            most[from] = known;
        }
        return known;
    }
}
