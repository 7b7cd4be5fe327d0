package io.github.interplayrx;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.interplayrx.knowledge.GradedEffect;
import io.github.interplayrx.knowledge.KnowledgeBase;
import io.github.interplayrx.knowledge.Rule;
import io.github.interplayrx.knowledge.Substance;
import io.github.interplayrx.model.Condition;
import io.github.interplayrx.model.Evidence;
import io.github.interplayrx.model.Medication;
import io.github.interplayrx.model.MedicationList;
import io.github.interplayrx.model.MedicationStatus;
import io.github.interplayrx.model.Patient;
import io.github.interplayrx.model.Severity;
import io.github.interplayrx.model.Source;
import io.github.interplayrx.model.StopMode;
import io.github.interplayrx.model.Warning;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every statement of the article that the project started from, shown in what the library says. */
class SeedCoverageTest {
    private final KnowledgeBase knowledge = BundledChecker.get().knowledge();

    @Test
    void baclofen_came_in_1960_for_epilepsy_in_vain_and_in_1971_for_spasticity() {
        assertThat(baclofen().note()).contains("1960", "epilepsy", "ineffective", "1971", "spasticity", "not verified");
    }

    @Test
    void it_is_a_muscle_relaxant_that_relieves_spasticity_and_does_not_cure() {
        assertThat(effects()).contains("skeletal-muscle-relaxant");
        assertThat(saidOf("baclofen-purpose-and-limits", "baclofen").mechanism())
                .contains("relieves spasticity", "does not cure");
    }

    @Test
    void it_acts_on_the_central_nervous_system_as_a_gaba_b_agonist() {
        assertThat(effects()).contains("gaba-b-agonist", "cns-depressant", "respiratory-depressant");
    }

    @Test
    void its_calming_effect_is_used_for_anxiety_stress_and_fear_off_label() {
        assertThat(baclofen().note()).contains("anxiety, stress and fear", "off-label", "not endorsed");
    }

    @Test
    void it_can_lift_mood_which_can_lead_to_misuse() {
        assertThat(effects()).contains("mood-elevating", "misuse-liability");
        assertThat(saidOf("baclofen-misuse", patient(Condition.SUBSTANCE_USE_DISORDER), "baclofen")
                        .mechanism())
                .contains("lift mood");
    }

