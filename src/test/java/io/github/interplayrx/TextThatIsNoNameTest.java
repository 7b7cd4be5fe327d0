package io.github.interplayrx;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.interplayrx.model.Code;
import io.github.interplayrx.model.InputProblem;
import io.github.interplayrx.model.InteractionReport;
import io.github.interplayrx.model.Medication;
import io.github.interplayrx.model.MedicationList;
import io.github.interplayrx.model.MedicationStatus;
import io.github.interplayrx.model.Reason;
import io.github.interplayrx.model.ReportStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What people write in place of a name, and what a text tells beside it: the report says what became of it and what to write instead. */
class TextThatIsNoNameTest {
    private final InteractionChecker checker = BundledChecker.get();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "none",
                "None.",
                "Keine",
                "NKDA",
                "nil",
                "no medications",
                "no current medications",
                "N/A",
                "keine Medikamente",
                "aucun traitement",
                "no known drug allergies",
                "ninguna",
                "geen"
            })
    void a_word_for_nothing_is_named_and_suggests_nothing(String written) {
        InteractionReport alone = checker.check(written);
        InteractionReport beside = checker.check("oxycodone", written);

        assertThat(alone.status()).isEqualTo(ReportStatus.INCOMPLETE);
        assertThat(beside.status()).isEqualTo(ReportStatus.INCOMPLETE);
        assertThat(alone.unrecognised().get(0).suggestions()).isEmpty();
        assertThat(alone.inputProblems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.at()).isEqualTo("/medications/0/name"))
                .satisfies(problem -> assertThat(problem.message()).contains("names no medicine"))
                .satisfies(problem -> assertThat(problem.advice()).startsWith("Maybe leave the line out"));
    }

    @ParameterizedTest
    @CsvSource({
        "RxNorm 1234567, rxnorm, 1234567",
        "rxcui: 7804, rxnorm, 7804",
        "ATC N02AA01, atc, N02AA01",
        "N02AA01, atc, N02AA01",
        "SNOMED CT 386835005, snomed, 386835005",
        "0406-0552-01, ndc, 0406-0552-01",
        "1049502, rxnorm, 1049502"
    })
    void a_code_in_place_of_a_name_is_said_to_belong_elsewhere(String written, String system, String value) {
        InteractionReport report = checker.check(written);

        assertThat(report.status()).isEqualTo(ReportStatus.INCOMPLETE);
        assertThat(report.unrecognised().get(0).suggestions()).isEmpty();
        assertThat(report.inputProblems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.advice())
                        .contains("\"system\": \"" + system + "\", \"value\": \"" + value + "\""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "baclofen 30 mg/day",
                "baclofen 20 mg/d",
                "baclofen 30 mg daily",
                "Baclofen 10 mg po tid",
                "baclofen 5 mg every 6 hours",
                "baclofen 30 mg täglich"
            })
    void a_dose_of_a_day_in_the_text_is_not_used_and_said(String written) {
        InteractionReport report = checker.check(written);

        assertThat(report.inputProblems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.at()).isEqualTo("/medications/0/dailyDoseMg"))
                .satisfies(problem -> assertThat(written).contains(problem.value()))
                .satisfies(problem -> assertThat(problem.message()).contains("not read from text"))
                .satisfies(problem -> assertThat(problem.advice()).contains("\"dailyDoseMg\""));
        assertThat(report.statement()).doesNotContain("daily dose (not stated)").contains("daily dose (not usable");
    }

    @ParameterizedTest
    @ValueSource(strings = {"baclofen 10 mg", "baclofen 10 mg tablet", "amoxicillin 500 mg tid", "baclofen 10 mg/5 mL"})
    void a_strength_alone_and_a_dose_that_no_rule_reads_are_no_problem(String written) {
        assertThat(checker.check(written).inputProblems()).isEmpty();
    }

    @Test
    void a_dose_that_is_stated_beside_the_text_is_used_without_a_remark() {
        assertThat(checker.check(MedicationList.builder()
                                .add(Medication.builder("baclofen 30 mg/day")
                                        .dailyDoseMg(30)
                                        .build())
                                .build())
                        .inputProblems())
                .isEmpty();
    }

    @Test
    void a_stop_in_the_text_is_named_with_what_to_state_instead() {
        InteractionReport report = checker.check("stopped baclofen yesterday", "oxycodone");

        assertThat(report.status()).isEqualTo(ReportStatus.INCOMPLETE);
        assertThat(report.inputProblems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.message())
                        .contains("baclofen is not taken", "neither as taken nor as stopped"))
                .satisfies(problem ->
                        assertThat(problem.advice()).contains("\"status\": \"stopped\"", "\"daysSinceStop\""));
        assertThat(report.warnings())
                .filteredOn(warning -> warning.rule().equals("unrecognised-medicine"))
                .singleElement()
                .satisfies(warning -> assertThat(warning.title()).contains("not evaluated"));
    }

    @Test
    void a_line_with_a_code_alone_is_called_by_its_name() {
        InteractionReport report = checker.check(MedicationList.builder()
                .add(Medication.builder(new Code("rxnorm", "1292")).build())
                .add(Medication.builder(new Code("rxnorm", "7804")).build())
                .add(Medication.builder(new Code("rxnorm", "6470"))
                        .status(MedicationStatus.STOPPED)
                        .build())
                .build());

        assertThat(report.warnings())
                .flatExtracting(warning -> warning.because())
                .extracting(Reason::input)
                .isNotEmpty()
                .allMatch(input -> !input.contains("rxnorm"));
        assertThat(report.statement()).contains("\"lorazepam\" (see its input problem)");
        assertThat(report.inputProblems()).extracting(InputProblem::at).containsExactly("/medications/2/daysSinceStop");
        assertThat(report.medications().get(0).input()).isEqualTo("rxnorm 1292");
    }

    @ParameterizedTest
    @CsvSource({"Coversyl, ioversol", "Coumadine, omadine", "Neo-codion, neoral", "Aspirine Protect, sparine"})
    void what_nobody_would_write_for_a_name_is_not_suggested(String written, String absurd) {
        assertThat(checker.explain(written).suggestions()).doesNotContain(absurd);
    }
}
