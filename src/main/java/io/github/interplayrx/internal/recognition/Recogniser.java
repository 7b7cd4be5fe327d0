package io.github.interplayrx.internal.recognition;

import io.github.interplayrx.internal.base.index.Index;
import io.github.interplayrx.internal.base.index.IndexWriter;
import io.github.interplayrx.internal.base.text.NameText;
import io.github.interplayrx.internal.recognition.Term.Kind;
import io.github.interplayrx.internal.recognition.Term.Name;
import io.github.interplayrx.internal.recognition.TextReading.Outcome;
import io.github.interplayrx.knowledge.KnowledgeBase;
import io.github.interplayrx.knowledge.Substance;
import io.github.interplayrx.knowledge.Terminology;
import io.github.interplayrx.model.Code;
import io.github.interplayrx.model.EvaluatedAs;
import io.github.interplayrx.model.Formulation;
import io.github.interplayrx.model.InputProblem;
import io.github.interplayrx.model.LocalChange;
import io.github.interplayrx.model.Medication;
import io.github.interplayrx.model.MedicationList;
import io.github.interplayrx.model.MedicationState;
import io.github.interplayrx.model.NameReading;
import io.github.interplayrx.model.NameReading.Role;
import io.github.interplayrx.model.Route;
import io.github.interplayrx.model.Use;
import io.github.interplayrx.regimen.Line;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Recognises submitted lines by name, code or both. Never guesses. Immutable and thread-safe. */
public final class Recogniser {
    /** Longer names are not read. The longest name of a product in RxNorm has about 400 characters. */
    public static final int LONGEST_NAME = 1000;

    private static final String EMERGENCY = "emergency-antidote-or-kit";
    private static final String INDEX = "names";

    private final KnowledgeBase knowledge;
    private final boolean hasLocal;
    private final int maxNameLength;
    private final Lexicon lexicon;
    private final CodeBook codes;
    private final Suggestions suggestions;
    private final Doses doses;
    private final NoName noName;
    private final CodeProblems codeProblems;
    private final SystemicRoutes systemic;
    private final StatedAlcohol alcohol;

    /** Indexes the names and codes of a knowledge base, and those of ordinary ingredients. */
    public Recogniser(KnowledgeBase knowledge) {
        this(knowledge, LONGEST_NAME);
    }

    /** The same with another limit for names. */
    public Recogniser(KnowledgeBase knowledge, int maxNameLength) {
        this.maxNameLength = maxNameLength;
        Optional<Index> index = knowledge.isBundled() ? Index.bundled(INDEX) : Optional.empty();
        this.knowledge = knowledge;
        this.hasLocal = !knowledge.version().local().isEmpty();
        lexicon = Lexicon.of(knowledge, index);
        if (hasLocal) {
            LocalMeanings.check(knowledge, lexicon);
        }
        codes = new CodeBook(knowledge, lexicon);
        suggestions = Suggestions.of(lexicon);
        doses = new Doses(knowledge, lexicon, codes);
        noName = new NoName(lexicon);
        codeProblems = new CodeProblems(codes);
        systemic = new SystemicRoutes(lexicon);
        alcohol = new StatedAlcohol(knowledge);
    }

    /** The index of the names of a knowledge base, from which a recogniser starts. */
    public static byte[] indexOfNames(KnowledgeBase knowledge) {
        IndexWriter index = new IndexWriter();
        Lexicon.gather(knowledge).writeTo(index);
        return index.bytes();
    }

    /** The index of the codes of a knowledge base, which is read when the first code comes. */
    public static byte[] indexOfCodes(KnowledgeBase knowledge) {
        IndexWriter index = new IndexWriter();
        CodeBook.write(knowledge, Lexicon.gather(knowledge), index);
        return index.bytes();
    }

    /** Every line of the list in its order, and one more if the patient drinks and the list does not say so. */
    public List<Line> recognise(MedicationList list) {
        List<Line> lines = new ArrayList<>(list.medications().size() + 1);
        for (int i = 0; i < list.medications().size(); i++) {
            Medication medication = list.medications().get(i);
            lines.add(recognise(i, medication == null ? Medication.builder().build() : medication));
        }
        RepeatedLines.markIn(lines);
        alcohol.addTo(lines, list.patient().alcoholUse());
        return lines;
    }

    /** How a name is understood, word by word. */
    public NameReading explain(String name) {
        TextReading reading = read(name);
        MedicationState state =
                reading.outcome() == Outcome.UNDERSTOOD ? state(reading.substances()) : state(reading.outcome());
        List<String> ids = reading.isUnderstood()
                ? reading.substances().stream().map(Substance::id).toList()
                : List.of();
        return new NameReading(name, state, ids, reading.parts(), reading.suggestions());
    }

