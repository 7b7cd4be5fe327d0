package io.github.interplayrx.internal.recognition;

import io.github.interplayrx.internal.base.text.Words;
import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;

/** Words of status in a text, and of which of its medicines each is said. Asked from left to right. Not thread-safe. */
final class StatusWords {
    private static final String ENDS_OF_SENTENCE = ";\n|";
    private static final String ENDS_OF_PART = ",>\u2192";
    private static final String SEPARATORS_OF_HEADING = ",;.:\n|";

    /** Strength, form and times of a medicine. */
    private static final int MOST_WORDS_OF_ITEM = 8;

    private static final Set<Word.Part> TIMES = EnumSet.of(Word.Part.TIME, Word.Part.UNIT, Word.Part.PER);

    private static final String AGO = "ago";
    private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d\\d");

    private final Phrases phrases;
    private final Words text;
    private final Lexicon lexicon;
    private final Quantities numbers;
    private final Denial denial;
    private boolean isReplacing;

    StatusWords(Phrases phrases, Lexicon lexicon, Quantities numbers, Denial denial) {
        this.phrases = phrases;
        this.text = phrases.text();
        this.lexicon = lexicon;
        this.numbers = numbers;
        this.denial = denial;
    }

    /** What bounds that which words of status say: the ends of parts and sentences, and words that lead to what is taken. */
    void pass(int at, int medicines) {
        boolean isSentence = text.startsSentence(at) || text.hasBefore(at, ENDS_OF_SENTENCE);
        if (isSentence || (text.hasBefore(at, ENDS_OF_PART) && !isWithinNumber(at))) {
            denial.beginPart(medicines, isSentence);
        }
        boolean leadsOn = denial.governs()
                && (lexicon.isMarked(Mark.TAKEN, text.word(at))
                        || (denial.isSwap() && lexicon.isMarked(Mark.SWAPPED_FOR, text.word(at))));
        if (leadsOn && !denial.isDirectlyBefore(at) && phrases.isNameAt(at + 1)) {
            denial.resume();
        }
    }

    /** "2,5 mg". */
    private boolean isWithinNumber(int at) {
        return at > 0
                && text.isJoinedToNext(at - 1, ',')
                && Character.isDigit(text.word(at).charAt(0))
                && numbers.isQuantity(text.word(at - 1));
    }

    /** Before the medicine, or behind it as its last word. */
    void say(int at, int length, boolean isSaidOfBefore, int medicines) {
        int end = at + length;
        boolean isOfNext = isOfNext(at, end);
        if (isSaidOfBefore && !isOfNext && isOfItemBehind(at, end, medicines)) {
            denial.sayOfNextItem(text.asWritten(at, end), end);
        } else {
            denial.say(text.asWritten(at, end), end, isSaidOfBefore && medicines > 0 && !isOfNext, medicines);
        }
        if (end < text.size() && text.hasBefore(end, ":")) {
            denial.standAbove();
        }
        if (lexicon.isMarked(Mark.SWAPPED, text.phrase(at, end))) {
            denial.swap();
        }
    }

    /** Whether a word that may also be one of directions is said of what stands before it. */
    boolean isOfBefore(int at, int end, int medicines) {
        boolean isStop = lexicon.isMarked(Mark.STOPS, text.phrase(at, end))
                && (isOfItemBehind(at, end, medicines) || isBetweenItems(end, medicines));
        return isStop || isLast(end);
    }

    /** "codeine allergy; takes tramadol": whether a word directly behind a name ends an item. */
    boolean isReaction(int at, int end) {
        return lexicon.isMarked(Mark.REACTION, text.phrase(at, end))
                && (end == text.size() || text.hasBefore(end, TextReader.SEPARATORS + TextReader.CONNECTORS + ")"));
    }

    /** "tramadol 50 mg (codeine allergy)": in brackets or behind a dash it is said of the one medicine. */
    void passReaction(int at, int medicines) {
        if (text.hasBefore(at - 1, "([-")) {
            denial.beginPart(medicines - 1, false);
        }
    }

    /** "0 beers a day", "0 glasses of wine": whether the text begins so. */
    boolean isNoneOfNext() {
        boolean isOfName = text.word(0).equals("0") && text.isJoinedToNext(0, ' ') && phrases.isNameAt(1);
        return isOfName || numbers.isNoneAt(text, 0);
    }

