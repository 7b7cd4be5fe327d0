package io.github.interplayrx.internal.request;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.interplayrx.model.AlcoholUse;
import io.github.interplayrx.model.ChildPugh;
import io.github.interplayrx.model.Code;
import io.github.interplayrx.model.Condition;
import io.github.interplayrx.model.Formulation;
import io.github.interplayrx.model.InputProblem;
import io.github.interplayrx.model.Medication;
import io.github.interplayrx.model.MedicationList;
import io.github.interplayrx.model.MedicationStatus;
import io.github.interplayrx.model.Patient;
import io.github.interplayrx.model.Route;
import io.github.interplayrx.model.StopMode;
import io.github.interplayrx.model.Use;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a list keeps and what is taken out of it, each at its limits. */
class UsableInputTest {
    private static final int LONGEST_NAME = 1000;

    private static final String ADVICE_OF_A_LONG_TEXT = "Maybe the fields of several lines ran together; or raise the"
            + " limit with InteractionChecker.builder().maxNameLength(...).";

    @Test
    void a_list_that_can_be_meant_is_kept_as_it_is() {
        MedicationList list = MedicationList.builder()
                .patient(Patient.builder()
                        .age(72)
                        .eGFR(45)
                        .dialysis(true)
                        .childPugh(ChildPugh.B)
                        .condition(Condition.COPD)
                        .pregnant(true)
                        .trimester(2)
                        .breastfeeding(true)
                        .alcoholUse(AlcoholUse.HEAVY)
                        .opioidMmePerDay(90)
                        .build())
                .add(Medication.builder("baclofen")
                        .code(new Code("rxnorm", "1292"))
                        .dailyDoseMg(30)
                        .mcgPerHour(10)
                        .route(Route.RECTAL)
                        .formulation(Formulation.ER)
                        .status(MedicationStatus.STOPPED)
                        .daysSinceStop(3)
                        .durationDays(30)
                        .stopMode(StopMode.TAPERED)
                        .nonMedicalUse(true)
                        .use(Use.RESCUE)
                        .indication("spasticity")
                        .build())
                .build();

        UsableInput check = new UsableInput(list, LONGEST_NAME);

        assertThat(check.problems()).isEmpty();
        assertThat(check.usable()).isEqualTo(list);
    }

    /** A number of the patient that has limits. */
    private record Measurement(
            String field,
            BiFunction<Patient.Builder, Double, Patient.Builder> set,
            Function<Patient, Double> get,
            double lowest,
            double highest,
            String what) {

        UsableInput check(double value) {
            return new UsableInput(of(set.apply(Patient.builder(), value)), LONGEST_NAME);
        }

        Double kept(UsableInput check) {
            return get.apply(check.usable().patient());
        }

        InputProblem refused(double value) {
            return new InputProblem(
                    "/patient/" + field,
                    Double.toString(value),
                    "The value cannot be " + what + " and was not used.",
                    "Maybe the unit or the sign is wrong: up to " + Math.round(highest) + " is understood.");
        }

        @Override
        public String toString() {
            return field;
        }
    }

