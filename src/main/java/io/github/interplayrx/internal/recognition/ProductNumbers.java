package io.github.interplayrx.internal.recognition;

import io.github.interplayrx.internal.base.text.Words;
import io.github.interplayrx.model.NameReading.Role;

/** Numbers that tell which of several products is meant, as in "acetaminophen #3": without a strength it is that with codeine. Not thread-safe. */
final class ProductNumbers {
    /** The tails of medicines that are sold in numbers, and of those that tell which they are. */
    private static final String NUMBER = "nr";

    private static final String NUMBERED = "nr of codeine";

    private final Words text;
    private final Lexicon lexicon;
    private final TextParts parts;
    private final Findings findings;

    ProductNumbers(Words text, Lexicon lexicon, TextParts parts, Findings findings) {
        this.text = text;
        this.lexicon = lexicon;
        this.parts = parts;
        this.findings = findings;
    }

    /** "#3". */
    boolean isAt(int at) {
        return text.hasBefore(at, "#")
                && lexicon.isMarked(Mark.PRODUCT_NUMBER, NUMBER + " " + text.word(at))
                && mayBeSaid();
    }

    /** "Tylenol No. 3", "Tylenol III" say it too. */
    boolean isInWords(int at, int length) {
        boolean isDirectlyBehindBrand = length > 1 || parts.lastRole() == Role.BRAND;
        return isDirectlyBehindBrand
                && lexicon.isMarked(Mark.PRODUCT_NUMBER, text.phrase(at, at + length))
                && mayBeSaid();
    }

    private boolean mayBeSaid() {
        return !parts.has(Role.STRENGTH) && lexicon.isTail(NUMBER, findings.names());
    }

    /** Where the codeine is named as well, as in "APAP/codeine #3", the number says nothing more. */
    boolean saysNothingMore() {
        return lexicon.isTail(NUMBERED, findings.names());
    }
}
