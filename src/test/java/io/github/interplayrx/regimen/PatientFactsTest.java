package io.github.interplayrx.regimen;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.interplayrx.knowledge.DeclaredInteraction.Circumstances;
import io.github.interplayrx.model.ChildPugh;
import io.github.interplayrx.model.Condition;
import io.github.interplayrx.model.Patient;
import io.github.interplayrx.model.RequestField;
import io.github.interplayrx.model.Sex;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class PatientFactsTest {
    private static final PatientFacts UNKNOWN = facts(Patient.builder());
    private static final PatientFacts SUPPOSED = UNKNOWN.supposingTheWorst();

    @Test
    void a_limit_of_age_belongs_to_those_who_reached_it() {
        PatientFacts sixtyFive = facts(Patient.builder().age(65));

        assertThat(sixtyFive.ageAtLeast(65)).isTrue();
        assertThat(sixtyFive.ageAtLeast(66)).isFalse();
        assertThat(sixtyFive.ageBelow(66)).isTrue();
        assertThat(sixtyFive.ageBelow(65)).isFalse();
        assertThat(facts(Patient.builder().age(64.9)).ageAtLeast(65)).isFalse();
    }

    @Test
    void a_limit_of_kidney_function_belongs_to_those_above_it() {
        PatientFacts thirty = facts(Patient.builder().eGFR(30));

        assertThat(thirty.eGFRBelow(30)).isFalse();
        assertThat(thirty.eGFRBelow(31)).isTrue();
        assertThat(thirty.eGFRAtLeast(30)).isTrue();
        assertThat(thirty.eGFRAtLeast(31)).isFalse();
        assertThat(thirty.isRenalFunctionKnown()).isTrue();
    }

    @Test
    void a_class_of_liver_disease_includes_the_worse_ones() {
        PatientFacts moderate = facts(Patient.builder().childPugh(ChildPugh.B));

        assertThat(moderate.childPughAtLeast(ChildPugh.A)).isTrue();
        assertThat(moderate.childPughAtLeast(ChildPugh.B)).isTrue();
        assertThat(moderate.childPughAtLeast(ChildPugh.C)).isFalse();
    }

    @Test
    void a_question_about_a_missing_value_is_answered_with_no() {
        assertThat(UNKNOWN.ageAtLeast(0)).isFalse();
        assertThat(UNKNOWN.ageBelow(200)).isFalse();
        assertThat(UNKNOWN.isRenalFunctionKnown()).isFalse();
        assertThat(UNKNOWN.eGFRBelow(200)).isFalse();
        assertThat(UNKNOWN.eGFRAtLeast(0)).isFalse();
        assertThat(UNKNOWN.childPughAtLeast(ChildPugh.A)).isFalse();
        assertThat(UNKNOWN.isPregnant()).isFalse();
        assertThat(UNKNOWN.isInThirdTrimester()).isFalse();
        assertThat(UNKNOWN.isBreastfeeding()).isFalse();
        assertThat(UNKNOWN.isOnDialysis()).isFalse();
        assertThat(UNKNOWN.isBreathingImpaired()).isFalse();
        assertThat(UNKNOWN.isInMonitoredSetting()).isFalse();
        assertThat(UNKNOWN.isSupposing()).isFalse();
    }

    @Test
    void when_the_worst_is_supposed_it_is_answered_with_yes() {
        assertThat(SUPPOSED.ageAtLeast(200)).isTrue();
        assertThat(SUPPOSED.ageBelow(0)).isTrue();
        assertThat(SUPPOSED.isRenalFunctionKnown()).isTrue();
        assertThat(SUPPOSED.eGFRBelow(0)).isTrue();
        assertThat(SUPPOSED.eGFRAtLeast(200)).isTrue();
        assertThat(SUPPOSED.childPughAtLeast(ChildPugh.C)).isTrue();
        assertThat(SUPPOSED.isPregnant()).isTrue();
        assertThat(SUPPOSED.isInThirdTrimester()).isTrue();
        assertThat(SUPPOSED.isBreastfeeding()).isTrue();
        assertThat(SUPPOSED.isSupposing()).isTrue();
    }

    @Test
    void what_is_stated_stands_even_when_the_worst_is_supposed() {
        PatientFacts supposed = facts(Patient.builder()
                        .age(30)
                        .eGFR(90)
                        .childPugh(ChildPugh.A)
                        .pregnant(false)
                        .breastfeeding(false))
                .supposingTheWorst();

        assertThat(supposed.ageAtLeast(65)).isFalse();
        assertThat(supposed.eGFRBelow(60)).isFalse();
        assertThat(supposed.childPughAtLeast(ChildPugh.B)).isFalse();
        assertThat(supposed.isPregnant()).isFalse();
        assertThat(supposed.isInThirdTrimester()).isFalse();
        assertThat(supposed.isBreastfeeding()).isFalse();
        assertThat(supposed.isOnDialysis()).isFalse();
        assertThat(supposed.has(Condition.values())).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"11.9, false", "12, true", "55, true", "55.1, false"})
    void a_pregnancy_is_supposed_only_at_an_age_that_allows_one(double age, boolean supposed) {
        PatientFacts facts = facts(Patient.builder().age(age)).supposingTheWorst();

        assertThat(facts.isPregnant()).isEqualTo(supposed);
        assertThat(facts.isBreastfeeding()).isEqualTo(supposed);
    }

    @Test
    void nobody_is_supposed_to_be_pregnant_who_is_said_not_to_be_able_to() {
        assertThat(facts(Patient.builder().age(30).sex(Sex.MALE))
                        .supposingTheWorst()
                        .isPregnant())
                .isFalse();
        assertThat(facts(Patient.builder().age(30).childbearingPotential(false))
                        .supposingTheWorst()
                        .isPregnant())
                .isFalse();
    }

    @Test
    void childbearing_potential_is_concluded_from_nothing() {
        PatientFacts woman = facts(Patient.builder().age(30).sex(Sex.FEMALE));

        assertThat(woman.isOfChildbearingPotential()).isFalse();
        assertThat(woman.supposingTheWorst().isOfChildbearingPotential()).isTrue();
        assertThat(facts(Patient.builder().childbearingPotential(true)).isOfChildbearingPotential())
                .isTrue();
        assertThat(facts(Patient.builder().childbearingPotential(true).pregnant(true))
                        .isOfChildbearingPotential())
                .isFalse();
    }

    @Test
    void a_stated_pregnancy_stands_at_any_age() {
        PatientFacts facts = facts(Patient.builder().age(60).pregnant(true).breastfeeding(true));

        assertThat(facts.isPregnant()).isTrue();
        assertThat(facts.isBreastfeeding()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"1, false", "2, false", "3, true"})
    void only_the_third_trimester_is_the_third(int trimester, boolean third) {
        assertThat(facts(Patient.builder().pregnant(true).trimester(trimester)).isInThirdTrimester())
                .isEqualTo(third);
        assertThat(facts(Patient.builder().pregnant(false).trimester(trimester)).isInThirdTrimester())
                .isFalse();
        assertThat(facts(Patient.builder().pregnant(true).trimester(trimester))
                        .supposingTheWorst()
                        .isInThirdTrimester())
                .isEqualTo(third);
    }

    @ParameterizedTest
    @EnumSource(
            value = Condition.class,
            names = {"COPD", "SLEEP_APNOEA", "RESPIRATORY_INSUFFICIENCY", "NEUROMUSCULAR_DISEASE"})
    void some_conditions_impair_breathing(Condition condition) {
        assertThat(facts(Patient.builder().condition(condition)).isBreathingImpaired())
                .isTrue();
        assertThat(facts(Patient.builder().condition(condition)).isInMonitoredSetting())
                .isFalse();
    }

    @Test
    void a_condition_counts_if_it_is_one_of_those_asked_for() {
        PatientFacts facts = facts(Patient.builder().condition(Condition.EPILEPSY));

        assertThat(facts.has(Condition.STROKE_HISTORY, Condition.EPILEPSY)).isTrue();
        assertThat(facts.has(Condition.STROKE_HISTORY)).isFalse();
        assertThat(facts.isBreathingImpaired()).isFalse();
        assertThat(facts(Patient.builder().condition(Condition.MONITORED_SETTING))
                        .isInMonitoredSetting())
                .isTrue();
    }

    @ParameterizedTest
    @EnumSource(names = {"AGE", "EGFR", "CHILD_PUGH", "PREGNANT", "TRIMESTER", "BREASTFEEDING"})
    void what_is_not_stated_is_lacking(RequestField field) {
        PatientFacts complete = facts(Patient.builder()
                .age(30)
                .eGFR(90)
                .childPugh(ChildPugh.A)
                .pregnant(true)
                .trimester(1)
                .breastfeeding(false));

        assertThat(UNKNOWN.lacks(field)).isTrue();
        assertThat(complete.lacks(field)).isFalse();
    }

    @ParameterizedTest
    @EnumSource(names = {"DIALYSIS", "NON_MEDICAL_USE"})
    void what_is_not_mentioned_and_can_only_be_there_or_not_is_not_lacking(RequestField field) {
        assertThat(UNKNOWN.lacks(field)).isFalse();
    }

    @Test
    void what_is_stated_is_told_in_plain_words() {
        PatientFacts facts = facts(Patient.builder()
                .age(72)
                .eGFR(44.5)
                .dialysis(true)
                .childPugh(ChildPugh.C)
                .pregnant(true)
                .breastfeeding(true)
                .condition(Condition.SLEEP_APNOEA));

        assertThat(facts.stated("age")).isEqualTo("age 72");
        assertThat(facts.stated("eGFR")).isEqualTo("eGFR 44.5");
        assertThat(facts.stated("dialysis")).isEqualTo("dialysis");
        assertThat(facts.stated("childPugh")).isEqualTo("Child-Pugh class C");
        assertThat(facts.stated("pregnant")).isEqualTo("pregnancy");
        assertThat(facts.stated("breastfeeding")).isEqualTo("breastfeeding");
        assertThat(facts.stated("sleep-apnoea")).isEqualTo(Condition.SLEEP_APNOEA.label());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "age",
                "eGFR",
                "dialysis",
                "childPugh",
                "pregnant",
                "breastfeeding",
                "sleep-apnoea",
                "dailyDoseMg"
            })
    void what_is_not_stated_or_denied_adds_no_concern(String field) {
        assertThat(UNKNOWN.stated(field)).isNull();
        assertThat(facts(Patient.builder().pregnant(false).breastfeeding(false).condition(Condition.COPD))
                        .stated(field))
                .isNull();
    }

    @Test
    void circumstances_that_ask_for_nothing_always_hold() {
        assertThat(UNKNOWN.isIn(asked(null, null, null, null, List.of(), false, false, false)))
                .isTrue();
    }

    @Test
    void each_circumstance_that_is_asked_for_has_to_hold() {
        Circumstances all =
                asked(18, 65, 60, ChildPugh.B, List.of(Condition.EPILEPSY, Condition.COPD), true, true, true);

        assertThat(facts(patientInAll()).isIn(all)).isTrue();
        assertThat(facts(patientInAll().age(17)).isIn(all)).isFalse();
        assertThat(facts(patientInAll().age(65)).isIn(all)).isFalse();
        assertThat(facts(patientInAll().eGFR(60)).isIn(all)).isFalse();
        assertThat(facts(patientInAll().childPugh(ChildPugh.A)).isIn(all)).isFalse();
        assertThat(facts(patientInAll().dialysis(false)).isIn(all)).isFalse();
        assertThat(facts(patientInAll().pregnant(false)).isIn(all)).isFalse();
        assertThat(facts(patientInAll().breastfeeding(false)).isIn(all)).isFalse();
        assertThat(facts(patientInAll())
                        .isIn(asked(18, 65, 60, ChildPugh.B, List.of(Condition.EPILEPSY), true, true, true)))
                .isFalse();
    }

    @Test
    void circumstances_name_the_fields_that_they_read() {
        assertThat(asked(18, null, null, null, List.of(), false, false, false).reads())
                .containsExactly("age");
        assertThat(asked(null, 65, null, null, List.of(), false, false, false).reads())
                .containsExactly("age");
        assertThat(asked(18, 65, 60, ChildPugh.B, List.of(Condition.SLEEP_APNOEA), true, true, true)
                        .reads())
                .containsExactly("age", "eGFR", "childPugh", "sleep-apnoea", "dialysis", "pregnant", "breastfeeding");
        assertThat(asked(null, null, null, null, List.of(), false, false, false).reads())
                .isEmpty();
    }

    private static Patient.Builder patientInAll() {
        return Patient.builder()
                .age(40)
                .eGFR(20)
                .childPugh(ChildPugh.C)
                .condition(Condition.COPD)
                .dialysis(true)
                .pregnant(true)
                .breastfeeding(true);
    }

    private static Circumstances asked(
            Integer ageAtLeast,
            Integer ageBelow,
            Integer eGFRBelow,
            ChildPugh childPugh,
            List<Condition> conditions,
            boolean dialysis,
            boolean pregnant,
            boolean breastfeeding) {
        return new Circumstances(
                ageAtLeast, ageBelow, eGFRBelow, childPugh, conditions, dialysis, pregnant, breastfeeding);
    }

    private static PatientFacts facts(Patient.Builder patient) {
        return new PatientFacts(patient.build(), false);
    }
}
