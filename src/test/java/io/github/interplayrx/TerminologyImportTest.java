package io.github.interplayrx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.interplayrx.knowledge.ImportProblem;
import io.github.interplayrx.knowledge.KnowledgeBase;
import io.github.interplayrx.knowledge.Terminology;
import io.github.interplayrx.knowledge.Terminology.Product;
import io.github.interplayrx.model.Code;
import io.github.interplayrx.model.Formulation;
import io.github.interplayrx.model.InputProblem;
import io.github.interplayrx.model.InteractionReport;
import io.github.interplayrx.model.InterplayException;
import io.github.interplayrx.model.KnowledgeVersion;
import io.github.interplayrx.model.Medication;
import io.github.interplayrx.model.MedicationList;
import io.github.interplayrx.model.MedicationResult;
import io.github.interplayrx.model.MedicationState;
import io.github.interplayrx.model.ReportStatus;
import io.github.interplayrx.model.Route;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TerminologyImportTest {
    private static final Path FILES = Path.of("src/test/resources/terminology");
    private static final KnowledgeBase KNOWLEDGE = KnowledgeBase.load();

    @TempDir
    private Path directory;

    @Test
    void a_product_of_rxnorm_brings_its_ingredients_strength_release_and_route() {
        TerminologyImport imported = rxNorm();

        assertThat(imported.terminology().product("rxnorm", "9000003"))
                .hasValue(new Product(of("oxycodone"), Formulation.ER, Route.ORAL, "7 MG"));
        assertThat(imported.terminology()
                        .product("rxnorm", "9000006")
                        .orElseThrow()
                        .substances())
                .containsExactlyInAnyOrder("oxycodone", "zyloridine");
    }

    @ParameterizedTest
    @CsvSource({
        "rxnorm, 9000004, a brand stands for its clinical drug",
        "rxnorm, 9000011, a pack brings what it contains",
        "rxnorm, 9000005, a brand name stands for its ingredients",
        "rxnorm, 8999998, a retired code stands for what it became",
        "ndc, 99999000101, a package stands for its product",
        "atc, N99ZZ99, a new code of ATC stands for its ingredient"
    })
    void what_leads_to_an_ingredient_brings_it(String system, String code, String why) {
        assertThat(rxNorm().terminology().product(system, code).orElseThrow().substances())
                .as(why)
                .contains("oxycodone");
    }

    @Test
    void relations_of_other_sources_and_in_the_other_direction_bring_nothing() {
        assertThat(rxNorm().terminology()
                        .product("rxnorm", "9000002")
                        .orElseThrow()
                        .substances())
                .containsExactly("oxycodone");
    }

    @Test
    void what_rxnorm_says_wrongly_or_not_at_all_is_named_with_its_line() {
        assertThat(rxNorm().problems())
                .extracting(ImportProblem::file, ImportProblem::line, ImportProblem::value)
                .contains(
                        Tuple.tuple("RXNCONSO.RRF", 16, "9000099|ENG|||cut short"),
                        Tuple.tuple("RXNCONSO.RRF", 11, "9000010"),
                        Tuple.tuple("RXNCONSO.RRF", 13, "9000012"),
                        Tuple.tuple("RXNSAT.RRF", 5, "99999"),
                        Tuple.tuple("RXNCUI.RRF", 2, "8999999"));
        assertThat(rxNorm().terminology().product("rxnorm", "9000010")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"0054-0235-25, 00054023525", "50090-123-01, 50090012301", "12345-6789-1, 12345678901"})
    void an_ndc_is_one_code_in_all_its_forms(String written, String digits) throws IOException {
        InteractionChecker checker =
                checkerWith(builder().ndc(FILES.resolve("ndc.csv")).build());

        assertThat(checked(checker, "http://hl7.org/fhir/sid/ndc", written).substances())
                .isEqualTo(checked(checker, "urn:oid:2.16.840.1.113883.6.69", digits)
                        .substances())
                .isNotEmpty();
    }

    @Test
    void bad_rows_of_csv_are_counted_and_named() {
        TerminologyImport imported = builder().ndc(FILES.resolve("ndc.csv")).build();

        assertThat(imported.terminology().codes()).containsExactly(Map.entry("ndc", 3));
        assertThat(imported.problems()).extracting(ImportProblem::line).containsExactly(5, 6, 7, 8, 9);
        assertThat(imported.problemCounts().values().stream()
                        .mapToInt(Integer::intValue)
                        .sum())
                .isEqualTo(5);
        assertThat(imported.problems()).allSatisfy(problem -> {
            assertThat(problem.advice()).startsWith("Maybe");
            assertThat(problem.message()).isNotBlank();
        });
    }

    @ParameterizedTest
    @CsvSource({
        "09001000101, baclofen, 7 mg, ORAL",
        "99001000210, paracetamol + oxycodone, 325 mg / 7 mg, ORAL",
        "99001000211, zyloridine, 1 mg/mL, INTRAVENOUS",
    })
    void the_directory_of_the_fda_is_read(String code, String substances, String strength, Route route) {
        Product product = builder()
                .ndc(FILES.resolve("ndc-directory"))
                .build()
                .terminology()
                .product("ndc", code)
                .orElseThrow();

        assertThat(String.join(" + ", product.substances())).isEqualTo(substances);
        assertThat(product.strength()).isEqualTo(strength);
        assertThat(product.route()).isEqualTo(route);
    }

    @Test
    void what_the_directory_of_the_fda_does_not_tell_is_named() {
        assertThat(builder().ndc(FILES.resolve("ndc-directory")).build().problems())
                .extracting(problem -> problem.file() + ":" + problem.line() + " " + problem.value())
                .containsExactly(
                        "package.txt:5 99001-004-10", "package.txt:6 99001-005-10", "package.txt:7 99001-006-10");
    }

    @Test
    void ten_digits_without_hyphens_are_said_to_be_ambiguous() throws IOException {
        InteractionChecker checker =
                checkerWith(builder().ndc(FILES.resolve("ndc.csv")).build());

        assertThat(report(checker, "ndc", "0054023525").inputProblems())
                .singleElement()
                .extracting(InputProblem::advice)
                .asString()
                .contains("hyphens");
    }

    @Test
    void a_simple_map_of_snomed_ct_counts_in_its_newest_state() {
        TerminologyImport imported =
                builder().snomed(FILES.resolve("snomed-map.txt")).build();

        assertThat(imported.terminology()
                        .product("snomed", "999000011")
                        .orElseThrow()
                        .substances())
                .containsExactly("oxycodone");
        assertThat(imported.terminology().product("snomed", "999000012")).isEmpty();
        assertThat(imported.problems()).extracting(ImportProblem::line).containsExactly(5);
    }

    @ParameterizedTest
    @CsvSource({
        "999200001, ORAL",
        "999200000, ORAL",
        "999400001, ORAL",
        "999200002, INTRATHECAL",
        "999200009, ORAL",
        "999300001, ORAL",
        "999300000, ORAL",
        "999300009, ORAL",
    })
    void generic_retired_and_actual_products_and_moieties_of_dmd_are_read(String code, Route route) throws IOException {
        InteractionChecker checker =
                checkerWith(builder().dmd(FILES.resolve("dmd")).build());

        for (String system : of("https://dmd.nhs.uk", "http://snomed.info/sct")) {
            MedicationResult read = checked(checker, system, code);
            assertThat(read.substances()).containsExactly("baclofen");
            assertThat(read.route()).isEqualTo(route);
        }
    }

    @Test
    void a_dmd_code_without_ingredients_or_with_several_meanings_is_named() {
        TerminologyImport imported = builder().dmd(FILES.resolve("dmd")).build();

        assertThat(imported.problems())
                .extracting(ImportProblem::value)
                .containsExactly("999200003", "999300002", "999300003");
        assertThat(imported.terminology()
                        .product("dm+d", "999200001")
                        .orElseThrow()
                        .strength())
                .isEqualTo("7 mg");
        assertThat(imported.terminology()
                        .product("dm+d", "999300001")
                        .orElseThrow()
                        .route())
                .as("a moiety is given in several ways")
                .isNull();
    }

    @Test
    void codes_of_the_house_are_read_under_their_own_system() throws IOException {
        InteractionChecker checker =
                checkerWith(builder().csv(FILES.resolve("house.csv")).build());

        assertThat(checked(checker, "house", "OXY10").substances()).containsExactly("oxycodone");
        assertThat(checked(checker, "house", "EYE").route()).isEqualTo(Route.OPHTHALMIC);
        assertThat(checked(checker, "http://snomed.info/sct", "999000021").route())
                .isEqualTo(Route.TRANSDERMAL);
    }

    @Test
    void an_ingredient_that_nobody_knows_is_recognised_and_not_curated() throws IOException {
        InteractionChecker checker =
                checkerWith(builder().csv(FILES.resolve("house.csv")).build());

        MedicationResult read = checked(checker, "house", "NEW");
        assertThat(read.state()).isEqualTo(MedicationState.NOT_CURATED);
        assertThat(read.substances()).containsExactly("zyloridine");
        assertThat(checker.knowledge().substance("zyloridine").orElseThrow().name())
                .isEqualTo("Zyloridine");
        InteractionReport twice = checker.check(MedicationList.builder()
                .add(Medication.builder(new Code("house", "NEW")).build())
                .add(Medication.builder(new Code("house", "NEW")).build())
                .build());
        assertThat(twice.medications()).hasSize(2);
    }

    @Test
    void what_contradicts_the_library_is_listed_and_the_library_holds() throws IOException {
        TerminologyImport imported = builder().csv(FILES.resolve("house.csv")).build();

        assertThat(imported.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.value()).isEqualTo("7804");
            assertThat(problem.message()).contains("oxycodone", "morphine");
        });
        assertThat(checked(checkerWith(imported), "rxnorm", "7804").substances())
                .containsExactly("oxycodone");
    }

    @Test
    void a_report_names_the_terminology() throws IOException {
        InteractionReport report =
                report(checkerWith(builder().csv(FILES.resolve("house.csv")).build()), "house", "OXY10");

        assertThat(report.knowledge().codes()).isEqualTo(new KnowledgeVersion.Codes("north", "7", "2026-11-03"));
        assertThat(report.statement()).contains("with terminology north 7 of 2026-11-03");
        assertThat(InteractionReport.fromJson(report.toJson())).isEqualTo(report);
    }

    @Test
    void a_report_that_names_it_has_the_published_shape() throws IOException {
        InteractionReport report =
                report(checkerWith(builder().csv(FILES.resolve("house.csv")).build()), "house", "OXY10");

        assertThat(JsonSchemas.faults(JsonSchemas.BASE + "report.schema.json", report.toJson()))
                .isEmpty();
    }

    @Test
    void a_file_without_the_columns_that_matter_is_refused() throws IOException {
        Path csv = Files.writeString(directory.resolve("odd.csv"), "number,thing\n1,2\n");

        assertThatThrownBy(() -> builder().ndc(csv).build())
                .isInstanceOf(InterplayException.class)
                .hasMessageContaining("odd.csv")
                .hasMessageContaining("number,thing")
                .hasMessageContaining("\nMaybe");
    }

    @Test
    void a_row_without_a_system_is_named() throws IOException {
        Path csv = Files.writeString(directory.resolve("odd.csv"), "system,code,substance\n,1,morphine\n");

        TerminologyImport imported = builder().csv(csv).build();

        assertThat(imported.problems()).extracting(ImportProblem::line).containsExactly(2);
        assertThat(imported.terminology().codes()).isEmpty();
    }

    @Test
    void xml_reads_nothing_outside_itself() throws IOException {
        Path secret = Files.writeString(directory.resolve("secret.txt"), "Baclofen");
        Path xml = Files.createDirectory(directory.resolve("dmd")).resolve("f_ingredient.xml");
        Files.writeString(
                xml,
                "<!DOCTYPE x [<!ENTITY e SYSTEM \"" + secret.toUri() + "\">]>"
                        + "<INGREDIENT_SUBSTANCES><ING><ISID>1</ISID><NM>&e;</NM></ING></INGREDIENT_SUBSTANCES>");

        assertThatThrownBy(() -> builder().dmd(xml.getParent()).build())
                .isInstanceOf(InterplayException.class)
                .hasMessageContaining("f_ingredient.xml");
    }

    @Test
    void a_damaged_file_is_refused_with_its_name() throws IOException {
        Path file = written(builder().csv(FILES.resolve("house.csv")).build());
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 1;
        Files.write(file, bytes);

        assertThatThrownBy(() -> Terminology.load(file))
                .isInstanceOf(InterplayException.class)
                .hasMessageContaining("site.terminology")
                .hasMessageContaining("\nMaybe");
    }

    @Test
    void a_file_with_something_behind_its_end_is_refused(@TempDir Path directory) throws IOException {
        Path file = directory.resolve("long.terminology");
        try (OutputStream out = Files.newOutputStream(file)) {
            Terminology.builder("north", "1", "2026-11-03").build().writeTo(out);
            out.write(0);
        }
        assertThatThrownBy(() -> Terminology.load(file))
                .isInstanceOf(InterplayException.class)
                .hasMessageContaining("long.terminology");
    }

    /** An empty product would be a line that was checked and brings nothing. */
    @Test
    void a_code_of_a_product_without_substances_is_not_known(@TempDir Path directory) throws IOException {
        Path file = directory.resolve("empty.terminology");
        try (OutputStream out = Files.newOutputStream(file)) {
            Terminology.builder("north", "1", "2026-11-03")
                    .code("ndc", "00054023525", new Product(List.of(), null, null, ""))
                    .build()
                    .writeTo(out);
        }
        InteractionReport report = InteractionChecker.builder()
                .terminology(file)
                .build()
                .checkJson("{\"medications\": [{\"code\": {\"system\": \"ndc\", \"value\": \"00054023525\"}}]}");

        assertThat(report.status()).isEqualTo(ReportStatus.INCOMPLETE);
        assertThat(report.unrecognised()).hasSize(1);
    }

    @Test
    void the_same_files_make_the_same_bytes() throws IOException {
        byte[] first = Files.readAllBytes(written(rxNorm()));

        assertThat(Files.readAllBytes(written(rxNorm()))).isEqualTo(first);
    }

    private static TerminologyImport.Builder builder() {
        return TerminologyImport.builder("north", "7", "2026-11-03").knowledge(KNOWLEDGE);
    }

    private static TerminologyImport rxNorm() {
        return builder().rxNorm(FILES.resolve("rxnorm")).build();
    }

    private static List<String> of(String... texts) {
        return List.of(texts);
    }

    private Path written(TerminologyImport imported) throws IOException {
        Path file = directory.resolve("site.terminology");
        try (OutputStream stream = Files.newOutputStream(file)) {
            imported.terminology().writeTo(stream);
        }
        return file;
    }

    private InteractionChecker checkerWith(TerminologyImport imported) throws IOException {
        return InteractionChecker.builder()
                .knowledge(KNOWLEDGE)
                .terminology(written(imported))
                .build();
    }

    private static InteractionReport report(InteractionChecker checker, String system, String code) {
        return checker.check(MedicationList.builder()
                .add(Medication.builder(new Code(system, code)).build())
                .build());
    }

    private static MedicationResult checked(InteractionChecker checker, String system, String code) {
        return report(checker, system, code).medications().get(0);
    }
}