    /** What a code stands for; empty if it is not known. */
    public Optional<Terminology.Product> product(Code code) {
        return codes.find(code)
                .map(name -> new Terminology.Product(
                        name.substances().stream().map(Substance::id).toList(), name.release(), name.route(), ""));
    }

    TextReading read(@Nullable String name) {
        return read(name, suggestions);
    }

    /** Without a search for what may be meant, which is most of reading a name that is not known. */
    TextReading readWithoutSuggestions(String name) {
        return read(name, Suggestions.none(lexicon));
    }

    private TextReading read(@Nullable String name, Suggestions suggestions) {
        return name == null || name.length() > maxNameLength
                ? TextReading.NOTHING
                : TextReader.read(name, lexicon, suggestions);
    }

    private Line recognise(int index, Medication medication) {
        TextReading text = read(medication.name());
        Line line = doses.of(recognise(index, medication, text), text);
        if (hasNoDateOfStop(line)) {
            line = line.with(LineProblems.noDateOfStop(index));
        }
        line = line.submittedAs(medication);
        return hasLocal && line.isUnderstood()
                ? whoAnswersFor(line, text).map(line::answeredFor).orElse(line)
                : line;
    }

    private static boolean hasNoDateOfStop(Line line) {
        return line.evaluatedAs() == EvaluatedAs.STOPPED
                && line.medication().daysSinceStop() == null
                && isAny(Substance.Review.CURATED, line.substances());
    }

    /** Local knowledge that brought a substance of the line, or the name by which it was understood. */
    private Optional<LocalChange> whoAnswersFor(Line line, TextReading text) {
        return line.substances().stream()
                .flatMap(substance -> knowledge.localChangeOfSubstance(substance.id()).stream())
                .findFirst()
                .or(() -> text.parts().stream()
                        .filter(part -> part.role() == Role.SUBSTANCE || part.role() == Role.BRAND)
                        .map(part -> knowledge.localNames().get(NameText.normalise(part.words())))
                        .filter(Objects::nonNull)
                        .findFirst());
    }

    private Line recognise(int index, Medication medication, TextReading text) {
        if (medication.codes().isEmpty()) {
            return byName(index, medication, text, List.of());
        }
        Map<Code, Name> products = new LinkedHashMap<>();
        for (Code code : medication.codes()) {
            codes.find(code).ifPresent(product -> products.put(code, product));
        }
        if (products.isEmpty()) {
            return byName(index, medication, text, codeProblems.unknown(index, medication.codes(), text));
        }
        Map.Entry<Code, Name> best = bestOf(products);
        for (Map.Entry<Code, Name> other : products.entrySet()) {
            if (!agree(best.getValue(), other.getValue())) {
                return CodeProblems.contradiction(index, medication, best, other);
            }
        }
        return contradicts(best.getValue(), text)
                ? CodeProblems.contradiction(index, medication, best, text)
                : byCode(index, medication, best.getValue(), text);
    }

    /** The code that tells most: all substances of a combination, and how the product is given. */
    private static Map.Entry<Code, Name> bestOf(Map<Code, Name> products) {
        return Collections.max(
                products.entrySet(),
                Comparator.comparingInt((Map.Entry<Code, Name> product) ->
                                product.getValue().substances().size())
                        .thenComparing(product -> product.getValue().route() != null));
    }

    private static boolean agree(Name one, Name other) {
        return Name.agree(new LinkedHashSet<>(one.substances()), other.substances());
    }

    private Line byName(int index, Medication medication, TextReading text, List<InputProblem> problems) {
        if (text.outcome() == Outcome.NOT_TAKEN) {
            return new Line(
                            index,
                            medication,
                            MedicationState.UNRECOGNISED,
                            List.of(),
                            List.of(),
                            and(LineProblems.saysNotTaken(index, text), problems))
                    .notTaken();
        }
        if (!text.isUnderstood()) {
            return notUnderstood(index, medication, text, problems);
        }
        Route route = systemic.of(medication, text);
        boolean isStated = SystemicRoutes.isLocal(medication.statedRoute());
        boolean isOverruled = route != null && (isStated || systemic.isPlaceOnly(text.route(), text));
        List<InputProblem> all = problems;
        if (isOverruled) {
            all = and(
                    isStated
                            ? LineProblems.overruled(index, medication)
                            : LineProblems.placeOnly(index, medication, text),
                    all);
        } else if (isStated && systemic.isPlaceOnly(medication.statedRoute(), text)) {
            all = and(LineProblems.noProductThere(index, medication, text.substances()), all);
        } else if (medication.statedRoute() == null && systemic.isUnknownForm(text)) {
            all = and(LineProblems.noProductOfForm(index, medication, text.substances()), all);
        }
        Medication given = isOverruled ? medication.toBuilder().route(route).build() : medication;
        if (text.outcome() == Outcome.READ_IN_PART) {
            all = withUnread(index, medication, text, all);
            Line line = understood(index, given, text.substances(), text.release(), text.route(), all)
                    .readInPart(text.suggestions(), text.mayHideAnother());
            return withItems(line, text);
        }
        return withItems(understood(index, given, text.substances(), text.release(), text.route(), all), text);
    }

