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

    private final Phrases phrases;
    private final Words text;
    private final Lexicon lexicon;
    private final Quantities numbers;
    private boolean inReason;
    private boolean inWarning;

    Asides(Phrases phrases, Lexicon lexicon, Quantities numbers) {
        this.phrases = phrases;
        this.lexicon = lexicon;
        this.numbers = numbers;
        text = phrases.text();
    }

    void beginReason() {
        inReason = true;
    }

    void beginWarning() {
        inWarning = true;
    }

    /** Whether a word belongs to an aside. */
    boolean hold(int at) {
        inWarning = inWarning && !text.hasBefore(at, ENDS_OF_WARNING) && !startsSentence(at);
        inReason = inReason && !text.hasBefore(at, ENDS_OF_REASON);
        return inWarning || (inReason && !startsItem(at, false));
    }

    /** Whether a word of status in a reason may be said of the medicine, as in "for anxiety discontinued". */
    boolean mayHoldStatus(Word known) {
        return inReason && !inWarning && known.part() == Word.Part.STATUS;
    }

    /** Whether a joining word in a reason leads to an item. */
    boolean endAt(int at, int length, Word joining) {
        return joining.joins() && !inWarning && startsItem(at + length, true);
    }

    /** A medicine among the reasons, as in "constipation from oxycodone", is likely to be taken as well, and is said. */
    boolean mayBeTaken(int at, int length) {
        return !inWarning
                && length > 0
                && lexicon.name(text.phrase(at, at + length)) instanceof Name name
                && !lexicon.isMarked(Mark.ALONE, text.phrase(at, at + length))
                && !namesCondition(at + length)
                && lexicon.isOftenTaken(name.substances());
    }

    /**
     * A medicine that is written with a strength is an item of its own wherever it stands. Behind something that joins, any begins an item,
     * unless it names a condition, as in "alcohol withdrawal".
     */
    private boolean startsItem(int at, boolean isBehindJoint) {
        int length = at < text.size() ? phrases.longestName(at) : 0;
        if (length == 0
                || !(lexicon.name(text.phrase(at, at + length)) instanceof Name)
                || lexicon.isMarked(Mark.ALONE, text.phrase(at, at + length))) {
            return false;
        }
        boolean isJoined = isBehindJoint || isBehindJoint(at);
        boolean isItem = numbers.hasStrengthAt(text, at + length) || (isJoined && !namesCondition(at + length));
        inReason &= !isItem;
        return isItem;
    }

    private boolean isBehindJoint(int at) {
        boolean isBehindDash = text.hasBefore(at, "-") && !text.isJoinedToNext(at - 1, '-');
        return isBehindDash || text.hasBefore(at, inReason ? JOINTS_IN_REASON : TextReader.CONNECTORS);
    }

    private boolean startsSentence(int at) {
        return text.hasBefore(at, ".")
                && Character.isUpperCase(text.asWritten(at, at + 1).charAt(0));
    }

    /** Whether what ends there is the name of a diagnosis, as in "alcohol dependence" and "cocaine use disorder". */
    boolean isOfDiagnosis(int end) {
        return isDiagnosis(end, end + 1) || isDiagnosis(end, end + 2);
    }

    private boolean isDiagnosis(int from, int to) {
        return to <= text.size() && lexicon.isMarked(Mark.DIAGNOSIS, text.phrase(from, to));
    }

    private boolean namesCondition(int at) {
        return at < text.size() && lexicon.isMarked(Mark.CONDITION, text.word(at));
    }
}
