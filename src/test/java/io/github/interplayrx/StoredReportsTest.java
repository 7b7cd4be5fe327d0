package io.github.interplayrx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.interplayrx.model.AlcoholUse;
import io.github.interplayrx.model.InteractionReport;
import io.github.interplayrx.model.Medication;
import io.github.interplayrx.model.MedicationList;
import io.github.interplayrx.model.Patient;
import io.github.interplayrx.model.ReportComparison;
import io.github.interplayrx.model.Severity;
import io.github.interplayrx.model.Warning;
import io.github.interplayrx.model.WarningKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A report that was stored means the same when it is read again. */
class StoredReportsTest {
    private static final MedicationList LIST = MedicationList.builder()
            .patient(Patient.builder()
                    .age(72)
                    .eGFR(25)
                    .alcoholUse(AlcoholUse.REGULAR)
                    .build())
            .add(Medication.builder("baclofen").dailyDoseMg(30).build())
            .add("oxycodone")
            .add("Zzyzxol")
            .add("diazepam discontinued")
            .add("lidocaine gel")
            .build();

    private final InteractionChecker checker = BundledChecker.get();

    @Test
    void a_report_is_read_as_it_was_written() {
        InteractionReport report = checker.check(LIST);

        InteractionReport read = InteractionReport.fromJson(report.toJson());

        assertThat(read).isEqualTo(report).hasSameHashCodeAs(report);
        assertThat(read.toJson()).isEqualTo(report.toJson());
        assertThat(read.burden()).isEqualTo(report.burden());
    }

    @Test
    void a_list_is_read_as_it_was_written_and_is_a_request() {
        assertThat(MedicationList.fromJson(LIST.toJson())).isEqualTo(LIST);
        assertThat(checker.checkJson(LIST.toJson())).isEqualTo(checker.check(LIST));
    }

    @Test
    void a_stored_report_is_compared_like_a_new_one() {
        InteractionReport before =
                InteractionReport.fromJson(checker.check("oxycodone").toJson());

        assertThat(ReportComparison.between(before, checker.check("oxycodone", "baclofen"))
                        .added())
                .extracting(Warning::rule)
                .contains("opioid-gaba-b-agonist");
    }

    @Test
    void a_field_of_a_later_version_is_passed_over() {
        String json = checker.check(LIST).toJson();

        assertThat(InteractionReport.fromJson("{\"later\":[1]," + json.substring(1)))
                .isEqualTo(checker.check(LIST));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "null", "[]", "{}", "{\"status\":\"FINE\"}"})
    void what_is_no_report_is_refused(String json) {
        assertThatThrownBy(() -> InteractionReport.fromJson(json))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Maybe");
    }

    @Test
    void warnings_are_found_by_kind_and_severity() {
        InteractionReport report = checker.check("baclofen", "oxycodone");

        assertThat(report.warnings(Severity.MAJOR, WarningKind.WARNING))
                .isNotEmpty()
                .allMatch(each ->
                        each.kind() == WarningKind.WARNING && each.severity().isAtLeast(Severity.MAJOR));
        assertThat(report.warnings(Severity.INFO)).isEqualTo(report.warnings());
        assertThat(report.warnings(Severity.MAJOR, WarningKind.WARNING, WarningKind.WARNING))
                .isEqualTo(report.warnings(Severity.MAJOR, WarningKind.WARNING));
        assertThat(checker.check("baclofen").warnings(Severity.MODERATE, WarningKind.WARNING))
                .isEmpty();
    }
}