    static Stream<Measurement> measurements() {
        return Stream.of(
                new Measurement("age", Patient.Builder::age, Patient::age, 0, 130, "an age in years"),
                new Measurement("eGFR", Patient.Builder::eGFR, Patient::eGFR, 0, 250, "an eGFR in mL/min/1.73 m2"),
                new Measurement(
                        "opioidMmePerDay",
                        Patient.Builder::opioidMmePerDay,
                        Patient::opioidMmePerDay,
                        0,
                        100_000,
                        "MME a day"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("measurements")
    void a_measurement_is_kept_up_to_its_limits(Measurement measurement) {
        for (double kept : new double[] {measurement.lowest(), measurement.highest()}) {
            UsableInput check = measurement.check(kept);
            assertThat(check.problems()).isEmpty();
            assertThat(measurement.kept(check)).isEqualTo(kept);
        }
        for (double refused : new double[] {measurement.lowest() - 0.1, measurement.highest() + 0.1}) {
            UsableInput check = measurement.check(refused);
            assertThat(check.problems()).containsExactly(measurement.refused(refused));
            assertThat(measurement.kept(check)).isNull();
        }
    }

    @Test
    void a_dose_and_a_rate_are_above_zero_and_up_to_their_limits() {
        assertThat(dose(100_000).dailyDoseMg()).isEqualTo(100_000);
        assertThat(dose(0.001).dailyDoseMg()).isEqualTo(0.001);
        assertThat(dose(100_001).dailyDoseMg()).isNull();
        assertThat(dose(0).dailyDoseMg()).isNull();
        assertThat(rate(1_000).mcgPerHour()).isEqualTo(1_000);
        assertThat(rate(1_001).mcgPerHour()).isNull();
        assertThat(rate(0).mcgPerHour()).isNull();
        assertThat(problem(Medication.builder("fentanyl").mcgPerHour(1_001)).at())
                .isEqualTo("/medications/0/mcgPerHour");
    }

    @Test
    void days_count_from_zero_to_their_limit() {
        assertThat(only(Medication.builder("x").daysSinceStop(0)).daysSinceStop())
                .isZero();
        assertThat(only(Medication.builder("x").daysSinceStop(50_000)).daysSinceStop())
                .isEqualTo(50_000);
        assertThat(only(Medication.builder("x").daysSinceStop(-1)).daysSinceStop())
                .isNull();
        assertThat(only(Medication.builder("x").durationDays(50_001)).durationDays())
                .isNull();
        assertThat(only(Medication.builder("x").durationDays(50_000)).durationDays())
                .isEqualTo(50_000);
        assertThat(problem(Medication.builder("x").daysSinceStop(-1)))
                .isEqualTo(new InputProblem(
                        "/medications/0/daysSinceStop",
                        "-1",
                        "The value cannot be a number of days and was not used.",
                        "Maybe count from 0."));
        assertThat(problem(Medication.builder("x").durationDays(50_001)).at()).isEqualTo("/medications/0/durationDays");
    }

    @Test
    void there_are_three_trimesters() {
        for (int trimester = 1; trimester <= 3; trimester++) {
            UsableInput check = new UsableInput(of(Patient.builder().trimester(trimester)), LONGEST_NAME);
            assertThat(check.usable().patient().trimester()).isEqualTo(trimester);
            assertThat(check.problems()).isEmpty();
        }
        for (int trimester : new int[] {0, 4}) {
            UsableInput check = new UsableInput(of(Patient.builder().trimester(trimester)), LONGEST_NAME);
            assertThat(check.usable().patient().trimester()).isNull();
            assertThat(check.problems())
                    .containsExactly(new InputProblem(
                            "/patient/trimester",
                            Integer.toString(trimester),
                            "There is no such trimester.",
                            "Maybe write 1, 2 or 3."));
        }
    }

    @Test
    void a_line_without_a_name_and_a_code_is_a_problem_and_stays_a_line() {
        assertThat(problem(Medication.builder()).at()).isEqualTo("/medications/0");
        assertThat(problem(Medication.builder().name(" ")).value()).isEqualTo(" ");
        assertThat(new UsableInput(of(Medication.builder(new Code("atc", "N02AA01"))), LONGEST_NAME).problems())
                .isEmpty();
    }

    @Test
    void a_name_of_a_thousand_characters_is_read_and_a_longer_one_is_cut() {
        String longest = "x".repeat(1_000);

        assertThat(only(Medication.builder(longest)).name()).isEqualTo(longest);
        assertThat(only(Medication.builder(longest + "yz")).name()).isEqualTo(longest + "\u2026");
        assertThat(problem(Medication.builder(longest + "y")))
                .isEqualTo(new InputProblem(
                        "/medications/0/name",
                        "x".repeat(80) + "\u2026",
                        "The name is longer than 1000 characters and was not read.",
                        ADVICE_OF_A_LONG_TEXT));
    }

    @Test
    void a_name_is_not_cut_within_a_character_and_stays_too_long_to_be_read() {
        String name = "oxycodone\ud83d\ude00";
        UsableInput check = new UsableInput(of(Medication.builder(name)), 10);

        assertThat(check.usable().medications().get(0).name())
                .isEqualTo("oxycodone\u2026\u2026")
                .hasSizeGreaterThan(10);
        assertThat(problem(Medication.builder("x".repeat(79) + "\ud83d\ude00".repeat(500)))
                        .value())
                .isEqualTo("x".repeat(79) + "\u2026");
    }

    @Test
    void a_code_that_is_far_too_long_is_taken_out() {
        Code longest = new Code("rxnorm", "7".repeat(994));
        Code longer = new Code("rxnorm", "7".repeat(995));

        assertThat(only(Medication.builder(longest)).code()).isEqualTo(longest);
        assertThat(only(Medication.builder(longer)).code()).isNull();
        assertThat(problem(Medication.builder(longer)))
                .isEqualTo(new InputProblem(
                        "/medications/0/code",
                        "rxnorm " + "7".repeat(73) + "\u2026",
                        "The code is longer than 1000 characters and was not read.",
                        ADVICE_OF_A_LONG_TEXT));
    }

    private static Medication dose(double mg) {
        return only(Medication.builder("baclofen").dailyDoseMg(mg));
    }

    private static Medication rate(double mcg) {
        return only(Medication.builder("fentanyl").mcgPerHour(mcg));
    }

    private static Medication only(Medication.Builder medication) {
        return new UsableInput(of(medication), LONGEST_NAME)
                .usable()
                .medications()
                .get(0);
    }

    private static InputProblem problem(Medication.Builder medication) {
        return new UsableInput(of(medication), LONGEST_NAME).problems().get(0);
    }

    private static MedicationList of(Medication.Builder medication) {
        return MedicationList.builder().add(medication.build()).build();
    }

    private static MedicationList of(Patient.Builder patient) {
        return MedicationList.builder().patient(patient.build()).build();
    }
}
