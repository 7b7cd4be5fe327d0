package io.github.interplayrx.internal.recognition;

import io.github.interplayrx.internal.base.text.Words;
import io.github.interplayrx.internal.recognition.Term.Kind;
import io.github.interplayrx.internal.recognition.Term.Name;
import io.github.interplayrx.internal.recognition.Term.Unclear;
import io.github.interplayrx.internal.recognition.TextReading.Outcome;
import io.github.interplayrx.knowledge.Substance;
import io.github.interplayrx.model.NameReading.Part;
import io.github.interplayrx.model.NameReading.Role;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What was found in a text from left to right: names, words that nobody knows, what joins them; and what follows from all that. Not thread-safe. */
final class Findings {
    private final Words text;
    private final TextParts parts;
    private final Lexicon lexicon;
    private final List<Found> found = new ArrayList<>();
    private final List<Unclear> unclear = new ArrayList<>();
    private final List<String> leftOver = new ArrayList<>();
    private final List<String> unread = new ArrayList<>();
    private final Set<Substance> notTaken = new LinkedHashSet<>();
    private boolean mayHideAnother;
    private boolean isChoice;
    private boolean isUnclearInBrackets;
    private boolean isUnclearAnItem;
    private boolean isExplained;
    private boolean isAdded;
    private boolean isJoined;
    private boolean isAnyJoined;

    /**
     * A name in the text, whether it stands in brackets as a brand does, whether a word adds it to what stands before, and whether only a stroke
     * or a hyphen is between the two.
     */
    private record Found(Name name, boolean inBrackets, boolean isAdded, boolean isWithinProduct) {}

    Findings(Words text, TextParts parts, Lexicon lexicon) {
        this.text = text;
        this.parts = parts;
        this.lexicon = lexicon;
    }

    boolean isEmpty() {
        return found.isEmpty();
    }

    /** Something that joins: what follows may be another item, which a word or sign may add to what stands before. */
    void join(boolean adds) {
        isJoined = true;
        isAdded = adds;
    }

    /** Two items of which one is taken. */
    void choose() {
        isJoined = true;
        isChoice = true;
    }

    boolean isJoined() {
        return isJoined;
    }

    void add(Name name, int at) {
        found.add(new Found(name, text.hasBefore(at, TextReader.BRACKETS), isAdded, isWithinProduct(at)));
        isAnyJoined |= isJoined && found.size() > 1;
        isJoined = false;
    }

    private boolean isWithinProduct(int at) {
        return text.hasBefore(at, "/") || (at > 0 && text.isJoinedToNext(at - 1, '-'));
    }

    void add(Unclear several, int at) {
        unclear.add(several);
        isUnclearAnItem |= isAdded && !found.isEmpty();
        mayHideAnother |= !found.isEmpty();
        isUnclearInBrackets |= text.hasBefore(at, TextReader.BRACKETS);
    }

    /** Words that nobody knows behind a medicine: they do not keep it from being evaluated. */
    void addUnread(String words, boolean mayBeAnother) {
        mayHideAnother |= mayBeAnother;
        unread.add(words);
    }

    /** Words that may make another substance of the name beside them. */
    void addLeftOver(String phrase) {
        leftOver.add(phrase);
    }

    /** "Syringe driver: morphine 20 mg": words before the first medicine, with a colon or a strength behind them, do not hide it. */
    void passPrelude() {
        if (found.isEmpty() && !leftOver.isEmpty()) {
            passLeftOver();
        }
    }

    /** "my water pill (furosemide 20)": what is in brackets says which. */
    void passClass() {
        if (found.isEmpty() && !unclear.isEmpty()) {
            unclear.clear();
            passLeftOver();
            isExplained = true;
        }
    }

    private void passLeftOver() {
        unread.addAll(leftOver);
        leftOver.clear();
        mayHideAnother = true;
    }

    List<Name> names() {
        List<Name> names = new ArrayList<>(found.size());
        for (Found each : found) {
            names.add(each.name());
        }
        return names;
    }

    /** Whether a name brings nothing else than what was found. */
    boolean agreesWith(Name name) {
        return found.isEmpty() || Name.agree(brought(found), name.substances());
    }

    /** How many names there are. */
    int size() {
        return found.size();
    }

    /** How the text was understood. */
    TextReading reading(HowGiven given, Denial denial, Suggestions suggestions) {
        String ofAll = denial.statusOfAll(found.size());
        if (ofAll != null) {
            return reading(Outcome.NOT_TAKEN, brought(found), List.of(), given, ofAll);
        }
        String ofSome = denial.denied().isEmpty()
                ? null
                : String.join(", ", new LinkedHashSet<>(denial.denied().values()));
        if (ofSome == null) {
            return readingOfWhatIsTaken(given, null, suggestions);
        }
        takeOut(denial.denied().keySet());
        mayHideAnother |= denial.isUnsure();
        return readingOfWhatIsTaken(given.without(denial.denied().keySet()), ofSome, suggestions);
    }

