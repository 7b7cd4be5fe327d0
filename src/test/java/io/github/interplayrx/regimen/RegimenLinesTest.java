package io.github.interplayrx.regimen;

import static io.github.interplayrx.regimen.TestRegimens.dose;
import static io.github.interplayrx.regimen.TestRegimens.form;
import static io.github.interplayrx.regimen.TestRegimens.ids;
import static io.github.interplayrx.regimen.TestRegimens.of;
import static io.github.interplayrx.regimen.TestRegimens.stopped;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.interplayrx.model.AlcoholUse;
import io.github.interplayrx.model.Formulation;
import io.github.interplayrx.model.Medication;
import io.github.interplayrx.model.Patient;
import io.github.interplayrx.model.Route;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Lines: what repeats another, what was not understood, and what nobody stated. */
class RegimenLinesTest {
    @Test
    void one_substance_in_two_products_is_said_of_two_lines_by_one_route_in_one_form() {
        assertThat(of("paracetamol", "Tylenol").isSameSubstanceInTwoProducts()).isTrue();
        assertThat(ids(of("paracetamol", "Tylenol", "diazepam").repeatedSubstances()))
                .containsExactly("paracetamol");
        assertThat(of("paracetamol", "Paracetamol").isSameSubstanceInTwoProducts())
                .as("a line that comes twice")
                .isFalse();
        assertThat(of(form("morphine", Formulation.ER), form("Oramorph", Formulation.IR))
                        .isSameSubstanceInTwoProducts())
                .isFalse();
        assertThat(of(form("morphine", Formulation.IR), form("Oramorph", Formulation.IR))
                        .isSameSubstanceInTwoProducts())
                .isTrue();
        assertThat(of(
                                Medication.of("diazepam"),
                                Medication.builder("Valium").route(Route.RECTAL).build())
                        .isSameSubstanceInTwoProducts())
                .isFalse();
        assertThat(of(Medication.of("diazepam"), stopped("Valium", 1)).isSameSubstanceInTwoProducts())
                .isFalse();
        assertThat(of("diazepam", "oxycodone").isSameSubstanceInTwoProducts()).isFalse();
    }

    @Test
    void a_third_line_may_be_the_one_that_repeats_a_substance() {
        assertThat(of(
                                form("morphine", Formulation.ER),
                                form("Oramorph", Formulation.IR),
                                form("morphine sulfate", Formulation.IR))
                        .isSameSubstanceInTwoProducts())
                .isTrue();
    }

    @Test
    void alcohol_use_is_known_if_it_is_stated_or_in_the_list() {
        assertThat(of("oxycodone").isAlcoholUseKnown()).isFalse();
        assertThat(of("oxycodone", "alcohol").isAlcoholUseKnown()).isTrue();
        assertThat(of(Patient.builder().alcoholUse(AlcoholUse.NONE), List.of(Medication.of("oxycodone")))
                        .isAlcoholUseKnown())
                .isTrue();
        assertThat(of(Patient.builder().alcoholUse(AlcoholUse.NONE), List.of(Medication.of("oxycodone")))
                        .has(Group.ALCOHOL))
                .isFalse();
        assertThat(of(Patient.builder().alcoholUse(AlcoholUse.OCCASIONAL), List.of(Medication.of("oxycodone")))
                        .has(Group.ALCOHOL))
                .isTrue();
    }

    @Test
    void non_medical_use_of_one_line_is_seen() {
        assertThat(of(
                                Medication.of("oxycodone"),
                                Medication.builder("diazepam")
                                        .nonMedicalUse(true)
                                        .build())
                        .isNonMedicalUse())
                .isTrue();
        assertThat(of("oxycodone", "diazepam").isNonMedicalUse()).isFalse();
    }

    @Test
    void lines_that_were_not_understood_are_told_apart_and_named_once() {
        Regimen regimen = of("Zzyzxol", "Benadryl", "Aaqqq", "Zzyzxol", "oxycodone");

        assertThat(regimen.isSomeInputUnrecognised()).isTrue();
        assertThat(regimen.isSomeInputAmbiguous()).isTrue();
        assertThat(regimen.isSomeInputUncurated()).isFalse();
        assertThat(regimen.isNothingEvaluable()).isFalse();
        assertThat(regimen.unrecognisedInputs().each())
                .singleElement()
                .satisfies(each -> assertThat(each.inputs()).containsExactly("Aaqqq", "Zzyzxol"));
        assertThat(regimen.ambiguousInputs().each())
                .singleElement()
                .satisfies(each -> assertThat(each.inputs()).containsExactly("Benadryl"));
        assertThat(of("oxycodone").isSomeInputUnrecognised()).isFalse();
        assertThat(of("oxycodone").isSomeInputAmbiguous()).isFalse();
    }

    @Test
    void substances_that_nobody_reviewed_are_named() {
        Regimen regimen = of("bosutinib", "oxycodone");

        assertThat(regimen.isSomeInputUncurated()).isTrue();
        assertThat(ids(regimen.uncuratedSubstances())).containsExactly("bosutinib");
    }

    @Test
    void a_list_of_which_nothing_was_understood_cannot_be_evaluated() {
        assertThat(of("Zzyzxol").isNothingEvaluable()).isTrue();
        assertThat(of(Patient.builder(), List.of()).isNothingEvaluable()).isTrue();
        assertThat(of("oxycodone").isNothingEvaluable()).isFalse();
    }

    @Test
    void fields_that_a_rule_reads_and_nobody_stated_are_missing() {
        List<String> reads = List.of("age", "eGFR", "dailyDoseMg", "opioidMmePerDay", "copd", "nonMedicalUse");

        assertThat(of("morphine").missing(reads)).containsExactly("age", "eGFR", "dailyDoseMg", "opioidMmePerDay");
        assertThat(of(Patient.builder().age(40).eGFR(90), List.of(dose("morphine", 10)))
                        .missing(reads))
                .isEmpty();
        assertThat(of(Patient.builder().age(40).opioidMmePerDay(20), List.of(Medication.of("morphine")))
                        .missing(reads))
                .containsExactly("eGFR", "dailyDoseMg");
        assertThat(of("buprenorphine").missing(reads)).containsExactly("age", "eGFR", "dailyDoseMg");
    }
}
