package io.github.interplayrx;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.interplayrx.model.Code;
import io.github.interplayrx.model.EvaluatedAs;
import io.github.interplayrx.model.InputProblem;
import io.github.interplayrx.model.InteractionReport;
import io.github.interplayrx.model.Medication;
import io.github.interplayrx.model.MedicationList;
import io.github.interplayrx.model.MedicationResult;
import io.github.interplayrx.model.MedicationStatus;
import io.github.interplayrx.model.Patient;
import io.github.interplayrx.model.ReportStatus;
import io.github.interplayrx.model.Route;
import io.github.interplayrx.model.Use;
import io.github.interplayrx.model.Warning;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What is taken is evaluated as taken, whatever the line says beside its name. */
class EvaluatedAsTakenTest {
    private static final String OPIOID_BENZODIAZEPINE = "opioid-benzodiazepine";

    private final InteractionChecker checker = BundledChecker.get();

    @ParameterizedTest
    @EnumSource(
            value = Use.class,
            names = {"RESCUE", "KEPT_FOR_EMERGENCY"})
    void morphine_that_is_said_to_wait_for_an_emergency_is_evaluated_and_said(Use use) {
        InteractionReport report = check(Medication.builder("morphine").use(use).build(), Medication.of("diazepam"));

        assertThat(report.warnings()).extracting(Warning::rule).contains(OPIOID_BENZODIAZEPINE);
        assertThat(report.status()).isEqualTo(ReportStatus.PARTIAL);
        assertThat(report.inputProblems()).singleElement().satisfies(problem -> {
            assertThat(problem.at()).isEqualTo("/medications/0/use");
            assertThat(problem.message()).contains("morphine", "evaluated as taken");
            assertThat(problem.advice()).startsWith("Maybe ").contains("asNeeded");
        });
    }

    @Test
    void morphine_as_needed_is_taken_and_no_problem() {
        InteractionReport report =
                check(Medication.builder("morphine").asNeeded(true).build(), Medication.of("diazepam"));

        assertThat(report.warnings()).extracting(Warning::rule).contains(OPIOID_BENZODIAZEPINE);
        assertThat(report.inputProblems()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "naloxone, , ORAL, true",
        "flumazenil, , ORAL, true",
        "epinephrine, , ORAL, true",
        "nalmefene, , INTRANASAL, true",
        "nalmefene, , ORAL, false",
        "naltrexone, , ORAL, false",
        "buprenorphine/naloxone, , ORAL, false",
        "diazepam, for a seizure, RECTAL, true",
        "diazepam, anxiety, RECTAL, false",
        "midazolam, Seizures, BUCCAL, true",
        "midazolam, , BUCCAL, false",
        "clonazepam, seizure, ORAL, false",
    })
    void only_an_antidote_or_a_kit_is_left_out(String name, String indication, Route route, boolean isLeftOut) {
        InteractionReport report = check(Medication.builder(name)
                .indication(indication)
                .route(route)
                .use(Use.KEPT_FOR_EMERGENCY)
                .build());

        assertThat(report.inputProblems())
                .extracting(InputProblem::at)
                .filteredOn("/medications/0/use"::equals)
                .hasSize(isLeftOut ? 0 : 1);
    }

    @Test
    void every_line_says_how_it_was_evaluated_and_the_statement_names_what_was_left_out() {
        InteractionReport report = check(
                Medication.of("oxycodone"),
                Medication.builder("sertraline")
                        .status(MedicationStatus.STOPPED)
                        .build(),
                Medication.builder("diclofenac").route(Route.TOPICAL).build(),
                Medication.builder("naloxone").use(Use.KEPT_FOR_EMERGENCY).build(),
                Medication.of("Xyzzyqol"));

        assertThat(report.medications())
                .extracting(MedicationResult::evaluatedAs)
                .containsExactly(
                        EvaluatedAs.TAKEN,
                        EvaluatedAs.STOPPED,
                        EvaluatedAs.LOCAL,
                        EvaluatedAs.KEPT_FOR_EMERGENCY,
                        null);
        assertThat(report.medications())
                .extracting(MedicationResult::route)
                .containsExactly(Route.ORAL, Route.ORAL, Route.TOPICAL, Route.ORAL, null);
        assertThat(report.statement())
                .contains("Not evaluated, as a local medicine: \"diclofenac\".")
                .contains("Not evaluated, as kept for an emergency: \"naloxone\".");
        assertThat(check(Medication.of("oxycodone")).statement()).doesNotContain("Not evaluated");
    }

