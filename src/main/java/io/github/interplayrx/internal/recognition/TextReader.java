package io.github.interplayrx.internal.recognition;

import io.github.interplayrx.internal.base.text.NameText;
import io.github.interplayrx.internal.base.text.Words;
import io.github.interplayrx.internal.recognition.Term.Kind;
import io.github.interplayrx.internal.recognition.Term.Name;
import io.github.interplayrx.internal.recognition.Term.Unclear;
import io.github.interplayrx.internal.recognition.TextReading.Outcome;
import io.github.interplayrx.knowledge.Substance;
import io.github.interplayrx.model.NameReading.Part;
import io.github.interplayrx.model.NameReading.Role;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads one text from left to right and takes every word for something: the longest name wins. A word that is left over may be another
 * substance, so nothing is understood as long as there is one.
 */
final class TextReader {
    private static final String CONNECTORS = "/+&,;";
    private static final String BRACKETS = "([";
    private static final Set<String> OF = Set.of("de", "d", "di", "do", "da");
    private static final Set<String> PRODUCT_NUMBERS = Set.of("1", "2", "3", "4");
    private static final Set<Word.Part> TIMES = EnumSet.of(Word.Part.TIME, Word.Part.UNIT, Word.Part.PER);
    private static final String ENDS_OF_REASON = ",;.([\n|";
    private static final String ENDS_OF_WARNING = ";)]\n|";
    private static final String JOINTS_IN_REASON = "/+&>)\u2022\u2013\u2014\t";

    private final Lexicon lexicon;
    private final Suggestions suggestions;
    private final Phrases phrases;
    private final Words text;

    private final TextParts parts;
    private final List<Found> found = new ArrayList<>();
    private final List<Unclear> unclear = new ArrayList<>();
    private final List<String> leftOver = new ArrayList<>();
    private final List<String> unread = new ArrayList<>();
    private boolean mayHideAnother;
    private boolean inReason;
    private boolean inWarning;
    private boolean isChoice;
    private boolean isDenied;
    private boolean isUnclearInBrackets;
    private boolean unclearItems;
    private boolean isAdded;
    private boolean isExplained;
    private @Nullable String status;
    private String denial = "";
    private final HowGiven given;
    private final Quantities numbers;
    private boolean joined;
    private boolean anyJoined;

    /** A name in the text, whether it stands in brackets as a brand does, and whether a word adds it to what stands before. */
    private record Found(Name name, boolean inBrackets, boolean isAdded) {}

    private TextReader(Lexicon lexicon, Suggestions suggestions, Phrases phrases) {
        this.lexicon = lexicon;
        this.suggestions = suggestions;
        this.phrases = phrases;
        text = phrases.text();
        parts = new TextParts(text.text());
        given = new HowGiven(lexicon);
        numbers = new Quantities(lexicon);
    }

    static TextReading read(String name, Lexicon lexicon, Suggestions suggestions) {
        // Of a longer text the words give the same form, if it is plain, without going through it once more.
        boolean isFormOfWords = name.indexOf(' ') >= 0 && NameText.isPlain(name);
        Name plain = isFormOfWords ? null : plainName(NameText.normalise(name), lexicon);
        if (plain != null) {
            return understood(name, plain);
        }
        Words words = new Words(Markup.removedFrom(name));
        plain = isFormOfWords && words.size() > 0 ? plainName(words.phrase(0, words.size()), lexicon) : null;
        return plain == null ? read(new Phrases(words, lexicon), lexicon, suggestions) : understood(name, plain);
    }

    private static @Nullable Name plainName(String text, Lexicon lexicon) {
        return lexicon.name(text) instanceof Name name && name.kind() != Kind.SALT ? name : null;
    }

    private static TextReading read(Phrases phrases, Lexicon lexicon, Suggestions suggestions) {
        return Kinds.read(phrases, lexicon).orElseGet(() -> {
            TextReader reader = new TextReader(lexicon, suggestions, phrases);
            reader.takeAll();
            return reader.reading();
        });
    }

    private static TextReading understood(String name, Name plain) {
        return TextReading.of(
                Outcome.UNDERSTOOD,
                plain.substances(),
                new WholeText(name, plain.kind() == Kind.BRAND ? Role.BRAND : Role.SUBSTANCE),
                List.of(),
                plain.release(),
                plain.route());
    }

