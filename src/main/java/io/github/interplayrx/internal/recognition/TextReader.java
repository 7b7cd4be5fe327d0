package io.github.interplayrx.internal.recognition;

import io.github.interplayrx.internal.base.text.NameText;
import io.github.interplayrx.internal.base.text.Words;
import io.github.interplayrx.internal.recognition.DisguisedNames.Glued;
import io.github.interplayrx.internal.recognition.Term.Kind;
import io.github.interplayrx.internal.recognition.Term.Name;
import io.github.interplayrx.internal.recognition.Term.Unclear;
import io.github.interplayrx.model.NameReading.Role;
import io.github.interplayrx.model.Route;
import org.jspecify.annotations.Nullable;

/**
 * Reads one text from left to right and takes every word for something: the longest name wins. A word that is left over may be another
 * substance, so nothing is understood as long as there is one.
 */
final class TextReader {
    static final String CONNECTORS = "/+&,;";
    private static final String ADDING = "+&";
    static final String BRACKETS = "([";
    static final String SEPARATORS = ",;.\n|([>\u2192-";
    static final String BEFORE_REMARK = "([:-";

    /** The tail of medicines that are sold in other products for one indication. */
    private static final String FOR_ONE_INDICATION = "product for one indication";

    private static final String GRADE = "strength";
    private static final String AS_NEEDED = "prn";

    private final Lexicon lexicon;
    private final Suggestions suggestions;
    private final Phrases phrases;
    private final Words text;

    private final TextParts parts;
    private final Findings findings;
    private final Denial denial = new Denial();
    private final StatusWords status;
    private final ProductNumbers productNumbers;
    private final HowGiven given;
    private final Quantities numbers;
    private final Asides asides;
    private final DisguisedNames disguised;
    private final Places places;
    private final Reactions reactions;

    private TextReader(Lexicon lexicon, Suggestions suggestions, Phrases phrases) {
        this.lexicon = lexicon;
        this.suggestions = suggestions;
        this.phrases = phrases;
        text = phrases.text();
        parts = new TextParts(text.text());
        findings = new Findings(text, parts, lexicon);
        given = new HowGiven(lexicon);
        numbers = new Quantities(lexicon);
        asides = new Asides(phrases, lexicon, numbers);
        disguised = new DisguisedNames(text, lexicon, numbers);
        places = new Places(phrases, lexicon, numbers);
        status = new StatusWords(phrases, lexicon, numbers, denial);
        reactions = new Reactions(text, lexicon, numbers, parts, findings);
        productNumbers = new ProductNumbers(text, lexicon, parts, findings);
    }

    static TextReading read(String name, Lexicon lexicon, Suggestions suggestions) {
        // Of a longer text the words give the same form, if it is plain, without going through it once more.
        boolean isFormOfWords = name.indexOf(' ') >= 0 && NameText.isPlain(name);
        TextReading whole = isFormOfWords ? null : WholeName.read(name, NameText.normalise(name), lexicon);
        if (whole != null) {
            return whole;
        }
        Words words = new Words(Markup.removedFrom(name));
        whole = isFormOfWords && words.size() > 0 ? WholeName.read(name, words.phrase(0, words.size()), lexicon) : null;
        return whole == null ? read(new Phrases(words, lexicon), lexicon, suggestions) : whole;
    }

    private static TextReading read(Phrases phrases, Lexicon lexicon, Suggestions suggestions) {
        return Kinds.read(phrases, lexicon).orElseGet(() -> new TextReader(lexicon, suggestions, phrases).read());
    }

    private TextReading read() {
        takeLeadingHours();
        int at = 0;
        while (at < text.size()) {
            if (text.hasBefore(at, CONNECTORS)) {
                findings.join(text.hasBefore(at, ADDING));
                denial.end();
            }
            status.pass(at, findings.size());
            boolean isAside = asides.hold(at);
            Route place = places.at(at, findings, parts.lastRole());
            at += place != null ? takePlace(at, place) : isAside ? takeAside(at) : take(at);
        }
        denial.reachStrength(
                parts.first(Role.STRENGTH), Math.max(0, parts.namesBefore(Role.STRENGTH) - 1), findings.size());
        String second = productNumbers.secondStrength();
        if (second != null) {
            findings.addUnread(second, true);
        }
        return findings.reading(given, denial, suggestions);
    }