    /** "sertraline 50 mg, stopped tramadol": behind something that separates, and directly before a medicine. */
    private boolean isOfItemBehind(int at, int end, int medicines) {
        return medicines > 0
                && phrases.isNameAt(end)
                && !text.hasBefore(end, TextReader.SEPARATORS)
                && text.hasBefore(at, TextReader.SEPARATORS);
    }

    /** "fentanyl patch removed, oxycodone 5 mg": the end of an item, directly before another. */
    private boolean isBetweenItems(int end, int medicines) {
        return denial.isPartOf(medicines) && phrases.isNameAt(end) && text.hasBefore(end, SEPARATORS_OF_HEADING);
    }

    /** Whether words say that the medicine behind them is taken in place of another. */
    boolean sayChange(String phrase, int end, int medicines) {
        if (!phrases.isNameAt(end)) {
            return false;
        }
        if (lexicon.isMarked(Mark.REPLACED, phrase)) {
            denial.sayOfBefore(phrase, medicines);
            isReplacing |= medicines == 0;
            return true;
        }
        boolean isBack = isReplacing && lexicon.isMarked(Mark.FROM, phrase);
        boolean isSwap = lexicon.isMarked(Mark.SWAPPED, phrase)
                && !text.hasBefore(end, SEPARATORS_OF_HEADING)
                && leadsToOther(end);
        if (isBack || isSwap) {
            denial.sayOfNextItem(phrase, end);
            denial.swap();
        }
        return isBack || isSwap;
    }

    /** "changed phenelzine 15 mg to moclobemide": whether a few words on another medicine comes in the place of the first. */
    private boolean leadsToOther(int from) {
        int last = Math.min(text.size() - 1, from + MOST_WORDS_OF_ITEM);
        for (int at = from + 1; at < last && !text.hasBefore(at, ENDS_OF_PART + ENDS_OF_SENTENCE); at++) {
            if (lexicon.isMarked(Mark.SWAPPED_FOR, text.word(at))) {
                return phrases.isNameAt(at + 1);
            }
        }
        return false;
    }

    /** "allergic to penicillin", "changed from 20 mg": of another medicine, or of a dose. */
    private boolean isOfNext(int at, int end) {
        return lexicon.isMarked(Mark.OBJECT, text.phrase(at, end))
                && (phrases.isNameAt(end) || numbers.isMassAt(text, end));
    }

    /** "No. 30", "Nº 30": how many there are. */
    boolean isNumeral(int at, int length) {
        int next = at + length;
        return length == 1
                && text.word(at).equals("no")
                && next < text.size()
                && text.word(next).chars().allMatch(Character::isDigit);
    }

    /** "takes her husband's oxycodone", and not "husband's oxycodone". */
    boolean isOwnerOfTaken(int at) {
        return lexicon.isMarked(Mark.OWNER, text.word(at)) && (isTaking(at - 1) || isTaking(at - 2));
    }

    /** Whether a word there leads to what is taken. */
    boolean isTaking(int at) {
        return at >= 0 && lexicon.isMarked(Mark.TAKEN, text.word(at));
    }

    /** "last use 2010", "last used 3 weeks ago": it may be over, which is said. */
    boolean isLongPast(int from) {
        for (int at = from; at < text.size() && (at == from || !text.hasBefore(at, ENDS_OF_SENTENCE)); at++) {
            boolean isLongAgo = at + 1 < text.size()
                    && lexicon.isMarked(Mark.LONG, text.word(at))
                    && text.word(at + 1).equals(AGO);
            if (isLongAgo || isYear(at)) {
                return true;
            }
        }
        return false;
    }

    /** "2010", "05/2010", and not a day of a year, which may be a recent one. */
    private boolean isYear(int at) {
        boolean isOfDay = at > 1 && isPartOfDate(at - 1) && isPartOfDate(at - 2);
        return YEAR.matcher(text.word(at)).matches() && !isOfDay && !isPartOfDate(at);
    }

    private boolean isPartOfDate(int at) {
        return text.isJoinedToNext(at, '/') || text.isJoinedToNext(at, '-') || text.isJoinedToNext(at, '.');
    }

    /** Whether nothing but numbers and times follow, as in "hold since 3 days". */
    boolean isLast(int from) {
        for (int at = from; at < text.size(); at++) {
            Word known = lexicon.word(text.word(at));
            boolean isTime =
                    (known != null && TIMES.contains(known.part())) || lexicon.isMarked(Mark.PRESENT, text.word(at));
            if (!isTime && !numbers.isQuantity(text.word(at))) {
                return false;
            }
        }
        return true;
    }
}
