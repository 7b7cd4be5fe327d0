package io.github.interplayrx.regimen;

import static io.github.interplayrx.regimen.TestRegimens.KNOWLEDGE;
import static io.github.interplayrx.regimen.TestRegimens.ids;
import static io.github.interplayrx.regimen.TestRegimens.of;
import static io.github.interplayrx.regimen.TestRegimens.stopped;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.interplayrx.knowledge.DeclaredInteraction;
import io.github.interplayrx.knowledge.Substance;
import io.github.interplayrx.model.Medication;
import io.github.interplayrx.model.Patient;
import io.github.interplayrx.model.Route;
import io.github.interplayrx.model.Use;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is taken, and what of it is taken together. */
class RegimenTest {
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
        assertThat(of(stopped("paroxetine", 5)).gradeSum(Group.ANTICHOLINERGIC)).isZero();
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
        DeclaredInteraction twice = declared("benzodiazepine", "sedative-hypnotic");

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

    @Test
    void an_escalation_may_speak_of_each_substance_of_a_group() {
        Regimen regimen = of(stopped("citalopram", 20), Medication.of("oxycodone"), Medication.of("morphine"));

        assertThat(regimen.each(Group.OPIOID).each())
                .hasSize(2)
                .allSatisfy(one -> assertThat(one.members()).hasSize(1));
        assertThat(regimen.each(Group.SSRI_OR_SNRI).each()).isEmpty();
        assertThat(ids(regimen.each(Group.SSRI_OR_SNRI.within(20)))).containsExactly("citalopram");
        assertThat(ids(regimen.each(Group.SSRI_OR_SNRI.within(19)))).isEmpty();
    }

    @Test
    void more_than_32_substances_are_asked_like_few() {
        List<String> names = new ArrayList<>();
        for (Substance each : KNOWLEDGE.substances()) {
            if (names.size() < 70
                    && each.review() == Substance.Review.CURATED
                    && !of(each.id()).has(Group.OPIOID)
                    && !of(each.id()).has(Group.BENZODIAZEPINE)) {
                names.add(each.id());
            }
        }
        Regimen without = of(names.toArray(String[]::new));
        names.add("oxycodone");
        names.add("temazepam");
        Regimen with = of(names.toArray(String[]::new));

        assertThat(without.exposures()).hasSizeGreaterThan(64);
        assertThat(without.combines(Group.OPIOID, Group.BENZODIAZEPINE)).isFalse();
        assertThat(with.count(Group.OPIOID)).isEqualTo(1);
        assertThat(with.combines(Group.OPIOID, Group.BENZODIAZEPINE)).isTrue();
        assertThat(with.pairs(Group.OPIOID, Group.BENZODIAZEPINE).each())
                .singleElement()
                .satisfies(pair -> assertThat(pair.members())
                        .extracting(member -> member.exposure().substance().id())
                        .containsExactly("oxycodone", "temazepam"));
    }
}