    private int takePlace(int at, Route place) {
        given.say(new Word(Word.Part.ROUTE, null, place), text.word(at), findings.size() - 1);
        return part(at, 1, Role.ROUTE);
    }

    /** What a medicine is for. A number, a form or a time in it is read as anywhere. */
    private int takeAside(int at) {
        int word = phrases.longestWord(at);
        Word known = phrases.word(at);
        if (known != null && asides.endAt(at, word, known)) {
            return takeWord(at, word, known);
        }
        if (known != null && asides.mayHoldStatus(known) && status.isLast(at + word)) {
            return takeStatus(at, word, true);
        }
        int name = phrases.longestName(at);
        int length = Math.max(1, Math.max(word, name));
        if (name < word || !asides.mayBeTaken(at, name)) {
            return part(at, length, Role.OTHER);
        }
        return asides.isHardlyTaken(at, name) ? leave(at, length, false) : leave(at, length);
    }

    /** "12 HR" before a name is the release of an RxNorm name, elsewhere it is a schedule. */
    private void takeLeadingHours() {
        if (text.size() > 2 && lexicon.isMarked(Mark.RELEASE_TIME, text.phrase(0, 2))) {
            given.sayExtendedRelease();
        }
    }

    private int take(int at) {
        int name = phrases.longestName(at);
        int word = phrases.longestWord(at);
        Word known = phrases.word(at);
        if (known != null && word >= name && known.part() == Word.Part.SALT && isAfterName(at)) {
            return takeSalt(at, word);
        }
        if (name > 0 && name >= word) {
            return takeName(at, name);
        }
        if (word < 2 && numbers.isQuantity(text.word(at))) {
            return takeNumber(at);
        }
        if (known != null) {
            return takeWord(at, word, known);
        }
        return takeUnknown(at);
    }

    private boolean isAfterName(int at) {
        Role before = parts.lastRole();
        return (before == Role.SUBSTANCE || before == Role.SALT) && !text.hasBefore(at, CONNECTORS);
    }

    private boolean isNameBefore() {
        return parts.lastRole() == Role.BRAND || parts.lastRole() == Role.SUBSTANCE;
    }

    /** A salt of a bare metal is a substance of its own. */
    private int takeSalt(int at, int length) {
        if (parts.lastRole() == Role.SUBSTANCE && isBareBefore()) {
            return leave(at, length);
        }
        return part(at, length, Role.SALT);
    }

    /** Whether the last substance is a bare metal. */
    private boolean isBareBefore() {
        String substance = parts.last(Role.SUBSTANCE);
        return substance != null && lexicon.isMarked(Mark.BARE, NameText.normalise(substance));
    }

    private int takeName(int at, int length) {
        String phrase = text.phrase(at, at + length);
        if (lexicon.isMarked(Mark.ALONE, phrase) && !isMeant(at, length)) {
            Word known = lexicon.word(phrase);
            if (known == null) {
                return leave(at, length);
            }
            return mayBeItem(at, length, known) ? leave(at, length, false) : takeWord(at, length, known);
        }
        if (parts.lastRole() == Role.NOT_UNDERSTOOD
                && !findings.isEmpty()
                && !findings.isJoined()
                && !numbers.hasStrengthAt(text, at + length)) {
            return leave(at, length);
        }
        Term term = lexicon.name(phrase);
        if (denial.isOpen() && !denial.isOfNextItem() && !findings.isEmpty() && !isItemBehindDenial(at, length)) {
            return takeDenied(at, length, term);
        }
        boolean isReason = asides.isOfDiagnosis(at + length)
                || asides.isDrinkInBrackets(at, length)
                || (isNameBefore() && asides.isDrinkOfMedicine(at, length, findings));
        if (!findings.isEmpty() && isReason) {
            return leave(at, length, false);
        }
        if (asides.isMoreOfReason(at, length) && term instanceof Name name && !findings.agreesWith(name)) {
            return leave(at, length, true);
        }
        return term instanceof Unclear several ? takeUnclear(at, length, several) : takeMedicine(at, length, term);
    }