    private void takeAll() {
        takeLeadingHours();
        int at = 0;
        while (at < text.size()) {
            if (text.hasBefore(at, CONNECTORS)) {
                joined = true;
                isAdded = text.hasBefore(at, "+&");
                isDenied = false;
            }
            inWarning = inWarning && !text.hasBefore(at, ENDS_OF_WARNING) && !startsSentence(at);
            inReason = inReason && !text.hasBefore(at, ENDS_OF_REASON);
            boolean isAside = inWarning || (inReason && !startsItem(at));
            at += isAside ? takeReason(at) : take(at);
        }
    }

    /** What a medicine is for. A number, a form or a time in it is read as anywhere. */
    private int takeReason(int at) {
        int word = phrases.longestWord(at);
        Word known = phrases.word(at);
        if (known != null && known.joins() && !inWarning && startsItem(at + word, true)) {
            return takeWord(at, word, known);
        }
        int name = phrases.longestName(at);
        int length = Math.max(1, Math.max(word, name));
        return !inWarning && name >= word && mayBeTaken(at, name) ? leave(at, length) : part(at, length, Role.OTHER);
    }

    /** A medicine among the reasons, as in "constipation from oxycodone", is likely to be taken as well, and is said. */
    private boolean mayBeTaken(int at, int length) {
        return length > 0
                && lexicon.name(text.phrase(at, at + length)) instanceof Name name
                && !lexicon.isEveryday(text.phrase(at, at + length))
                && !namesCondition(at + length)
                && lexicon.isOftenTaken(name.substances());
    }

    /** A medicine that is written with a strength or a form is an item of its own wherever it stands. */
    private boolean startsItem(int at) {
        return startsItem(at, false);
    }

    /** Behind something that joins, a medicine begins an item too, unless it names a condition, as in "alcohol withdrawal". */
    private boolean startsItem(int at, boolean isBehindJoint) {
        int length = at < text.size() ? phrases.longestName(at) : 0;
        if (length == 0
                || !(lexicon.name(text.phrase(at, at + length)) instanceof Name)
                || lexicon.isEveryday(text.phrase(at, at + length))) {
            return false;
        }
        boolean isJoined =
                isBehindJoint || text.hasBefore(at, inReason ? JOINTS_IN_REASON : CONNECTORS) || isBehindDash(at);
        boolean isItem = numbers.hasStrengthAt(text, at + length) || (isJoined && !namesCondition(at + length));
        inReason &= !isItem;
        return isItem;
    }

    private boolean startsSentence(int at) {
        return text.hasBefore(at, ".")
                && Character.isUpperCase(text.asWritten(at, at + 1).charAt(0));
    }

    private boolean isBehindDash(int at) {
        return text.hasBefore(at, "-") && !text.isJoinedToNext(at - 1, '-');
    }

    private boolean namesCondition(int at) {
        return at < text.size() && lexicon.makesCondition(text.word(at));
    }

