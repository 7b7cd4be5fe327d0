package io.github.interplayrx.internal.recognition;

import io.github.interplayrx.internal.base.index.Index;
import io.github.interplayrx.internal.base.index.IndexWriter;
import io.github.interplayrx.internal.base.index.LazyMap;
import io.github.interplayrx.internal.base.text.NameTable;
import io.github.interplayrx.internal.base.text.NameText;
import io.github.interplayrx.internal.base.text.Words;
import io.github.interplayrx.internal.recognition.Beginnings.Longest;
import io.github.interplayrx.internal.recognition.KindName.Mention;
import io.github.interplayrx.internal.recognition.Term.Kind;
import io.github.interplayrx.internal.recognition.Term.Name;
import io.github.interplayrx.internal.recognition.Term.Unclear;
import io.github.interplayrx.knowledge.AmbiguousName;
import io.github.interplayrx.knowledge.KnowledgeBase;
import io.github.interplayrx.knowledge.Substance;
import io.github.interplayrx.model.Route;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Every name and every word that is understood, by its normal form. Gathered from the knowledge, or read from the index that was written
 * when the library was built. Immutable once there.
 */
final class Lexicon {
    private static final int EXPECTED_NAMES = 25_000;

    private static final int SHORTEST_CUT = 8;
    private static final int MOST_LETTERS_CUT = 5;

    private final KnowledgeBase knowledge;
    private final Map<String, Term> names;
    private final Map<String, Word> words;
    private final Map<String, KindName> kinds;
    private final Map<String, String> nationalForms;
    private final Map<String, String> cutShort;
    private final Map<String, String> cutInCombinations;
    private final Beginnings beginnings;
    private final Set<String> ingredients = new HashSet<>();
    private final Map<Mark, Set<String>> marked = new EnumMap<>(Mark.class);
    private final Set<String> local;
    private final Map<String, String> tails;
    private final Set<String> withLocalProduct;
    private final Set<String> combinations;

    private Lexicon(KnowledgeBase knowledge) {
        this.knowledge = knowledge;
        names = new HashMap<>(EXPECTED_NAMES);
        words = new HashMap<>();
        kinds = new HashMap<>();
        nationalForms = new HashMap<>();
        cutShort = new HashMap<>();
        cutInCombinations = new HashMap<>();
        beginnings = new Beginnings();
        local = new HashSet<>();
        tails = new HashMap<>();
        withLocalProduct = new HashSet<>();
        combinations = new HashSet<>();
    }

    private Lexicon(KnowledgeBase knowledge, Index index) {
        this.knowledge = knowledge;
        TermText terms = new TermText(this);
        names = new LazyMap<>(index.part("names"), (name, text) -> terms.read(text));
        words = new LazyMap<>(index.part("words"), (word, text) -> Word.read(text));
        kinds = new LazyMap<>(index.part("kinds"), (phrase, text) -> KindName.read(text));
        nationalForms = index.part("nationalForms");
        cutShort = index.part("cutShort");
        cutInCombinations = index.part("cutInCombinations");
        beginnings = new Beginnings(index);
        for (Mark mark : Mark.values()) {
            marked.put(mark, index.part(mark.word()).keySet());
        }
        local = index.part("local").keySet();
        tails = index.part("tails");
        withLocalProduct = index.part("withLocalProduct").keySet();
        combinations = index.part("combinations").keySet();
    }

    /** The names of a knowledge base; an index of it, if there is one, has them gathered. */
    static Lexicon of(KnowledgeBase knowledge, Optional<Index> index) {
        return index.isPresent() ? new Lexicon(knowledge, index.get()) : gather(knowledge);
    }

    static Lexicon gather(KnowledgeBase knowledge) {
        Lexicon gathered = new Lexicon(knowledge);
        gathered.gather();
        return gathered;
    }

