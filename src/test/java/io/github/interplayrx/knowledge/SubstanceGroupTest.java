package io.github.interplayrx.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.interplayrx.model.Formulation;
import io.github.interplayrx.model.Medication;
import io.github.interplayrx.model.Route;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who belongs to a group, and how the line that brings a substance decides it. */
class SubstanceGroupTest {
    private static final KnowledgeBase KNOWLEDGE = BundledKnowledge.get();
    private static final Medication PLAIN = Medication.builder().build();

    @ParameterizedTest
    @CsvSource({
        "benzodiazepine, diazepam, true",
        "benzodiazepine, zolpidem, false",
        "baclofen, baclofen, true",
        "baclofen, diazepam, false",
        "opioid, buprenorphine, true",
        "muscle-relaxant-not-baclofen, baclofen, false",
        "muscle-relaxant-not-baclofen, tizanidine, true",
        "moderate-sedative, baclofen, true",
        "moderate-sedative, diazepam, false",
        "strong-sedative, diazepam, true",
        "strong-sedative, baclofen, false",
        "moderate-or-strong-sedative, diazepam, true",
        "moderate-or-strong-sedative, baclofen, true",
        "mild-sedative, paroxetine, true",
        "mild-sedative, baclofen, false"
    })
    void grades_and_exceptions_decide_who_belongs(String group, String substance, boolean belongs) {
        assertThat(group(group).holdsFor(substance(substance), PLAIN)).isEqualTo(belongs);
        assertThat(group(group).readsMedication()).isFalse();
        assertThat(group(group).isPossibleFor(substance(substance))).isEqualTo(belongs);
    }

    @ParameterizedTest
    @CsvSource({
        "parenteral-midazolam, midazolam, INTRAVENOUS, ORAL",
        "parenteral-benzodiazepine, diazepam, INTRAMUSCULAR, RECTAL",
        "parenteral-benzodiazepine, diazepam, SUBCUTANEOUS, INTRATHECAL",
        "alprazolam-by-mouth, alprazolam, ORAL, INTRAVENOUS",
        "intramuscular-olanzapine, olanzapine, INTRAMUSCULAR, INTRAVENOUS",
        "intrathecal-baclofen, baclofen, INTRATHECAL, EPIDURAL"
    })
    void a_route_decides_who_belongs(String group, String substance, Route inside, Route outside) {
        SubstanceGroup asked = group(group);

        assertThat(asked.holdsFor(substance(substance), given(inside))).isTrue();
        assertThat(asked.holdsFor(substance(substance), given(outside))).isFalse();
        assertThat(asked.holdsFor(substance("amoxicillin"), given(inside))).isFalse();
        assertThat(asked.readsMedication()).isTrue();
        assertThat(asked.isPossibleFor(substance(substance))).isTrue();
        assertThat(asked.isPossibleFor(substance("amoxicillin"))).isFalse();
    }

    @Test
    void an_exception_that_does_not_depend_on_the_line_rules_a_substance_out() {
        SubstanceGroup asked = group("cyp3a4-benzodiazepine-by-mouth-not-alprazolam");

        assertThat(asked.isPossibleFor(substance("midazolam"))).isTrue();
        assertThat(asked.isPossibleFor(substance("alprazolam"))).isFalse();
        assertThat(asked.holdsFor(substance("midazolam"), given(Route.ORAL))).isTrue();
        assertThat(asked.holdsFor(substance("midazolam"), given(Route.INTRAVENOUS)))
                .isFalse();
    }

    @Test
    void a_formulation_a_purpose_or_its_absence_decides_who_belongs() {
        assertThat(group("dose-dumping-opioid-er")
                        .holdsFor(
                                substance("morphine"),
                                Medication.builder().formulation(Formulation.ER).build()))
                .isTrue();
        assertThat(group("dose-dumping-opioid-er").holdsFor(substance("morphine"), PLAIN))
                .isFalse();
        assertThat(group("opioid-for-cough").holdsFor(substance("codeine"), indicated(" Dry COUGH at night")))
                .isTrue();
        assertThat(group("opioid-for-cough").holdsFor(substance("codeine"), indicated("pain")))
                .isFalse();
        assertThat(group("opioid-for-cough").holdsFor(substance("codeine"), PLAIN))
                .isFalse();
        assertThat(group("opioid-for-cough").isPossibleFor(substance("codeine")))
                .isTrue();
        assertThat(group("recreational-nitrous-oxide")
                        .holdsFor(
                                substance("nitrous-oxide"),
                                Medication.builder().nonMedicalUse(true).build()))
                .isTrue();
        assertThat(group("recreational-nitrous-oxide").holdsFor(substance("nitrous-oxide"), PLAIN))
                .isFalse();
        assertThat(group("dose-dumping-opioid-er").readsMedication()).isTrue();
        assertThat(group("opioid-for-cough").readsMedication()).isTrue();
        assertThat(group("recreational-nitrous-oxide").readsMedication()).isTrue();
    }

    @Test
    void the_reasons_are_the_effects_that_make_a_substance_a_member() {
        assertThat(group("moderate-or-strong-sedative").reasons(substance("diazepam"), PLAIN))
                .containsExactly(new GradedEffect("cns-depressant", 3));
        assertThat(group("opioid-for-cough").reasons(substance("codeine"), indicated("cough")))
                .extracting(GradedEffect::effect)
                .containsExactly("opioid-full-agonist");
        assertThat(group("baclofen").reasons(substance("baclofen"), PLAIN)).isEmpty();
        assertThat(group("benzodiazepine").reasons(substance("baclofen"), PLAIN))
                .isEmpty();
        assertThat(group("benzodiazepine").reasons(substance("diazepam"), PLAIN))
                .singleElement()
                .satisfies(effect -> assertThat(effect.isGraded()).isFalse());
    }

    @Test
    void a_substance_tells_the_grade_of_an_effect_and_of_none() {
        assertThat(substance("diazepam").gradeOf("cns-depressant")).isEqualTo(3);
        assertThat(substance("diazepam").gradeOf("gaba-a-benzodiazepine")).isEqualTo(GradedEffect.UNGRADED);
        assertThat(substance("diazepam").gradeOf("serotonergic")).isZero();
        assertThat(substance("diazepam").effect("cns-depressant")).contains(new GradedEffect("cns-depressant", 3));
        assertThat(substance("diazepam").effect("serotonergic")).isEmpty();
    }

    @Test
    void a_factor_by_mouth_or_through_the_skin_makes_a_dose_convertible() {
        assertThat(substance("morphine").hasMorphineEquivalent()).isTrue();
        assertThat(substance("fentanyl").hasMorphineEquivalent()).isTrue();
        assertThat(substance("buprenorphine").hasMorphineEquivalent()).isFalse();
    }

    private static Medication given(Route route) {
        return Medication.builder().route(route).build();
    }

    private static Medication indicated(String indication) {
        return Medication.builder().indication(indication).build();
    }

    private static SubstanceGroup group(String id) {
        return KNOWLEDGE.group(id).orElseThrow();
    }

    private static Substance substance(String id) {
        return KNOWLEDGE.substance(id).orElseThrow();
    }
}
