package io.github.interplayrx;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.interplayrx.model.EvaluatedAs;
import io.github.interplayrx.model.InteractionReport;
import io.github.interplayrx.model.MedicationResult;
import io.github.interplayrx.model.ReportStatus;
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
                "sertraline 50 mg sans interruption, oxycodone",
                "sertraline pas de changement / oxycodone",
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
