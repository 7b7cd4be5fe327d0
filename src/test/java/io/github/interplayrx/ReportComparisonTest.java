package io.github.interplayrx;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.interplayrx.model.AlertPolicy;
import io.github.interplayrx.model.InteractionReport;
import io.github.interplayrx.model.MedicationList;
import io.github.interplayrx.model.Patient;
import io.github.interplayrx.model.ReportComparison;
import io.github.interplayrx.model.Severity;
import io.github.interplayrx.model.Warning;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ReportComparisonTest {
    private static final InteractionChecker CHECKER = BundledChecker.get();

    @Test
    void a_report_equals_itself() {
        InteractionReport report = CHECKER.check("baclofen", "oxycodone", "alcohol");

        ReportComparison comparison = ReportComparison.between(report, report);

        assertThat(comparison.added()).isEmpty();
        assertThat(comparison.gone()).isEmpty();
        assertThat(comparison.changed()).isEmpty();
        assertThat(comparison.unchanged()).containsAll(report.warnings());
    }

    @Test
    void what_a_new_medicine_brings_is_new_and_what_it_folds_in_is_not() {
        ReportComparison comparison = ReportComparison.between(
                CHECKER.check("baclofen", "oxycodone"), CHECKER.check("baclofen", "oxycodone", "alcohol"));

        assertThat(comparison.added())
                .extracting(Warning::id)
                .contains(
                        "opioid-sedative-third-depressant:baclofen+ethanol+oxycodone",
                        "opioid-alcohol:ethanol+oxycodone");
        assertThat(comparison.unchanged()).extracting(Warning::id).contains("opioid-gaba-b-agonist:baclofen+oxycodone");
        assertThat(comparison.added())
                .extracting(Warning::id)
                .doesNotContain("opioid-gaba-b-agonist:baclofen+oxycodone");
    }

    @Test
    void what_went_with_a_medicine_is_gone() {
        ReportComparison comparison =
                ReportComparison.between(CHECKER.check("oxycodone", "diazepam"), CHECKER.check("oxycodone"));

        assertThat(comparison.gone()).extracting(Warning::id).contains("opioid-benzodiazepine:diazepam+oxycodone");
    }

    @Test
    void a_severity_that_rose_or_fell_is_told_with_both_ends() {
        InteractionReport low = CHECKER.check(patient(60));
        InteractionReport high = CHECKER.check(patient(120));

        assertThat(ReportComparison.between(low, high).changed())
                .filteredOn(change -> change.warning().rule().equals("opioid-benzodiazepine"))
                .singleElement()
                .satisfies(change -> assertThat(change.before()).isEqualTo(Severity.MAJOR))
                .satisfies(change -> assertThat(change.warning().severity()).isEqualTo(Severity.CRITICAL))
                .satisfies(change -> assertThat(change.isWorse()).isTrue());
        assertThat(ReportComparison.between(high, low).changed())
                .allSatisfy(change -> assertThat(change.isWorse()).isFalse());
    }

    @Test
    void a_warning_that_was_silenced_in_between_is_not_gone() {
        InteractionChecker strict = InteractionChecker.builder()
                .knowledge(CHECKER.knowledge())
                .alertPolicy(
                        AlertPolicy.builder().minimumSeverity(Severity.CRITICAL).build())
                .build();

        ReportComparison comparison =
                ReportComparison.between(CHECKER.check("sertraline", "alcohol"), strict.check("sertraline", "alcohol"));

        assertThat(comparison.gone()).isEmpty();
        assertThat(comparison.unchanged()).extracting(Warning::rule).contains("alcohol-ssri-snri");
    }

    private static MedicationList patient(double mme) {
        MedicationList.Builder list = MedicationList.builder()
                .patient(Patient.builder().opioidMmePerDay(mme).build());
        Stream.of("oxycodone", "diazepam").forEach(list::add);
        return list.build();
    }
}