    /** "no change, tramadol 50 mg": with a strength, and not directly behind the words that deny. */
    private boolean isItemBehindDenial(int at, int length) {
        return !denial.isDirectlyBefore(at) && numbers.hasStrengthAt(text, at + length);
    }

    /** "no tramadol" is not taken; with a strength, or with words between, it may be. */
    private int takeDenied(int at, int length, @Nullable Term term) {
        boolean isPlain = denial.isDirectlyBefore(at) && !numbers.hasStrengthAt(text, at + length);
        denial.end();
        boolean mayBeTaken = !isPlain && term instanceof Name name && lexicon.isOftenTaken(name.substances());
        return mayBeTaken ? leave(at, length, true) : part(at, length, Role.OTHER);
    }

    /**
     * "phenytoin 100 mg, INH", "sertraline + SAMe": behind something that joins, a word of route, or one that is an item with its capitals, may
     * be the abbreviation of a medicine; so may one with a number that counts no puffs, as in "INH 300".
     */
    private boolean mayBeItem(int at, int length, Word known) {
        if (findings.isEmpty()) {
            return false;
        }
        int end = at + length;
        boolean isInCapitals = hasCapitalWithin(text.asWritten(at, end));
        boolean isItem = known.route() != null || (isInCapitals && isEndOfItem(end));
        return (findings.isJoined() && isItem) || (isInCapitals && numbers.isBareStrengthAt(text, end));
    }

    private boolean isEndOfItem(int at) {
        return at == text.size() || text.hasBefore(at, SEPARATORS + CONNECTORS + ")");
    }

    private static boolean hasCapitalWithin(String word) {
        return word.chars().skip(1).anyMatch(Character::isUpperCase);
    }

    private int takeMedicine(int at, int length, @Nullable Term term) {
        if (!(term instanceof Name name)) {
            return part(at, length, Role.AMBIGUOUS_NAME);
        }
        denial.reachName(findings.size(), numbers.hasStrengthAt(text, at + length));
        passWhatIsBefore(at, length);
        findings.add(name, at);
        return takeSpelling(at, length, name);
    }

    private int takeUnclear(int at, int length, Unclear several) {
        boolean inBrackets = text.hasBefore(at, BRACKETS);
        // "Flexeril (muscle relaxant)": the class of what stands before it.
        if (several.meanings().isEmpty() && !findings.isEmpty() && inBrackets) {
            return part(at, length, Role.OTHER);
        }
        findings.add(several, at);
        return part(at, length, Role.AMBIGUOUS_NAME);
    }

    /** An everyday word is a medicine if it is all there is, or with a strength behind it at the beginning or after something that joins. */
    private boolean isMeant(int at, int length) {
        return length == text.size() || (numbers.hasStrengthAt(text, at + length) && (at == 0 || findings.isJoined()));
    }

    /** Words before the first medicine that it explains, or that do not belong to it. */
    private void passWhatIsBefore(int at, int length) {
        boolean isPartOfName = at > 0 && text.isJoinedToNext(at - 1, '-');
        boolean isItem = isItem(at, length) && !isPartOfName;
        if (isItem) {
            findings.passPrelude();
        }
        if (isItem || text.hasBefore(at, "(:") || status.isTaking(at - 1)) {
            findings.passClass();
        }
    }

    private boolean isItem(int at, int length) {
        return text.hasBefore(at, ":")
                || numbers.hasStrengthAt(text, at + length)
                || asides.isAloneInBrackets(at, length);
    }

