package io.github.interplayrx.internal.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.interplayrx.BundledChecker;
import io.github.interplayrx.internal.recognition.Recogniser;
import io.github.interplayrx.knowledge.DeclaredInteraction;
import io.github.interplayrx.knowledge.KnowledgeBase;
import io.github.interplayrx.model.AlcoholUse;
import io.github.interplayrx.model.Formulation;
import io.github.interplayrx.model.Medication;
import io.github.interplayrx.model.MedicationList;
import io.github.interplayrx.model.MedicationStatus;
import io.github.interplayrx.model.Patient;
import io.github.interplayrx.model.Route;
import io.github.interplayrx.model.StopMode;
import io.github.interplayrx.model.Use;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The words of which conditions are made, each at its limits. */
class RegimenTest {
    private static final KnowledgeBase KNOWLEDGE = BundledChecker.get().knowledge();
    private static final Recogniser RECOGNISER = new Recogniser(KNOWLEDGE);
    private static final Memberships MEMBERSHIPS = new Memberships(KNOWLEDGE);

    @Test
    void a_group_is_there_as_often_as_different_substances_of_it_are_taken() {
        Regimen regimen = of("oxycodone", "OxyContin", "morphine", "diazepam");

        assertThat(regimen.has(Group.OPIOID)).isTrue();
        assertThat(regimen.lacks(Group.OPIOID)).isFalse();
        assertThat(regimen.count(Group.OPIOID)).isEqualTo(2);
        assertThat(regimen.has(Group.BACLOFEN)).isFalse();
        assertThat(regimen.lacks(Group.BACLOFEN)).isTrue();
        assertThat(regimen.count(Group.BACLOFEN)).isZero();
    }

    @Test
    void grades_are_added_up_over_what_is_taken() {
        assertThat(of("paroxetine", "diazepam", "amoxicillin").gradeSum(Group.ANTICHOLINERGIC))
                .isEqualTo(3 + 1);
        assertThat(of(stopped("paroxetine", 1)).gradeSum(Group.ANTICHOLINERGIC)).isZero();
    }

    @Test
    void a_combination_takes_two_different_substances() {
        assertThat(of("oxycodone", "diazepam").combines(Group.OPIOID, Group.BENZODIAZEPINE))
                .isTrue();
        assertThat(of("oxycodone", "morphine").combines(Group.OPIOID, Group.BENZODIAZEPINE))
                .isFalse();
        assertThat(of("diazepam").combines(Group.OPIOID, Group.BENZODIAZEPINE)).isFalse();
        assertThat(of("oxycodone").combines(Group.OPIOID, Group.MODERATE_OR_STRONG_RESPIRATORY_DEPRESSANT))
                .as("both are the same substance")
                .isFalse();
        assertThat(of("oxycodone", "diazepam").combines(Group.OPIOID, Group.MODERATE_OR_STRONG_RESPIRATORY_DEPRESSANT))
                .isTrue();
    }

    @Test
    void a_list_longer_than_a_word_of_bits_is_indexed_to_its_end() {
        List<Medication> lines = new ArrayList<>();
        KNOWLEDGE.substances().stream()
                .filter(substance -> !substance.isCombination())
                .limit(150)
                .forEach(substance -> lines.add(Medication.of(substance.name())));
        lines.add(Medication.of("zolpidem"));
        lines.add(Medication.of("tizanidine"));
        Regimen regimen = of(Patient.builder(), lines);

        assertThat(regimen.exposures()).hasSizeGreaterThan(128);
        assertThat(regimen.has(Group.TIZANIDINE)).isTrue();
        assertThat(regimen.count(Group.Z_DRUG)).isEqualTo(countOf(Group.Z_DRUG, regimen));
        assertThat(regimen.count(Group.MODERATE_OR_STRONG_SEDATIVE))
                .isEqualTo(countOf(Group.MODERATE_OR_STRONG_SEDATIVE, regimen));
        assertThat(regimen.combines(Group.TIZANIDINE, Group.Z_DRUG)).isTrue();
        assertThat(regimen.combines(Group.TIZANIDINE, Group.TIZANIDINE)).isFalse();
    }

