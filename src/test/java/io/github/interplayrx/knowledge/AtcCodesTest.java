package io.github.interplayrx.knowledge;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.interplayrx.InteractionChecker;
import io.github.interplayrx.knowledge.AtcCodes.Others;
import io.github.interplayrx.knowledge.AtcCodes.Product;
import io.github.interplayrx.model.Code;
import io.github.interplayrx.model.InputProblem;
import io.github.interplayrx.model.InteractionReport;
import io.github.interplayrx.model.Medication;
import io.github.interplayrx.model.MedicationList;
import io.github.interplayrx.model.ReportStatus;
import io.github.interplayrx.model.Route;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** ATC codes are no part of the library: they are handed over, or ATC is a system of which no map is loaded. */
class AtcCodesTest {
    private static final Code OXYCODONE = new Code("atc", "N02AA05");
    private static final String SUBSTANCES = """
            { "$schema": "https://interplayrx.github.io/schema/atc.schema.json", "terms": "Made up for tests.",
              "codes": [ { "substance": "dormol", "codes": ["N05XX01"], "otherRoutes": ["D04XX01", "D01BX01"] },
                         { "substance": "somnol", "codes": ["S01XX01"] } ] }
            """;
    private static final String COMBINATIONS =
            "# A remark.\nN05XX51\tdormol;somnol\nN05XX52\tdormol\tothers\nN05XX71\tdormol\tpsycholeptics\nN05XX01\tsomnol\n";

    @Test
    void without_them_a_code_is_of_a_known_system_without_a_map() {
        InteractionChecker checker = InteractionChecker.create();
        MedicationList list = MedicationList.builder()
                .add(Medication.builder(OXYCODONE).build())
                .add(Medication.builder("diazepam").code(OXYCODONE).build())
                .build();

        InteractionReport report = checker.check(list);

        assertThat(report.status()).isEqualTo(ReportStatus.INCOMPLETE);
        assertThat(report.medications().get(0).substances()).isEmpty();
        assertThat(report.unrecognised()).hasSize(1);
        assertThat(report.inputProblems())
                .filteredOn(problem -> problem.at().endsWith("/code/system"))
                .hasSize(2)
                .allSatisfy(problem -> {
                    assertThat(problem.message()).contains("known, but no map");
                    assertThat(problem.advice()).contains("interplay-atc");
                })
                .extracting(InputProblem::value)
                .containsOnly("atc");
    }

    @Test
    void with_them_a_code_is_read() {
        InteractionChecker checker = InteractionChecker.builder()
                .atcCodes(BundledKnowledge.atcCodes())
                .build();

        assertThat(checker.check(MedicationList.builder()
                                .add(Medication.builder(OXYCODONE).build())
                                .build())
                        .medications()
                        .get(0)
                        .substances())
                .containsExactly("oxycodone");
        assertThat(checker.knowledge().isBundled()).isTrue();
    }

    /** Not in its files, and not in what the build makes of them. */
    @Test
    void the_library_holds_none_of_them() throws IOException {
        String code = "N02AA05";

        for (String resource : List.of("knowledge/codes/atc.json", "knowledge/names/atc-combinations.tsv")) {
            assertThat(KnowledgeBase.class.getResource("/io/github/interplayrx/" + resource))
                    .isNull();
        }
        assertThat(KnowledgeBase.load().atcCodes()).isEmpty();
        for (String index : List.of("knowledge.index", "names.index", "codes.index", "rules.index")) {
            try (InputStream stream =
                    KnowledgeBase.class.getResourceAsStream("/io/github/interplayrx/index/" + index)) {
                assertThat(new String(stream.readAllBytes(), UTF_8)).as(index).doesNotContain(code, "atc N");
            }
        }
    }

    @Test
    void every_substance_of_the_artifact_is_known() {
        assertThat(BundledKnowledge.atcCodes().products().values())
                .hasSizeGreaterThan(1_000)
                .flatExtracting(Product::substances)
                .allMatch(id -> BundledKnowledge.get().substance(id).isPresent());
        assertThat(BundledKnowledge.atcCodes().terms()).contains("WHO Collaborating Centre");
    }

    @Test
    void a_code_names_its_substances_its_route_and_that_there_are_others() {
        AtcCodes codes = AtcCodes.read(stream(SUBSTANCES), stream(COMBINATIONS));

        assertThat(codes.products())
                .containsEntry("N05XX01", new Product(List.of("dormol"), null, Others.NONE))
                .containsEntry("D04XX01", new Product(List.of("dormol"), Route.TOPICAL, Others.NONE))
                .containsEntry("D01BX01", new Product(List.of("dormol"), null, Others.NONE))
                .containsEntry("S01XX01", new Product(List.of("somnol"), Route.OPHTHALMIC, Others.NONE))
                .containsEntry("N05XX51", new Product(List.of("dormol", "somnol"), null, Others.NONE))
                .containsEntry("N05XX52", new Product(List.of("dormol"), null, Others.UNNAMED))
                .containsEntry("N05XX71", new Product(List.of("dormol"), null, Others.PSYCHOLEPTICS))
                .hasSize(7);
        assertThat(codes.product("N05XX99")).isEmpty();
        assertThat(codes.terms()).isEqualTo("Made up for tests.");
    }

    @Test
    void all_that_is_wrong_with_the_files_is_told() {
        String broken = SUBSTANCES
                .replace("\"terms\"", "\"licence\"")
                .replace("\"substance\": \"dormol\"", "\"substance\": \"dormol\", \"system\": \"atc\"");

        assertThatThrownBy(() -> AtcCodes.read(stream(broken), stream(COMBINATIONS)))
                .isInstanceOfSatisfying(
                        KnowledgeException.class,
                        refused -> assertThat(refused.faults())
                                .extracting(KnowledgeFault::pointer)
                                .contains("/licence", "/codes/0/system"));
        assertThatThrownBy(() -> AtcCodes.read(stream("{"), stream(COMBINATIONS)))
                .isInstanceOf(KnowledgeException.class);
    }

    @Test
    void they_are_read_from_the_jar_of_the_artifact(@TempDir Path directory) throws IOException {
        Path jar = directory.resolve("interplay-atc.jar");
        try (OutputStream file = Files.newOutputStream(jar);
                ZipOutputStream zip = new ZipOutputStream(file)) {
            for (String name : List.of("atc.json", "atc-combinations.tsv")) {
                zip.putNextEntry(new ZipEntry("io/github/interplayrx/atc/" + name));
                zip.write((name.endsWith("json") ? SUBSTANCES : COMBINATIONS).getBytes(UTF_8));
            }
        }
        Path other = Files.writeString(directory.resolve("other.jar"), "no jar");

        assertThat(AtcCodes.load(jar).products()).hasSize(7);
        assertThatThrownBy(() -> AtcCodes.load(other))
                .isInstanceOf(KnowledgeException.class)
                .hasMessageContaining("other.jar")
                .hasMessageContaining("Maybe ");
        assertThatThrownBy(() -> AtcCodes.load(directory.resolve("missing.jar")))
                .isInstanceOf(KnowledgeException.class);
    }

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(UTF_8));
    }
}