    private int takeSpelling(int at, int length, Name name) {
        if (name.kind() == Kind.BRAND) {
            return part(at, length, Role.BRAND);
        }
        int stem = length;
        while (stem > 1 && isSalt(text.word(at + stem - 1)) && means(text.phrase(at, at + stem - 1), name)) {
            stem--;
        }
        part(at, stem, Role.SUBSTANCE);
        if (stem < length) {
            part(at + stem, length - stem, Role.SALT);
        }
        return length;
    }

    private boolean isSalt(String word) {
        Word known = lexicon.word(word);
        return known != null && known.part() == Word.Part.SALT;
    }

    private boolean means(String phrase, Name name) {
        return lexicon.name(phrase) instanceof Name other && other.substances().equals(name.substances());
    }

    private int takeNumberOfProduct(int at, int length) {
        return productNumbers.saysNothingMore() ? part(at, length, Role.OTHER) : leave(at, length, true);
    }

    /** "5-" directly before a name is a place in a molecule, not a number of tablets. */
    private int takeNumber(int at) {
        if (productNumbers.isAt(at)) {
            return takeNumberOfProduct(at, 1);
        }
        if (!findings.isEmpty() && numbers.isNoneAt(text, at)) {
            return takeStatus(at, 1, true);
        }
        if (at == 0 && status.isNoneOfNext()) {
            return takeStatus(at, 1, false);
        }
        boolean isLocant = text.isJoinedToNext(at, '-') && phrases.longestName(at + 1) > 0;
        return isLocant ? change(at, 1) : strength(at, 1);
    }

    private int takeWord(int at, int length, Word word) {
        if (productNumbers.isInWords(at, length)) {
            return takeNumberOfProduct(at, length);
        }
        String phrase = text.phrase(at, at + length);
        if (status.sayChange(phrase, at + length, findings.size())) {
            return part(at, length, Role.OTHER);
        }
        if (reactions.isReason(at, at + length, word)) {
            return part(at, length, Role.OTHER);
        }
        boolean mayBeOver = lexicon.isMarked(Mark.LAST, phrase) && status.isLongPast(at + length);
        if (mayBeOver || reactions.isOfMedicine(at, at + length, word)) {
            return leave(at, length, false);
        }
        given.say(word, phrase, findings.size() - 1);
        return switch (word.part()) {
            case SALT -> takeSaltAlone(at, length);
            case FORM -> isPrefix(at, length) ? change(at, length) : part(at, length, Role.FORM);
            case ROUTE -> part(at, length, Role.ROUTE);
            case UNIT -> takeUnit(at, length);
            case PER -> takePer(at, length);
            case AND -> takeAnd(at, length);
            case OR -> takeOr(at, length);
            case INDICATION -> isOfAnotherProduct(at) ? leave(at, length, true) : part(at, length, Role.OTHER);
            case OCCASION -> mayTellOfProduct(at) ? change(at, length) : part(at, length, Role.OTHER);
            case REASON -> takeReason(at, length);
            case WARNING -> takeWarning(at, length);
            case STATUS -> takeStatus(at, length, true);
            case WEAK_STATUS -> takeWeakStatus(at, length);
            case OTHER, TIME -> isPrefix(at, length) ? change(at, length) : part(at, length, Role.OTHER);
        };
    }

    /** A salt that no name stands before. */
    private int takeSaltAlone(int at, int length) {
        if (!findings.isEmpty()) {
            return isBareBefore() ? leave(at, length) : part(at, length, Role.SALT);
        }
        int end = at + length;
        if (isSaltOfNext(end)) {
            return part(at, length + 1, Role.SALT);
        }
        boolean isOfElided = end < text.size() && disguised.elided(end) != null;
        boolean isOfNext = isOfElided || (length > 1 && isSaltOfNext(end - 1));
        return isOfNext ? part(at, length, Role.SALT) : leave(at, length);
    }