    /** "12 HR" before a name is the release of an RxNorm name, elsewhere it is a schedule. */
    private void takeLeadingHours() {
        if (text.size() > 2
                && Set.of("8", "12", "24").contains(text.word(0))
                && text.word(1).equals("hr")) {
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
        return substance != null && lexicon.isBare(NameText.normalise(substance));
    }

    private int takeName(int at, int length) {
        String phrase = text.phrase(at, at + length);
        if (lexicon.isEveryday(phrase) && !isMeant(at, length)) {
            Word known = lexicon.word(phrase);
            return known == null ? leave(at, length) : takeWord(at, length, known);
        }
        if (parts.lastRole() == Role.NOT_UNDERSTOOD
                && !found.isEmpty()
                && !joined
                && !numbers.hasStrengthAt(text, at + length)) {
            return leave(at, length);
        }
        Term term = lexicon.name(phrase);
        if (isDenied && !found.isEmpty()) {
            isDenied = false;
            return part(at, length, Role.OTHER);
        }
        if (term instanceof Name name) {
            sayStatusBefore();
            passPrelude(at, length);
            passClass(at);
            add(new Found(name, text.hasBefore(at, BRACKETS), isAdded));
            return takeSpelling(at, length, name);
        }
        if (term instanceof Unclear several && several.meanings().isEmpty() && !found.isEmpty() && isInBrackets(at)) {
            return part(at, length, Role.OTHER);
        }
        if (term instanceof Unclear several) {
            unclear.add(several);
            unclearItems |= isAdded && !found.isEmpty();
            mayHideAnother |= !found.isEmpty();
            isUnclearInBrackets |= text.hasBefore(at, BRACKETS);
        }
        return part(at, length, Role.AMBIGUOUS_NAME);
    }

    /** "Flexeril (muscle relaxant)": the class of what stands before it. */
    private boolean isInBrackets(int at) {
        return text.hasBefore(at, BRACKETS);
    }

    /** An everyday word is a medicine if it is all there is, or with a strength behind it at the beginning or after something that joins. */
    private boolean isMeant(int at, int length) {
        return length == text.size() || (numbers.hasStrengthAt(text, at + length) && (at == 0 || joined));
    }

    /** "my water pill (furosemide 20)": what is in brackets says which. */
    private void passClass(int at) {
        if (found.isEmpty() && !unclear.isEmpty() && text.hasBefore(at, "(:")) {
            unclear.clear();
            unread.addAll(leftOver);
            leftOver.clear();
            isExplained = true;
            mayHideAnother = true;
        }
    }

    /** "Syringe driver: morphine 20 mg": words before the first medicine, with a colon or a strength behind them, do not hide it. */
    private void passPrelude(int at, int length) {
        boolean isItem = text.hasBefore(at, ":") || numbers.hasStrengthAt(text, at + length);
        boolean isPartOfName = at > 0 && text.isJoinedToNext(at - 1, '-');
        if (found.isEmpty() && !leftOver.isEmpty() && isItem && !isPartOfName) {
            unread.addAll(leftOver);
            leftOver.clear();
            mayHideAnother = true;
        }
    }

    /** "hold diazepam", "not taking diazepam": the words directly before the first medicine say that it is not taken. */
    private void sayStatusBefore() {
        if (isDenied && found.isEmpty()) {
            status = denial;
        }
        isDenied = false;
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

    /** "acetaminophen #3": without a strength the number is that of a product with codeine. */
    private boolean isNumberOfProduct(int at) {
        return text.hasBefore(at, "#")
                && PRODUCT_NUMBERS.contains(text.word(at))
                && !parts.has(Role.STRENGTH)
                && lexicon.isTail("nr", names());
    }

    /** "5-" directly before a name is a place in a molecule, not a number of tablets. */
    private int takeNumber(int at) {
        if (isNumberOfProduct(at)) {
            mayHideAnother = true;
            return leave(at, 1);
        }
        if (!found.isEmpty() && numbers.isNoneAt(text, at)) {
            return takeStatus(at, 1, true);
        }
        boolean isLocant = text.isJoinedToNext(at, '-') && phrases.longestName(at + 1) > 0;
        return isLocant ? change(at, 1) : strength(at, 1);
    }

    private int takeWord(int at, int length, Word word) {
        given.say(word, text.phrase(at, at + length));
        return switch (word.part()) {
            case SALT -> {
                if (found.isEmpty() && at + length < text.size() && elided(at + length) != null) {
                    yield part(at, length, Role.SALT);
                }
                if (found.isEmpty() && isSaltOfNext(at + length)) {
                    yield part(at, length + 1, Role.SALT);
                }
                if (found.isEmpty() && length > 1 && isSaltOfNext(at + length - 1)) {
                    yield part(at, length, Role.SALT);
                }
                yield found.isEmpty() || isBareBefore() ? leave(at, length) : part(at, length, Role.SALT);
            }
            case FORM -> isPrefix(at, length) ? change(at, length) : part(at, length, Role.FORM);
            case ROUTE -> part(at, length, Role.ROUTE);
            case UNIT -> takeUnit(at, length);
            case PER -> takePer(at, length);
            case AND -> {
                joined = true;
                isAdded = true;
                boolean mayBeOfBrand = text.word(at).equals("plus") || at + length == text.size();
                boolean isLast = at + length == text.size() && text.word(at).equals("plus");
                yield (isLast || isNameBefore()) && mayBeOfBrand && !continues(at + length)
                        ? change(at, length)
                        : part(at, length, Role.OTHER);
            }
            case OR -> takeOr(at, length);
            case OCCASION -> mayTellOfProduct(at) ? change(at, length) : part(at, length, Role.OTHER);
            case REASON -> {
                inReason = !found.isEmpty();
                yield part(at, length, Role.OTHER);
            }
            case WARNING -> {
                inWarning = !found.isEmpty();
                yield found.isEmpty() ? takeStatus(at, length, false) : part(at, length, Role.OTHER);
            }
            case STATUS -> takeStatus(at, length, true);
            case WEAK_STATUS -> takeStatus(at, length, isLast(at + length));
            case OTHER, TIME -> isPrefix(at, length) ? change(at, length) : part(at, length, Role.OTHER);
        };
    }

    /** "chlorhydrate de tramadol": in Romance languages the salt comes first. */
    private boolean isSaltOfNext(int at) {
        return at < text.size() && OF.contains(text.word(at)) && continues(at + 1);
    }

    /** "oxycodone or hydrocodone" leaves open which is taken, "1 or 2 tablets" does not. */
    private int takeOr(int at, int length) {
        boolean isOfNames = !found.isEmpty() && continues(at + length);
        isChoice |= isOfNames;
        joined |= isOfNames;
        return part(at, length, Role.OTHER);
    }

    /** One or two letters that a hyphen joins to the first name belong to it, as in "d-leucine". */
    private boolean isPrefix(int at, int length) {
        return at == 0
                && found.isEmpty()
                && text.phrase(at, at + length).length() <= 2
                && text.isJoinedToNext(at + length - 1, '-');
    }

    /** Before the medicine, or behind it as its last word. */
    private int takeStatus(int at, int length, boolean isSaidOfAllBefore) {
        String words = text.asWritten(at, at + length);
        isDenied = true;
        denial = words;
        if (!found.isEmpty() && isSaidOfAllBefore) {
            status = words;
        }
        return part(at, length, Role.OTHER);
    }

    /** Whether nothing but numbers and times follow, as in "hold since 3 days". */
    private boolean isLast(int from) {
        for (int at = from; at < text.size(); at++) {
            Word known = lexicon.word(text.word(at));
            boolean isTime = known != null && TIMES.contains(known.part());
            if (!isTime && !numbers.isQuantity(text.word(at))) {
                return false;
            }
        }
        return true;
    }

    private int takePer(int at, int length) {
        if (parts.lastRole() != Role.STRENGTH || !text.hasBefore(at, "/")) {
            return leave(at, length);
        }
        if (text.word(at).startsWith("h")) {
            given.sayRate();
        }
        return strength(at, length);
    }

    /** A short unit without its number may be part of a name. */
    private int takeUnit(int at, int length) {
        if (parts.lastRole() == Role.STRENGTH) {
            return strength(at, length);
        }
        boolean isAfterStrength = parts.has(Role.STRENGTH);
        boolean isPlain = (text.word(at).length() > 2 || isAfterStrength) && !mayTellOfProduct(at);
        return isPlain ? part(at, length, Role.OTHER) : leave(at, length);
    }

    /** "Brufen Plus" joins nothing: it is another product. */
    private boolean continues(int at) {
        return at < text.size() && phrases.longestName(at) > 0;
    }

    /** Directly after a name; a single "PM" or "AC" also after its strength. */
    private boolean mayTellOfProduct(int at) {
        Role before = parts.lastRole();
        boolean isAfterName = before == Role.SUBSTANCE || before == Role.SALT || before == Role.BRAND;
        boolean isTimeOfDay = at > 1 && text.word(at - 2).equals("at");
        return isAfterName || (before == Role.STRENGTH && !isTimeOfDay && lexicon.isTail(text.word(at), names()));
    }

    private int takeUnknown(int at) {
        String word = text.word(at);
        if (numbers.isSchedule(word) || numbers.isNumbered(word)) {
            return part(at, 1, Role.OTHER);
        }
        Name elided = elided(at);
        Name cut = elided == null ? cutShort(at) : elided;
        if (cut != null) {
            add(new Found(cut, text.hasBefore(at, BRACKETS), isAdded));
            return part(at, 1, Role.SUBSTANCE);
        }
        return takeGlued(at) ? 1 : leave(at, 1);
    }

    /** "chlorhydrate d'oxycodone". */
    private @Nullable Name elided(int at) {
        String written = text.asWritten(at, at + 1);
        boolean isElided = written.length() > 2
                && "dDlL".indexOf(written.charAt(0)) >= 0
                && "'\u2019".indexOf(written.charAt(1)) >= 0;
        return isElided && lexicon.name(NameText.normalise(written.substring(2))) instanceof Name name ? name : null;
    }

    /** "CYCLOBENZAPR", "DIPHENOXYLATE-ATROP": systems of claims write capitals and cut names short. */
    private @Nullable Name cutShort(int at) {
        String written = text.asWritten(at, at + 1);
        boolean isCapitals = written.equals(written.toUpperCase(Locale.ROOT));
        Name cut = isCapitals ? lexicon.cutShort(text.word(at)) : null;
        return cut == null && isPartOfCombination(at) ? lexicon.cutInCombination(text.word(at)) : cut;
    }

    private boolean isPartOfCombination(int at) {
        return isJoinedToNext(at) || (at > 0 && isJoinedToNext(at - 1));
    }

    private boolean isJoinedToNext(int at) {
        return text.isJoinedToNext(at, '-') || text.isJoinedToNext(at, '/');
    }

    /** "niacinER", "baclofen10mg": a name with its form or strength glued to it. */
    private boolean takeGlued(int at) {
        Seam seam = Seam.in(text.asWritten(at, at + 1));
        if (seam == null || !(lexicon.name(NameText.normalise(seam.name())) instanceof Name name)) {
            return false;
        }
        String tail = NameText.normalise(seam.tail());
        Word known = lexicon.word(tail);
        boolean isForm = known != null && known.part() == Word.Part.FORM;
        if (!isForm && !numbers.isStrength(tail)) {
            return false;
        }
        add(new Found(name, false, isAdded));
        int start = text.start(at);
        int middle = start + seam.name().length();
        parts.add(name.kind() == Kind.BRAND ? Role.BRAND : Role.SUBSTANCE, start, middle);
        parts.add(isForm ? Role.FORM : Role.STRENGTH, middle, text.end(at));
        if (known != null) {
            given.say(known, tail);
        }
        return true;
    }

    private void add(Found item) {
        found.add(item);
        anyJoined |= joined && found.size() > 1;
        joined = false;
    }

    /** Words that nobody knows. Behind a medicine they do not keep it from being evaluated. */
    private int leave(int at, int length) {
        if (found.isEmpty()) {
            return change(at, length);
        }
        mayHideAnother |= mayBeAnother(at, length);
        unread.add(text.asWritten(at, at + length));
        return part(at, length, Role.NOT_UNDERSTOOD);
    }

    /** Words that may make another substance of the name beside them. */
    private int change(int at, int length) {
        leftOver.add(text.phrase(at, at + length));
        return part(at, length, Role.NOT_UNDERSTOOD);
    }

    /** Until a strength or a form is said, what nobody knows may belong to the name; later, what joins or has a strength of its own. */
    private boolean mayBeAnother(int at, int length) {
        boolean isProductSaid = parts.has(Role.STRENGTH) || parts.has(Role.FORM) || parts.has(Role.ROUTE);
        boolean hasStrength =
                Character.isUpperCase(text.asWritten(at, at + 1).charAt(0)) && numbers.hasStrengthAt(text, at + length);
        return joined || !isProductSaid || hasStrength || (at > 0 && text.isJoinedToNext(at - 1, '-'));
    }

    private int strength(int at, int length) {
        parts.goOn(Role.STRENGTH, text.start(at), text.end(at + length - 1));
        return length;
    }

    private int part(int at, int length, Role role) {
        parts.add(role, text.start(at), text.end(at + length - 1));
        return length;
    }

    private TextReading reading() {
        Set<Substance> brought = new LinkedHashSet<>();
        for (Found each : found) {
            brought.addAll(each.name().substances());
        }
        if (status != null || hasNoDose()) {
            return reading(Outcome.NOT_TAKEN, brought, List.of());
        }
        List<String> open = unclear.isEmpty() ? List.of() : open(unclearItems ? Set.of() : brought);
        if (!open.isEmpty() && (isUnclearInBrackets || !leftOver.isEmpty() || !isBehindFirst())) {
            return reading(Outcome.AMBIGUOUS, brought, open);
        }
        if (!leftOver.isEmpty() || brought.isEmpty()) {
            return reading(Outcome.UNRECOGNISED, brought, suggestions.inPlaceOf(leftOver, brought));
        }
        List<String> contradiction = contradiction();
        if (!contradiction.isEmpty()) {
            return reading(Outcome.AMBIGUOUS, brought, contradiction);
        }
        return unread.isEmpty() && open.isEmpty() && !isChoice && !isExplained
                ? reading(Outcome.UNDERSTOOD, brought, List.of())
                : reading(
                        Outcome.READ_IN_PART, brought, open.isEmpty() ? suggestions.inPlaceOf(unread, brought) : open);
    }

    private List<String> open(Set<Substance> brought) {
        return unclear.stream()
                .filter(each -> each.meanings().stream().noneMatch(brought::containsAll))
                .flatMap(each -> each.candidates().stream())
                .distinct()
                .toList();
    }

    private boolean isBehindFirst() {
        for (Part part : parts) {
            if (part.role() == Role.AMBIGUOUS_NAME) {
                return false;
            }
            if (part.role() == Role.SUBSTANCE || part.role() == Role.BRAND) {
                return true;
            }
        }
        return false;
    }

    /** "diazepam 0 mg": the first strength is none. */
    private boolean hasNoDose() {
        String strength = parts.first(Role.STRENGTH);
        boolean isNone = strength != null && Quantities.isNone(strength);
        status = isNone ? strength : status;
        return isNone;
    }

    private TextReading reading(Outcome outcome, Set<Substance> brought, List<String> suggested) {
        List<Name> names = names();
        return new TextReading(
                outcome,
                List.copyOf(brought),
                parts,
                suggested,
                words(),
                mayHideAnother || isChoice,
                isChoice,
                isChoice || isOneProduct(brought),
                found.size() < 2 || isChoice ? Set.of() : Set.copyOf(repeated()),
                status,
                given.release(names),
                given.route(names),
                given.saysLocalForm(names),
                given.saysSolid(),
                given.routeOfForm(names));
    }

    private List<Name> names() {
        List<Name> names = new ArrayList<>(found.size());
        for (Found each : found) {
            names.add(each.name());
        }
        return names;
    }

    /** One of the names brings everything, as a brand does beside its ingredients. */
    private boolean isOneProduct(Set<Substance> brought) {
        for (Found each : found) {
            if (each.name().substances().containsAll(brought)) {
                return true;
            }
        }
        return false;
    }

    /** What two items of the text bring, as in "paracetamol and co-codamol". */
    private Set<Substance> repeated() {
        Set<Substance> before = new HashSet<>();
        Set<Substance> repeated = new LinkedHashSet<>();
        for (Found each : found) {
            if (each.isAdded() && !each.inBrackets()) {
                each.name().substances().stream().filter(before::contains).forEach(repeated::add);
            }
            before.addAll(each.name().substances());
        }
        return repeated;
    }

    private List<String> words() {
        if (unclear.isEmpty() && !isExplained) {
            return List.copyOf(unread);
        }
        List<String> words = new ArrayList<>(unread);
        parts.stream().filter(part -> part.role() == Role.AMBIGUOUS_NAME).forEach(part -> words.add(part.words()));
        return List.copyOf(words);
    }

    /** A brand that has nothing to do with the substance beside it, unless something joins the two. */
    private List<String> contradiction() {
        if (found.size() == 1) {
            return List.of();
        }
        Set<Substance> generic = new HashSet<>();
        found.stream()
                .filter(each -> each.name().kind() != Kind.BRAND)
                .forEach(each -> generic.addAll(each.name().substances()));
        Set<Substance> stated =
                generic.isEmpty() ? new HashSet<>(found.get(0).name().substances()) : generic;
        for (Found each : found) {
            boolean mayStandAlone = anyJoined && !each.inBrackets();
            if (each.name().kind() == Kind.BRAND
                    && !mayStandAlone
                    && !agree(stated, each.name().substances())) {
                return List.of(words(stated), words(each.name().substances()));
            }
        }
        return List.of();
    }

    static boolean agree(Set<Substance> some, List<Substance> others) {
        return some.containsAll(others) || others.containsAll(some);
    }

    static String words(Iterable<Substance> substances) {
        List<String> names = new ArrayList<>();
        substances.forEach(each -> names.add(each.name()));
        return names.stream().sorted().collect(Collectors.joining("/"));
    }

    /** The one part of a text that is nothing but a name, cut out when somebody asks for it. */
    private static final class WholeText extends AbstractList<Part> {
        private final String text;
        private final Role role;

        WholeText(String text, Role role) {
            this.text = text;
            this.role = role;
        }

        @Override
        public Part get(int index) {
            Objects.checkIndex(index, 1);
            return new Part(text.strip(), role);
        }

        @Override
        public int size() {
            return 1;
        }
    }
}
