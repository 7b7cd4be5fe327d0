package io.github.interplayrx.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TerminologyCommandTest {
    private static final Path FILES = Path.of("src/test/resources/terminology");

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path directory;

    private Path terminology;

    @BeforeEach
    void importEverything() {
        terminology = directory.resolve("north.terminology");
        assertThat(run(
                        "terminology",
                        "import",
                        "--id=north",
                        "--edition=7",
                        "--date=2026-11-03",
                        "--ndc=" + FILES.resolve("ndc.csv"),
                        "--rxnorm=" + FILES.resolve("rxnorm"),
                        "--snomed=" + FILES.resolve("snomed-map.txt"),
                        "--dmd=" + FILES.resolve("dmd"),
                        "--csv=" + FILES.resolve("house.csv"),
                        "--out=" + terminology))
                .as(err.toString())
                .isZero();
    }

    @Test
    void import_says_what_it_took_over_and_what_it_did_not() {
        assertThat(out.toString())
                .containsPattern("ndc +5 codes")
                .containsPattern("dm\\+d +11 codes")
                .contains("ndc.csv: malformed lines", "house.csv: contradictions", "ndc.csv:8", "Maybe");
    }

    @Test
    void check_understands_with_it_what_it_did_not_understand_before() throws IOException {
        Path request = directory.resolve("request.json");
        Files.writeString(
                request,
                "{\"medications\": [{\"code\": {\"system\": \"http://hl7.org/fhir/sid/ndc\", \"value\": \"0054-0235-25\"}}]}");

        assertThat(run("check", "--terminology=" + terminology, "--request=" + request))
                .isZero();

        assertThat(out.toString()).contains("oxycodone", "with terminology north 7 of 2026-11-03");
    }

    @Test
    void report_counts_before_and_after_and_lists_the_most_frequent_first() {
        assertThat(run(
                        "terminology",
                        "report",
                        "--terminology=" + terminology,
                        FILES.resolve("list.csv").toString()))
                .isZero();

        assertThat(out.toString())
                .containsPattern("CURATED +3 +503")
                .containsPattern("UNRECOGNISED +547 +47")
                .containsSubsequence("40  Wolpertinger", "7  snomed 1", "list.csv:6", "Maybe");
    }

    @Test
    void products_of_one_name_are_one_line_of_the_report() throws IOException {
        Path list = Files.writeString(directory.resolve("products.csv"), """
                system,code,name,count
                ndc,77777000101,Wolpertinger,2
                ndc,77777000102,Wolpertinger,3
                """);

        assertThat(run("terminology", "report", "--terminology=" + terminology, list.toString()))
                .isZero();

        assertThat(out.toString()).containsOnlyOnce("Wolpertinger").contains("5  Wolpertinger: UNRECOGNISED");
    }

    @Test
    void a_file_that_is_not_there_is_named() {
        assertThat(run("terminology", "import", "--edition=7", "--csv=nowhere.csv", "--out=" + terminology))
                .isEqualTo(Main.UNUSABLE);

        assertThat(err.toString()).contains("nowhere.csv", "Maybe");
    }

    @Test
    void a_file_that_cannot_be_written_is_named() {
        Path nowhere = directory.resolve("nowhere/north.terminology");

        assertThat(run(
                        "terminology",
                        "import",
                        "--edition=7",
                        "--csv=" + FILES.resolve("house.csv"),
                        "--out=" + nowhere))
                .isEqualTo(Main.UNUSABLE);

        assertThat(err.toString())
                .contains("Cannot write \"" + nowhere + "\".", "Maybe its directory is not there")
                .doesNotContain("UTF-8");
    }

    @Test
    void a_date_that_is_none_is_answered_with_one() {
        assertThat(run("terminology", "import", "--edition=7", "--date=yesterday", "--csv=x.csv", "--out=x"))
                .isEqualTo(2);

        assertThat(err.toString())
                .contains("\"yesterday\" is not a day.", "Maybe write it like 2026-11-03.")
                .doesNotContain("java.");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 3, 40})
    void a_terminology_that_was_cut_short_is_said_to_be_unusable_with_one_advice(int bytes) throws IOException {
        Files.write(terminology, Arrays.copyOf(Files.readAllBytes(terminology), bytes));

        assertThat(run("check", "--terminology=" + terminology, "baclofen")).isEqualTo(2);
        assertThat(err.toString())
                .contains("Cannot load the terminology \"" + terminology + "\".")
                .containsOnlyOnce("Maybe")
                .doesNotContain("null", "index");
    }

    private int run(String... args) {
        return Main.run(new PrintWriter(out, true), new PrintWriter(err, true), args);
    }

    @Test
    void an_import_of_nothing_writes_no_file() {
        Path nothing = directory.resolve("nothing.terminology");

        assertThat(run("terminology", "import", "--edition=7", "--out=" + nothing))
                .isEqualTo(2);
        assertThat(err.toString()).contains("No file of codes is named.", "Maybe add --rxnorm");
        assertThat(nothing).doesNotExist();
    }

    @Test
    void a_file_that_is_not_there_is_said_to_be_missing() {
        assertThat(run("check", "--terminology=none.terminology", "baclofen")).isEqualTo(2);
        assertThat(run("check", "--local-knowledge=none.json", "baclofen")).isEqualTo(2);
        assertThat(err.toString())
                .contains("There is no terminology \"none.terminology\".", "none.json#: There is no such file.")
                .doesNotContain("Found:");
    }
}
