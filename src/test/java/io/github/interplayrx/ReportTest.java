package io.github.interplayrx;

import static io.github.interplayrx.LocalKnowledgeTest.all;
import static io.github.interplayrx.LocalKnowledgeTest.warning;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.github.interplayrx.model.AlcoholUse;
import io.github.interplayrx.model.InteractionReport;
import io.github.interplayrx.model.Medication;
import io.github.interplayrx.model.MedicationList;
import io.github.interplayrx.model.MedicationStatus;
import io.github.interplayrx.model.Patient;
import io.github.interplayrx.model.Reason;
import io.github.interplayrx.model.ReportStatus;
import io.github.interplayrx.model.Severity;
import io.github.interplayrx.model.Warning;
import io.github.interplayrx.model.WarningKind;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a report says of its warnings and of the list as a whole. */
class ReportTest {
    private static final InteractionChecker CHECKER = BundledChecker.get();

    @Test
    void the_disclaimer_says_how_many_of_the_rules_shown_are_reviewed() {
        InteractionReport dangerous = BundledChecker.get().check("baclofen", "oxycodone");

        assertThat(dangerous.disclaimer())
                .startsWith(InteractionReport.DISCLAIMER)
                .containsPattern(
                        " 0 of [1-9][0-9]* rules shown here are reviewed by a licensed pharmacist or physician");
    }

    @Test
    void a_severity_that_was_raised_tells_from_where_and_why() {
        Warning raised = warning(CHECKER.check(withMme(120)), "opioid-benzodiazepine");
        Warning plain = warning(CHECKER.check(withMme(20)), "opioid-benzodiazepine");

        assertThat(raised.severity()).isEqualTo(Severity.CRITICAL);
        assertThat(raised.raisedFrom()).isEqualTo(Severity.MAJOR);
        assertThat(raised.raisedBy()).contains("mme-90");
        assertThat(raised.concerns()).anyMatch(concern -> concern.startsWith("Raised from MAJOR because "));
        assertThat(plain.severity()).isEqualTo(Severity.MAJOR);
        assertThat(plain.raisedFrom()).isNull();
        assertThat(plain.raisedBy()).isEmpty();
        assertThat(plain.concerns()).noneMatch(concern -> concern.startsWith("Raised from "));
    }

    @Test
    void two_ingredients_of_one_tablet_bring_one_warning_of_a_rule() {
        String rule = "strong-cyp3a4-inhibitor-benzodiazepine";
        InteractionReport tablet = CHECKER.check("Prezcobix", "triazolam");
        InteractionReport twoTablets = CHECKER.check("darunavir", "cobicistat", "triazolam");

        assertThat(tablet.warnings()).filteredOn(w -> w.rule().equals(rule)).hasSize(1);
        assertThat(all(tablet)).filteredOn(w -> w.rule().equals(rule)).hasSize(2);
        assertThat(twoTablets.warnings()).filteredOn(w -> w.rule().equals(rule)).hasSize(2);
    }

    @Test
    void every_warning_about_substances_names_what_brought_each_of_them() {
        InteractionReport report = CHECKER.check("Lioresal", "OxyContin", "Roxicodone", "alcohol");

        assertThat(all(report))
                .filteredOn(w ->
                        w.kind() != WarningKind.DATA_QUALITY && !w.substances().isEmpty())
                .isNotEmpty()
                .allSatisfy(w -> assertThat(w.because().stream()
                                .map(Reason::substance)
                                .distinct()
                                .toList())
                        .as(w.id())
                        .containsExactlyInAnyOrderElementsOf(w.substances()));
        assertThat(warning(report, "baclofen-adverse-reactions").because())
                .containsExactly(new Reason(0, null, "Lioresal", "baclofen", "baclofen", null, null, null));
    }

    @Test
    void a_substance_that_two_lines_bring_names_both() {
        assertThat(warning(CHECKER.check("OxyContin", "Roxicodone", "diazepam"), "opioid-benzodiazepine")
                        .because())
                .filteredOn(reason -> reason.substance().equals("oxycodone"))
                .extracting(Reason::medication, Reason::input)
                .containsExactly(tuple(0, "OxyContin"), tuple(1, "Roxicodone"));
    }

