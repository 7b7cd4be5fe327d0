package io.github.interplayrx.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.interplayrx.BundledChecker;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MainTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path directory;

    @Test
    void check_prints_the_worst_first_with_words_sources_and_what_was_checked() {
        assertThat(run("check", "baclofen", "Roxicodone", "alcohol")).isZero();

        assertThat(out.toString())
                .containsSubsequence(
                        "PARTIAL",
                        "knowledge base 2026.12.0",
                        "CRITICAL",
                        "Roxicodone (oxycodone)",
                        "why",
                        "do",
                        "Do not stop suddenly",
                        "patient",
                        "evidence",
                        "source",
                        "contains",
                        "For information",
                        "Not evaluated for lack of data",
                        "Decision support for professionals");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void without_a_command_it_says_what_there_is_and_with_version_what_it_is() {
        assertThat(run()).isZero();
        assertThat(out.toString()).contains("check", "screen", "substance", "rules", "rule", "conformance");

        out.getBuffer().setLength(0);
        assertThat(run("--version")).isZero();
        assertThat(out.toString()).isEqualToNormalizingNewlines("interplay (not packaged)\n");
    }

    @Test
    void check_reads_what_a_site_knows() {
        assertThat(run("check", "--local-knowledge", "src/test/resources/local-knowledge/north.json", "nordafentanil"))
                .isZero();
        assertThat(out.toString()).doesNotContain("not checked");
        assertThat(run("check", "--local-knowledge", "nowhere.json", "nordafentanil"))
                .isEqualTo(2);
        assertThat(err.toString()).contains("nowhere.json", "\nMaybe ").doesNotContain("\tat ");
    }

    @Test
    void check_prints_json() {
        assertThat(run("check", "--json", "oxycodone", "diazepam")).isZero();

        assertThat(out.toString()).startsWith("{\"status\":").contains("\"rule\":\"opioid-benzodiazepine\"");
    }

    @Test
    void check_reads_atc_codes_with_the_jar_of_their_artifact() throws Exception {
        Path jar = directory.resolve("interplay-atc.jar");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(jar))) {
            for (String name : List.of("atc.json", "atc-combinations.tsv")) {
                zip.putNextEntry(new ZipEntry("io/github/interplayrx/atc/" + name));
                zip.write(
                        Files.readAllBytes(Path.of("modules/atc/src/main/resources/io/github/interplayrx/atc", name)));
            }
        }
        Path request = directory.resolve("request.json");
        Files.writeString(
                request,
                "{\"medications\":[{\"code\":{\"system\":\"atc\",\"value\":\"N02AA05\"}},{\"name\":\"diazepam\"}]}");

        assertThat(run("check", "--request", request.toString())).isZero();
        assertThat(out.toString())
                .contains("INCOMPLETE", "interplay-atc")
                .doesNotContain("Opioid with a benzodiazepine");

        assertThat(run("check", "--atc", jar.toString(), "--request", request.toString()))
                .isZero();
        assertThat(out.toString()).contains("Opioid with a benzodiazepine");
        assertThat(run("check", "--atc", request.toString(), "diazepam")).isEqualTo(2);
        assertThat(err.toString()).contains("interplay-atc", "Maybe ");
    }

    @Test
    void check_reads_a_request_from_a_file() throws Exception {
        Path request = directory.resolve("request.json");
        Files.writeString(request, "{\"medications\":[{\"name\":\"oxycodone\"},{\"name\":\"diazepam\"}]}");

        assertThat(run("check", "--request", request.toString())).isZero();

        assertThat(out.toString()).contains("Opioid with a benzodiazepine");
    }

    @Test
    void check_reads_a_request_from_standard_input() {
        assertThat(runWith(
                        "{\"medications\":[{\"name\":\"oxycodone\"},{\"name\":\"diazepam\"}]}",
                        "check",
                        "--request",
                        "-"))
                .isZero();

        assertThat(out.toString()).contains("Opioid with a benzodiazepine");
    }

    @Test
    void fail_on_sets_the_exit_code_and_only_from_that_severity_on() {
        assertThat(run("check", "--fail-on", "major", "oxycodone", "diazepam")).isEqualTo(1);
        assertThat(run("check", "--fail-on", "critical", "oxycodone", "diazepam"))
                .isZero();
        assertThat(run("check", "--fail-on", "info", "amoxicillin")).isZero();
    }

    @Test
    void fail_on_fails_on_a_list_that_could_not_be_checked_too() {
        assertThat(run("check", "--fail-on", "major", "xyzzy")).isEqualTo(3);
        assertThat(run("check", "--fail-on", "major", "xyzzy", "oxycodone", "diazepam"))
                .isEqualTo(1);
        assertThat(run("check", "xyzzy")).isZero();
    }

    @Test
    void bad_usage_and_unreadable_input_end_with_two_and_advice() throws Exception {
        assertThat(run("check", "--fail-on", "terrible", "oxycodone")).isEqualTo(2);
        assertThat(run("nonsense")).isEqualTo(2);
        assertThat(run("check", "--request", directory.resolve("absent.json").toString()))
                .isEqualTo(2);
        assertThat(err.toString()).contains("absent.json").contains("Maybe ").doesNotContain("\tat ");

        Path broken = directory.resolve("broken.json");
        Files.writeString(broken, "{\"medications\":");
        assertThat(run("check", "--request", broken.toString())).isEqualTo(2);
        assertThat(run("rule", "no-such-rule")).isEqualTo(2);
        assertThat(run("check", "--request", broken.toString(), "oxycodone")).isEqualTo(2);
    }

    @Test
    void screen_answers_line_for_line_in_order_and_goes_on_after_a_bad_line() {
        String lines = "{\"id\":\"a\",\"medications\":[{\"name\":\"oxycodone\"},{\"name\":\"diazepam\"}]}\n"
                + "this is not json\n"
                + "\n"
                + "{\"id\":3,\"medications\":[{\"name\":\"amoxicillin\"}]}\n";

        assertThat(runWith(lines, "screen")).isZero();

        List<String> answers = out.toString().lines().toList();
        assertThat(answers).hasSize(3);
        assertThat(answers.get(0)).startsWith("{\"id\":\"a\",").contains("opioid-benzodiazepine");
        assertThat(answers.get(1)).startsWith("{\"error\":").contains("Maybe ");
        assertThat(answers.get(2)).startsWith("{\"id\":\"3\",");
    }

    @Test
    void screen_answers_before_it_waits_for_the_next_line() throws Exception {
        InputStream before = System.in;
        PipedOutputStream questions = new PipedOutputStream();
        PipedInputStream printed = new PipedInputStream(100_000);
        PrintWriter answers = new PrintWriter(
                new BufferedWriter(new OutputStreamWriter(new PipedOutputStream(printed), StandardCharsets.UTF_8)));
        try {
            System.setIn(new PipedInputStream(questions));
            Future<Integer> code =
                    CompletableFuture.supplyAsync(() -> Main.run(answers, new PrintWriter(err), "screen"));
            questions.write(
                    "{\"id\":\"a\",\"medications\":[{\"name\":\"baclofen\"}]}\n".getBytes(StandardCharsets.UTF_8));
            questions.flush();

            String answer =
                    CompletableFuture.supplyAsync(() -> firstLine(printed)).get(1, TimeUnit.MINUTES);

            assertThat(answer).startsWith("{\"id\":\"a\",");
            questions.close();
            assertThat(code.get(1, TimeUnit.MINUTES)).isZero();
        } finally {
            System.setIn(before);
        }
    }

    private static String firstLine(InputStream stream) {
        try {
            return new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8)).readLine();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void substance_says_what_is_known() {
        assertThat(run("substance", "Lioresal")).isZero();

        assertThat(out.toString()).contains("baclofen", "gaba-b-agonist", "withdrawal", "CURATED");
    }

    @Test
    void substance_explains_each_word_of_a_name() {
        assertThat(run("substance", "oxyCODONE HCl 5 mg tab")).isZero();

        assertThat(out.toString())
                .containsSubsequence(
                        "substance",
                        "oxyCODONE",
                        "salt",
                        "HCl",
                        "strength",
                        "5 mg",
                        "form",
                        "tab",
                        "opioid-full-agonist");
    }

    @Test
    void substance_prints_names_codes_and_graded_effects() {
        assertThat(run("substance", "baclofen")).isZero();

        assertThat(out.toString().lines())
                .startsWith("\"baclofen\": CURATED", "  substance      baclofen", "", "baclofen (baclofen)")
                .anyMatch(line -> line.matches("  brands         .*Lioresal.*"))
                .anyMatch(line -> line.matches("  codes          rxnorm 1292, .*"))
                .contains("  review         CURATED")
                .anyMatch(line -> line.matches("  effects        gaba-b-agonist, .*cns-depressant 2, .*"))
                .anyMatch(line -> line.matches("  note           .+"));
    }

    @Test
    void substance_says_that_nothing_is_known() {
        assertThat(run("substance", "Zzyzxol")).isZero();

        assertThat(out.toString()).contains("UNRECOGNISED").doesNotContain("Perhaps meant");
    }

    @Test
    void substance_says_what_a_name_may_mean() {
        assertThat(run("substance", "oxycodne")).isZero();

        assertThat(out.toString()).contains("UNRECOGNISED").contains("Perhaps meant: oxycodone");
    }

    @Test
    void rules_lists_the_catalogue_and_rule_prints_one_in_full() {
        assertThat(run("rules")).isZero();
        assertThat(out.toString().lines())
                .hasSize(BundledChecker.get().knowledge().rules().size())
                .anyMatch(
                        line -> line.matches("opioid-benzodiazepine +MAJOR\\+ +cns-respiratory-depression +Opioid .*"))
                .anyMatch(line -> line.matches("baclofen-adverse-reactions +INFO +.*"));

        assertThat(run("rule", "opioid-benzodiazepine")).isZero();
        assertThat(out.toString()).contains("rises", "mme-90", "FDA");
    }

    @Test
    void rule_prints_every_part_under_its_label() {
        assertThat(run("rule", "baclofen-egfr-below-30")).isZero();

        assertThat(out.toString())
                .startsWith("MAJOR  Baclofen with eGFR below 30 or dialysis" + System.lineSeparator())
                .containsSubsequence(
                        "  rule        baclofen-egfr-below-30, version ",
                        "  reads       eGFR, dialysis",
                        "  expect      ",
                        "  why         ",
                        "  do          ",
                        "  patient     ",
                        "  evidence    ",
                        "; sources ",
                        "  source      ");
    }

    @Test
    void a_rule_that_there_is_not_is_named_with_advice() {
        assertThat(run("rule", "no-such-rule")).isEqualTo(2);

        assertThat(out.toString()).isEmpty();
        assertThat(err.toString()).isEqualToNormalizingNewlines("""
                There is no rule "no-such-rule".
                Maybe look it up with: rules
                """);
    }

    private int run(String... args) {
        return Main.run(new PrintWriter(out), new PrintWriter(err), args);
    }

    private int runWith(String input, String... args) {
        InputStream before = System.in;
        try {
            System.setIn(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)));
            return run(args);
        } finally {
            System.setIn(before);
        }
    }
}