    @ParameterizedTest
    @CsvSource({"fentanyl, TRANSDERMAL", "buprenorphine, TRANSDERMAL"})
    void a_rate_per_hour_is_that_of_a_patch(String name, Route route) {
        InteractionReport rate = check(Medication.builder(name).mcgPerHour(25).build(), Medication.of("diazepam"));
        InteractionReport patch =
                check(Medication.builder(name).mcgPerHour(25).route(route).build(), Medication.of("diazepam"));

        assertThat(rate.warnings()).isEqualTo(patch.warnings());
    }

    @Test
    void a_trimester_says_that_the_patient_is_pregnant() {
        InteractionReport trimester = valproate(Patient.builder().trimester(1).build());
        InteractionReport pregnant =
                valproate(Patient.builder().trimester(1).pregnant(true).build());
        InteractionReport contradiction =
                valproate(Patient.builder().trimester(1).pregnant(false).build());

        assertThat(trimester).isEqualTo(pregnant);
        assertThat(trimester.inputProblems()).isEmpty();
        assertThat(contradiction.warnings()).isEqualTo(pregnant.warnings());
        assertThat(contradiction.inputProblems()).extracting(InputProblem::at).containsExactly("/patient/trimester");
        assertThat(contradiction.status()).isEqualTo(ReportStatus.PARTIAL);
    }

    private InteractionReport valproate(Patient patient) {
        return checker.check(MedicationList.builder()
                .patient(patient)
                .add("valproic acid")
                .add("lamotrigine")
                .build());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "rxnorm",
                "http://www.nlm.nih.gov/research/umls/rxnorm",
                "http://www.nlm.nih.gov/research/umls/rxnorm|2026-01",
                "urn:oid:2.16.840.1.113883.6.88",
                "2.16.840.1.113883.6.88",
            })
    void a_code_system_is_known_by_all_its_names(String system) {
        assertThat(check(Medication.builder(new Code(system, "7052")).build())
                        .medications()
                        .get(0)
                        .substances())
                .containsExactly("morphine");
    }

    @Test
    void a_name_that_was_not_understood_beside_a_code_is_a_problem() {
        InteractionReport report = check(
                Medication.builder("Xyzzyqol").code(new Code("rxnorm", "7052")).build());

        assertThat(report.medications().get(0).substances()).containsExactly("morphine");
        assertThat(report.status()).isEqualTo(ReportStatus.PARTIAL);
        assertThat(report.inputProblems()).extracting(InputProblem::at).containsExactly("/medications/0/name");
        assertThat(check(Medication.builder("morphine")
                                .code(new Code("rxnorm", "7052"))
                                .build())
                        .inputProblems())
                .isEmpty();
    }

    @Test
    void an_ambiguous_name_contradicts_a_code_that_is_none_of_its_candidates() {
        InteractionReport other = check(
                Medication.builder("MS").code(new Code("interplay", "diazepam")).build());
        InteractionReport same = check(
                Medication.builder("MS").code(new Code("interplay", "morphine")).build());

        assertThat(other.status()).isEqualTo(ReportStatus.INCOMPLETE);
        assertThat(other.inputProblems()).extracting(InputProblem::at).containsExactly("/medications/0/code");
        assertThat(same.inputProblems()).isEmpty();
        assertThat(same.medications().get(0).substances()).containsExactly("morphine");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "http://snomed.info/sct; 73572009; /medications/0/code/system; no map",
                "ndc; 0001-0001-01; /medications/0/code/system; no map",
                "https://dmd.nhs.uk; 1; /medications/0/code/system; no map",
                "urn:oid:1.2.3; 1; /medications/0/code/system; is not known",
                "rxnorm; 999999999; /medications/0/code/value; is not known",
            })
    void a_code_that_cannot_be_used_says_why_although_there_is_no_name(
            String system, String value, String at, String why) {
        InteractionReport report =
                check(Medication.builder(new Code(system, value)).build());

        assertThat(report.status()).isEqualTo(ReportStatus.INCOMPLETE);
        assertThat(report.inputProblems()).singleElement().satisfies(problem -> {
            assertThat(problem.at()).isEqualTo(at);
            assertThat(problem.message()).contains(why).doesNotContain("name was used");
        });
    }

    private InteractionReport check(Medication... medications) {
        MedicationList.Builder list = MedicationList.builder();
        for (Medication medication : medications) {
            list.add(medication);
        }
        return checker.check(list.build());
    }
}