    private void gather() {
        knowledge.substances().forEach(this::addIds);
        knowledge.substances().forEach(this::addNames);
        knowledge.ingredients().forEach(this::addIngredient);
        NameTable.forEachRow("ingredients", this::addOtherNames);
        NameTable.forEachRow("salts", row -> add(row.text(1), Kind.SALT, row.text(0)));
        NameTable.forEachRow("brands", this::addBrand);
        NameTable.forEachRow("brands-international", this::addBrand);
        NameTable.forEachRow("brands-registers", this::addBrand);
        NameTable.forEachRow("products", this::addProduct);
        knowledge.ambiguousNames().forEach(this::addAmbiguous);
        NameTable.WORDS.forEach(table -> NameTable.forEachRow(table, this::addWord));
        NameTable.forEachRow("kinds", this::addKind);
        addNationalForms();
        addCutShort();
        beginnings.add(names.keySet(), Longest::name);
        beginnings.add(nationalForms.keySet(), Longest::nationalForm);
        beginnings.add(words.keySet(), Longest::word);
        beginnings.add(kinds.keySet(), Longest::kind);
    }

    void writeTo(IndexWriter index) {
        index.add("names", written(names, TermText::write))
                .add("words", written(words, Word::write))
                .add("kinds", written(kinds, KindName::write))
                .add("nationalForms", new TreeMap<>(nationalForms))
                .add("cutShort", new TreeMap<>(cutShort))
                .add("cutInCombinations", new TreeMap<>(cutInCombinations))
                .add("local", written(local))
                .add("tails", new TreeMap<>(tails))
                .add("withLocalProduct", written(withLocalProduct))
                .add("combinations", written(combinations));
        for (Mark mark : Mark.values()) {
            index.add(mark.word(), written(marked.getOrDefault(mark, Set.of())));
        }
        beginnings.writeTo(index);
    }

    private static <T> Map<String, String> written(Map<String, T> terms, Function<T, String> form) {
        Map<String, String> texts = new TreeMap<>();
        terms.forEach((key, term) -> texts.put(key, form.apply(term)));
        return texts;
    }

    private static Map<String, String> written(Set<String> words) {
        Map<String, String> texts = new TreeMap<>();
        words.forEach(word -> texts.put(word, ""));
        return texts;
    }

    private void addIds(Substance substance) {
        names.put(NameText.normalise(substance.id()), Name.of(contents(substance), Kind.SUBSTANCE));
    }

    private void addNames(Substance substance) {
        Name plain = Name.of(contents(substance), substance.isCombination() ? Kind.BRAND : Kind.SUBSTANCE);
        Name brand = Name.of(plain.substances(), Kind.BRAND);
        substance.brands().forEach(name -> names.putIfAbsent(NameText.normalise(name), brand));
        substance.otherNames().forEach(name -> names.putIfAbsent(NameText.normalise(name), plain));
        if (substance.review() == Substance.Review.RECOGNISED_NOT_CURATED) {
            names.putIfAbsent(NameText.normalise(substance.name()), plain);
        } else {
            names.put(NameText.normalise(substance.name()), plain);
        }
    }

    private void addIngredient(Substance ingredient) {
        ingredients.add(ingredient.id());
        addNames(ingredient);
    }

    private void addOtherNames(NameTable.Row row) {
        if (!isComplete(row.text(0))) {
            row.list(5, '|').forEach(name -> add(name, Kind.SUBSTANCE, row.text(0)));
        }
    }

    /** Ingredients that the knowledge base does not speak of bring all these names along. */
    private boolean isComplete(String id) {
        return ingredients.contains(id);
    }

    private void add(String name, Kind kind, String id) {
        String key = NameText.normalise(name);
        if (!names.containsKey(key)) {
            substances(List.of(id)).ifPresent(found -> names.put(key, Name.of(found, kind)));
        }
    }