    private static long countOf(Group group, Regimen regimen) {
        return regimen.exposures().stream()
                .filter(exposure -> KNOWLEDGE
                        .group(group.id())
                        .orElseThrow()
                        .holdsFor(
                                exposure.substance(), exposure.current().get(0).medication()))
                .count();
    }

    @Test
    void lines_that_bring_a_substance_now_come_before_those_that_were_stopped() {
        Regimen regimen = of(stopped("Valium", 1), Medication.of("diazepam"), stopped("lorazepam", 1));

        assertThat(regimen.exposures())
                .extracting(exposure -> exposure.lines().stream()
                        .map(line -> line.medication().input())
                        .toList())
                .containsExactly(List.of("diazepam", "Valium"), List.of("lorazepam"));
        assertThat(of("diazepam", "Valium").exposures().get(0).lines()).hasSize(2);
    }

    @Test
    void a_local_route_and_a_rescue_medicine_expose_nobody() {
        assertThat(of(Medication.builder("diazepam").route(Route.TOPICAL).build())
                        .exposures())
                .isEmpty();
        assertThat(of(Medication.builder("naloxone").use(Use.RESCUE).build()).exposures())
                .isEmpty();
        assertThat(of(Medication.of("naloxone")).exposures()).hasSize(1);
    }