    @Test
    void what_must_not_be_stopped_suddenly_is_said_of_what_is_taken_already() {
        MedicationList list = MedicationList.builder()
                .add("diazepam")
                .add(Medication.builder("oxycodone")
                        .status(MedicationStatus.PROPOSED)
                        .build())
                .build();

        Warning warning = warning(CHECKER.check(list), "opioid-benzodiazepine");

        assertThat(warning.doNotStopSuddenly()).containsExactly("diazepam");
        assertThat(warning.proposed()).isTrue();
        assertThat(warning(CHECKER.check("diazepam", "oxycodone"), "opioid-benzodiazepine"))
                .satisfies(w -> assertThat(w.doNotStopSuddenly()).containsExactly("diazepam", "oxycodone"))
                .satisfies(w -> assertThat(w.proposed()).isFalse());
    }

    @Test
    void burdens_are_the_sums_of_what_each_substance_contributes() {
        MedicationList list = MedicationList.builder()
                .add("baclofen")
                .add("oxycodone")
                .add(Medication.builder("diazepam")
                        .status(MedicationStatus.STOPPED)
                        .build())
                .build();

        InteractionReport report = CHECKER.check(list);

        assertThat(report.burdenBySubstance().get("cns-depressant")).isEqualTo(Map.of("baclofen", 2, "oxycodone", 3));
        assertThat(report.burden()).containsEntry("cns-depressant", 5).containsEntry("serotonergic", 0);
        assertThat(report.burden().keySet())
                .containsExactly(
                        "cns-depressant",
                        "respiratory-depressant",
                        "anticholinergic",
                        "serotonergic",
                        "qt-prolonging",
                        "seizure-threshold-lowering",
                        "orthostatic-hypotension");
    }