    private static Set<Substance> brought(List<Found> some) {
        Set<Substance> brought = new LinkedHashSet<>();
        for (Found each : some) {
            brought.addAll(each.name().substances());
        }
        return brought;
    }

    /** What is said not to be taken is no part of what the text brings. */
    private void takeOut(Set<Integer> denied) {
        List<Found> out = denied.stream().map(found::get).toList();
        List<Found> left = new ArrayList<>();
        for (int i = 0; i < found.size(); i++) {
            if (!denied.contains(i)) {
                left.add(found.get(i));
            }
        }
        notTaken.addAll(brought(out));
        found.clear();
        found.addAll(left);
    }

    private TextReading readingOfWhatIsTaken(HowGiven given, @Nullable String status, Suggestions suggestions) {
        Set<Substance> brought = brought(found);
        List<String> open = unclear.isEmpty() ? List.of() : open(isUnclearAnItem ? Set.of() : brought);
        if (!open.isEmpty() && (isUnclearInBrackets || !leftOver.isEmpty() || !isBehindFirst())) {
            return reading(Outcome.AMBIGUOUS, brought, open, given, status);
        }
        if (!leftOver.isEmpty() || brought.isEmpty()) {
            return reading(Outcome.UNRECOGNISED, brought, suggestions.inPlaceOf(leftOver, brought), given, status);
        }
        List<String> contradiction = contradiction();
        if (!contradiction.isEmpty()) {
            return reading(Outcome.AMBIGUOUS, brought, contradiction, given, status);
        }
        if (unread.isEmpty() && open.isEmpty() && !isChoice && !isExplained && status == null) {
            return reading(Outcome.UNDERSTOOD, brought, List.of(), given, null);
        }
        List<String> suggested = open.isEmpty() ? suggestions.inPlaceOf(unread, brought) : open;
        return reading(Outcome.READ_IN_PART, brought, suggested, given, status);
    }

    private TextReading reading(
            Outcome outcome, Set<Substance> brought, List<String> suggested, HowGiven given, @Nullable String status) {
        List<Name> names = names();
        return new TextReading(
                outcome,
                List.copyOf(brought),
                parts,
                suggested,
                unreadWords(),
                mayHideAnother || isChoice,
                isChoice,
                isChoice || isOneProduct(brought),
                found.size() < 2 || isChoice ? Set.of() : Set.copyOf(repeated()),
                status,
                List.copyOf(notTaken),
                given.release(names),
                given.route(names),
                given.saysLocalForm(names),
                given.saysSolid(),
                given.routeOfForm(names));
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

    /** One of the names brings everything, as a brand does beside its ingredients; or all are those of a product, written as such. */
    private boolean isOneProduct(Set<Substance> brought) {
        for (Found each : found) {
            if (each.name().substances().containsAll(brought)) {
                return true;
            }
        }
        return isWrittenAsOne() && lexicon.isCombination(brought);
    }

    /** "darunavir/cobicistat 800/150 mg", and not "morphine 30 mg / naltrexone 50 mg". */
    private boolean isWrittenAsOne() {
        boolean isJoinedThroughout = found.stream().skip(1).allMatch(Found::isWithinProduct);
        return isJoinedThroughout && parts.namesBefore(Role.STRENGTH) >= found.size();
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

    private List<String> unreadWords() {
        if (unclear.isEmpty() && !isExplained) {
            return List.copyOf(unread);
        }
        List<String> words = new ArrayList<>(unread);
        parts.stream().filter(part -> part.role() == Role.AMBIGUOUS_NAME).forEach(part -> words.add(part.words()));
        return List.copyOf(words);
    }

    /** A brand that has nothing to do with the substance beside it, unless something joins the two. */
    private List<String> contradiction() {
        if (found.size() < 2) {
            return List.of();
        }
        Set<Substance> stated = stated();
        for (Found each : found) {
            boolean mayStandAlone = isAnyJoined && !each.inBrackets();
            if (each.name().kind() == Kind.BRAND
                    && !mayStandAlone
                    && !Name.agree(stated, each.name().substances())) {
                return List.of(Name.words(stated), Name.words(each.name().substances()));
            }
        }
        return List.of();
    }

    /** What the substances bring that are named as such; of brands alone, the first. */
    private Set<Substance> stated() {
        Set<Substance> generic = new HashSet<>();
        for (Found each : found) {
            if (each.name().kind() != Kind.BRAND) {
                generic.addAll(each.name().substances());
            }
        }
        return generic.isEmpty() ? new HashSet<>(found.get(0).name().substances()) : generic;
    }
}
