package io.github.interplayrx.internal.recognition;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a text says of not being taken, and of which of its medicines: of those before the words in the same part of the text, or of those
 * that are listed behind them. Medicines are numbered in the order of the text. Not thread-safe.
 */
final class Denial {
    private static final int CLOSED = -1;

    private final Map<Integer, String> denied = new LinkedHashMap<>();
    private int end = CLOSED;
    private String words = "";
    private @Nullable String statusOfNone;
    private int firstOfPart;
    private @Nullable String heading;
    private boolean isHeadingAbove;
    private boolean isSentenceOver;
    private boolean isOfNextItem;
    private boolean isSwap;
    private boolean isUnsure;

    /** A comma or the like: what is said from here on is said of the medicines that follow it. */
    void beginPart(int medicines, boolean isSentence) {
        firstOfPart = medicines;
        isSentenceOver |= isSentence;
    }

    /** A word of status: it waits for the medicine behind it, or is said of those before. */
    void say(String status, int end, boolean isSaidOfBefore, int medicines) {
        wait(status, end, false);
        if (isSaidOfBefore) {
            sayOfBefore(status, medicines);
        }
    }

    /** Of those in the same part of the text, or if there are none, of all. */
    void sayOfBefore(String status, int medicines) {
        boolean isOfAll = firstOfPart == medicines;
        int first = isOfAll ? 0 : firstOfPart;
        isUnsure |= isOfAll && medicines > 1;
        for (int each = first; each < medicines; each++) {
            denied.put(each, status);
        }
    }

    /** "sertraline 50 mg, stopped tramadol": of the medicine behind it, which is an item of its own. */
    void sayOfNextItem(String status, int end) {
        wait(status, end, true);
    }

    private void wait(String status, int end, boolean isOfNextItem) {
        this.end = end;
        this.isOfNextItem = isOfNextItem;
        words = status;
        isSwap = false;
    }

    /** "replaced Xanax with Klonopin": a word that joins leads to what is taken. */
    void swap() {
        isSwap = true;
    }

    boolean isSwap() {
        return isSwap && heading != null;
    }

    /** "Stopped:" stands above a list, which goes on behind the end of a sentence. */
    void standAbove() {
        isHeadingAbove = true;
    }

    /** Whether what comes next is said not to be taken. */
    boolean isOpen() {
        return end != CLOSED;
    }

    /** Whether the medicine that comes next is said not to be taken, and is an item of its own. */
    boolean isOfNextItem() {
        return isOpen() && isOfNextItem;
    }

    /** Whether nothing stands between the words of status and a word. */
    boolean isDirectlyBefore(int at) {
        return at == end;
    }

    /** Whether what is listed here is said not to be taken, unless a word says otherwise. */
    boolean governs() {
        return heading != null;
    }

    /** Whether the part of the text that is being read has a medicine. */
    boolean isPartOf(int medicines) {
        return firstOfPart < medicines;
    }

    /** Whether words that are said of several medicines may be meant of one of them. */
    boolean isUnsure() {
        return isUnsure;
    }

    boolean isDenied(int medicine) {
        return denied.containsKey(medicine);
    }

    /** Something else comes between. */
    void end() {
        end = CLOSED;
    }

    /** "now", "start": what comes next is taken. */
    void resume() {
        heading = null;
        isHeadingAbove = false;
        end();
    }

    /** Words that are said directly before the first medicine, or before one that begins a part of the text, are said of those behind it as well. */
    void reachName(int medicine, boolean hasStrength) {
        if (isOpen() && (medicine == 0 || isOfNextItem)) {
            heading = words;
            isSentenceOver = false;
        }
        end();
        if (heading != null && isSentenceOver && hasStrength && !isHeadingAbove) {
            resume();
        }
        if (heading != null) {
            denied.put(medicine, heading);
        }
    }

    /** "diazepam 0 mg", "0% beer": a strength that is none says the same. */
    void reachStrength(@Nullable String strength, int medicine, int medicines) {
        if (strength != null && Quantities.isNone(strength)) {
            if (medicines == 0) {
                statusOfNone = strength;
            } else {
                denied.putIfAbsent(medicine, strength);
            }
        }
    }

    /** The words that say that nothing of the text is taken; null if something is, or nothing is said. */
    @Nullable
    String statusOfAll(int medicines) {
        if (medicines == 0) {
            return statusOfNone;
        }
        return denied.size() == medicines ? denied.values().iterator().next() : null;
    }

    /** The medicines that are said not to be taken, each with the words that say so. */
    Map<Integer, String> denied() {
        return denied;
    }
}
