package io.github.interplayrx;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.github.interplayrx.knowledge.KnowledgeBase;
import io.github.interplayrx.knowledge.KnowledgeException;
import io.github.interplayrx.knowledge.KnowledgeFault;
import io.github.interplayrx.knowledge.LocalKnowledge;
import io.github.interplayrx.model.AlertPolicy;
import io.github.interplayrx.model.Evidence;
import io.github.interplayrx.model.InteractionReport;
import io.github.interplayrx.model.KnowledgeVersion;
import io.github.interplayrx.model.LocalChange;
import io.github.interplayrx.model.Medication;
import io.github.interplayrx.model.MedicationList;
import io.github.interplayrx.model.MedicationResult;
import io.github.interplayrx.model.NotEvaluated;
import io.github.interplayrx.model.Patient;
import io.github.interplayrx.model.Reason;
import io.github.interplayrx.model.Route;
import io.github.interplayrx.model.Severity;
import io.github.interplayrx.model.Source;
import io.github.interplayrx.model.Warning;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a site adds and changes, in {@code local-knowledge/north.json}, and what its reports say of it. */
class LocalKnowledgeTest {
    private static final Path NORTH = Path.of("src/test/resources/local-knowledge/north.json");
    private static final InteractionChecker CHECKER =
            InteractionChecker.builder().localKnowledge(NORTH).build();

    @Test
    void a_substance_of_the_site_takes_part_in_the_rules_of_the_library() {
        InteractionReport report = CHECKER.check("study drug ND-7", "diazepam");

        assertThat(warning(report, "opioid-benzodiazepine").substances())
                .containsExactly("diazepam", "north-nordafentanil");
        assertThat(report.medications())
                .extracting(MedicationResult::local)
                .containsExactly(
                        new LocalChange(
                                "north", "Pharmacy, study desk", "2027-01-12", "Given in a study on ward 7.", null),
                        null);
    }

    @Test
    void local_knowledge_comes_from_a_resource_or_a_stream_too() throws IOException {
        InteractionReport fromFile = CHECKER.check("study drug ND-7", "diazepam");
        LocalKnowledge resource =
                LocalKnowledge.resource(LocalKnowledgeTest.class.getClassLoader(), "local-knowledge/north.json");
        LocalKnowledge stream;
        try (InputStream opened = Files.newInputStream(NORTH)) {
            stream = LocalKnowledge.stream("north of the data base", opened);
        }

        for (LocalKnowledge local : List.of(resource, stream)) {
            InteractionChecker checker =
                    InteractionChecker.builder().localKnowledge(local).build();
            assertThat(checker.check("study drug ND-7", "diazepam")).isEqualTo(fromFile);
        }
        assertThat(KnowledgeBase.load().withLocal(List.of(stream)).version())
                .isEqualTo(CHECKER.knowledge().version());
    }

