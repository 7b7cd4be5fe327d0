package io.github.interplayrx.internal.recognition;

import org.jspecify.annotations.Nullable;

/** What a text says of not being taken: a word directly before the first medicine, or one that is said of all before it. Not thread-safe. */
final class Denial {
    private static final int CLOSED = -1;

    private int end = CLOSED;
    private String words = "";
    private @Nullable String status;

    /** A word of status: it waits for the medicine behind it, or is said of all before. */
    void say(String status, int end, boolean isSaidOfAllBefore) {
        this.end = end;
        words = status;
        if (isSaidOfAllBefore) {
            this.status = status;
        }
    }

    /** Whether what comes next is said not to be taken. */
    boolean isOpen() {
        return end != CLOSED;
    }

    /** Whether nothing stands between the words of status and a word. */
    boolean isDirectlyBefore(int at) {
        return at == end;
    }

    /** Something else comes between. */
    void end() {
        end = CLOSED;
    }

    /** "hold diazepam", "not taking diazepam": what is said directly before the first medicine is said of the text. */
    void reachName(boolean isFirst) {
        if (isOpen() && isFirst) {
            status = words;
        }
        end();
    }

    /** "diazepam 0 mg": a strength that is none says the same. */
    void reachStrength(@Nullable String strength) {
        if (status == null && strength != null && Quantities.isNone(strength)) {
            status = strength;
        }
    }

    /** The words that say that it is not taken; null if none do. */
    @Nullable
    String status() {
        return status;
    }
}
