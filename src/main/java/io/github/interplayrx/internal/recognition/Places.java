package io.github.interplayrx.internal.recognition;

import io.github.interplayrx.internal.base.text.Words;
import io.github.interplayrx.internal.recognition.Term.Name;
import io.github.interplayrx.model.NameReading.Role;
import io.github.interplayrx.model.Route;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Places that are written as two letters, which elsewhere are times of a day or everyday words: "1 gtt OD", "0.5% OS", "Lioresal IT". */
final class Places {
    private static final int LETTERS = 2;

    /** Drops are said a few words before the place, as in "2 drops in OD". */
    private static final int FAR = 4;

    private static final String SPINE = "it";

    /** The right eye, or once daily. */
    private static final String OD = "od";

    /** So many drops go into an eye; what is swallowed has more. */
    private static final Set<String> FEW = Set.of("1", "2", "i", "ii", "one", "two");

    private static final Set<Role> PRODUCT =
            EnumSet.of(Role.SUBSTANCE, Role.BRAND, Role.SALT, Role.STRENGTH, Role.FORM);

    private final Phrases phrases;
    private final Lexicon lexicon;
    private final Quantities numbers;

    Places(Phrases phrases, Lexicon lexicon, Quantities numbers) {
        this.phrases = phrases;
        this.lexicon = lexicon;
        this.numbers = numbers;
    }

    /** Where a word says that the medicine before it is put; null if it says nothing of it. */
    @Nullable
    Route at(int at, Findings findings, @Nullable Role before) {
        String word = text().word(at);
        if (word.length() != LETTERS || findings.isEmpty() || phrases.longestWord(at) > 1) {
            return null;
        }
        if (lexicon.isMarked(Mark.EYE, word)) {
            return isDroppedIntoEye(at, word) && hasLocalProduct(findings) ? Route.OPHTHALMIC : null;
        }
        if (lexicon.isMarked(Mark.EAR, word)) {
            return text().isInCapitals(at) && dropsBefore(at) > 0 && hasLocalProduct(findings) ? Route.OTIC : null;
        }
        boolean isSpine = word.equals(SPINE) && text().isInCapitals(at) && PRODUCT.contains(before) && isPlace(at);
        return isSpine && isSpinal(findings.names()) ? Route.INTRATHECAL : null;
    }

    private Words text() {
        return phrases.text();
    }

    private boolean isDroppedIntoEye(int at, String word) {
        int drops = dropsBefore(at);
        boolean isPercent = text().text().indexOf('%') >= 0;
        return word.equals(OD)
                ? drops > 0 && (isPercent || FEW.contains(text().word(drops - 1)))
                : drops > 0 || isPercent;
    }

    /** Where drops are said a few words before; 0 if they are not. */
    private int dropsBefore(int at) {
        for (int before = at - 1; before > 0 && before >= at - FAR; before--) {
            if (lexicon.isMarked(Mark.DROPS, text().word(before))) {
                return before;
            }
        }
        return 0;
    }

    private static boolean hasLetterInSmall(String text) {
        return text.chars().anyMatch(Character::isLowerCase);
    }

    /** Where all is in capitals, "it" may be the everyday word, unless the text ends or a number follows. */
    private boolean isPlace(int at) {
        return at + 1 == text().size() || numbers.isQuantity(text().word(at + 1)) || hasLetterInSmall(text().text());
    }

    private boolean hasLocalProduct(Findings findings) {
        return findings.names().stream().anyMatch(name -> lexicon.hasLocalProduct(name.substances()));
    }

    private boolean isSpinal(List<Name> names) {
        return names.stream()
                .flatMap(name -> name.substances().stream())
                .anyMatch(substance -> lexicon.isMarked(Mark.SPINAL, substance.id()));
    }
}
