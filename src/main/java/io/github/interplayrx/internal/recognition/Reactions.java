package io.github.interplayrx.internal.recognition;

import io.github.interplayrx.internal.base.text.Words;
import io.github.interplayrx.model.NameReading.Role;

/** Words of an allergy or a rash: what an antihistamine is taken for, or what another medicine has done. Not thread-safe. */
final class Reactions {
    /** The tail of medicines that are taken for an allergy. */
    private static final String RELIEF = "relief of reactions";

    private final Words text;
    private final Lexicon lexicon;
    private final Quantities numbers;
    private final TextParts parts;
    private final Findings findings;

    Reactions(Words text, Lexicon lexicon, Quantities numbers, TextParts parts, Findings findings) {
        this.text = text;
        this.lexicon = lexicon;
        this.numbers = numbers;
        this.parts = parts;
        this.findings = findings;
    }

    /** "cetirizine 10 mg allergy", "diphenhydramine (hives)". An allergy without a strength may be one to the medicine. */
    boolean isReason(int at, int end, Word word) {
        if (!lexicon.isMarked(Mark.REACTION, text.phrase(at, end)) || !lexicon.isTail(RELIEF, findings.names())) {
            return false;
        }
        boolean isRemark = text.hasBefore(at, TextReader.BEFORE_REMARK) && word.part() != Word.Part.WEAK_STATUS;
        return isRemark || parts.has(Role.STRENGTH) || numbers.hasStrengthAt(text, end);
    }

    /** "codeine (rash)", "morphine: itching", as in a list of allergies. */
    boolean isOfMedicine(int at, int end, Word word) {
        boolean isDirectlyBehind = parts.lastRole() == Role.SUBSTANCE || parts.lastRole() == Role.BRAND;
        return isDirectlyBehind
                && word.part() != Word.Part.WEAK_STATUS
                && text.hasBefore(at, TextReader.BEFORE_REMARK)
                && lexicon.isMarked(Mark.REACTION, text.phrase(at, end));
    }
}
