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
import io.github.interplayrx.model.AlcoholUse;
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
import io.github.interplayrx.model.Patient;
import io.github.interplayrx.model.Route;
import io.github.interplayrx.model.Use;
import io.github.interplayrx.regimen.Line;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Recognises submitted lines by name, code or both. Never guesses. Immutable and thread-safe. */
public final class Recogniser {
    /** Longer names are not read. The longest name of a product in RxNorm has about 400 characters. */
    public static final int LONGEST_NAME = 1000;

    private static final String EMERGENCY = "emergency-antidote-or-kit";
    private static final String INDEX = "names";
    private static final int PATIENT = -1;

    private final KnowledgeBase knowledge;
    private final boolean hasLocal;
    private final int maxNameLength;
    private final Lexicon lexicon;
    private final CodeBook codes;
    private final Suggestions suggestions;
    private final Doses doses;
    private final NoName noName;

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
        suggestions = new Suggestions(lexicon);
        doses = new Doses(knowledge, lexicon, codes);
        noName = new NoName(lexicon);
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
        sayWhatRepeats(lines);
        stated(list.patient(), lines).ifPresent(lines::add);
        return lines;
    }

    /** A line that says the same as one before it counts once, unless they are two orders. Lines are compared only where two bring the same. */
    private static void sayWhatRepeats(List<Line> lines) {
        Set<Medication> said = Set.of();
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            if (line.isUnderstood() && isSubstanceOfAnother(lines, i)) {
                said = said.isEmpty() ? new HashSet<>() : said;
                if (!said.add(line.said())) {
                    lines.set(i, line.with(LineProblems.repeated(i, line.medication())));
                }
            }
        }
    }

    private static boolean isSubstanceOfAnother(List<Line> lines, int at) {
        Substance substance = lines.get(at).substances().get(0);
        for (int i = 0; i < lines.size(); i++) {
            if (i != at
                    && lines.get(i).isUnderstood()
                    && substance.equals(lines.get(i).substances().get(0))) {
                return true;
            }
        }
        return false;
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
        return name == null || name.length() > maxNameLength
                ? TextReading.NOTHING
                : TextReader.read(name, lexicon, suggestions);
    }

    private Optional<Line> stated(Patient patient, List<Line> lines) {
        AlcoholUse use = patient.alcoholUse();
        if (use == AlcoholUse.NONE) {
            sayWhoDrinks(lines);
        }
        if (use == null || use == AlcoholUse.NONE || isAlcoholIn(lines)) {
            return Optional.empty();
        }
        Medication medication = Medication.of("alcohol use: " + use.name().toLowerCase(Locale.ROOT));
        return knowledge
                .alcoholUse()
                .map(substance -> new Line(
                        PATIENT, medication, MedicationState.CURATED, List.of(substance), List.of(), List.of()));
    }

    private boolean isAlcoholIn(List<Line> lines) {
        return lines.stream().anyMatch(this::isAlcohol);
    }

    private boolean isAlcohol(Line line) {
        return line.evaluatedAs() == EvaluatedAs.TAKEN
                && knowledge.alcoholUse().filter(line.substances()::contains).isPresent();
    }

    /** The patient is said not to drink, and the list holds alcohol, which counts. */
    private void sayWhoDrinks(List<Line> lines) {
        for (int i = 0; i < lines.size(); i++) {
            if (isAlcohol(lines.get(i))) {
                lines.set(i, lines.get(i).with(LineProblems.drinks(lines.get(i).medication())));
                return;
            }
        }
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
            return byName(index, medication, text, unknown(index, medication.codes(), text));
        }
        Map.Entry<Code, Name> best = bestOf(products);
        for (Map.Entry<Code, Name> other : products.entrySet()) {
            if (!agree(best.getValue(), other.getValue())) {
                return contradiction(index, medication, best, other);
            }
        }
        return contradicts(best.getValue(), text)
                ? contradiction(index, medication, best.getKey(), best.getValue(), text)
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

    private static Line contradiction(
            int index, Medication medication, Map.Entry<Code, Name> one, Map.Entry<Code, Name> other) {
        String first = Name.words(one.getValue().substances());
        String second = Name.words(other.getValue().substances());
        InputProblem problem = new InputProblem(
                "/medications/" + index + "/codes",
                other.getKey().system() + " " + other.getKey().value(),
                "One code stands for " + first + ", another for " + second + ". Neither was evaluated.",
                "Maybe one of them belongs to another line.");
        return new Line(
                index, medication, MedicationState.AMBIGUOUS, List.of(), List.of(first, second), List.of(problem));
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
        Route systemic = systemic(medication, text);
        boolean isStated = isLocal(medication.statedRoute());
        boolean isOverruled = systemic != null && (isStated || isPlaceOnly(text.route(), text));
        List<InputProblem> all = problems;
        if (isOverruled) {
            all = and(
                    isStated
                            ? LineProblems.overruled(index, medication)
                            : LineProblems.placeOnly(index, medication, text),
                    all);
        } else if (isStated && isPlaceOnly(medication.statedRoute(), text)) {
            all = and(LineProblems.noProductThere(index, medication, text.substances()), all);
        }
        Medication given = isOverruled ? medication.toBuilder().route(systemic).build() : medication;
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

    /** The route that the form or the dose stands for, where it reaches the whole body; null if it says nothing. */
    private @Nullable Route systemic(Medication medication, TextReading text) {
        Route stated = medication.statedRoute();
        if (lexicon.actsWhereItIsPut(text.substances())) {
            boolean isElsewhere = stated != null && stated != Route.VAGINAL;
            Route said = text.route();
            return isElsewhere && text.saysSolid()
                    ? Route.ORAL
                    : isElsewhere && said != null && said.isSystemic() ? said : null;
        }
        if (medication.mcgPerHour() != null) {
            return Route.TRANSDERMAL;
        }
        if (text.routeOfForm() != null) {
            return text.routeOfForm();
        }
        Route said = text.route();
        boolean saysSystemic = isLocal(stated) && said != null && said.isSystemic();
        if (saysSystemic) {
            return said;
        }
        boolean isPlaceOnly = stated == null && isPlaceOnly(said, text);
        return medication.dailyDoseMg() != null || isPlaceOnly ? Route.ORAL : null;
    }

    /** A place, without a cream or drops, of a substance that has no product for one: the tooth that aches, the clinic, the skin under a patch. */
    private boolean isPlaceOnly(@Nullable Route route, TextReading text) {
        return isLocal(route) && !text.saysLocalForm() && !lexicon.hasLocalProduct(text.substances());
    }

    /** The code tells the product; the name may tell more, where the code is that of one component. */
    private Line byCode(int index, Medication medication, Name product, TextReading text) {
        boolean doesNameTellMore = text.isUnderstood()
                && text.substances().size() > product.substances().size();
        List<Substance> substances = doesNameTellMore ? text.substances() : product.substances();
        Formulation release = product.release() == null ? text.release() : product.release();
        Route route = product.route() == null || (isLocal(product.route()) && saysSystemic(text))
                ? text.route()
                : product.route();
        List<InputProblem> problems = new ArrayList<>(unread(index, medication, text));
        Medication given = isLocal(medication.statedRoute())
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
        Route systemic = systemicOfCode(medication, product, substances, text);
        if (systemic != null) {
            problems.add(LineProblems.overruled(index, medication));
            return medication.toBuilder().route(systemic).build();
        }
        if (product.route() == null && !text.saysLocalForm() && !lexicon.hasLocalProduct(substances)) {
            problems.add(LineProblems.noProductThere(index, medication, substances));
        }
        return medication;
    }

    /** The route of the product that the code stands for, or of the form or the dose, where it reaches the whole body; null if it says nothing. */
    private @Nullable Route systemicOfCode(
            Medication medication, Name product, List<Substance> substances, TextReading text) {
        boolean actsThere = lexicon.actsWhereItIsPut(substances);
        if (product.route() != null && !actsThere) {
            return product.route().isSystemic() ? product.route() : null;
        }
        if (text.isUnderstood()) {
            return systemic(medication, text);
        }
        return actsThere || medication.dailyDoseMg() == null ? null : Route.ORAL;
    }

    private static boolean saysSystemic(TextReading text) {
        return text.routeOfForm() != null
                || text.saysSolid()
                || (text.route() != null && text.route().isSystemic());
    }

    private static boolean namesOnlySome(Name product) {
        return product.kind() == Kind.PART_OF_COMBINATIONS || product.kind() == Kind.COMBINATIONS_WITH_PSYCHOLEPTICS;
    }

    private static boolean isLocal(@Nullable Route route) {
        return route != null && !route.isSystemic();
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

    private static Line contradiction(int index, Medication medication, Code code, Name product, TextReading text) {
        String coded = Name.words(product.substances());
        String named =
                text.outcome() == Outcome.AMBIGUOUS ? "\"" + medication.input() + "\"" : Name.words(text.substances());
        InputProblem problem = new InputProblem(
                "/medications/" + index + "/code",
                code.system() + " " + code.value(),
                "The code stands for " + coded + ", the name for " + named + ". Neither was evaluated.",
                "Maybe one of them belongs to another line.");
        return new Line(
                index, medication, MedicationState.AMBIGUOUS, List.of(), List.of(coded, named), List.of(problem));
    }

    private List<InputProblem> unknown(int index, List<Code> unknown, TextReading text) {
        List<InputProblem> problems = new ArrayList<>(unknown.size());
        for (int i = 0; i < unknown.size(); i++) {
            String at = "/medications/" + index + (unknown.size() == 1 ? "/code" : "/codes/" + i);
            problems.add(unknown(at, unknown.get(i), text));
        }
        return problems;
    }

    private InputProblem unknown(String at, Code code, TextReading text) {
        String instead = text.isUnderstood() ? " The name was used instead." : "";
        if (code.value().isBlank()) {
            return new InputProblem(
                    at + "/value",
                    code.value(),
                    "The code has no value." + instead,
                    "Maybe it was not filled in: write the code, or a name.");
        }
        if (codes.isReadable(code)) {
            return new InputProblem(
                    at + "/value",
                    code.value(),
                    "The code is not known." + instead,
                    CodeSystem.name(code.system()).equals(CodeSystem.NDC)
                                    && Ndc.isAmbiguous(code.value().strip())
                            ? "Maybe write it with its hyphens, or with eleven digits: ten digits stand for several codes."
                            : "Maybe it is newer than this knowledge, or of another system.");
        }
        return new InputProblem(
                at + "/system",
                code.system(),
                (codes.isKnownSystem(code)
                                ? "The code system is known, but no map from it to substances is loaded."
                                : "The code system is not known.")
                        + instead,
                (CodeSystem.name(code.system()).equals(CodeSystem.ATC)
                                ? "Maybe hand the codes of interplay-atc to the checker, which are an artifact of their own, or write"
                                : "Maybe load a terminology that holds its codes, or write")
                        + " a code of rxnorm, unii or interplay"
                        + (text.isUnderstood() ? "." : ", or a name."));
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
