package io.github.interplayrx.internal.recognition;

import io.github.interplayrx.internal.base.text.Words;
import io.github.interplayrx.internal.recognition.Term.Name;

/**
 * Where a text says what a medicine is for, or what must not be taken with it. A name there is no item of the text, unless it is written
 * like one. Asked from left to right. Not thread-safe.
 */
final class Asides {
    /** The tail of medicines that are taken against drinking. */
    private static final String AGAINST_DRINKING = "against drinking";

    private static final String ENDS_OF_REASON = ",;.([\n|";
    private static final String ENDS_OF_WARNING = ";)]\n|";
    private static final String JOINTS_IN_REASON = "/+&>)\u2022\u2013\u2014\t";

    private static final int NONE = -1;

    private final Phrases phrases;
    private final Lexicon lexicon;
    private final Quantities numbers;
    private boolean inReason;
    private int firstOfWarning = NONE;
    private int endOfReason = NONE;
    private boolean isOfLimit;

    Asides(Phrases phrases, Lexicon lexicon, Quantities numbers) {
        this.phrases = phrases;
        this.lexicon = lexicon;
        this.numbers = numbers;
    }

    void beginReason() {
        inReason = true;
    }

    /** What must not be taken begins at a word, or what may be taken with a limit. */
    void beginWarning(int at, boolean isLimit) {
        firstOfWarning = at;
        isOfLimit = isLimit;
    }

    private boolean inWarning() {
        return firstOfWarning != NONE;
    }

    private Words text() {
        return phrases.text();
    }

    /** Whether a word belongs to an aside. */
    boolean hold(int at) {
        if (inWarning()
                && (text().hasBefore(at, ENDS_OF_WARNING) || text().startsSentence(at) || isItemInWarning(at))) {
            firstOfWarning = NONE;
        }
        if (inReason && text().hasBefore(at, ENDS_OF_REASON)) {
            inReason = false;
            endOfReason = at;
        }
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
        if (isOutcomeOfDrink(at, length)) {
            return true;
        }
        boolean isSaid = !inWarning()
                || numbers.hasStrengthAt(text(), at + length)
                || isBehindEndOfPhrase(at)
                || (isOfLimit && at == firstOfWarning && length > 0 && !isDrink(at, length));
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
        boolean isJoined = isBehindJoint || (isBehindJoint(at) && !isOutcomeOfDrink(at, length));
        boolean isItem = numbers.hasStrengthAt(text(), at + length) || (isJoined && !namesCondition(at + length));
        inReason &= !isItem;
        return isItem;
    }

    /** "for migraine/etoh": behind a stroke among reasons, what people drink may be one. */
    private boolean isOutcomeOfDrink(int at, int length) {
        return inReason && length > 0 && isDrink(at, length) && text().hasBefore(at, "/") && isName(at, length);
    }

    /** "naltrexone 50 mg (alcohol)": nothing else stands in the brackets. */
    boolean isDrinkInBrackets(int at, int length) {
        return isAloneInBrackets(at, length) && isDrink(at, length);
    }

    /** "acamprosate alcohol": directly behind what is taken against drinking. */
    boolean isDrinkOfMedicine(int at, int length, Findings before) {
        return isDrink(at, length)
                && !text().hasBefore(at, TextReader.CONNECTORS)
                && lexicon.isTail(AGAINST_DRINKING, before.names());
    }

    /** "for opioid use disorder (heroin)": says more of the reason. */
    boolean isMoreOfReason(int at, int length) {
        return at == endOfReason && isAloneInBrackets(at, length);
    }

    /** "acid (LSD)": nothing else is in the brackets. */
    boolean isAloneInBrackets(int at, int length) {
        int end = at + length;
        return text().hasBefore(at, "([")
                && (end == text().size() ? text().isLastIn(end - 1, ").]") : text().hasBefore(end, ")]"));
    }

    /** What the text says to avoid, and what people drink among the reasons: named, and no reason to leave the list open. */
    boolean isHardlyTaken(int at, int length) {
        return isOutcomeOfDrink(at, length)
                || (at == firstOfWarning && lexicon.isMarked(Mark.AVOIDS, text().word(at - 1)));
    }

    private boolean isDrink(int at, int length) {
        return lexicon.isMarked(Mark.DRINK, text().phrase(at, at + length));
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