    /** A brand may bring more than the one substance that lists it; it never brings less. */
    private void addBrand(NameTable.Row row) {
        List<List<Substance>> meanings = new ArrayList<>();
        for (String meaning : row.list(1, '|')) {
            substances(NameTable.split(meaning, ';')).ifPresent(meanings::add);
        }
        addLocalProduct(row.text(1), row.text(3));
        meanings.forEach(this::addCombination);
        for (String key : spellings(row.text(0))) {
            addBrand(key, meanings, row);
        }
    }

    /** "Advil Cold & Sinus" is "Advil Cold and Sinus"; a normal form has no sign. */
    private static List<String> spellings(String brand) {
        String key = NameText.normalise(brand);
        if (brand.indexOf('&') >= 0) {
            return List.of(key, NameText.normalise(brand.replace("&", " and ")));
        }
        return key.contains(" and ") ? List.of(key, key.replace(" and ", " ")) : List.of(key);
    }

    private void addBrand(String key, List<List<Substance>> meanings, NameTable.Row row) {
        if (meanings.size() > 1) {
            names.put(key, unclear(meanings));
        } else if (meanings.size() == 1 && mayBecome(names.get(key), meanings.get(0))) {
            names.put(key, new Name(meanings.get(0), Kind.BRAND, Word.release(row.text(2)), Word.route(row.text(3))));
        }
    }

    private void addProduct(NameTable.Row row) {
        addLocalProduct(row.text(1), row.text(3));
        if (row.text(1).indexOf(';') >= 0) {
            substances(row.list(1, ';')).ifPresent(this::addCombination);
        }
    }

    private void addCombination(Collection<Substance> substances) {
        if (substances.size() > 1) {
            combinations.add(key(substances));
        }
    }

    private static String key(Collection<Substance> substances) {
        return substances.stream().map(Substance::id).sorted().collect(Collectors.joining(";"));
    }

    /** Whether a product has just these substances. */
    boolean isCombination(Collection<Substance> substances) {
        return combinations.contains(key(substances));
    }

    private void addLocalProduct(String substances, String route) {
        Route given = Word.route(route);
        if (given != null && !given.isSystemic()) {
            withLocalProduct.addAll(List.of(substances.split("[;|]")));
        }
    }

    private static boolean mayBecome(@Nullable Term known, List<Substance> brings) {
        return known == null
                || (known instanceof Name name
                        && name.kind() == Kind.BRAND
                        && new HashSet<>(brings).containsAll(name.substances()));
    }

    private static Unclear unclear(List<List<Substance>> meanings) {
        List<String> candidates = new ArrayList<>();
        List<Set<Substance>> sets = new ArrayList<>();
        for (List<Substance> meaning : meanings) {
            candidates.add(meaning.stream().map(Substance::name).collect(Collectors.joining("/")));
            sets.add(Set.copyOf(meaning));
        }
        return new Unclear(List.copyOf(candidates), List.copyOf(sets));
    }

    private void addAmbiguous(AmbiguousName ambiguous) {
        List<Set<Substance>> meanings = new ArrayList<>();
        for (String candidate : ambiguous.candidates()) {
            if (names.get(NameText.normalise(candidate)) instanceof Name name) {
                meanings.add(Set.copyOf(name.substances()));
            }
        }
        names.put(
                NameText.normalise(ambiguous.name()),
                new Unclear(List.copyOf(ambiguous.candidates()), List.copyOf(meanings)));
    }

    private void addWord(NameTable.Row row) {
        String key = NameText.normalise(row.text(0));
        Mark mark = Mark.of(row.text(1));
        if (mark != null) {
            marked.computeIfAbsent(mark, none -> new HashSet<>()).add(key);
            return;
        }
        switch (row.text(1)) {
            case "local" -> local.add(row.text(0));
            case "tail" -> tails.put(key, row.text(2));
            default -> words.put(key, Word.of(row));
        }
    }