    @Test
    void a_report_cannot_be_changed() {
        InteractionReport report = CHECKER.check("baclofen", "oxycodone");

        assertThatThrownBy(() -> report.warnings().clear()).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> report.burden().clear()).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> report.burdenBySubstance().clear()).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(
                        () -> report.burdenBySubstance().get("cns-depressant").clear())
                .isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> report.warnings().get(0).because().clear())
                .isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void warnings_come_worst_first_then_about_more_substances_then_better_supported() {
        List<Warning> warnings = CHECKER.check(
                        "Zzyzxol", "diazepam", "oxycodone", "sertraline", "tramadol", "ibuprofen", "alcohol", "lithium")
                .warnings();

        assertThat(warnings).hasSizeGreaterThan(10).isSortedAccordingTo((one, other) -> {
            int order = one.severity().compareTo(other.severity());
            boolean dataFirst = isUncheckedMedicine(one) || isUncheckedMedicine(other);
            if (order != 0 || dataFirst) {
                return order != 0 ? order : Boolean.compare(isUncheckedMedicine(other), isUncheckedMedicine(one));
            }
            order = Integer.compare(other.substances().size(), one.substances().size());
            if (order == 0) {
                order = one.evidence().compareTo(other.evidence());
            }
            return order == 0 ? one.id().compareTo(other.id()) : order;
        });
        int unchecked = warnings.indexOf(warning(CHECKER.check("Zzyzxol"), "unrecognised-medicine"));
        assertThat(warnings.subList(0, unchecked))
                .extracting(Warning::severity)
                .allSatisfy(severity ->
                        assertThat(severity.isAtLeast(Severity.MAJOR)).isTrue());
        assertThat(warnings.get(unchecked + 1).severity()).isEqualTo(Severity.MODERATE);
    }

    private static boolean isUncheckedMedicine(Warning warning) {
        return warning.kind() == WarningKind.DATA_QUALITY && warning.severity() == Severity.MODERATE;
    }

    @Test
    void a_complete_check_without_a_finding_says_what_it_does_not_rule_out() {
        InteractionReport report = CHECKER.check(MedicationList.builder()
                .patient(Patient.builder().age(40).eGFR(90).build())
                .add("amoxicillin")
                .build());

        assertThat(report.status()).isEqualTo(ReportStatus.COMPLETE);
        assertThat(report.statement())
                .startsWith("No interaction was found among the entered medicines in this knowledge base ")
                .endsWith("This does not rule out interactions, nor does it replace professional advice.");
    }

    @Test
    void information_alone_is_no_interaction_and_a_minor_warning_is_one() {
        Patient patient = Patient.builder()
                .age(40)
                .eGFR(90)
                .pregnant(false)
                .alcoholUse(AlcoholUse.NONE)
                .build();
        Medication baclofen = Medication.builder("baclofen").dailyDoseMg(30).build();
        Medication sertraline = Medication.builder("sertraline").dailyDoseMg(50).build();

        InteractionReport alone = CHECKER.check(
                MedicationList.builder().patient(patient).add(baclofen).build());
        InteractionReport both = CHECKER.check(MedicationList.builder()
                .patient(patient)
                .add(baclofen)
                .add(sertraline)
                .build());

        assertThat(alone.status()).isEqualTo(ReportStatus.COMPLETE);
        assertThat(alone.warnings())
                .isNotEmpty()
                .allSatisfy(w -> assertThat(w.severity()).isEqualTo(Severity.INFO));
        assertThat(alone.statement()).startsWith("No interaction was found");
        assertThat(both.status()).isEqualTo(ReportStatus.COMPLETE);
        assertThat(both.statement()).startsWith("Every entry was recognised and checked with ");
    }

    @Test
    void a_check_that_lacked_measurements_names_them_once() {
        InteractionReport report = CHECKER.check("baclofen", "oxycodone");

        assertThat(report.status()).isEqualTo(ReportStatus.PARTIAL);
        assertThat(report.statement())
                .startsWith("Checked with limited data for: ")
                .containsOnlyOnce("eGFR (not stated)")
                .containsOnlyOnce("daily dose (not stated)")
                .containsOnlyOnce("age (not stated)")
                .containsOnlyOnce("opioid dose in morphine equivalents (not stated)");
        assertThat(CHECKER.check("bosutinib").statement()).contains("\"bosutinib\" (effects not reviewed)");
    }

    @Test
    void what_is_stated_is_not_among_what_is_missing() {
        MedicationList list = MedicationList.builder()
                .patient(Patient.builder().age(66).eGFR(80).build())
                .add("baclofen")
                .build();

        assertThat(CHECKER.check(list).statement())
                .contains("alcohol use (not stated)")
                .doesNotContain("age (not stated)", "eGFR (not stated)");
    }

    @Test
    void the_statement_says_in_plain_words_which_value_could_not_be_used() {
        InteractionReport report = CHECKER.check(MedicationList.builder()
                .patient(Patient.builder().age(300).eGFR(90).build())
                .add(Medication.builder("Advil").dailyDoseMg(-1).build())
                .build());

        assertThat(report.statement())
                .contains("\"Advil\" (see its input problem)", "age (value not usable)")
                .doesNotContain("/medications", "/patient");
    }

    @Test
    void the_statement_names_a_field_and_not_a_place_in_it() {
        String statement = CHECKER.checkJson(
                        "{\"patient\":{\"conditions\":[\"no such one\"]},\"medications\":[{\"name\":\"Advil\"}]}")
                .statement();

        assertThat(statement).contains("\"conditions\" (value not usable)").doesNotContain("\"0\"");
    }

    private static MedicationList withMme(double mme) {
        return MedicationList.builder()
                .patient(Patient.builder().opioidMmePerDay(mme).build())
                .add("oxycodone")
                .add("diazepam")
                .build();
    }

    @Test
    void a_value_that_could_not_be_used_is_not_called_missing_as_well() {
        InteractionReport report = CHECKER.check(MedicationList.builder()
                .patient(Patient.builder().age(300).eGFR(900).build())
                .add("baclofen")
                .build());

        assertThat(report.statement())
                .contains("age (value not usable)", "eGFR (value not usable)", "alcohol use (not stated)")
                .doesNotContain("age (not stated)", "eGFR (not stated)");
    }

    @Test
    void a_line_without_a_name_is_named_by_its_place() {
        assertThat(CHECKER.check("baclofen", " ", null).statement())
                .startsWith("Could not check: line 2, which has no name, line 3, which has no name.");
    }
}
