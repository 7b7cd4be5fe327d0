package io.github.interplayrx.internal.recognition;

import io.github.interplayrx.internal.base.text.Words;
import io.github.interplayrx.internal.recognition.Term.Name;
import io.github.interplayrx.model.NameReading.Role;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Numbers that tell which of several products is meant, as in "acetaminophen #3": without a strength it is that with codeine. Not thread-safe. */
final class ProductNumbers {
    /** The tails of medicines that are sold in numbers, and of those that tell which they are. */
    private static final String NUMBER = "nr";

    private static final String NUMBERED = "nr of codeine";

    /** The tail of medicines of which a second, far smaller strength is that of another ingredient. */
    private static final String SECOND_STRENGTH = "second strength";

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

    /** "acetaminophen 300-30 mg", "paracetamol 500/8": the smaller number, where what it is of is not written; null if there is none. */
    @Nullable
    String secondStrength() {
        String strength = findings.size() == 1 ? parts.first(Role.STRENGTH) : null;
        if (strength == null || (strength.indexOf('-') < 0 && strength.indexOf('/') < 0)) {
            return null;
        }
        List<Name> names = findings.names();
        boolean isOfOne = names.get(0).substances().size() == 1;
        return isOfOne && lexicon.isTail(SECOND_STRENGTH, names) ? Quantities.secondStrength(strength) : null;
    }
}