    @Test
    void a_group_that_depends_on_the_route_holds_for_that_route_only() {
        Medication pump =
                Medication.builder("baclofen").route(Route.INTRATHECAL).build();

        assertThat(of(pump).has(Group.INTRATHECAL_BACLOFEN)).isTrue();
        assertThat(of(pump).has(Group.ORAL_BACLOFEN)).isFalse();
        assertThat(of("baclofen").has(Group.INTRATHECAL_BACLOFEN)).isFalse();
        assertThat(of("baclofen").has(Group.ORAL_BACLOFEN)).isTrue();
        assertThat(of(pump, Medication.of("baclofen")).has(Group.ORAL_BACLOFEN)).isTrue();
        assertThat(of(pump, Medication.of("baclofen")).has(Group.INTRATHECAL_BACLOFEN))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({"35, true", "36, false", ", true"})
    void what_was_stopped_counts_for_so_many_days(Integer days, boolean together) {
        Regimen regimen = of(stopped("fluoxetine", days), Medication.of("phenelzine"));

        assertThat(regimen.combinesRecently(Group.SSRI_OR_SNRI, 35, Group.MAO_INHIBITOR, 0))
                .isEqualTo(together);
        assertThat(regimen.combinesRecently(Group.MAO_INHIBITOR, 0, Group.SSRI_OR_SNRI, 35))
                .isEqualTo(together);
        assertThat(regimen.combines(Group.SSRI_OR_SNRI, Group.MAO_INHIBITOR)).isFalse();
        assertThat(regimen.recentPairs(Group.SSRI_OR_SNRI, 35, Group.MAO_INHIBITOR, 0)
                        .each())
                .hasSize(together ? 1 : 0);
    }

    @Test
    void the_latest_day_on_which_it_was_taken_counts() {
        Regimen regimen = of(stopped("fluoxetine", 90), stopped("Prozac", 20), Medication.of("phenelzine"));

        assertThat(regimen.combinesRecently(Group.SSRI_OR_SNRI, 20, Group.MAO_INHIBITOR, 0))
                .isTrue();
        assertThat(regimen.combinesRecently(Group.SSRI_OR_SNRI, 19, Group.MAO_INHIBITOR, 0))
                .isFalse();
    }

    @Test
    void two_that_were_both_stopped_are_not_together() {
        assertThat(of(stopped("fluoxetine", 1), stopped("phenelzine", 1))
                        .combinesRecently(Group.SSRI_OR_SNRI, 35, Group.MAO_INHIBITOR, 14))
                .isFalse();
        assertThat(of("fluoxetine", "phenelzine").combinesRecently(Group.SSRI_OR_SNRI, 35, Group.MAO_INHIBITOR, 14))
                .isTrue();
        assertThat(of("fluoxetine").combinesRecently(Group.SSRI_OR_SNRI, 35, Group.MAO_INHIBITOR, 14))
                .isFalse();
    }

    @Test
    void pairs_are_unordered_and_each_substance_keeps_its_part() {
        assertThat(of("oxycodone", "diazepam", "lorazepam", "baclofen")
                        .pairs(Group.OPIOID, Group.BENZODIAZEPINE)
                        .each())
                .extracting(each -> each.members().stream()
                        .map(m -> m.group() + "=" + m.exposure().substance().id())
                        .toList())
                .containsExactly(
                        List.of("benzodiazepine=diazepam", "opioid=oxycodone"),
                        List.of("benzodiazepine=lorazepam", "opioid=oxycodone"));
        assertThat(of("diazepam", "lorazepam", "clonazepam")
                        .pairs(Group.BENZODIAZEPINE, Group.BENZODIAZEPINE)
                        .each())
                .hasSize(3);
    }

    @Test
    void a_declared_interaction_takes_two_different_substances_that_are_taken_in_the_way_it_says() {
        DeclaredInteraction declared = declared("gabapentinoid", "opioid");
        DeclaredInteraction pump = declared("intrathecal-baclofen", "opioid");
        DeclaredInteraction twice = declared("benzodiazepine", "gaba-a-benzodiazepine");

        assertThat(of("gabapentin", "oxycodone", "morphine").combines(declared)).isTrue();
        assertThat(of("gabapentin", "oxycodone", "morphine").pairs(declared).each())
                .extracting(each -> each.members().stream()
                        .map(m -> m.group() + "=" + m.exposure().substance().id())
                        .toList())
                .containsExactly(
                        List.of("gabapentinoid=gabapentin", "opioid=morphine"),
                        List.of("gabapentinoid=gabapentin", "opioid=oxycodone"));
        assertThat(of("gabapentin", "pregabalin").combines(declared)).isFalse();
        assertThat(of("oxycodone", "morphine").combines(declared)).isFalse();
        assertThat(of(stopped("gabapentin", 1), Medication.of("oxycodone")).combines(declared))
                .isFalse();
        assertThat(of(Medication.builder("baclofen").route(Route.INTRATHECAL).build(), Medication.of("oxycodone"))
                        .combines(pump))
                .isTrue();
        assertThat(of("baclofen", "oxycodone").combines(pump)).isFalse();
        assertThat(of("diazepam").combines(twice)).isFalse();
        assertThat(of("diazepam", "lorazepam").combines(twice)).isTrue();
    }

    private static DeclaredInteraction declared(String first, String second) {
        return new DeclaredInteraction(
                "north-rule",
                KNOWLEDGE.group(first).orElseThrow(),
                KNOWLEDGE.group(second).orElseThrow(),
                new DeclaredInteraction.Circumstances(null, null, null, null, List.of(), false, false, false));
    }

    @Test
    void all_of_several_groups_come_once_each_in_the_first_part_that_fits() {
        assertThat(of("oxycodone", "baclofen", "amoxicillin")
                        .all(Group.OPIOID, Group.MODERATE_OR_STRONG_RESPIRATORY_DEPRESSANT)
                        .each())
                .singleElement()
                .satisfies(each -> assertThat(each.members())
                        .extracting(m -> m.exposure().substance().id(), Member::group)
                        .containsExactly(
                                tuple("baclofen", "moderate-or-strong-respiratory-depressant"),
                                tuple("oxycodone", "opioid")));
    }

    @ParameterizedTest
    @CsvSource({
        "14, 14, ABRUPT, ORAL, true, true",
        "15, 14, ABRUPT, ORAL, false, false",
        "14, 13, ABRUPT, ORAL, false, true",
        ", , UNKNOWN, ORAL, true, true",
        "1, 100, TAPERED, ORAL, false, false",
        "1, 100, ABRUPT, INTRATHECAL, false, true"
    })
    void withdrawal_follows_a_recent_stop_after_long_use_by_mouth_that_was_not_tapered(
            Integer days, Integer duration, StopMode mode, Route route, boolean withdrawing, boolean interrupted) {
        Regimen regimen = of(new Medication(
                "baclofen",
                null,
                null,
                null,
                route,
                null,
                MedicationStatus.STOPPED,
                days,
                duration,
                mode,
                false,
                Use.REGULAR,
                null));

        assertThat(regimen.stopped(Group.BACLOFEN)).isEqualTo(withdrawing);
        assertThat(regimen.interrupted(Group.BACLOFEN)).isEqualTo(interrupted);
        assertThat(regimen.stopped(Group.OPIOID)).isFalse();
        assertThat(regimen.interrupted(Group.OPIOID)).isFalse();
    }

    @Test
    void nothing_is_withdrawn_while_it_is_taken_or_without_a_withdrawal_syndrome() {
        assertThat(of("baclofen").stopped(Group.BACLOFEN)).isFalse();
        assertThat(of("baclofen").interrupted(Group.BACLOFEN)).isFalse();
        assertThat(of(stopped("naltrexone", 1)).stopped(Group.NALTREXONE)).isFalse();
        assertThat(of(stopped("naltrexone", 1)).interrupted(Group.NALTREXONE)).isTrue();
    }

    @Test
    void a_group_that_depends_on_the_route_is_stopped_only_by_that_route() {
        Medication oral = stopped("baclofen", 1);

        assertThat(of(oral).interrupted(Group.INTRATHECAL_BACLOFEN)).isFalse();
        assertThat(of(oral, stopped("baclofen", 1, Route.INTRATHECAL)).interrupted(Group.INTRATHECAL_BACLOFEN))
                .isTrue();
        assertThat(of(oral, stopped("baclofen", 30, Route.INTRATHECAL)).interrupted(Group.INTRATHECAL_BACLOFEN))
                .as("the pump ended long ago")
                .isFalse();
    }

    @Test
    void several_classes_are_stopped_if_two_with_a_distressing_syndrome_are() {
        assertThat(of(stopped("baclofen", 1), stopped("diazepam", 1)).isSeveralClassesStopped())
                .isTrue();
        assertThat(of(stopped("lorazepam", 1), stopped("diazepam", 1)).isSeveralClassesStopped())
                .isFalse();
        assertThat(of(stopped("fluoxetine", 1), stopped("diazepam", 1)).isSeveralClassesStopped())
                .as("the syndrome of fluoxetine is mild")
                .isFalse();
        assertThat(of(stopped("gabapentin", 1), stopped("diazepam", 1)).isSeveralClassesStopped())
                .isTrue();
        assertThat(of(stopped("baclofen", 15), stopped("diazepam", 1)).isSeveralClassesStopped())
                .isFalse();
        assertThat(of("baclofen", "diazepam").isSeveralClassesStopped()).isFalse();
    }

    @Test
    void a_switch_ends_one_substance_of_a_class_and_takes_another() {
        Regimen switched = of(stopped("diazepam", 14), Medication.of("lorazepam"), Medication.of("baclofen"));

        assertThat(switched.isSwitchedWithinClass()).isTrue();
        assertThat(ids(switched.switchedMembers())).containsExactly("diazepam", "lorazepam");
        assertThat(of(stopped("diazepam", 15), Medication.of("lorazepam")).isSwitchedWithinClass())
                .isFalse();
        assertThat(of(stopped("diazepam", 1), Medication.of("baclofen")).isSwitchedWithinClass())
                .isFalse();
        assertThat(of(stopped("diazepam", 1), stopped("lorazepam", 1)).isSwitchedWithinClass())
                .isFalse();
        assertThat(of("diazepam", "lorazepam").isSwitchedWithinClass()).isFalse();
    }

    @Test
    void a_long_past_stop_takes_no_part_in_a_switch() {
        Regimen regimen = of(stopped("diazepam", 1), stopped("clonazepam", 100), Medication.of("lorazepam"));

        assertThat(ids(regimen.switchedMembers())).containsExactly("diazepam", "lorazepam");
    }

    @Test
    void morphine_equivalents_are_added_up_over_all_doses_that_are_known() {
        assertThat(of(dose("morphine", 60), dose("Oramorph", 10), dose("oxycodone", 20))
                        .getMme())
                .isEqualTo(60 + 10 + 20 * 1.5);
        assertThat(of(patch(25)).getMme()).isEqualTo(25 * 2.4);
        assertThat(of(dose("morphine", 60), Medication.of("oxycodone")).getMme())
                .isEqualTo(60);
        assertThat(of("morphine").getMme()).isZero();
    }

    @Test
    void a_factor_counts_for_its_route_only() {
        assertThat(of(Medication.builder("morphine")
                                .dailyDoseMg(60)
                                .route(Route.INTRAVENOUS)
                                .build())
                        .getMme())
                .isZero();
        assertThat(of(Medication.builder("fentanyl")
                                .mcgPerHour(25)
                                .route(Route.INTRAVENOUS)
                                .build())
                        .getMme())
                .isZero();
    }

    @ParameterizedTest
    @CsvSource({"30, 60", "60, 60", "100, 100"})
    void the_higher_of_the_stated_and_the_computed_dose_counts(double stated, double counts) {
        assertThat(of(Patient.builder().opioidMmePerDay(stated), List.of(dose("morphine", 60)))
                        .getMme())
                .isEqualTo(counts);
    }

    @Test
    void a_missing_opioid_dose_is_supposed_to_be_without_limit() {
        assertThat(of("morphine").supposingTheWorst().getMme()).isInfinite();
        assertThat(of(dose("morphine", 60)).supposingTheWorst().getMme()).isEqualTo(60);
        assertThat(of(patch(25), Medication.of("baclofen")).supposingTheWorst().getMme())
                .isEqualTo(60);
        assertThat(of("buprenorphine").supposingTheWorst().getMme())
                .as("a partial agonist has a ceiling")
                .isZero();
        assertThat(of(Patient.builder().opioidMmePerDay(20), List.of(Medication.of("morphine")))
                        .supposingTheWorst()
                        .getMme())
                .isEqualTo(20);
    }

    @Test
    void daily_doses_of_one_substance_are_added_up() {
        Regimen regimen = of(
                dose("baclofen", 30),
                Medication.builder("Lioresal")
                        .dailyDoseMg(20)
                        .route(Route.RECTAL)
                        .build(),
                dose("citalopram", 40));

        assertThat(regimen.dailyDoseMg(Group.BACLOFEN)).isEqualTo(50);
        assertThat(regimen.doseUnknown(Group.BACLOFEN)).isFalse();
        assertThat(regimen.supposingTheWorst().dailyDoseMg(Group.BACLOFEN)).isEqualTo(50);
        assertThat(regimen.dailyDoseMg(Group.TRAMADOL)).isZero();
    }

    @Test
    void a_dose_that_is_missing_is_unknown_and_supposed_to_be_without_limit() {
        Regimen regimen = of(dose("baclofen", 30), Medication.of("Lioresal"));

        assertThat(regimen.dailyDoseMg(Group.BACLOFEN)).isEqualTo(30);
        assertThat(regimen.doseUnknown(Group.BACLOFEN)).isTrue();
        assertThat(regimen.supposingTheWorst().dailyDoseMg(Group.BACLOFEN)).isInfinite();
        assertThat(regimen.supposingTheWorst().doseUnknown(Group.BACLOFEN)).isFalse();
        assertThat(regimen.doseUnknown(Group.TRAMADOL)).isFalse();
        assertThat(regimen.isSomeDoseMissing()).isTrue();
        assertThat(ids(regimen.substancesWithoutDose())).containsExactly("baclofen");
    }

    @Test
    void a_dose_is_missed_only_where_a_rule_reads_it() {
        assertThat(of("diazepam").isSomeDoseMissing()).isFalse();
        assertThat(of(dose("baclofen", 30)).isSomeDoseMissing()).isFalse();
        assertThat(of(patch(25)).isSomeDoseMissing()).isFalse();
        assertThat(of("morphine").isSomeDoseMissing()).isTrue();
        assertThat(of("fentanyl").isSomeDoseMissing()).isTrue();
        assertThat(of(Patient.builder().opioidMmePerDay(20), List.of(Medication.of("morphine")))
                        .isSomeDoseMissing())
                .isFalse();
        assertThat(of(stopped("baclofen", 1)).isSomeDoseMissing()).isFalse();
        assertThat(ids(of("diazepam", "morphine").substancesWithoutDose())).containsExactly("morphine");
    }

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

    @Test
    void occurrences_taken_together_name_each_substance_once_in_its_first_part() {
        Regimen regimen = of("oxycodone", "baclofen", "diazepam");

        Occurrences together = regimen.all(Group.MODERATE_OR_STRONG_RESPIRATORY_DEPRESSANT)
                .and(regimen.all(Group.OPIOID))
                .and(regimen.noSubstance());

        assertThat(together.each()).singleElement().satisfies(each -> {
            assertThat(each.members())
                    .extracting(m -> m.exposure().substance().id())
                    .containsExactly("baclofen", "diazepam", "oxycodone");
            assertThat(each.members())
                    .extracting(Member::group)
                    .containsOnly("moderate-or-strong-respiratory-depressant");
        });
        assertThat(ids(regimen.noSubstance())).isEmpty();
        assertThat(regimen.noSubstance().each()).hasSize(1);
    }

    private static List<String> ids(Occurrences occurrences) {
        return occurrences.each().stream()
                .flatMap(each -> each.members().stream())
                .map(member -> member.exposure().substance().id())
                .toList();
    }

    private static Regimen of(String... names) {
        return of(Patient.builder(), Stream.of(names).map(Medication::of).toList());
    }

    private static Regimen of(Medication... medications) {
        return of(Patient.builder(), List.of(medications));
    }

    private static Regimen of(Patient.Builder patient, List<Medication> medications) {
        MedicationList list = new MedicationList(Collections.unmodifiableList(medications), patient.build());
        return Regimen.of(RECOGNISER.recognise(list), list.patient(), MEMBERSHIPS, List.of());
    }

    private static Medication dose(String name, double mg) {
        return Medication.builder(name).dailyDoseMg(mg).build();
    }

    private static Medication form(String name, Formulation formulation) {
        return Medication.builder(name).formulation(formulation).build();
    }

    private static Medication patch(double mcgPerHour) {
        return Medication.builder("fentanyl")
                .mcgPerHour(mcgPerHour)
                .route(Route.TRANSDERMAL)
                .build();
    }

    private static Medication stopped(String name, Integer days) {
        Medication.Builder stopped = Medication.builder(name).status(MedicationStatus.STOPPED);
        return days == null ? stopped.build() : stopped.daysSinceStop(days).build();
    }

    private static Medication stopped(String name, int days, Route route) {
        return Medication.builder(name)
                .status(MedicationStatus.STOPPED)
                .daysSinceStop(days)
                .route(route)
                .build();
    }
}