    private int takeWeakStatus(int at, int length) {
        if (status.isNumeral(at, length)) {
            return part(at, length, Role.OTHER);
        }
        if (text.hasBefore(at, "?") && !findings.isEmpty() && phrases.isNameAt(at + length)) {
            findings.choose();
            return part(at, length, Role.OTHER);
        }
        if (isNameBefore() && status.isReaction(at, at + length)) {
            status.passReaction(at, findings.size());
            return takeStatus(at, length, true);
        }
        return takeStatus(at, length, status.isOfBefore(at, at + length, findings.size()));
    }

    private int takeAnd(int at, int length) {
        findings.join(true);
        boolean isPlus = text.word(at).equals("plus");
        boolean isLast = at + length == text.size();
        boolean mayBeOfBrand = isPlus ? isLast || isNameBefore() : isLast && isNameBefore();
        // "Brufen Plus" joins nothing: it is another product.
        return mayBeOfBrand && !phrases.isNameAt(at + length) ? change(at, length) : part(at, length, Role.OTHER);
    }

    private int takeReason(int at, int length) {
        if (!findings.isEmpty() && !isOfNextItem(at, length)) {
            asides.beginReason();
        }
        return part(at, length, Role.OTHER);
    }

    /** "sertraline and prn oxycodone": behind a word that joins, it says how the next item is taken. */
    private boolean isOfNextItem(int at, int length) {
        Word before = at == 0 ? null : lexicon.word(text.word(at - 1));
        boolean isBehindAnd = before != null && before.part() == Word.Part.AND;
        return isBehindAnd && text.phrase(at, at + length).equals(AS_NEEDED) && phrases.isNameAt(at + length);
    }

    private int takeWarning(int at, int length) {
        if (findings.isEmpty()) {
            return takeStatus(at, length, false);
        }
        asides.beginWarning(at + length, lexicon.isMarked(Mark.LIMITS, text.phrase(at, at + length)));
        return part(at, length, Role.OTHER);
    }

    /** "chlorhydrate de tramadol": in Romance languages the salt comes first. */
    private boolean isSaltOfNext(int at) {
        return at < text.size() && lexicon.isMarked(Mark.OF, text.word(at)) && phrases.isNameAt(at + 1);
    }

    /** "oxycodone or hydrocodone" leaves open which is taken, "1 or 2 tablets" does not. */
    private int takeOr(int at, int length) {
        if (!findings.isEmpty() && phrases.isNameAt(at + length)) {
            findings.choose();
        }
        return part(at, length, Role.OTHER);
    }

    /** One or two letters that a hyphen joins to the first name belong to it, as in "d-leucine". */
    private boolean isPrefix(int at, int length) {
        return at == 0
                && findings.isEmpty()
                && text.phrase(at, at + length).length() <= 2
                && text.isJoinedToNext(at + length - 1, '-');
    }

    private int takeStatus(int at, int length, boolean isSaidOfBefore) {
        status.say(at, length, isSaidOfBefore, findings.size());
        return part(at, length, Role.OTHER);
    }

    private int takePer(int at, int length) {
        Role before = parts.lastRole();
        if (before == Role.FORM && text.hasBefore(at, "/")) {
            return part(at, length, Role.OTHER);
        }
        if (before != Role.STRENGTH || !text.hasBefore(at, "/")) {
            return leave(at, length);
        }
        return strength(at, length);
    }

    /** A short unit without its number may be part of a name. */
    private int takeUnit(int at, int length) {
        if (parts.lastRole() == Role.STRENGTH) {
            if (text.hasBefore(at, "/") && lexicon.isMarked(Mark.HOUR, text.word(at))) {
                given.sayRate(findings.size() - 1);
            }
            return strength(at, length);
        }
        boolean isAfterStrength = parts.has(Role.STRENGTH);
        boolean isPlain = (text.word(at).length() > 2 || isAfterStrength) && !mayTellOfProduct(at);
        return isPlain ? part(at, length, Role.OTHER) : leave(at, length);
    }

