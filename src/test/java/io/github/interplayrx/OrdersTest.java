package io.github.interplayrx;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.interplayrx.knowledge.BundledKnowledge;
import io.github.interplayrx.model.Code;
import io.github.interplayrx.model.EvaluatedAs;
import io.github.interplayrx.model.InputProblem;
import io.github.interplayrx.model.InteractionReport;
import io.github.interplayrx.model.Medication;
import io.github.interplayrx.model.MedicationList;
import io.github.interplayrx.model.MedicationResult;
import io.github.interplayrx.model.MedicationStatus;
import io.github.interplayrx.model.Origin;
import io.github.interplayrx.model.Patient;
import io.github.interplayrx.model.Reason;
import io.github.interplayrx.model.ReportStatus;
import io.github.interplayrx.model.Route;
import io.github.interplayrx.model.UnrecognisedInput;
import io.github.interplayrx.model.Warning;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an order says beside its name: its id, several codes, doses of ingredients, units, a stop. */
class OrdersTest {
    private static final InteractionChecker CHECKER = BundledChecker.get();

    @Test
    void the_id_of_a_line_is_repeated_wherever_the_report_speaks_of_it() {
        InteractionReport report = check(
                Medication.builder("baclofen").id("rx-1").build(),
                Medication.builder("oxycodone").id("rx-2").dailyDoseMg(-1).build(),
                Medication.builder("zzyzxol").id("rx-3").build());

        assertThat(report.medications()).extracting(MedicationResult::id).containsExactly("rx-1", "rx-2", "rx-3");
        assertThat(warning(report, "opioid-gaba-b-agonist").because())
                .extracting(Reason::medicationId)
                .containsOnly("rx-1", "rx-2");
        assertThat(report.unrecognised())
                .extracting(UnrecognisedInput::medicationId)
                .containsExactly("rx-3");
        assertThat(report.inputProblems())
                .extracting(InputProblem::medicationId)
                .containsExactly("rx-2");
    }

    @Test
    void the_id_in_json_may_be_a_number() {
        assertThat(CHECKER.checkJson("{\"medications\": [{\"id\": 17, \"name\": \"baclofen\"}]}")
                        .medications()
                        .get(0)
                        .id())
                .isEqualTo("17");
    }

    @Test
    void two_orders_that_say_the_same_add_up_if_they_have_ids() {
        Medication.Builder order = Medication.builder("oxycodone").dailyDoseMg(35);

        assertThat(rules(check(order.id("1").build(), order.id("2").build()))).contains("opioid-dose-90-mme");
    }

    @Test
    void two_lines_that_say_the_same_count_once_and_the_report_says_so() {
        InteractionReport report = check(
                Medication.builder("oxycodone").dailyDoseMg(35).build(),
                Medication.builder("Oxycodone").dailyDoseMg(35).build());

        assertThat(rules(report)).contains("opioid-dose-50-mme").doesNotContain("opioid-dose-90-mme");
        assertThat(report.inputProblems()).singleElement().satisfies(problem -> {
            assertThat(problem.at()).isEqualTo("/medications/1");
            assertThat(problem.message()).contains("counted once");
            assertThat(problem.advice()).startsWith("Maybe ").contains("\"id\"");
        });
    }

    @Test
    void the_code_that_is_understood_counts() {
        InteractionReport report = check(
                Medication.builder()
                        .addCode(new Code("http://snomed.info/sct", "387173000"))
                        .addCode(new Code("rxnorm", "7804"))
                        .build(),
                Medication.of("baclofen"));

        assertThat(rules(report)).contains("opioid-gaba-b-agonist");
        assertThat(report.status()).isNotEqualTo(ReportStatus.INCOMPLETE);
        assertThat(report.inputProblems()).isEmpty();
    }

    @Test
    void codes_that_stand_for_different_substances_are_reported() {
        InteractionReport report = check(Medication.builder()
                .addCode(new Code("rxnorm", "7804"))
                .addCode(new Code("atc", "M03BX01"))
                .build());

        assertThat(report.status()).isEqualTo(ReportStatus.INCOMPLETE);
        assertThat(report.inputProblems())
                .singleElement()
                .satisfies(problem ->
                        assertThat(problem.message()).contains("oxycodone").contains("baclofen"));
    }

    @Test
    void codes_of_which_none_is_known_are_each_reported() {
        InteractionReport report = check(Medication.builder("oxycodone")
                .addCode(new Code("http://snomed.info/sct", "387173000"))
                .addCode(new Code("rxnorm", "999999999"))
                .build());

        assertThat(report.inputProblems())
                .extracting(InputProblem::at)
                .containsExactly("/medications/0/codes/0/system", "/medications/0/codes/1/value");
    }

    @Test
    void a_request_in_json_may_have_several_codes() {
        InteractionReport report = CHECKER.checkJson("{\"medications\": [{\"codes\": ["
                + "{\"system\": \"http://snomed.info/sct\", \"value\": \"387173000\"},"
                + "{\"system\": \"rxnorm\", \"value\": \"7804\"}]}, {\"name\": \"baclofen\"}]}");

        assertThat(rules(report)).contains("opioid-gaba-b-agonist");
    }

    @Test
    void the_doses_of_the_ingredients_of_a_combination_are_used() {
        InteractionReport report = check(Medication.builder("oxycodone/paracetamol")
                .ingredientDoseMg("oxycodone", 40)
                .ingredientDoseMg("acetaminophen", 2600)
                .build());

        assertThat(rules(report)).contains("opioid-dose-50-mme");
        assertThat(report.inputProblems()).isEmpty();
    }

