package io.github.interplayrx;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.interplayrx.internal.base.text.NameTable;
import io.github.interplayrx.internal.base.text.NameText;
import io.github.interplayrx.internal.recognition.Recogniser;
import io.github.interplayrx.knowledge.KnowledgeBase;
import io.github.interplayrx.knowledge.Substance;
import io.github.interplayrx.model.Code;
import io.github.interplayrx.model.InteractionReport;
import io.github.interplayrx.model.Medication;
import io.github.interplayrx.model.MedicationList;
import io.github.interplayrx.model.MedicationState;
import io.github.interplayrx.model.NameReading;
import io.github.interplayrx.model.ReportStatus;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What holds for every name and every code that the library carries. */
class NamesOfTheKnowledgeBaseTest {
    /** Brands that mean something else elsewhere: left open, although one substance lists them. */
    private static final Set<String> LEFT_OPEN = Set.of("Dramamine", "Flomax", "Nytol", "NyQuil", "Sudafed", "Unisom");

    /** One element: the number of an isotope may be lost, or its sign become an abbreviation ("FXE"). */
    private static final Set<String> ISOTOPES = Set.of("xenon-133", "xenon-129", "krypton-81m", "Xenon Xe 133");

    private final InteractionChecker checker = BundledChecker.get();
    private final KnowledgeBase knowledge = checker.knowledge();
    private final Recogniser recogniser = new Recogniser(knowledge);

    @Test
    void every_name_resolves_to_its_substance() {
        List<String> astray = new ArrayList<>();
        everything()
                .forEach(substance -> names(substance)
                        .filter(name -> !LEFT_OPEN.contains(name))
                        .filter(name -> !checker.explain(name).substances().containsAll(contents(substance)))
                        .forEach(name -> astray.add(name + " of " + substance.id() + " is " + checker.explain(name))));

        assertThat(astray).isEmpty();
    }

    @Test
    void brands_that_are_left_open_offer_their_substances() {
        assertThat(LEFT_OPEN).allSatisfy(name -> {
            assertThat(checker.explain(name).state()).isEqualTo(MedicationState.AMBIGUOUS);
            assertThat(checker.explain(name).suggestions()).hasSizeGreaterThan(1);
        });
    }

    @Test
    void every_candidate_of_every_ambiguous_name_is_offered() {
        assertThat(knowledge.ambiguousNames()).isNotEmpty().allSatisfy(name -> {
            NameReading reading = checker.explain(name.name());
            assertThat(reading.state()).isEqualTo(MedicationState.AMBIGUOUS);
            assertThat(reading.suggestions()).isEqualTo(name.candidates());
        });
    }

    @Test
    void no_two_substances_share_a_name() {
        Map<String, String> owners = new HashMap<>();
        List<String> shared = new ArrayList<>();
        everything()
                .forEach(substance -> names(substance).forEach(name -> {
                    String owner = owners.putIfAbsent(NameText.normalise(name), substance.id());
                    if (owner != null && !owner.equals(substance.id())) {
                        shared.add(name + ": " + owner + ", " + substance.id());
                    }
                }));

        assertThat(shared).isEmpty();
    }

    @Test
    void every_code_resolves_to_its_substance() {
        List<String> astray = new ArrayList<>();
        everything()
                .forEach(substance -> Stream.concat(
                                substance.codes().stream(), Stream.of(new Code("interplay", substance.id())))
                        .filter(code -> !substancesOf(code).containsAll(contents(substance)))
                        .forEach(code -> astray.add(code + " of " + substance.id())));

        assertThat(astray).isEmpty();
    }

    @Test
    void a_slip_of_one_letter_never_becomes_another_substance() {
        Set<String> known = allNames();
        List<String> astray = new ArrayList<>();
        int understood = 0;
        for (Substance substance : everything().toList()) {
            for (String name : names(substance).toList()) {
                // Of its own for each name, so that a new substance does not change the slips of the others.
                Random random = new Random(name.hashCode());
                if (ISOTOPES.contains(name) || random.nextInt(3) > 0) {
                    continue;
                }
                String slip = slip(name, random);
                Set<String> found = new TreeSet<>(checker.explain(slip).substances());
                boolean isAName = known.contains(NameText.normalise(slip));
                understood += found.isEmpty() ? 0 : 1;
                if (!found.isEmpty()
                        && !isAName
                        && !found.containsAll(contents(substance))
                        && !isBeginningOf(name, found)
                        && !saysSo(slip)) {
                    astray.add(name + " -> " + slip + " -> " + found);
                }
            }
        }
        assertThat(astray).isEmpty();
        assertThat(understood)
                .as("slips that are understood, such as a lost hyphen")
                .isLessThan(1500);
    }

    /** "Magnesium ion" with a slip in "ion" is magnesium, as its first words say with or without the slip. */
    private boolean isBeginningOf(String name, Set<String> found) {
        String whole = NameText.normalise(name) + " ";
        return found.stream()
                .allMatch(id -> names(knowledge.substance(id).orElseThrow())
                        .anyMatch(beginning -> whole.startsWith(NameText.normalise(beginning) + " ")));
    }

    /** What was read in part is evaluated, and the report says that the rest was not checked. */
    private static boolean saysSo(String slip) {
        InteractionReport report = BundledChecker.get().check(slip);
        boolean isInPart = report.medications().get(0).state() == MedicationState.READ_IN_PART;
        boolean isOfNoEffect = report.burden().values().stream().allMatch(grade -> grade == 0);
        return (isInPart && isOfNoEffect) || (isInPart && report.status() == ReportStatus.INCOMPLETE);
    }

    private Set<String> allNames() {
        Set<String> names = new HashSet<>();
        everything().forEach(each -> names(each).forEach(names::add));
        NameTable.forEachRow("ingredients", row -> names.addAll(row.list(5, '|')));
        NameTable.forEachRow("salts", row -> names.add(row.text(1)));
        NameTable.forEachRow("brands", row -> names.add(row.text(0)));
        NameTable.forEachRow("brands-international", row -> names.add(row.text(0)));
        NameTable.forEachRow("brands-registers", row -> names.add(row.text(0)));
        return names.stream().map(NameText::normalise).collect(Collectors.toSet());
    }

    private static String slip(String name, Random random) {
        int at = random.nextInt(name.length());
        char letter = (char) ('a' + random.nextInt(26));
        return switch (random.nextInt(4)) {
            case 0 -> name.substring(0, at) + name.substring(at + 1);
            case 1 -> name.substring(0, at) + letter + name.substring(at);
            case 2 -> name.substring(0, at) + letter + name.substring(at + 1);
            default ->
                at + 1 < name.length()
                        ? name.substring(0, at) + name.charAt(at + 1) + name.charAt(at) + name.substring(at + 2)
                        : name + letter;
        };
    }

    private Stream<Substance> everything() {
        return Stream.concat(knowledge.substances().stream(), knowledge.ingredients().stream());
    }

    private static Stream<String> names(Substance substance) {
        return Stream.of(
                        Stream.of(substance.id(), substance.name()),
                        substance.otherNames().stream(),
                        substance.brands().stream())
                .flatMap(each -> each);
    }

    private List<String> substancesOf(Code code) {
        MedicationList list =
                MedicationList.builder().add(Medication.builder(code).build()).build();
        return recogniser.recognise(list).get(0).substances().stream()
                .map(Substance::id)
                .toList();
    }

    private static List<String> contents(Substance substance) {
        return substance.isCombination() ? substance.ingredients() : List.of(substance.id());
    }
}