    /** What carries a medicine changes nothing beside its name. */
    private void addKind(NameTable.Row row) {
        String key = NameText.normalise(row.text(0));
        kinds.merge(key, KindName.of(row), KindName::and);
        if (Mention.of(row) == Mention.CARRIER) {
            words.putIfAbsent(key, new Word(Word.Part.OTHER, null, null));
        }
    }

    /**
     * A form that two names share, or that is known as something else, stands for none. Where it is the beginning of another substance's
     * name, the rest is left unread and said.
     */
    private void addNationalForms() {
        Set<String> shared = new HashSet<>();
        for (Substance substance : knowledge.substances()) {
            String name = NameText.normalise(substance.name());
            if (!kinds.containsKey(name) && names.get(name) instanceof Name known && known.kind() == Kind.SUBSTANCE) {
                for (String form : NationalForms.of(name)) {
                    if (isKnown(form) || nationalForms.put(form, name) != null) {
                        shared.add(form);
                    }
                }
            }
        }
        nationalForms.keySet().removeAll(shared);
    }

    /** Names whose last letters a system of claims cut off, where only one substance has a name that begins so. */
    private void addCutShort() {
        NavigableSet<String> sorted = new TreeSet<>(names.keySet());
        for (String name : sorted) {
            if (name.length() > SHORTEST_CUT && name.indexOf(' ') < 0 && names.get(name) instanceof Name known) {
                int shortest = Math.max(SHORTEST_CUT, name.length() - MOST_LETTERS_CUT);
                for (int length = shortest; known.kind() == Kind.SUBSTANCE && length < name.length(); length++) {
                    addCut(name.substring(0, length), name, known, sorted);
                }
            }
        }
        NameTable.forEachRow("cut-short", row -> cutInCombinations.put(row.text(0), row.text(1)));
    }

    private void addCut(String cut, String name, Name known, NavigableSet<String> sorted) {
        boolean isOfOne = sorted.subSet(cut, cut + Character.MAX_VALUE).stream()
                .allMatch(longer -> longer.startsWith(name + ' ')
                        || (names.get(longer) instanceof Name other
                                && other.substances().containsAll(known.substances())));
        if (isOfOne && !isKnown(cut) && !nationalForms.containsKey(cut)) {
            cutShort.put(cut, name);
        }
    }

    private boolean isKnown(String phrase) {
        return names.containsKey(phrase)
                || words.containsKey(phrase)
                || kinds.containsKey(phrase)
                || isMarked(Mark.ALONE, phrase)
                || isMarked(Mark.NO_NAME, phrase);
    }

    /** The substances that stand for an id: several if it is a combination. */
    private List<Substance> contents(Substance substance) {
        return substance.isCombination() ? substances(substance.ingredients()).orElse(List.of()) : List.of(substance);
    }

    /** The substance of an id. */
    Substance substance(String id) {
        return knowledge.substance(id).orElseThrow();
    }

    /** The substances of some ids; empty if one of them is not known. */
    Optional<List<Substance>> substances(List<String> ids) {
        if (ids.size() == 1) {
            return knowledge.substance(ids.get(0)).map(this::contents);
        }
        Set<Substance> found = new LinkedHashSet<>();
        for (String id : ids) {
            Substance substance = knowledge.substance(id).orElse(null);
            if (substance == null) {
                return Optional.empty();
            }
            found.addAll(contents(substance));
        }
        return Optional.of(List.copyOf(found));
    }

    @Nullable
    Term name(String phrase) {
        Term term = names.get(phrase);
        return term == null ? foreignName(phrase) : term;
    }

    /** What a word is that nobody knows, if it is a name without its last letters. */
    @Nullable
    Name cutShort(String word) {
        return whole(cutShort.get(word));
    }

    /** The same of a part of a combination, where a few letters are enough, as in "HYDROCODONE-ACETAM". */
    @Nullable
    Name cutInCombination(String word) {
        return whole(cutInCombinations.get(word));
    }

    private @Nullable Name whole(@Nullable String name) {
        return name != null && names.get(name) instanceof Name known ? known : null;
    }