    @Test
    void muscle_relaxants_were_not_shown_to_be_better_than_nsaids_or_paracetamol() {
        assertThat(saidOf("baclofen-purpose-and-limits", "baclofen").mechanism())
                .contains("not been proven superior to NSAIDs or paracetamol");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sedation",
                "dizziness",
                "muscle-weakness",
                "confusional-state",
                "headache",
                "insomnia",
                "nausea",
                "constipation",
                "fatigue",
                "pollakiuria",
                "hypotension"
            })
    void its_adverse_reactions_are_named(String effect) {
        assertThat(saidOf("baclofen-adverse-reactions", "baclofen").effects()).contains(effect);
    }

    @Test
    void some_people_have_seizures_or_hallucinations() {
        assertThat(saidOf("baclofen-adverse-reactions", "baclofen").effects()).contains("seizure", "hallucination");
        assertThat(saidOf("baclofen-epilepsy", patient(Condition.EPILEPSY), "baclofen")
                        .effects())
                .contains("seizure");
        assertThat(afterAbruptStop().effects()).contains("seizure", "hallucination");
    }

    @ParameterizedTest(name = "{0} with {1} raises {2}")
    @CsvSource({
        "baclofen, hydroxyzine, baclofen-tranquilliser",
        "baclofen, buspirone, baclofen-tranquilliser",
        "baclofen, zolpidem, baclofen-hypnotic",
        "baclofen, suvorexant, baclofen-hypnotic",
        "baclofen, temazepam, baclofen-benzodiazepine",
        "baclofen, oxycodone, opioid-gaba-b-agonist",
        "baclofen, tramadol, opioid-gaba-b-agonist",
        "baclofen, diazepam, baclofen-benzodiazepine",
        "baclofen, phenobarbital, baclofen-barbiturate",
        "baclofen, secobarbital, two-cns-depressants",
        "baclofen, amitriptyline, baclofen-tricyclic",
        "baclofen, sertraline, baclofen-antidepressant",
        "baclofen, phenelzine, baclofen-maoi",
        "baclofen, alcohol, baclofen-alcohol"
    })
    void a_combination_that_the_article_names_is_warned_of(String one, String other, String rule) {
        Warning warning = saidOf(rule, one, other);

        assertThat(warning.severity().isAtLeast(Severity.MODERATE)).isTrue();
        assertThat(warning.sources()).isNotEmpty();
    }

    @Test
    void what_rests_on_the_article_alone_says_so() {
        Warning warning = saidOf("baclofen-antidepressant", "baclofen", "sertraline");

        assertThat(warning.evidence()).isEqualTo(Evidence.D);
        assertThat(warning.sources()).extracting(Source::verification).contains(Source.Verification.STARTING_ARTICLE);
    }

    @Test
    void other_potent_drugs_taken_without_a_medical_purpose_are_warned_of() {
        List<Warning> said = said(MedicationList.builder()
                .add("baclofen")
                .add(Medication.builder("alprazolam").nonMedicalUse(true).build())
                .build());

        assertThat(said)
                .extracting(Warning::rule)
                .contains("non-medical-cns-depressant-combination", "baclofen-misuse");
    }

    @ParameterizedTest
    @ValueSource(strings = {"visual-disturbance", "respiratory-depression", "muscle-weakness", "cyanosis", "pallor"})
    void the_signs_of_an_overdose_are_named(String effect) {
        Warning warning = saidOf("baclofen-overdose-signs", "baclofen");

        assertThat(warning.effects()).contains(effect);
        assertThat(warning.patientAdvice()).contains("breathes irregularly", "pale or blue lips");
    }

    @ParameterizedTest
    @CsvSource({
        "oxycodone, alprazolam, opioid-benzodiazepine",
        "oxycodone, zolpidem, opioid-z-drug",
        "oxycodone, phenobarbital, opioid-barbiturate",
        "oxycodone, alcohol, opioid-alcohol"
    })
    void the_boxed_warning_of_2016_on_opioids_with_depressants_is_cited(String one, String other, String rule) {
        Warning warning = saidOf(rule, one, other);

        assertThat(warning.severity()).isEqualTo(Severity.MAJOR);
        assertThat(warning.sources()).extracting(Source::key).contains("FDA-DSC-2016-08-31");
    }

    @Test
    void a_third_depressant_is_worse() {
        assertThat(saidOf("opioid-sedative-third-depressant", "baclofen", "oxycodone", "alcohol")
                        .severity())
                .isEqualTo(Severity.CRITICAL);
        assertThat(saidOf("three-respiratory-depressants", "baclofen", "oxycodone", "alcohol"))
                .isNotNull();
    }

    @Test
    void baclofen_against_alcohol_craving_rests_on_contradictory_data() {
        assertThat(saidOf("baclofen-alcohol-use-disorder", patient(Condition.ALCOHOL_USE_DISORDER), "baclofen")
                        .mechanism())
                .contains("alcohol craving", "contradictory", "Europe and Australia");
    }

    @ParameterizedTest
    @CsvSource({
        "EPILEPSY, baclofen-epilepsy",
        "COPD, baclofen-respiratory-disease",
        "STROKE_HISTORY, baclofen-stroke",
        "PEPTIC_ULCER, baclofen-peptic-ulcer",
        "PARKINSON_DISEASE, baclofen-parkinson-disease",
        "PSYCHOTIC_DISORDER, baclofen-psychotic-confusional-disorder",
        "BIPOLAR_DISORDER, baclofen-bipolar-disorder",
        "HEPATIC_ENCEPHALOPATHY, baclofen-hepatic-encephalopathy",
        "SPINAL_CORD_INJURY_T6_OR_ABOVE, baclofen-autonomic-dysreflexia"
    })
    void a_condition_that_was_there_before_can_speak_against_baclofen(Condition condition, String rule) {
        Patient drinker = Patient.builder()
                .condition(condition)
                .condition(Condition.ALCOHOL_USE_DISORDER)
                .build();

        assertThat(said(list(drinker, "baclofen")))
                .extracting(Warning::rule)
                .contains(rule, "baclofen-alcohol-use-disorder");
    }

    @ParameterizedTest
    @CsvSource({"29, baclofen-egfr-below-30", "45, baclofen-egfr-30-to-60"})
    void a_failing_kidney_can_speak_against_baclofen(double eGFR, String rule) {
        assertThat(saidOf(rule, Patient.builder().eGFR(eGFR).build(), "baclofen"))
                .isNotNull();
    }

    @Test
    void alcohol_use_disorder_with_major_depression_can_turn_into_hypomania() {
        Warning warning = saidOf(
                "baclofen-hypomania-alcohol-depression",
                Patient.builder()
                        .condition(Condition.ALCOHOL_USE_DISORDER)
                        .condition(Condition.MAJOR_DEPRESSIVE_DISORDER)
                        .build(),
                "baclofen");

        assertThat(warning.mechanism()).contains("hypomania");
        assertThat(warning.sources()).extracting(Source::key).contains("GHOSH-2016");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sedation",
                "insomnia",
                "cognitive-impairment",
                "delusion",
                "delirium",
                "feeling-cold",
                "visual-disturbance",
                "seizure"
            })
    void what_a_sudden_stop_brings_is_named(String effect) {
        assertThat(afterAbruptStop().effects()).contains(effect);
    }

    @Test
    void stopping_several_drugs_brings_more_symptoms() {
        Warning warning = find(
                said(MedicationList.builder()
                        .add(stopped("baclofen"))
                        .add(stopped("diazepam"))
                        .build()),
                "several-substances-stopped");

        assertThat(warning.severity()).isEqualTo(Severity.CRITICAL);
        assertThat(warning.contains())
                .extracting(Warning::rule)
                .contains("baclofen-abrupt-stop", "benzodiazepine-abrupt-stop");
    }

    @Test
    void depressants_together_lead_to_respiratory_depression() {
        Warning warning = saidOf("opioid-gaba-b-agonist", "baclofen", "oxycodone");

        assertThat(warning.hazard()).isEqualTo("cns-respiratory-depression");
        assertThat(warning.effects()).contains("respiratory-depression");
    }

    @Test
    void people_with_alcohol_use_disorder_often_use_other_drugs_so_the_library_asks_and_treats_both() {
        assertThat(said(list(patient(Condition.ALCOHOL_USE_DISORDER), "oxycodone")))
                .extracting(Warning::rule)
                .contains("dependence-prone-drug-substance-use-disorder", "alcohol-use-not-stated");
        assertThat(treatment().action()).contains("several substances together");
    }

    @Test
    void the_count_of_overdose_deaths_is_background_and_moves_no_rule() {
        assertThat(knowledge.rules())
                .flatExtracting(Rule::title, Rule::mechanism, Rule::action, Rule::patientAdvice)
                .noneMatch(words -> words.toString().contains("16,416"));
        assertThat(treatment().severity()).isEqualTo(Severity.INFO);
    }

    @Test
    void treatment_is_individual_and_combines_what_the_article_lists() {
        assertThat(treatment().mechanism() + treatment().action())
                .contains(
                        "behavioural",
                        "medication",
                        "detoxification",
                        "counselling",
                        "individual plan",
                        "family",
                        "licensed facility",
                        "aftercare",
                        "sober living");
    }

    @Test
    void a_helpline_with_trained_people_is_offered() {
        assertThat(saidOf("helpline", patient(Condition.ALCOHOL_USE_DISORDER), "baclofen")
                        .action())
                .contains("1-800-662-4357", "988", "configurable");
    }

    private Substance baclofen() {
        return knowledge.substance("baclofen").orElseThrow();
    }

    private List<String> effects() {
        return baclofen().effects().stream().map(GradedEffect::effect).toList();
    }

    private Warning treatment() {
        return saidOf("treatment-considerations", patient(Condition.ALCOHOL_USE_DISORDER), "baclofen");
    }

    private static Warning afterAbruptStop() {
        return find(said(MedicationList.builder().add(stopped("baclofen")).build()), "baclofen-abrupt-stop");
    }

    private static Medication stopped(String name) {
        return Medication.builder(name)
                .status(MedicationStatus.STOPPED)
                .daysSinceStop(1)
                .durationDays(100)
                .stopMode(StopMode.ABRUPT)
                .build();
    }

    private static Patient patient(Condition condition) {
        return Patient.builder().condition(condition).build();
    }

    private static MedicationList list(Patient patient, String... names) {
        MedicationList.Builder list = MedicationList.builder().patient(patient);
        Stream.of(names).forEach(list::add);
        return list.build();
    }

    private static Warning saidOf(String rule, String... names) {
        return saidOf(rule, Patient.unknown(), names);
    }

    private static Warning saidOf(String rule, Patient patient, String... names) {
        return find(said(list(patient, names)), rule);
    }

    private static Warning find(List<Warning> said, String rule) {
        return said.stream()
                .filter(warning -> warning.rule().equals(rule))
                .findFirst()
                .orElseThrow(() -> new AssertionError(rule + " was not raised"));
    }

    /** All warnings, contained ones too. */
    private static List<Warning> said(MedicationList list) {
        return flat(BundledChecker.get().check(list).warnings()).toList();
    }

    private static Stream<Warning> flat(List<Warning> warnings) {
        return warnings.stream().flatMap(each -> Stream.concat(Stream.of(each), flat(each.contains())));
    }
}
