package io.github.interplayrx.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConformanceCommandTest {
    private static final String WARNING =
            "{\"rule\":\"%s\",\"hazard\":\"%s\",\"kind\":\"%s\",\"severity\":\"%s\",\"contains\":[%s]}";

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path directory;

    private Path cases;

    @BeforeEach
    void write_one_case() throws IOException {
        cases = directory.resolve("cases.json");
        Files.writeString(
                cases,
                "{\"cases\":[{\"id\":\"one\",\"category\":\"c\",\"title\":\"Morphine with diazepam\",\"why\":\"w\","
                        + "\"request\":{\"medications\":[{\"name\":\"morphine\"},{\"name\":\"diazepam\"}]},"
                        + "\"mustRaise\":[{\"rule\":\"opioid-benzodiazepine\",\"minSeverity\":\"MAJOR\",\"maxSeverity\":\"MAJOR\"}],"
                        + "\"mustNotRaise\":[\"opioid-alcohol\",\"hazard:seizure\",\"any>=CRITICAL\"]}]}");
    }

    @Test
    void requests_screen_and_verdicts_work_hand_in_hand() {
        assertThat(run("", "conformance", "requests", cases.toString())).isZero();
        assertThat(out.toString()).startsWith("{\"id\":\"one\",\"medications\":[");

        String requests = taken();
        assertThat(run(requests, "screen")).isZero();

        String reports = taken();
        assertThat(run(reports, "conformance", "verdicts", cases.toString())).isZero();
        assertThat(out.toString()).isEqualToNormalizingNewlines("""
                passed one: Morphine with diazepam
                1 passed, 0 failed
                """);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "opioid-benzodiazepine | cns | WARNING | MODERATE | opioid-benzodiazepine was raised at MODERATE, less than MAJOR",
                "opioid-benzodiazepine | cns | WARNING | CRITICAL | opioid-benzodiazepine was raised at CRITICAL, more than MAJOR",
                "other | seizure | WARNING | MINOR | other was raised at MINOR",
                "opioid-alcohol | cns | WARNING | MINOR | opioid-alcohol was raised at MINOR",
                "other | cns | WARNING | CRITICAL | other was raised at CRITICAL",
            })
    void a_report_that_breaks_a_case_fails_it(String rule, String hazard, String kind, String severity, String why) {
        assertThat(verdicts(report(WARNING.formatted(rule, hazard, kind, severity, ""))))
                .isEqualTo(1);

        assertThat(out.toString()).contains("FAILED one: ").contains(why).contains("0 passed, 1 failed");
    }

    @Test
    void what_a_warning_contains_counts() {
        String inner = WARNING.formatted("opioid-benzodiazepine", "cns", "WARNING", "MAJOR", "");

        assertThat(verdicts(report(WARNING.formatted("wider", "cns", "WARNING", "MAJOR", inner))))
                .isZero();
        assertThat(verdicts(report(inner + ","
                        + WARNING.formatted("wider", "cns", "WARNING", "MAJOR", inner.replace("cns", "seizure")))))
                .isEqualTo(1);
    }

    @Test
    void only_dangers_break_a_limit_or_a_hazard() {
        assertThat(verdicts(report(WARNING.formatted("opioid-benzodiazepine", "cns", "WARNING", "MAJOR", "") + ","
                        + WARNING.formatted("remark", "seizure", "DATA_QUALITY", "CRITICAL", ""))))
                .isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"id\":\"one\"} | The field \"warnings\" is missing",
                "{\"id\":\"one\",\"error\":{\"message\":\"check failed\"}} | The field \"warnings\" is missing",
                "{\"id\":\"one\",\"warnings\":[{\"rule\":\"opioid-benzodiazepine\"}]} | The field \"severity\" is missing",
                "{\"id\":\"two\",\"warnings\":[]} | FAILED two: no case with this id",
                "not json | FAILED one: there is no report",
                "'' | FAILED one: there is no report",
            })
    void what_is_no_report_of_an_open_case_is_a_failure(String line, String why) {
        assertThat(verdicts(line)).isEqualTo(1);

        assertThat(out.toString()).contains(why);
    }

    @Test
    void a_second_report_of_a_case_is_a_failure() {
        String report = report(WARNING.formatted("opioid-benzodiazepine", "cns", "WARNING", "MAJOR", ""));

        assertThat(verdicts(report + "\n" + report)).isEqualTo(1);
        assertThat(out.toString()).contains("1 passed, 1 failed");
    }

    @Test
    void files_that_hold_no_cases_end_with_two_and_advice() throws IOException {
        Path broken = directory.resolve("broken.json");
        Files.writeString(
                broken,
                Files.readString(cases)
                        .replace("any>=CRITICAL", "any>=DREADFUL")
                        .replace("\"why\"", "\"wy\""));

        assertThat(run("", "conformance", "requests", broken.toString())).isEqualTo(2);
        assertThat(err.toString())
                .contains("/cases/0/wy", "/cases/0/mustNotRaise/2", "any>=DREADFUL", "\nMaybe ")
                .doesNotContain("\tat ");
        assertThat(run(
                        "",
                        "conformance",
                        "verdicts",
                        directory.resolve("absent.json").toString()))
                .isEqualTo(2);
        assertThat(run("", "conformance", "requests", cases.toString(), cases.toString()))
                .isEqualTo(2);
        assertThat(run("", "conformance")).isEqualTo(2);
    }

    private static String report(String warnings) {
        return "{\"id\":\"one\",\"warnings\":[" + warnings + "]}";
    }

    private int verdicts(String reports) {
        return run(reports, "conformance", "verdicts", cases.toString());
    }

    private String taken() {
        String text = out.toString();
        out.getBuffer().setLength(0);
        return text;
    }

    private int run(String input, String... args) {
        InputStream before = System.in;
        try {
            System.setIn(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)));
            return Main.run(new PrintWriter(out), new PrintWriter(err), args);
        } finally {
            System.setIn(before);
        }
    }
}
