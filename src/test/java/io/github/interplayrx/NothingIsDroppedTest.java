package io.github.interplayrx;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.interplayrx.model.EvaluatedAs;
import io.github.interplayrx.model.InteractionReport;
import io.github.interplayrx.model.MedicationResult;
import io.github.interplayrx.model.ReportStatus;
import io.github.interplayrx.model.Route;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A medicine behind the warnings and denials of another one is read, or the report names it: it is never passed over. */
class NothingIsDroppedTest {
    private final InteractionChecker checker = BundledChecker.get();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sertraline 50 mg, do not drink alcohol, oxycodone 10 mg",
                "sertraline 50 mg limit caffeine + oxycodone 10 mg",
                "sertraline 50 mg limit 1/day, oxycodone 10 mg",
                "sertraline 50 mg caution with driving, oxycodone 10 mg",
                "sertraline 50 mg effects of alcohol increased, oxycodone 10 mg",
                "sertraline 50 mg sans interruption, oxycodone 10 mg",
                "sertraline 50 mg sans sel oxycodone 10 mg",
                "sertraline 50 mg pas le soir, oxycodone 10 mg le matin",
                "sertraline 50 mg pas de changement oxycodone 10 mg",
                "sertraline 50 mg nicht morgens oxycodone 10 mg",
                "sertraline 50 mg no change oxycodone 10 mg",
                "sertraline 50 mg not daily oxycodone 10 mg",
                "sertraline 50 mg nil by mouth oxycodone 10 mg",
                "sertraline 50 mg past 2 weeks oxycodone 10 mg",
                "sertraline 50 mg previously 25 mg oxycodone 10 mg"
            })
    void a_medicine_with_a_strength_is_an_item_behind_whatever_is_said_of_the_one_before(String line) {
        assertThat(taken(checker.check(line))).containsExactlyInAnyOrder("sertraline", "oxycodone");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sertraline 50 mg limit 1/day, oxycodone",
                "sertraline 50 mg, limit to 2 tabs, oxycodone",
                "sertraline 50 mg pas le soir + oxycodone",
                "sertraline 50 mg sans pause, oxycodone",
                "sertraline pas le matin / oxycodone",
                "sertraline 50 mg not daily oxycodone",
                "sertraline 50 mg off oxycodone 10 mg",
                "sertraline 50 mg hold oxycodone 10 mg",
                "sertraline 50 mg, limit oxycodone 10 mg",
                "sertraline 50 mg avoid oxycodone 10 mg"
            })
    void a_medicine_that_may_be_taken_is_named(String line) {
        InteractionReport report = checker.check(line);

        assertThat(taken(report)).contains("sertraline");
        assertThat(report.status()).isNotEqualTo(ReportStatus.COMPLETE);
        assertThat(report.inputProblems())
                .anySatisfy(problem -> assertThat(problem.value()).contains("oxycodone"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sertraline 50 mg, do not take with phenelzine, tramadol or linezolid",
                "sertraline 50 mg, do not take with alcohol or diazepam",
                "sertraline 50 mg avoid grapefruit juice, alcohol",
                "sertraline 50 mg, no oxycodone",
                "sertraline without oxycodone",
                "sertraline 50 mg instead of oxycodone"
            })
    void what_must_not_be_taken_is_neither_taken_nor_a_problem(String line) {
        InteractionReport report = checker.check(line);

        assertThat(taken(report)).containsExactly("sertraline");
        assertThat(report.inputProblems()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "oxycodone 10 mg Oral Tablet, Disp: #30, Rfl: 0",
                "oxycodone 10mg tabs #30 RF:0",
                "oxycodone 10 mg RF 0",
                "oxycodone 10 mg x 0 refills",
                "oxycodone 10 mg, pain score 0",
                "oxycodone 10 mg No. 30",
                "oxycodone 10 mg no 30",
                "oxycodone N\u00ba 30",
                "oxycodone 10 mg changed from 20 mg",
                "oxycodone 10 mg instead of 5 mg",
                "oxycodone 10 mg (previously 5 mg)",
                "oxycodone was on 20mg",
                "oxycodone 10 mg. Allergic to penicillin.",
                "oxycodone 10 mg, intolerance to codeine",
                "oxycodone 10 mg, denies alcohol",
                "oxycodone; tried and failed ibuprofen",
                "oxycodone denied by insurance",
                "oxycodone 10 mg not taking as prescribed",
                "oxycodone 10 mg do not discontinue",
                "oxycodone (discontinued by manufacturer)",
                "oxycodone 10 mg nicht mehr als 3x t\u00e4glich",
                "oxycodone 10 mg missed doses",
                "NKDA oxycodone 10 mg",
                "Allergies: none. oxycodone 10 mg",
                "no changes: oxycodone 10 mg",
                "no meds except oxycodone",
                "reports taking oxycodone",
                "not stopped oxycodone"
            })
    void what_is_said_of_something_else_is_no_stop(String line) {
        assertThat(taken(checker.check(line))).containsExactly("oxycodone");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "diazepam 5 mg x 0",
                "diazepam 0",
                "diazepam 5 mg 0",
                "diazepam 5 mg, allergic to this",
                "diazepam - allergic",
                "allergic to diazepam",
                "switched from diazepam 5 mg",
                "diazepam no",
                "diazepam: no",
                "diazepam denied",
                "diazepam 5 mg was on 3 days"
            })
    void what_is_said_of_the_medicine_itself_is_still_read_as_not_taken(String line) {
        assertThat(taken(checker.check(line))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ibuprofen stopped, oxycodone 10 mg",
                "oxycodone 10 mg, ibuprofen stopped",
                "stopped ibuprofen, now oxycodone 10 mg",
                "d/c ibuprofen. Start oxycodone 10 mg",
                "switched from ibuprofen to oxycodone 10 mg",
                "changed ibuprofen to oxycodone 10 mg",
                "ibuprofen 400 mg replaced by oxycodone 10 mg",
                "switched to oxycodone 10 mg from ibuprofen",
                "allergic to ibuprofen, takes oxycodone 10 mg",
                "ibuprofen 0 mg, oxycodone 10 mg"
            })
    void of_two_medicines_the_one_that_is_taken_is_evaluated_and_the_other_is_named(String line) {
        InteractionReport report = checker.check(line);

        assertThat(taken(report)).containsExactly("oxycodone");
        assertThat(report.status()).isNotEqualTo(ReportStatus.COMPLETE);
        assertThat(report.inputProblems())
                .anySatisfy(problem -> assertThat(problem.message()).contains("ibuprofen is not taken"));
    }

    @Test
    void the_route_is_that_of_the_medicine_that_is_taken() {
        InteractionReport report = checker.check("fentanyl patch stopped, oxycodone 5 mg");

        assertThat(report.medications().get(0).route()).isEqualTo(Route.ORAL);
    }

    @Test
    void the_danger_is_raised() {
        InteractionReport report =
                checker.check("sertraline 50 mg, do not drink alcohol, oxycodone 10 mg", "diazepam 5 mg");

        assertThat(report.warnings()).extracting(each -> each.rule()).contains("opioid-benzodiazepine");
    }

    @Test
    void a_list_that_holds_no_medication_is_not_complete_because_the_patient_drinks() {
        InteractionReport report = checker.checkJson("""
                { "patient": { "age": 40, "alcoholUse": "heavy" }, "medications": [] }
                """);

        assertThat(report.status()).isEqualTo(ReportStatus.INCOMPLETE);
        assertThat(report.statement()).contains("the list holds no medication").doesNotContain("No interaction");
    }

    @Test
    void the_code_of_a_tablet_is_not_left_out_because_of_a_stated_place() {
        InteractionReport report = checker.checkJson("""
                { "medications": [
                  { "code": { "system": "rxnorm", "value": "1049640" }, "route": "topical" }, { "name": "diazepam" } ] }
                """);

        assertThat(taken(report)).contains("oxycodone");
        assertThat(report.warnings()).extracting(each -> each.rule()).contains("opioid-benzodiazepine");
        assertThat(report.inputProblems())
                .anySatisfy(problem -> assertThat(problem.at()).isEqualTo("/medications/0/route"));
    }

    @Test
    void the_code_of_a_substance_without_a_product_for_the_stated_place_is_said() {
        InteractionReport report = checker.checkJson("""
                { "medications": [
                  { "code": { "system": "unii", "value": "CD35PMG570" }, "route": "topical" }, { "name": "diazepam" } ] }
                """);

        assertThat(report.statement()).contains("as a local medicine");
        assertThat(report.inputProblems())
                .anySatisfy(problem -> assertThat(problem.message()).contains("No product of oxycodone"));
    }

    private static List<String> taken(InteractionReport report) {
        return report.medications().stream()
                .filter(each -> each.evaluatedAs() == EvaluatedAs.TAKEN)
                .map(MedicationResult::substances)
                .flatMap(List::stream)
                .toList();
    }
}
