package io.github.interplayrx.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The command that prints the report on a file of FHIR. */
class MainTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @TempDir
    private Path directory;

    @Test
    void a_file_that_is_not_there_is_named_without_a_stack_trace() {
        assertThat(run("nowhere.json")).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .contains("nowhere.json", "\nMaybe ")
                .doesNotContain("\tat ");
    }

    @Test
    void a_file_that_is_no_fhir_is_refused_without_a_stack_trace() throws Exception {
        Path file = Files.writeString(directory.resolve("list.json"), "{\"medications\": []}");

        assertThat(run(file.toString())).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .contains("no FHIR resource", "\nMaybe ")
                .doesNotContain("\tat ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--help", "-h"})
    void help_is_printed(String option) {
        assertThat(run(option)).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).startsWith("Usage: FILE, or --fhir FILE");
        assertThat(err.size()).isZero();
    }

    @Test
    void an_option_that_there_is_not_is_no_file() {
        assertThat(run("--pretty")).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).isEqualTo("""
                Not understood: --pretty
                Maybe: FILE, or --fhir FILE
                """);
    }

    @Test
    void words_and_a_bundle_are_printed() throws Exception {
        Path file = Files.writeString(directory.resolve("list.json"), "[null]");

        assertThat(run(file.toString())).isZero();
        assertThat(run("--fhir", file.toString())).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("entry 1 left out", "\"resourceType\":\"Bundle\"");
    }

    @Test
    void a_brand_that_was_handed_over_on_an_order_of_its_ingredient_is_no_second_medicine() throws Exception {
        Path file = Files.writeString(directory.resolve("list.json"), """
                [{"resourceType": "MedicationRequest", "id": "a", "status": "active", "intent": "order",
                  "medicationCodeableConcept": {"text": "baclofen 10 mg"}},
                 {"resourceType": "MedicationAdministration", "id": "m", "status": "in-progress",
                  "request": {"reference": "MedicationRequest/a"}, "medicationCodeableConcept": {"text": "Lioresal 10 mg"}}]
                """);

        assertThat(run(file.toString())).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("MedicationAdministration/m left out: it belongs to MedicationRequest/a");
    }

    private int run(String... args) {
        return Main.run(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                args);
    }
}