    /** Directly after a name; a single "PM" or "AC" also after its strength. */
    private boolean mayTellOfProduct(int at) {
        Role before = parts.lastRole();
        boolean isAfterName = (before == Role.SUBSTANCE || before == Role.SALT || before == Role.BRAND)
                && !denial.isDenied(findings.size() - 1);
        boolean isTimeOfDay = at > 1 && text.word(at - 2).equals("at");
        return isAfterName
                || ((before == Role.STRENGTH || isBehindGrade(at))
                        && !isTimeOfDay
                        && lexicon.isTail(text.word(at), findings.names()));
    }

    /** "Tylenol Headache", and not "paracetamol (headache)" or "sertraline anxiety". */
    private boolean isOfAnotherProduct(int at) {
        return mayTellOfProduct(at)
                && !text.hasBefore(at, BEFORE_REMARK)
                && lexicon.isTailOfEach(FOR_ONE_INDICATION, findings.names());
    }

    /** "Tylenol Extra Strength PM". */
    private boolean isBehindGrade(int at) {
        return at > 0 && text.word(at - 1).equals(GRADE) && !parts.has(Role.STRENGTH);
    }

    private int takeUnknown(int at) {
        String word = text.word(at);
        if (numbers.isSchedule(word) || numbers.isNumbered(word) || status.isOwnerOfTaken(at)) {
            return part(at, 1, Role.OTHER);
        }
        Name elided = disguised.elided(at);
        Name name = elided == null ? disguised.cutShort(at) : elided;
        if (name != null) {
            denial.reachName(findings.size(), numbers.hasStrengthAt(text, at + 1));
            findings.add(name, at);
            return part(at, 1, Role.SUBSTANCE);
        }
        Glued glued = disguised.glued(at);
        return glued == null ? leave(at, 1) : takeGlued(at, glued);
    }

    private int takeGlued(int at, Glued glued) {
        denial.reachName(findings.size(), true);
        findings.add(glued.name(), at);
        parts.add(glued.name().kind() == Kind.BRAND ? Role.BRAND : Role.SUBSTANCE, text.start(at), glued.end());
        parts.add(glued.form() == null ? Role.STRENGTH : Role.FORM, glued.end(), text.end(at));
        if (glued.form() != null) {
            given.say(glued.form(), glued.tail(), findings.size() - 1);
        }
        return 1;
    }

    /** Words that nobody knows. Behind a medicine they do not keep it from being evaluated. */
    private int leave(int at, int length) {
        return leave(at, length, mayBeAnother(at, length));
    }

    private int leave(int at, int length, boolean mayBeAnother) {
        if (findings.isEmpty()) {
            return change(at, length);
        }
        findings.addUnread(text.asWritten(at, at + length), mayBeAnother);
        return part(at, length, Role.NOT_UNDERSTOOD);
    }

    /** Words that may make another substance of the name beside them. */
    private int change(int at, int length) {
        findings.addLeftOver(text.phrase(at, at + length));
        return part(at, length, Role.NOT_UNDERSTOOD);
    }

    /** Until a strength or a form is said, what nobody knows may belong to the name; later, what joins or has a strength of its own. */
    private boolean mayBeAnother(int at, int length) {
        boolean isProductSaid = parts.has(Role.STRENGTH) || parts.has(Role.FORM) || parts.has(Role.ROUTE);
        boolean hasStrength =
                Character.isUpperCase(text.asWritten(at, at + 1).charAt(0)) && numbers.hasStrengthAt(text, at + length);
        return findings.isJoined()
                || !isProductSaid
                || hasStrength
                || (at > 0 && text.isJoinedToNext(at - 1, '-'))
                || Script.isWordOfAnother(text.asWritten(at, at + length));
    }

    private int strength(int at, int length) {
        parts.goOn(Role.STRENGTH, text.start(at), text.end(at + length - 1));
        return length;
    }

    private int part(int at, int length, Role role) {
        parts.add(role, text.start(at), text.end(at + length - 1));
        return length;
    }
}
