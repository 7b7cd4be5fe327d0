package io.github.interplayrx.internal.recognition;

import io.github.interplayrx.internal.base.text.Words;
import io.github.interplayrx.internal.recognition.Term.Name;

/**
 * Where a text says what a medicine is for, or what must not be taken with it. A name there is no item of the text, unless it is written
 * like one. Asked from left to right. Not thread-safe.
 */
final class Asides {
    private static final String ENDS_OF_REASON = ",;.([\n|";
    private static final String ENDS_OF_WARNING = ";)]\n|";
    private static final String JOINTS_IN_REASON = "/+&>)\u2022\u2013\u2014\t";

    private static final int NONE = -1;

    private final Phrases phrases;
    private final Lexicon lexicon;
    private final Quantities numbers;
    private boolean inReason;
    private int firstOfWarning = NONE;

    Asides(Phrases phrases, Lexicon lexicon, Quantities numbers) {
        this.phrases = phrases;
        this.lexicon = lexicon;
        this.numbers = numbers;
    }

    void beginReason() {
        inReason = true;
    }

    /** What must not be taken begins at a word. */
    void beginWarning(int at) {
        firstOfWarning = at;
    }

    private boolean inWarning() {
        return firstOfWarning != NONE;
    }

    private Words text() {
        return phrases.text();
    }

    /** Whether a word belongs to an aside. */
    boolean hold(int at) {
        if (inWarning() && (text().hasBefore(at, ENDS_OF_WARNING) || startsSentence(at) || isItemInWarning(at))) {
            firstOfWarning = NONE;
        }
        inReason = inReason && !text().hasBefore(at, ENDS_OF_REASON);
        return inWarning() || (inReason && !startsItem(at, false));
    }

    /** Whether a word of status in a reason may be said of the medicine, as in "for anxiety discontinued". */
    boolean mayHoldStatus(Word known) {
        return inReason && !inWarning() && known.part() == Word.Part.STATUS;
    }

    /** Whether a joining word in a reason leads to an item. */
    boolean endAt(int at, int length, Word joining) {
        return joining.joins() && !inWarning() && startsItem(at + length, true);
    }

    /** With a strength of its own, and not directly behind the words that warn: "do not drink alcohol, oxycodone 5 mg". */
    private boolean isItemInWarning(int at) {
        int length = phrases.longestName(at);
        return at > firstOfWarning && length > 0 && isName(at, length) && numbers.hasStrengthAt(text(), at + length);
    }

    /**
     * A medicine among the reasons, as in "constipation from oxycodone", is likely to be taken as well, and is said; what must not be taken
     * only where the text may have gone on to another item.
     */
    boolean mayBeTaken(int at, int length) {
        boolean isSaid = !inWarning() || numbers.hasStrengthAt(text(), at + length) || isBehindEndOfPhrase(at);
        return isSaid
                && length > 0
                && lexicon.name(text().phrase(at, at + length)) instanceof Name name
                && !lexicon.isMarked(Mark.ALONE, text().phrase(at, at + length))
                && !namesCondition(at + length)
                && lexicon.isOftenTaken(name.substances());
    }

    /**
     * A medicine that is written with a strength is an item of its own wherever it stands. Behind something that joins, any begins an item,
     * unless it names a condition, as in "alcohol withdrawal".
     */
    private boolean startsItem(int at, boolean isBehindJoint) {
        int length = at < text().size() ? phrases.longestName(at) : 0;
        if (length == 0 || !isName(at, length)) {
            return false;
        }
        boolean isJoined = isBehindJoint || isBehindJoint(at);
        boolean isItem = numbers.hasStrengthAt(text(), at + length) || (isJoined && !namesCondition(at + length));
        inReason &= !isItem;
        return isItem;
    }

    private boolean isName(int at, int length) {
        String phrase = text().phrase(at, at + length);
        return lexicon.name(phrase) instanceof Name && !lexicon.isMarked(Mark.ALONE, phrase);
    }

    /** "limit to 2 a day, oxycodone": what stands before the comma goes on with no name, so that what follows need not belong to it. */
    private boolean isBehindEndOfPhrase(int at) {
        return at > firstOfWarning
                && text().hasBefore(at, TextReader.CONNECTORS)
                && phrases.longestName(at - 1) == 0
                && phrases.longestKind(at - 1) == 0;
    }

    private boolean isBehindJoint(int at) {
        boolean isBehindDash = text().hasBefore(at, "-") && !text().isJoinedToNext(at - 1, '-');
        return isBehindDash || text().hasBefore(at, inReason ? JOINTS_IN_REASON : TextReader.CONNECTORS);
    }

    private boolean startsSentence(int at) {
        return text().hasBefore(at, ".")
                && Character.isUpperCase(text().asWritten(at, at + 1).charAt(0));
    }

    /** Whether what ends there is the name of a diagnosis, as in "alcohol dependence" and "cocaine use disorder". */
    boolean isOfDiagnosis(int end) {
        return isDiagnosis(end, end + 1) || isDiagnosis(end, end + 2);
    }

    private boolean isDiagnosis(int from, int to) {
        return to <= text().size() && lexicon.isMarked(Mark.DIAGNOSIS, text().phrase(from, to));
    }

    private boolean namesCondition(int at) {
        return at < text().size() && lexicon.isMarked(Mark.CONDITION, text().word(at));
    }
}