    @Test
    void a_fault_of_a_resource_or_a_stream_names_it() {
        LocalKnowledge missing = LocalKnowledge.resource(LocalKnowledgeTest.class.getClassLoader(), "south.json");
        LocalKnowledge broken = LocalKnowledge.stream("west", new ByteArrayInputStream("{".getBytes(UTF_8)));
        LocalKnowledge endless = LocalKnowledge.stream("east", new InputStream() {
            @Override
            public int read() {
                return ' ';
            }
        });
        LocalKnowledge failing = LocalKnowledge.stream("nowhere", new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("the line is dead");
            }
        });

        assertThatThrownBy(() -> InteractionChecker.builder()
                        .localKnowledge(missing)
                        .localKnowledge(broken)
                        .localKnowledge(endless)
                        .localKnowledge(failing)
                        .build())
                .isInstanceOfSatisfying(
                        KnowledgeException.class,
                        refused -> assertThat(refused.faults())
                                .extracting(KnowledgeFault::file)
                                .contains("south.json", "west", "east", "nowhere"))
                .hasMessageContaining("Maybe ");
    }

    @Test
    void a_name_of_the_site_is_understood_within_a_line_and_marked() {
        MedicationResult line =
                CHECKER.check("North pain-pump 10 mg").medications().get(0);

        assertThat(line.substances()).containsExactly("morphine");
        assertThat(line.local()).isNotNull().extracting(LocalChange::by).isEqualTo("Pharmacy");
    }

    @Test
    void a_site_does_not_answer_for_a_name_in_which_its_alias_is_a_word(@TempDir Path directory) throws IOException {
        Path herbs = directory.resolve("herbs.json");
        Files.writeString(
                herbs,
                "{\"id\":\"herbs\",\"version\":\"1\",\"aliases\":[{\"name\":\"wort\",\"substance\":\"hypericum\","
                        + "\"change\":{\"by\":\"Pharmacy\",\"on\":\"2027-04-01\",\"why\":\"Name of the house.\"}}]}");
        InteractionChecker checker =
                InteractionChecker.builder().localKnowledge(herbs).build();

        InteractionReport report = checker.check("St John's wort", "wort 300 mg");

        assertThat(report.medications())
                .extracting(MedicationResult::substances)
                .containsOnly(List.of("hypericum"));
        assertThat(report.medications().get(0).local()).isNull();
        assertThat(report.medications().get(1).local())
                .isEqualTo(new LocalChange("herbs", "Pharmacy", "2027-04-01", "Name of the house.", null));
    }

    @Test
    void an_interaction_in_data_holds_in_its_circumstances_only() {
        assertThat(rules(CHECKER.check(patient(65, "tizanidine", "pregabalin"))))
                .contains("north-tizanidine-gabapentinoid");
        assertThat(rules(CHECKER.check(patient(64, "tizanidine", "pregabalin"))))
                .doesNotContain("north-tizanidine-gabapentinoid");
        assertThat(rules(CHECKER.check(patient(65, "tizanidine")))).doesNotContain("north-tizanidine-gabapentinoid");
    }

    @Test
    void an_interaction_in_data_says_which_field_kept_it_silent() {
        assertThat(CHECKER.check("tizanidine", "pregabalin").notEvaluated())
                .contains(new NotEvaluated("north-tizanidine-gabapentinoid", null, List.of("age")));
    }

    @Test
    void a_warning_of_the_site_is_complete_explained_and_marked() {
        Warning warning =
                warning(CHECKER.check(patient(70, "Zanaflex", "gabapentin")), "north-tizanidine-gabapentinoid");

        assertThat(warning.id()).isEqualTo("north-tizanidine-gabapentinoid:gabapentin+tizanidine");
        assertThat(warning.severity()).isEqualTo(Severity.MAJOR);
        assertThat(warning.evidence()).isEqualTo(Evidence.C);
        assertThat(warning.hazard()).isEqualTo("falls-and-cognition");
        assertThat(warning.effects()).containsExactly("fall", "sedation");
        assertThat(warning.action()).startsWith("Give one of the two at night only.");
        assertThat(warning.concerns()).contains("Raised concern: age 70.");
        assertThat(warning.sources())
                .containsExactly(new Source(
                        "north",
                        "Falls audit of the house, 2026.",
                        null,
                        "https://example.org/falls-audit",
                        Source.Verification.SEEN));
        assertThat(warning.because())
                .containsExactly(
                        new Reason(1, null, "gabapentin", "gabapentin", "gabapentinoid", "gabapentinoid", null, null),
                        new Reason(0, null, "Zanaflex", "tizanidine", "tizanidine", null, null, null));
        assertThat(warning.local())
                .isEqualTo(new LocalChange(
                        "north", "Drug committee", "2027-02-01", "Eleven falls in the audit of 2026.", null));
    }

    @Test
    void warnings_of_the_site_are_merged_and_ranked_like_all_others() {
        InteractionReport report = CHECKER.check(patient(70, "tizanidine", "gabapentin", "pregabalin", "diazepam"));

        assertThat(report.warnings()).extracting(Warning::severity).isSorted();
        assertThat(all(report))
                .filteredOn(w -> w.rule().equals("north-tizanidine-gabapentinoid"))
                .hasSize(2);
        assertThat(report.warnings())
                .filteredOn(w -> w.hazard().equals("falls-and-cognition"))
                .flatExtracting(Warning::contains)
                .isNotEmpty();
    }

    @Test
    void a_side_may_ask_for_grades_and_routes_and_a_hazard_may_be_new() {
        String rule = "north-strong-sedatives-before-training";

        assertThat(warning(CHECKER.check("oxycodone", "baclofen"), rule))
                .satisfies(w -> assertThat(w.hazard()).isEqualTo("north-rehabilitation"))
                .satisfies(w -> assertThat(w.ruleVersion()).isEqualTo(2))
                .satisfies(w -> assertThat(w.because())
                        .extracting(Reason::group, Reason::effect)
                        .containsExactly(
                                tuple(rule + "/and", "gaba-b-agonist"), tuple(rule + "/between", "cns-depressant")));
        assertThat(rules(CHECKER.check(MedicationList.builder()
                        .add("oxycodone")
                        .add(Medication.builder("baclofen")
                                .route(Route.INTRATHECAL)
                                .build())
                        .build())))
                .doesNotContain(rule);
        assertThat(rules(CHECKER.check("pregabalin", "baclofen"))).doesNotContain(rule);
    }

    @Test
    void one_substance_alone_is_no_pair_even_if_it_is_on_both_sides() {
        assertThat(rules(CHECKER.check("baclofen"))).doesNotContain("north-strong-sedatives-before-training");
    }

    @Test
    void a_changed_rule_speaks_in_the_words_of_the_site_and_says_what_it_replaced() {
        Warning warning = warning(CHECKER.check("sertraline", "alcohol"), "alcohol-ssri-snri");
        Warning bundled = warning(BundledChecker.get().check("sertraline", "alcohol"), "alcohol-ssri-snri");

        assertThat(warning.severity()).isEqualTo(Severity.MODERATE);
        assertThat(warning.action()).startsWith("Refer to the addiction nurse.");
        assertThat(warning.mechanism()).isEqualTo(bundled.mechanism());
        assertThat(warning.local())
                .isEqualTo(new LocalChange("north", "Drug committee", "2027-02-01", "Local pathway.", Severity.MINOR));
        assertThat(bundled.severity()).isEqualTo(Severity.MINOR);
        assertThat(bundled.local()).isNull();
    }

    @Test
    void a_report_names_the_local_knowledge_in_its_version_and_in_its_statement() {
        InteractionReport report = CHECKER.check("tizanidine");

        assertThat(report.knowledge().local()).containsExactly(new KnowledgeVersion.Local("north", "2027-03"));
        assertThat(report.statement()).contains(", with local knowledge north 2027-03.");
        assertThat(report.toJson()).contains("\"local\":[{\"id\":\"north\",\"version\":\"2027-03\"}]}");
    }

    @Test
    void a_report_with_local_knowledge_and_silenced_warnings_keeps_to_the_schema() {
        InteractionChecker checker = InteractionChecker.builder()
                .localKnowledge(NORTH)
                .alertPolicy(AlertPolicy.builder()
                        .minimumSeverity(Severity.MODERATE)
                        .collapse("north-tizanidine-gabapentinoid")
                        .silence("opioid-gabapentinoid", LocalDate.of(9999, 1, 1), "Drug committee", "Pain protocol.")
                        .build())
                .build();
        InteractionReport report = checker.check(
                patient(70, "tizanidine", "gabapentin", "North Pain Pump", "study drug ND-7", "baclofen", "alcohol"));

        assertThat(report.silenced()).isNotEmpty();
        assertThat(JsonSchemas.faults(JsonSchemas.BASE + "report.schema.json", report.toJson()))
                .isEmpty();
    }

    @Test
    void a_report_without_local_knowledge_does_not_speak_of_it() {
        assertThat(BundledChecker.get().check("sertraline", "alcohol").toJson())
                .doesNotContain("\"local\"")
                .doesNotContain("\"outdated\"")
                .doesNotContain("\"collapsed\"")
                .doesNotContain("\"silenced\"");
    }

    @Test
    void rules_of_the_site_are_in_the_catalogue_and_the_bundled_base_stays_as_it_is() {
        KnowledgeBase bundled = BundledChecker.get().knowledge();
        KnowledgeBase merged = bundled.withLocal(NORTH);

        assertThat(merged.rule("north-tizanidine-gabapentinoid")).isPresent();
        assertThat(merged.rules()).hasSize(bundled.rules().size() + 2);
        assertThat(merged.substance("north-nordafentanil")).isPresent();
        assertThat(bundled.substance("north-nordafentanil")).isEmpty();
        assertThat(bundled.rule("alcohol-ssri-snri").orElseThrow().severity()).isEqualTo(Severity.MINOR);
    }

    @Test
    void a_change_that_was_written_against_an_older_rule_holds_and_is_shown(@TempDir Path updated) throws IOException {
        copy(Path.of("src/main/resources"), updated);
        Path rules = updated.resolve("rules/cns-respiratory-depression.json");
        Files.writeString(
                rules,
                Files.readString(rules)
                        .replace(
                                "\"id\": \"alcohol-ssri-snri\",\n      \"version\": 1",
                                "\"id\": \"alcohol-ssri-snri\",\n      \"version\": 3"));
        InteractionChecker checker = InteractionChecker.builder()
                .knowledge(KnowledgeBase.load(updated))
                .localKnowledge(NORTH)
                .build();

        InteractionReport report = checker.check("sertraline", "alcohol");

        assertThat(warning(report, "alcohol-ssri-snri").severity()).isEqualTo(Severity.MODERATE);
        assertThat(report.knowledge().outdated())
                .containsExactly(new KnowledgeVersion.Outdated("alcohol-ssri-snri", "north", 1, 3));
        assertThat(CHECKER.check("sertraline").knowledge().outdated()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "oxycontin, paracetamol",
        "Targin 10/5, paracetamol",
        "Oxycodon, paracetamol",
        "lisinopril tablets, morphine",
        "OXYCODONE HYDROCHLORIDE 5 MG Oral Tablet, paracetamol",
        "CYCLOBENZAPR, paracetamol",
        "influenza vaccine, morphine",
        "benzos 5 mg, diazepam",
        "10 mg, baclofen",
        "500, baclofen",
        "for pain, baclofen",
        "stopped, baclofen",
        "orally, baclofen",
        "Mon-Fri, baclofen",
        "every morning, baclofen",
        "x 7 days, baclofen",
        "none known, baclofen",
        "aucun traitement, baclofen",
        "withdrawal, baclofen",
        "día, baclofen",
        "started, baclofen",
        "cold, baclofen",
        "OS, baclofen",
        "protein, baclofen",
        "large, baclofen",
        "family, baclofen",
        "husband, baclofen",
        "zehn, baclofen",
        "onze, baclofen",
        "Mittwoch, baclofen",
        "Löffel, baclofen",
        "forte, baclofen",
        "e, baclofen",
        "B, baclofen"
    })
    void a_name_that_means_something_else_or_nothing_is_refused(String name, String substance, @TempDir Path directory)
            throws IOException {
        assertIsRefused(name, substance, directory, "Maybe");
    }

    @ParameterizedTest
    @CsvSource({
        "North Pain Pump, morphine",
        "house morphine syringe, morphine",
        "QZ-7, baclofen",
        "levo, levodopa",
        "beer, ethanol",
        "Zehnacor, baclofen"
    })
    void a_name_that_is_new_or_says_the_same_is_taken(String name, String substance, @TempDir Path directory)
            throws IOException {
        Path file = Files.writeString(directory.resolve("site.json"), aliasOf(name, substance));
        InteractionChecker site =
                InteractionChecker.builder().localKnowledge(file).build();
        assertThat(site.explain(name).substances()).containsExactly(substance);
    }

    /** The route, the release and the stop in a name would no longer be read once the name is one. */
    @ParameterizedTest
    @CsvSource({
        "fentanyl patch, fentanyl",
        "baclofen intrathecal, baclofen",
        "morphine sr, morphine",
        "baclofen stopped, baclofen",
        "allergic to morphine, morphine"
    })
    void a_name_that_says_how_a_medicine_is_taken_is_refused(String name, String substance, @TempDir Path directory)
            throws IOException {
        assertIsRefused(name, substance, directory, "Maybe leave that out of the name");
    }

    @Test
    void a_file_of_nothing_but_faults_is_refused_with_the_first_of_them() {
        String aliases = "{},".repeat(200_000) + "{}";
        LocalKnowledge many = LocalKnowledge.stream(
                "many",
                new ByteArrayInputStream(
                        ("{\"id\": \"site\", \"version\": \"1\", \"aliases\": [" + aliases + "]}").getBytes(UTF_8)));
        KnowledgeBase knowledge = CHECKER.knowledge().withoutLocal();

        assertThatThrownBy(() -> knowledge.withLocal(List.of(many)))
                .isInstanceOfSatisfying(
                        KnowledgeException.class, e -> assertThat(e.faults()).hasSizeLessThan(1_100))
                .hasMessageContaining("/aliases/0")
                .hasMessageContaining("more faults are not listed");
    }

    @Test
    void a_stream_that_breaks_is_a_fault() {
        LocalKnowledge broken = LocalKnowledge.stream("broken", new InputStream() {
            @Override
            public int read() {
                throw new UncheckedIOException(new IOException("the data base went away"));
            }
        });
        KnowledgeBase knowledge = CHECKER.knowledge().withoutLocal();

        assertThatThrownBy(() -> knowledge.withLocal(List.of(broken)))
                .isInstanceOf(KnowledgeException.class)
                .hasMessageContaining("broken")
                .hasMessageContaining("Maybe");
    }

    private static String aliasOf(String name, String substance) {
        return """
                { "$schema": "https://interplayrx.github.io/schema/local-knowledge.schema.json", "id": "site", "version": "1",
                  "aliases": [ { "name": "%s", "substance": "%s",
                    "change": { "by": "Pharmacy", "on": "2027-01-12", "why": "Name of the house." } } ] }
                """.formatted(name, substance);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1049621", "29046"})
    void a_code_that_stands_for_something_else_is_refused(String rxnorm, @TempDir Path directory) throws IOException {
        Path file = Files.writeString(directory.resolve("site.json"), """
                { "$schema": "https://interplayrx.github.io/schema/local-knowledge.schema.json", "id": "site", "version": "1",
                  "substances": [ { "id": "site-nordafentanil", "names": { "inn": "nordafentanil" }, "codes": { "rxnorm": "%s" },
                    "review": "curated", "effects": ["cns-depressant:1"],
                    "change": { "by": "Pharmacy", "on": "2027-01-12", "why": "Study." } } ] }
                """.formatted(rxnorm));
        assertThatThrownBy(
                        () -> InteractionChecker.builder().localKnowledge(file).build())
                .isInstanceOf(KnowledgeException.class)
                .hasMessageContaining(rxnorm);
    }

    @Test
    void a_rule_on_what_was_not_understood_cannot_be_made_less_severe(@TempDir Path directory) throws IOException {
        Path file = Files.writeString(directory.resolve("site.json"), """
                { "$schema": "https://interplayrx.github.io/schema/local-knowledge.schema.json", "id": "site", "version": "1",
                  "ruleChanges": [ { "rule": "unrecognised-medicine", "ruleVersion": 1, "severity": "MINOR",
                    "change": { "by": "Pharmacy", "on": "2027-01-12", "why": "Too many." } } ] }
                """);
        assertThatThrownBy(() -> KnowledgeBase.load().withLocal(file))
                .isInstanceOf(KnowledgeException.class)
                .hasMessageContaining("not understood");
    }

    @Test
    void a_directory_and_a_file_that_is_too_long_are_faults(@TempDir Path directory) throws IOException {
        assertIsNoRegularFile(directory);
        assertIsNoRegularFile(Files.writeString(directory.resolve("long.json"), " ".repeat(10_000_001)));
    }

    /** Only where the system has pipes. */
    @Test
    @DisabledOnOs(OS.WINDOWS)
    void a_pipe_is_a_fault_at_once(@TempDir Path directory) throws Exception {
        Path pipe = directory.resolve("pipe.json");
        assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor())
                .isZero();
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> assertIsNoRegularFile(pipe));
    }

    private static void assertIsRefused(String name, String substance, Path directory, String advice)
            throws IOException {
        Path file = Files.writeString(directory.resolve("site.json"), aliasOf(name, substance));
        assertThatThrownBy(
                        () -> InteractionChecker.builder().localKnowledge(file).build())
                .isInstanceOf(KnowledgeException.class)
                .hasMessageContaining("site.json#/aliases/0/name: ")
                .hasMessageContaining(advice);
    }

    private static void assertIsNoRegularFile(Path file) {
        assertThatThrownBy(() -> KnowledgeBase.load().withLocal(file))
                .isInstanceOf(KnowledgeException.class)
                .hasMessageContaining("no regular file");
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                Path target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target);
                }
            }
        }
    }

    private static MedicationList patient(int age, String... names) {
        MedicationList.Builder list =
                MedicationList.builder().patient(Patient.builder().age(age).build());
        Stream.of(names).forEach(list::add);
        return list.build();
    }

    static Warning warning(InteractionReport report, String rule) {
        return all(report).stream()
                .filter(warning -> warning.rule().equals(rule))
                .findFirst()
                .orElseThrow();
    }

    static List<String> rules(InteractionReport report) {
        return all(report).stream().map(Warning::rule).toList();
    }

    static List<Warning> all(InteractionReport report) {
        return report.warnings().stream()
                .flatMap(warning -> Stream.concat(Stream.of(warning), warning.contains().stream()))
                .toList();
    }
}