    @Test
    void one_dose_of_a_combination_is_not_that_of_each_ingredient() {
        InteractionReport report = check(
                Medication.builder("oxycodone/paracetamol").dailyDoseMg(365).build());

        assertThat(rules(report)).doesNotContain("opioid-dose-50-mme", "opioid-dose-90-mme");
        assertThat(report.inputProblems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.at()).isEqualTo("/medications/0/dailyDoseMg"));
        assertThat(report.status()).isEqualTo(ReportStatus.PARTIAL);
    }

    @Test
    void the_dose_of_something_that_the_line_does_not_bring_is_reported() {
        InteractionReport report = check(Medication.builder("oxycodone/paracetamol")
                .ingredientDoseMg("codeine", 40)
                .build());

        assertThat(report.inputProblems()).extracting(InputProblem::value).contains("codeine");
    }

    @Test
    void units_a_day_give_the_dose_by_the_strength_of_the_product() {
        Medication percocet = Medication.builder(new Code("rxnorm", "1049640"))
                .unitsPerDay(12)
                .build();
        Medication text =
                Medication.builder("oxycodone 10 mg tablet").unitsPerDay(4).build();

        assertThat(rules(check(percocet))).contains("opioid-dose-90-mme");
        assertThat(rules(check(text))).contains("opioid-dose-50-mme");
    }

    @Test
    void units_of_an_unknown_strength_are_reported() {
        InteractionReport report =
                check(Medication.builder("Percocet").unitsPerDay(4).build());

        assertThat(report.inputProblems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.at()).isEqualTo("/medications/0/unitsPerDay"));
    }

    @Test
    void a_stop_without_a_day_counts_as_recent_and_is_said() {
        InteractionReport report = check(
                Medication.builder("phenelzine")
                        .status(MedicationStatus.STOPPED)
                        .build(),
                Medication.of("sertraline"));

        assertThat(report.warnings()).isNotEmpty();
        assertThat(report.status()).isEqualTo(ReportStatus.PARTIAL);
        assertThat(report.inputProblems()).extracting(InputProblem::at).containsExactly("/medications/0/daysSinceStop");
    }

    @Test
    void a_line_says_where_its_route_comes_from() {
        assertThat(check(
                                Medication.of("fentanyl 25 mcg/h patch"),
                                Medication.builder("morphine")
                                        .route(Route.INTRAVENOUS)
                                        .build(),
                                Medication.of("baclofen"))
                        .medications())
                .extracting(MedicationResult::routeFrom)
                .containsExactly(Origin.PRODUCT, Origin.STATED, Origin.ASSUMED);
    }

    @Test
    void a_line_whose_text_says_that_it_is_not_taken_is_evaluated_as_that() {
        InteractionReport report = check(Medication.of("baclofen discontinued"), Medication.of("oxycodone"));

        assertThat(report.medications().get(0).evaluatedAs()).isEqualTo(EvaluatedAs.NOT_TAKEN);
        assertThat(report.status()).isEqualTo(ReportStatus.INCOMPLETE);
    }

    @ParameterizedTest
    @CsvSource({
        "N02AJ08, codeine ibuprofen, COMPLETE",
        "N02AX52, tramadol paracetamol, COMPLETE",
        "N02AJ09, codeine, PARTIAL",
        "N02AA79, codeine, INCOMPLETE",
        "N06CA01, amitriptyline, INCOMPLETE"
    })
    void the_atc_code_of_a_combination_brings_what_it_names_and_says_what_it_does_not(
            String code, String substances, ReportStatus status) {
        InteractionReport report = CHECKER.check(MedicationList.builder()
                .patient(Patient.builder().age(40).eGFR(90).build())
                .add(Medication.builder(new Code("atc", code))
                        .ingredientDoseMg("codeine", 30)
                        .ingredientDoseMg("tramadol", 50)
                        .build())
                .build());

        assertThat(report.medications().get(0).substances()).containsExactly(substances.split(" "));
        assertThat(report.inputProblems().stream()
                        .filter(problem -> problem.message().contains("does not name")))
                .hasSize(status == ReportStatus.COMPLETE ? 0 : 1);
        assertThat(report.status() == ReportStatus.INCOMPLETE).isEqualTo(status == ReportStatus.INCOMPLETE);
    }

    @Test
    void every_atc_code_is_known() {
        List<String> unknown = new ArrayList<>();
        for (String code : BundledKnowledge.atcCodes().products().keySet()) {
            if (check(Medication.builder(new Code("atc", code)).build())
                    .medications()
                    .get(0)
                    .substances()
                    .isEmpty()) {
                unknown.add(code);
            }
        }

        assertThat(unknown).isEmpty();
    }

    @Test
    void two_strengths_of_one_medicine_are_no_duplicate() {
        assertThat(rules(CHECKER.check("Warfarin 1 mg tablet", "Warfarin 3 mg tablet")))
                .doesNotContain("duplicate-ingredient");
        assertThat(rules(CHECKER.check("Coumadin 1 mg tablet", "Warfarin 3 mg tablet")))
                .contains("duplicate-ingredient");
    }

    private static InteractionReport check(Medication... medications) {
        MedicationList.Builder list = MedicationList.builder();
        Stream.of(medications).forEach(list::add);
        return CHECKER.check(list.build());
    }

    private static Stream<String> all(Warning warning) {
        return Stream.concat(
                Stream.of(warning.rule()), warning.contains().stream().flatMap(OrdersTest::all));
    }

    private static List<String> rules(InteractionReport report) {
        return report.warnings().stream().flatMap(OrdersTest::all).toList();
    }

    private static Warning warning(InteractionReport report, String rule) {
        return report.warnings().stream()
                .filter(each -> each.rule().equals(rule))
                .findFirst()
                .orElseThrow();
    }
}
