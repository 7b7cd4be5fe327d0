package io.github.interplayrx.internal.recognition;

import io.github.interplayrx.internal.base.text.NameText;
import io.github.interplayrx.internal.base.text.Words;
import io.github.interplayrx.internal.recognition.Term.Name;
import org.jspecify.annotations.Nullable;

/** Names within one word that is not known as it is written: behind an article, cut short, or with a form or a strength glued to them. */
final class DisguisedNames {
    private static final String ARTICLES = "dDlL";
    private static final String APOSTROPHES = "'\u2019";

    private final Words text;
    private final Lexicon lexicon;
    private final Quantities numbers;

    DisguisedNames(Words text, Lexicon lexicon, Quantities numbers) {
        this.text = text;
        this.lexicon = lexicon;
        this.numbers = numbers;
    }

    /**
     * A name with its form or strength glued to it.
     *
     * @param name the name
     * @param end where it ends in the text
     * @param tail what is glued to it
     * @param form what that is, if it is a form; otherwise it is a strength
     */
    record Glued(Name name, int end, String tail, @Nullable Word form) {}

    /** "chlorhydrate d'oxycodone". */
    @Nullable
    Name elided(int at) {
        String written = text.asWritten(at, at + 1);
        boolean isElided = written.length() > 2
                && ARTICLES.indexOf(written.charAt(0)) >= 0
                && APOSTROPHES.indexOf(written.charAt(1)) >= 0;
        return isElided && lexicon.name(NameText.normalise(written.substring(2))) instanceof Name name ? name : null;
    }

    /** "CYCLOBENZAPR", "DIPHENOXYLATE-ATROP": systems of claims write capitals and cut names short. */
    @Nullable
    Name cutShort(int at) {
        Name cut = text.isInCapitals(at) ? lexicon.cutShort(text.word(at)) : null;
        return cut == null && isPartOfCombination(at) ? lexicon.cutInCombination(text.word(at)) : cut;
    }

    private boolean isPartOfCombination(int at) {
        return isJoinedToNext(at) || (at > 0 && isJoinedToNext(at - 1));
    }

    private boolean isJoinedToNext(int at) {
        return text.isJoinedToNext(at, '-') || text.isJoinedToNext(at, '/');
    }

    /** "niacinER", "baclofen10mg", "oxycodone5mgtablet". */
    @Nullable
    Glued glued(int at) {
        Seam seam = Seam.in(text.asWritten(at, at + 1));
        if (seam == null || !(lexicon.name(NameText.normalise(seam.name())) instanceof Name name)) {
            return null;
        }
        String tail = NameText.normalise(seam.tail());
        Word known = lexicon.word(tail);
        Word form = known != null && known.part() == Word.Part.FORM ? known : null;
        boolean isGlued = form != null || numbers.isStrength(tail) || numbers.isStrengthWithForm(tail);
        return isGlued ? new Glued(name, text.start(at) + seam.name().length(), tail, form) : null;
    }
}
