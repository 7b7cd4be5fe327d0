package io.github.interplayrx;

import static io.github.interplayrx.LocalKnowledgeTest.all;
import static io.github.interplayrx.LocalKnowledgeTest.rules;
import static io.github.interplayrx.LocalKnowledgeTest.warning;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.github.interplayrx.knowledge.KnowledgeBase;
import io.github.interplayrx.model.AlertPolicy;
import io.github.interplayrx.model.InputProblem;
import io.github.interplayrx.model.InteractionReport;
import io.github.interplayrx.model.InvalidPolicyException;
import io.github.interplayrx.model.Medication;
import io.github.interplayrx.model.MedicationList;
import io.github.interplayrx.model.Patient;
import io.github.interplayrx.model.Severity;
import io.github.interplayrx.model.SilencedWarning;
import io.github.interplayrx.model.Warning;
import io.github.interplayrx.model.WarningKind;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AlertPolicyTest {
    private static final KnowledgeBase KNOWLEDGE = BundledChecker.get().knowledge();
    private static final LocalDate TODAY = LocalDate.of(2027, 3, 1);

    @Test
    void a_silenced_rule_leaves_the_warnings_and_stays_in_the_report_with_who_and_why() {
        InteractionReport report = check(silencing("alcohol-ssri-snri", TODAY), "sertraline", "alcohol");

        assertThat(rules(report)).doesNotContain("alcohol-ssri-snri");
        assertThat(report.silenced()).singleElement().satisfies(silenced -> {
            assertThat(silenced.warning().id()).isEqualTo("alcohol-ssri-snri:ethanol+sertraline");
            assertThat(silenced.warning().sources()).isNotEmpty();
            assertThat(silenced.reason()).isEqualTo("Covered at dispensing.");
            assertThat(silenced.by()).isEqualTo("Drug committee");
            assertThat(silenced.until()).isEqualTo("2027-03-01");
        });
        assertThat(report.statement()).endsWith("Warnings silenced by the alert policy of this site: 1.");
        assertThat(report.toJson()).contains("\"silenced\":[{\"warning\":{\"id\":\"alcohol-ssri-snri:");
    }

    @Test
    void a_silence_ends_after_its_last_day() {
        assertThat(rules(check(silencing("alcohol-ssri-snri", TODAY.minusDays(1)), "sertraline", "alcohol")))
                .contains("alcohol-ssri-snri");
    }

    @Test
    void one_warning_is_silenced_and_others_of_the_rule_are_not() {
        InteractionReport report =
                check(silencing("alcohol-ssri-snri:ethanol+sertraline", TODAY), "sertraline", "citalopram", "alcohol");

        assertThat(all(report))
                .extracting(Warning::id)
                .contains("alcohol-ssri-snri:citalopram+ethanol")
                .doesNotContain("alcohol-ssri-snri:ethanol+sertraline");
    }

    @Test
    void what_a_silenced_warning_would_have_contained_comes_forward() {
        assertThat(check(AlertPolicy.builder(), "diazepam", "zolpidem", "quetiapine")
                        .warnings())
                .filteredOn(w -> w.rule().equals("three-cns-depressants"))
                .flatExtracting(Warning::contains)
                .isNotEmpty();

        InteractionReport report =
                check(silencing("three-cns-depressants", TODAY), "diazepam", "zolpidem", "quetiapine");

        assertThat(report.silenced()).extracting(s -> s.warning().rule()).containsExactly("three-cns-depressants");
        assertThat(report.silenced())
                .extracting(SilencedWarning::warning)
                .flatExtracting(Warning::contains)
                .isEmpty();
        assertThat(report.warnings())
                .filteredOn(w -> w.hazard().equals("cns-respiratory-depression"))
                .isNotEmpty();
    }

    @Test
    void less_severe_warnings_than_the_site_shows_are_kept_apart() {
        AlertPolicy.Builder policy = AlertPolicy.builder().minimumSeverity(Severity.MAJOR);
        InteractionReport everything = check(AlertPolicy.builder(), "oxycodone", "diazepam", "sertraline", "alcohol");
        InteractionReport report = check(policy, "oxycodone", "diazepam", "sertraline", "alcohol");

        assertThat(report.warnings())
                .isNotEmpty()
                .filteredOn(w -> w.kind() != WarningKind.RECOMMENDATION)
                .allSatisfy(
                        w -> assertThat(w.severity().isAtLeast(Severity.MAJOR)).isTrue());
        assertThat(report.silenced())
                .isNotEmpty()
                .allSatisfy(silenced -> assertThat(silenced.reason()).contains("begins at MAJOR"))
                .allSatisfy(silenced -> assertThat(silenced.by()).isNull());
        assertThat(report.warnings().size() + report.silenced().size())
                .isEqualTo(everything.warnings().size());
    }

    @Test
    void a_minimum_leaves_recommendations_and_a_silence_does_not() {
        AlertPolicy.Builder policy = AlertPolicy.builder().minimumSeverity(Severity.CRITICAL);

        assertThat(rules(check(policy, "oxycodone", "diazepam"))).contains("offer-naloxone");
        assertThat(rules(check(
                        policy.silence("offer-naloxone", TODAY, "Drug committee", "Given at dispensing."),
                        "oxycodone",
                        "diazepam")))
                .doesNotContain("offer-naloxone");
    }

    @Test
    void a_silence_has_ended_on_the_day_after_its_last() {
        AlertPolicy policy = silencing("alcohol-use-not-stated", TODAY.minusDays(1))
                .silence("offer-naloxone", TODAY, "Drug committee", "Given at dispensing.")
                .clock(Clock.fixed(TODAY.atStartOfDay(ZoneOffset.UTC).toInstant(), ZoneOffset.UTC))
                .build();

        assertThat(policy.endedSilences())
                .extracting(AlertPolicy.Silence::id)
                .containsExactly("alcohol-use-not-stated");
    }

    @Test
    void silenced_warnings_are_told_worst_first_whoever_silenced_them() {
        AlertPolicy.Builder policy = silencing("alcohol-use-not-stated", TODAY).minimumSeverity(Severity.CRITICAL);

        assertThat(check(policy, "oxycodone", "diazepam").silenced())
                .anySatisfy(s -> assertThat(s.by()).isEqualTo("Drug committee"))
                .extracting(s -> s.warning().severity())
                .contains(Severity.MAJOR, Severity.INFO)
                .isSorted();
    }

    @Test
    void a_warning_below_the_minimum_is_shown_if_one_that_it_contains_is_beyond_reach() {
        AlertPolicy.Builder strict = AlertPolicy.builder().minimumSeverity(Severity.CRITICAL);
        InteractionReport silent = check(strict, "diazepam", "zolpidem", "quetiapine");
        SilencedWarning wider = silent.silenced().stream()
                .filter(s -> s.warning().rule().equals("three-cns-depressants"))
                .findFirst()
                .orElseThrow();
        String narrower = wider.warning().contains().get(0).rule();

        assertThat(check(strict.neverSilence(narrower), "diazepam", "zolpidem", "quetiapine")
                        .warnings())
                .extracting(Warning::rule)
                .contains("three-cns-depressants");
        assertThat(silent.warnings()).extracting(Warning::rule).doesNotContain("three-cns-depressants");
    }

    @Test
    void what_was_not_understood_is_shown_whatever_the_minimum() {
        InteractionReport report =
                check(AlertPolicy.builder().minimumSeverity(Severity.CRITICAL), "Zzyzxol", "Benadryl");

        assertThat(rules(report))
                .containsExactlyInAnyOrder("unrecognised-medicine", "ambiguous-medicine-name", "nothing-evaluable");
    }

    @Test
    void a_warning_raised_to_critical_is_shown_although_its_rule_is_silenced() {
        AlertPolicy policy = silencing("opioid-benzodiazepine", TODAY).build();
        InteractionChecker checker = checker(policy);

        assertThat(rules(checker.check(withMme(60)))).doesNotContain("opioid-benzodiazepine");
        assertThat(warning(checker.check(withMme(120)), "opioid-benzodiazepine").severity())
                .isEqualTo(Severity.CRITICAL);
    }

    private static MedicationList withMme(double mme) {
        return MedicationList.builder()
                .patient(Patient.builder().opioidMmePerDay(mme).build())
                .add(Medication.of("oxycodone"))
                .add(Medication.of("diazepam"))
                .build();
    }

    @Test
    void a_silenced_list_is_no_list_without_interactions() {
        AlertPolicy.Builder policy = AlertPolicy.builder().minimumSeverity(Severity.CRITICAL);
        MedicationList list = MedicationList.builder()
                .patient(Patient.builder().age(40).eGFR(90).build())
                .add(Medication.builder("sertraline").dailyDoseMg(50).build())
                .add("alcohol")
                .build();

        assertThat(checker(policy.build()).check(list).statement())
                .doesNotContain("No interaction was found")
                .contains("silenced by the alert policy");
    }

    @Test
    void a_collapsed_rule_is_marked_and_stays_in_its_place() {
        InteractionReport plain = check(AlertPolicy.builder(), "sertraline", "alcohol");
        InteractionReport report = check(AlertPolicy.builder().collapse("alcohol-ssri-snri"), "sertraline", "alcohol");

        assertThat(warning(plain, "alcohol-ssri-snri").collapsed()).isFalse();
        assertThat(warning(report, "alcohol-ssri-snri").collapsed()).isTrue();
        assertThat(report.warnings()).filteredOn(Warning::collapsed).hasSize(1);
        assertThat(rules(report)).isEqualTo(rules(plain));
        assertThat(report.toJson()).contains("\"collapsed\":true");
    }

    @Test
    void a_critical_warning_is_never_collapsed() {
        InteractionChecker checker =
                checker(AlertPolicy.builder().collapse("opioid-benzodiazepine").build());

        assertThat(warning(checker.check(withMme(60)), "opioid-benzodiazepine").collapsed())
                .isTrue();
        assertThat(warning(checker.check(withMme(120)), "opioid-benzodiazepine").collapsed())
                .isFalse();
    }

    @Test
    void a_grave_warning_and_one_beyond_reach_do_not_disappear_in_a_collapsed_one() {
        String[] list = {"diazepam", "zolpidem", "quetiapine"};
        Warning wide = warning(check(AlertPolicy.builder(), list), "three-cns-depressants");
        AlertPolicy.Builder collapsing = AlertPolicy.builder().collapse(wide.rule());
        boolean isGrave =
                wide.contains().stream().anyMatch(each -> each.severity().isAtLeast(Severity.MAJOR));

        assertThat(warning(check(collapsing, list), wide.rule()).collapsed()).isEqualTo(!isGrave);
        collapsing.neverSilence(wide.contains().get(0).rule());
        assertThat(warning(check(collapsing, list), wide.rule()).collapsed()).isFalse();
    }

    @Test
    void a_rule_that_the_site_puts_beyond_reach_is_shown_below_the_minimum_too() {
        AlertPolicy.Builder policy =
                AlertPolicy.builder().minimumSeverity(Severity.CRITICAL).neverSilence("alcohol-ssri-snri");

        assertThat(rules(check(policy, "sertraline", "alcohol"))).contains("alcohol-ssri-snri");
    }

    @Test
    void a_policy_that_silences_what_cannot_be_silenced_is_refused_as_a_whole() {
        AlertPolicy.Builder policy = silencing("opioid-sedative-third-depressant", TODAY)
                .silence("unrecognised-medicine", TODAY, "Drug committee", "Too many.")
                .silence("opioid-gaba-b-agonist", TODAY, "Drug committee", "Too many.")
                .neverSilence("opioid-gaba-b-agonist");

        assertThatThrownBy(() -> checker(policy.build()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("\"opioid-sedative-third-depressant\" cannot be silenced")
                .hasMessageContaining("\"unrecognised-medicine\" cannot be silenced")
                .hasMessageContaining("\"opioid-gaba-b-agonist\" cannot be silenced")
                .hasMessageContaining("\nMaybe ");
    }

    /** Such a silence never held, and nobody was told. */
    @ParameterizedTest
    @ValueSource(strings = {"morphine+gabapentin", "gabapentin+morphine+gabapentin", "gabapentin+gabapentin+morphine"})
    void a_silence_that_no_warning_can_meet_is_refused_with_the_one_that_is_meant(String substances) {
        AlertPolicy policy = AlertPolicy.builder()
                .silence("opioid-gabapentinoid:" + substances, LocalDate.of(2027, 3, 31), "Pain team", "Protocol 12.")
                .build();

        assertThatThrownBy(
                        () -> InteractionChecker.builder().alertPolicy(policy).build())
                .isInstanceOf(InvalidPolicyException.class)
                .hasMessageContaining("/silences/0/id")
                .hasMessageContaining("Maybe \"opioid-gabapentinoid:gabapentin+morphine\" is meant.");
    }

    @Test
    void a_policy_that_speaks_of_an_unknown_rule_is_refused() {
        AlertPolicy.Builder policy = silencing("opiod-benzodiazepine:diazepam+oxycodone", TODAY)
                .silence("alcohol-ssri-snri:alcohol+sertraline", TODAY, "Drug committee", "Too many.")
                .collapse("opioid-gabapentinoids")
                .neverSilence("opioid-baclofen");

        assertThatThrownBy(() -> checker(policy.build()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("\"opiod-benzodiazepine\" is not known.")
                .hasMessageContaining("\nMaybe \"opioid-benzodiazepine\" is meant.")
                .hasMessageContaining(
                        "\"alcohol\" of the warning \"alcohol-ssri-snri:alcohol+sertraline\" is not known")
                .hasMessageContaining("\"opioid-gabapentinoids\" is not known")
                .hasMessageContaining("\"opioid-baclofen\" is not known");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  "})
    void nobody_silences_without_a_name_and_a_reason(String blank) {
        AlertPolicy.Builder policy = AlertPolicy.builder();

        assertThatThrownBy(() -> policy.silence("alcohol-ssri-snri", TODAY, blank, "Too many."))
                .hasMessageContaining("\nMaybe ");
        assertThatThrownBy(() -> policy.silence("alcohol-ssri-snri", TODAY, "Drug committee", blank))
                .hasMessageContaining("\nMaybe ");
    }

    @Test
    void a_policy_tells_what_it_holds_and_stays_as_it_was_built() {
        AlertPolicy.Builder builder = silencing("alcohol-ssri-snri", TODAY).collapse("opioid-gabapentinoid");
        AlertPolicy policy = builder.build();
        builder.collapse("opioid-alcohol").minimumSeverity(Severity.MAJOR);

        assertThat(policy.minimumSeverity()).isEqualTo(Severity.INFO);
        assertThat(policy.collapsed()).containsExactly("opioid-gabapentinoid");
        assertThat(policy.neverSilenced()).isEmpty();
        assertThat(policy.today()).isEqualTo(TODAY);
        assertThat(policy.silences())
                .isEqualTo(List.of(new AlertPolicy.Silence(
                        "alcohol-ssri-snri", TODAY, "Drug committee", "Covered at dispensing.")));
    }

    private static final String IN_JSON = """
            { "$schema": "https://interplayrx.github.io/schema/alert-policy.schema.json",
              "minimumSeverity": "MODERATE",
              "silences": [ { "id": "alcohol-ssri-snri", "until": "2027-03-01", "by": "Drug committee", "reason": "Covered at dispensing." } ],
              "collapse": [ "opioid-gabapentinoid" ],
              "neverSilence": [ "opioid-gaba-b-agonist" ] }
            """;

    @Test
    void a_policy_in_json_means_what_one_in_java_does() {
        AlertPolicy read = AlertPolicy.fromJson(IN_JSON);
        AlertPolicy built = silencing("alcohol-ssri-snri", TODAY)
                .minimumSeverity(Severity.MODERATE)
                .collapse("opioid-gabapentinoid")
                .neverSilence("opioid-gaba-b-agonist")
                .build();

        assertThat(read.minimumSeverity()).isEqualTo(built.minimumSeverity());
        assertThat(read.silences()).isEqualTo(built.silences());
        assertThat(read.collapsed()).isEqualTo(built.collapsed());
        assertThat(read.neverSilenced()).isEqualTo(built.neverSilenced());
        assertThat(AlertPolicy.fromJson("{}").minimumSeverity()).isEqualTo(Severity.INFO);
        assertThat(AlertPolicy.fromJson("{\"silences\":null}").silences()).isEmpty();
        assertThat(JsonSchemas.faults(JsonSchemas.BASE + "alert-policy.schema.json", IN_JSON))
                .isEmpty();
    }

    @Test
    void everything_that_is_wrong_with_a_policy_in_json_is_told_with_its_value() {
        String json =
                "{\"minimumSeverity\":\"LOUD\",\"quiet\":true,\"collapse\":\"opioid-alcohol\",\"neverSilence\":[7],"
                        + "\"silences\":[{\"id\":\"opioid-alcohol\",\"until\":\"30.6.2027\",\"by\":\" \"},3]}";

        assertThatThrownBy(() -> AlertPolicy.fromJson(json))
                .isInstanceOfSatisfying(InvalidPolicyException.class, refused -> {
                    assertThat(refused.problems())
                            .extracting(InputProblem::at)
                            .containsExactlyInAnyOrder(
                                    "/quiet",
                                    "/minimumSeverity",
                                    "/collapse",
                                    "/neverSilence/0",
                                    "/silences/0/until",
                                    "/silences/0/by",
                                    "/silences/0/reason",
                                    "/silences/1");
                    assertThat(refused.problems())
                            .extracting(InputProblem::value)
                            .contains("LOUD", "30.6.2027", "7", "3");
                    assertThat(refused.problems())
                            .extracting(InputProblem::advice)
                            .allSatisfy(advice -> assertThat(advice).startsWith("Maybe "));
                })
                .hasMessageContainingAll("LOUD", "30.6.2027", "/silences/0/until", "\nMaybe ");
        assertThat(JsonSchemas.faults(JsonSchemas.BASE + "alert-policy.schema.json", json))
                .isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "null", "[]", "\"MAJOR\"", "{\"collapse\":[],\"collapse\":[]}"})
    void what_is_no_policy_is_refused(String json) {
        assertThatThrownBy(() -> AlertPolicy.fromJson(json)).isInstanceOf(InvalidPolicyException.class);
    }

    @Test
    void a_check_has_a_policy_of_its_own() {
        InteractionChecker checker = checker(AlertPolicy.showEverything());
        MedicationList list = MedicationList.of("sertraline", "alcohol");
        AlertPolicy policy = silencing("alcohol-ssri-snri", TODAY).build();

        assertThat(checker.check(list, policy))
                .isEqualTo(checker(policy).check(list))
                .isEqualTo(checker.checkJson(list.toJson(), policy));
        assertThat(rules(checker.check(list))).contains("alcohol-ssri-snri");
        assertThat(checker.check(list, AlertPolicy.showEverything())).isEqualTo(checker.check(list));
    }

    @Test
    void a_check_does_not_silence_what_the_site_put_beyond_reach() {
        InteractionChecker checker =
                checker(AlertPolicy.builder().neverSilence("alcohol-ssri-snri").build());
        MedicationList list = MedicationList.of("sertraline", "alcohol");

        assertThat(rules(checker.check(
                        list,
                        AlertPolicy.builder().minimumSeverity(Severity.CRITICAL).build())))
                .contains("alcohol-ssri-snri");
        assertThatThrownBy(() -> checker.check(
                        list, silencing("alcohol-ssri-snri", TODAY).build()))
                .isInstanceOf(InvalidPolicyException.class)
                .hasMessageContaining("\"alcohol-ssri-snri\" cannot be silenced");
    }

    @Test
    void a_check_goes_by_the_clock_of_the_site_unless_its_policy_has_one() {
        AlertPolicy site = silencing("opioid-alcohol", TODAY.minusDays(1)).build();
        AlertPolicy read = AlertPolicy.fromJson(IN_JSON);

        assertThat(read.under(site).today()).isEqualTo(TODAY);
        assertThat(rules(checker(site).check(MedicationList.of("sertraline", "alcohol"), read)))
                .doesNotContain("alcohol-ssri-snri");
    }

    @Test
    void a_policy_of_a_check_is_held_against_the_rules_and_names_the_place() {
        InteractionChecker checker = checker(AlertPolicy.showEverything());
        AlertPolicy policy = AlertPolicy.fromJson(
                "{\"collapse\":[\"opioid-alcohol\",\"opioid-alcoholic\"],\"neverSilence\":[\"opioid-baclofen\"]}");

        assertThatThrownBy(() -> checker.checkJson("{\"medications\":[]}", policy))
                .isInstanceOfSatisfying(
                        InvalidPolicyException.class,
                        refused -> assertThat(refused.problems())
                                .extracting(InputProblem::at, InputProblem::value)
                                .containsExactly(
                                        tuple("/collapse/1", "opioid-alcoholic"),
                                        tuple("/neverSilence/0", "opioid-baclofen")));
    }

    private static AlertPolicy.Builder silencing(String id, LocalDate until) {
        return AlertPolicy.builder()
                .clock(Clock.fixed(TODAY.atTime(12, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC))
                .silence(id, until, "Drug committee", "Covered at dispensing.");
    }

    private static InteractionReport check(AlertPolicy.Builder policy, String... names) {
        return checker(policy.build()).check(names);
    }

    private static InteractionChecker checker(AlertPolicy policy) {
        return InteractionChecker.builder()
                .knowledge(KNOWLEDGE)
                .alertPolicy(policy)
                .build();
    }
}