    private @Nullable Term foreignName(String phrase) {
        String form = nationalForms.get(phrase);
        return form == null ? withGluedSalt(phrase) : names.get(form);
    }

    private @Nullable Name withGluedSalt(String phrase) {
        String stem = NationalForms.withoutSalt(phrase);
        Term known =
                stem.isEmpty() || isMarked(Mark.BARE, stem) ? null : names.get(nationalForms.getOrDefault(stem, stem));
        return known instanceof Name name && name.kind() == Kind.SUBSTANCE ? name : null;
    }

    @Nullable
    Word word(String phrase) {
        return words.get(phrase);
    }

    /** What words say of kinds. */
    KindName kind(String phrase) {
        return kinds.getOrDefault(phrase, KindName.NONE);
    }

    /** How long the phrases can be that begin at a place of a text. */
    Longest longestFrom(Words text, int from) {
        return beginnings.at(text, from);
    }

    /** How many words, from one on, make the longest phrase that speaks of a kind; 0 if none begins there. */
    int longestKind(Words text, int from, Longest most) {
        return longest(text, from, most.kind(), kinds::containsKey);
    }

    /** How many words, from one on, make the longest name; 0 if none begins there. */
    int longestName(Words text, int from, Longest most) {
        int international = longest(text, from, most.name(), names::containsKey);
        if (international > 0) {
            return international;
        }
        int national = longest(text, from, most.nationalForm(), nationalForms::containsKey);
        return national == 0 && withGluedSalt(text.word(from)) != null ? 1 : national;
    }

    private static int longest(Words text, int from, int longest, Predicate<String> isKnown) {
        int most = Math.min(longest, text.size() - from);
        for (int length = most; length > 0; length--) {
            if (isKnown.test(text.phrase(from, from + length))) {
                return length;
            }
        }
        return 0;
    }

    /** Whether the words say so of a phrase. */
    boolean isMarked(Mark mark, String phrase) {
        return marked.getOrDefault(mark, Set.of()).contains(phrase);
    }

    /**
     * Whether a word behind a strength makes another product of a brand. One that also tells a time does so for the substances that are
     * sold with it, as in "Advil 200 mg PM".
     */
    boolean isTail(String word, List<Name> behind) {
        String substances = tails.get(word);
        return substances != null
                && behind.stream()
                        .anyMatch(name -> (substances.isEmpty() && name.kind() == Kind.BRAND)
                                || name.substances().stream()
                                        .anyMatch(substance ->
                                                NameTable.split(substances, ';').contains(substance.id())));
    }

    /** The same of a word that does so where nothing else is in the brand. */
    boolean isTailOfEach(String word, List<Name> behind) {
        List<String> substances = NameTable.split(tails.getOrDefault(word, ""), ';');
        return behind.stream()
                .flatMap(name -> name.substances().stream())
                .allMatch(substance -> substances.contains(substance.id()));
    }

    /** Whether these are medicines and not, like alcohol, more often the reason for one. */
    boolean isOftenTaken(List<Substance> substances) {
        return substances.stream()
                .anyMatch(substance -> substance.review() == Substance.Review.CURATED
                        && knowledge.alcoholUse().filter(substance::equals).isEmpty());
    }

    /** Whether one of these substances has a product for the skin, the eye or another place. */
    boolean hasLocalProduct(List<Substance> substances) {
        return substances.stream()
                .anyMatch(substance -> withLocalProduct.contains(substance.id()) || local.contains(substance.id()));
    }

    /** Whether these substances act where they are put: a patch or a tablet of theirs does not make them reach the whole body. */
    boolean actsWhereItIsPut(List<Substance> substances) {
        for (int i = 0; i < substances.size(); i++) {
            if (!local.contains(substances.get(i).id())) {
                return false;
            }
        }
        return true;
    }

    /** All names in their normal form. */
    Set<String> names() {
        return names.keySet();
    }
}