    /** Which words were not read, which medicine is a choice, and which one is not taken. */
    private static List<InputProblem> withUnread(
            int index, Medication medication, TextReading text, List<InputProblem> problems) {
        List<InputProblem> all = new ArrayList<>(problems);
        if (!text.notTaken().isEmpty()) {
            all.add(LineProblems.saysSomeNotTaken(index, text));
        }
        if (text.isChoice()) {
            all.add(LineProblems.choice(index, medication, text));
        } else if (!text.unread().isEmpty()) {
            all.add(LineProblems.readInPart(index, medication, text));
        }
        return all;
    }

    private Line notUnderstood(int index, Medication medication, TextReading text, List<InputProblem> problems) {
        InputProblem instead = noName.problem(index, medication.name());
        if (instead != null) {
            return new Line(
                    index, medication, MedicationState.UNRECOGNISED, List.of(), List.of(), and(instead, problems));
        }
        List<InputProblem> said = Script.otherThanLatin(medication.name())
                .map(script -> and(LineProblems.otherScript(index, medication, script), problems))
                .orElse(problems);
        return new Line(index, medication, state(text.outcome()), List.of(), text.suggestions(), said);
    }

    private static Line withItems(Line line, TextReading text) {
        Line repeating = text.repeated().isEmpty() ? line : line.repeating(text.repeated());
        return text.isOneProduct() && text.repeated().isEmpty() ? repeating.ofOneProduct() : repeating;
    }

    /** The code tells the product; the name may tell more, where the code is that of one component. */
    private Line byCode(int index, Medication medication, Name product, TextReading text) {
        boolean doesNameTellMore = text.isUnderstood()
                && text.substances().size() > product.substances().size();
        List<Substance> substances = doesNameTellMore ? text.substances() : product.substances();
        Formulation release = product.release() == null ? text.release() : product.release();
        Route route = product.route() == null || (SystemicRoutes.isLocal(product.route()) && SystemicRoutes.says(text))
                ? text.route()
                : product.route();
        List<InputProblem> problems = new ArrayList<>(unread(index, medication, text));
        Medication given = SystemicRoutes.isLocal(medication.statedRoute())
                ? givenElsewhere(index, medication, product, substances, text, problems)
                : medication;
        if (text.outcome() == Outcome.READ_IN_PART) {
            problems = withUnread(index, medication, text, problems);
        }
        boolean hasUnnamed = !doesNameTellMore && namesOnlySome(product);
        if (hasUnnamed) {
            problems.add(LineProblems.unnamed(index, medication, product));
        }
        Line line =
                understood(index, given, substances, release, route, problems).ofOneProduct();
        if (hasUnnamed && product.kind() == Kind.COMBINATIONS_WITH_PSYCHOLEPTICS) {
            return line.readInPart(List.of(), true);
        }
        return text.outcome() == Outcome.READ_IN_PART && text.mayHideAnother()
                ? line.readInPart(text.suggestions(), true)
                : line;
    }

    /** A stated place of a product that is not put there: evaluated as what it is, or at least said. */
    private Medication givenElsewhere(
            int index,
            Medication medication,
            Name product,
            List<Substance> substances,
            TextReading text,
            List<InputProblem> problems) {
        Route route = systemic.ofCode(medication, product, substances, text);
        if (route != null) {
            problems.add(LineProblems.overruled(index, medication));
            return medication.toBuilder().route(route).build();
        }
        if (product.route() == null && systemic.hasNoProductThere(substances, text)) {
            problems.add(LineProblems.noProductThere(index, medication, substances));
        }
        return medication;
    }

    private static boolean namesOnlySome(Name product) {
        return product.kind() == Kind.PART_OF_COMBINATIONS || product.kind() == Kind.COMBINATIONS_WITH_PSYCHOLEPTICS;
    }

    /** A name that was not understood may be that of another medication. */
    private List<InputProblem> unread(int index, Medication medication, TextReading text) {
        String name = medication.name();
        boolean isClass = text.outcome() == Outcome.AMBIGUOUS
                && text.suggestions().stream()
                        .allMatch(each -> read(each).substances().isEmpty());
        return name == null
                        || name.isBlank()
                        || (text.outcome() != Outcome.UNRECOGNISED && text.outcome() != Outcome.NOT_TAKEN && !isClass)
                ? List.of()
                : List.of(new InputProblem(
                        "/medications/" + index + "/name",
                        name,
                        "The name was not understood. The code was used instead.",
                        "Maybe the code belongs to another line."));
    }

    private boolean contradicts(Name product, TextReading text) {
        return text.outcome() == Outcome.AMBIGUOUS
                ? !text.suggestions().isEmpty()
                        && text.suggestions().stream().map(this::read).noneMatch(candidate -> mayBe(product, candidate))
                : !text.substances().isEmpty() && !mayBe(product, text);
    }

    /** A candidate that is no name of a substance rules nothing out. */
    private static boolean mayBe(Name product, TextReading text) {
        return text.substances().isEmpty() || Name.agree(new LinkedHashSet<>(product.substances()), text.substances());
    }

    private Line understood(
            int index,
            Medication given,
            List<Substance> substances,
            @Nullable Formulation release,
            @Nullable Route route,
            List<InputProblem> unreadable) {
        Medication medication = completed(given, release, route == null ? routeOfRate(given, substances) : route);
        boolean isRateUnused = given.mcgPerHour() != null && !isRateRead(medication, substances);
        List<InputProblem> problems =
                isRateUnused ? and(LineProblems.rateUnused(index, given, substances), unreadable) : unreadable;
        if (medication.use().isForEmergency() && !waitsForAnEmergency(medication, substances)) {
            return new Line(
                    index,
                    medication.toBuilder().use(Use.REGULAR).build(),
                    state(substances),
                    substances,
                    List.of(),
                    and(LineProblems.noKit(index, medication, substances), problems));
        }
        return new Line(index, medication, state(substances), substances, List.of(), problems);
    }

    /** A substance without an effect that matters here may wait for what it likes. */
    private boolean waitsForAnEmergency(Medication medication, List<Substance> substances) {
        return substances.stream()
                .filter(substance -> substance.review() == Substance.Review.CURATED)
                .allMatch(substance -> knowledge
                        .group(EMERGENCY)
                        .filter(group -> group.holdsFor(substance, medication))
                        .isPresent());
    }

    private static List<InputProblem> and(InputProblem one, List<InputProblem> others) {
        List<InputProblem> all = new ArrayList<>(others);
        all.add(one);
        return all;
    }

    /** A rate per hour of a substance of which there are patches is that of a patch. */
    private static @Nullable Route routeOfRate(Medication given, List<Substance> substances) {
        boolean isPatch = given.mcgPerHour() != null
                && substances.stream().anyMatch(substance -> substance.morphineEquivalentPerMcgPerHour() != null);
        return isPatch ? Route.TRANSDERMAL : null;
    }

    /** A rate is read through the skin; into a vein or a muscle it is one that is known, and no more is asked. */
    private static boolean isRateRead(Medication medication, List<Substance> substances) {
        return switch (medication.route()) {
            case TRANSDERMAL ->
                substances.stream().anyMatch(substance -> substance.morphineEquivalentPerMcgPerHour() != null);
            case INTRAVENOUS, SUBCUTANEOUS, INTRATHECAL, EPIDURAL -> true;
            default -> false;
        };
    }

    /** The line with what the product says of release and route, where the caller says nothing. */
    private static Medication completed(Medication given, @Nullable Formulation release, @Nullable Route route) {
        boolean tellsRelease = given.formulation() == null && release != null;
        boolean tellsRoute = given.statedRoute() == null && route != null;
        if (!tellsRelease && !tellsRoute) {
            return given;
        }
        return given.toBuilder()
                .route(tellsRoute ? route : given.statedRoute())
                .formulation(tellsRelease ? release : given.formulation())
                .build();
    }

    private static MedicationState state(Outcome outcome) {
        return switch (outcome) {
            case READ_IN_PART -> MedicationState.READ_IN_PART;
            case AMBIGUOUS -> MedicationState.AMBIGUOUS;
            default -> MedicationState.UNRECOGNISED;
        };
    }

    private static MedicationState state(List<Substance> substances) {
        if (isAny(Substance.Review.RECOGNISED_NOT_CURATED, substances)) {
            return MedicationState.NOT_CURATED;
        }
        return isAny(Substance.Review.CURATED, substances)
                ? MedicationState.CURATED
                : MedicationState.REVIEWED_NO_EFFECT;
    }

    private static boolean isAny(Substance.Review review, List<Substance> substances) {
        for (Substance substance : substances) {
            if (substance.review() == review) {
                return true;
            }
        }
        return false;
    }
}
