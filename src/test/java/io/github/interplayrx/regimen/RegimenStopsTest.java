package io.github.interplayrx.regimen;

import static io.github.interplayrx.regimen.TestRegimens.ids;
import static io.github.interplayrx.regimen.TestRegimens.of;
import static io.github.interplayrx.regimen.TestRegimens.stopped;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.interplayrx.model.Medication;
import io.github.interplayrx.model.MedicationStatus;
import io.github.interplayrx.model.Route;
import io.github.interplayrx.model.StopMode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What was stopped: how long it counts, what is withdrawn, what was switched. */
class RegimenStopsTest {
    @ParameterizedTest
    @CsvSource({"35, true", "36, false", ", true"})
    void what_was_stopped_counts_for_so_many_days(Integer days, boolean together) {
        Regimen regimen = of(stopped("fluoxetine", days), Medication.of("phenelzine"));

        assertThat(regimen.combines(Group.SSRI_OR_SNRI.within(35), Group.MAO_INHIBITOR))
                .isEqualTo(together);
        assertThat(regimen.combines(Group.MAO_INHIBITOR, Group.SSRI_OR_SNRI.within(35)))
                .isEqualTo(together);
        assertThat(regimen.has(Group.SSRI_OR_SNRI.within(35))).isEqualTo(together);
        assertThat(regimen.pairs(Group.SSRI_OR_SNRI.within(35), Group.MAO_INHIBITOR)
                        .each())
                .hasSize(together ? 1 : 0);
    }

    @Test
    void the_latest_day_on_which_it_was_taken_counts() {
        Regimen regimen = of(stopped("citalopram", 90), stopped("Celexa", 20), Medication.of("phenelzine"));

        assertThat(regimen.combines(Group.SSRI_OR_SNRI.within(20), Group.MAO_INHIBITOR))
                .isTrue();
        assertThat(regimen.combines(Group.SSRI_OR_SNRI.within(19), Group.MAO_INHIBITOR))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({"0, true", "34, true", "35, false", ", true"})
    void what_outlasts_its_stop_acts_for_so_many_days(Integer days, boolean acts) {
        Regimen regimen = of(stopped("fluoxetine", days), Medication.of("tramadol"));

        assertThat(regimen.has(Group.STRONG_CYP2D6_INHIBITOR)).isEqualTo(acts);
        assertThat(regimen.combines(Group.SSRI_OR_SNRI, Group.TRAMADOL)).isEqualTo(acts);
        assertThat(regimen.pairs(Group.SSRI_OR_SNRI, Group.TRAMADOL).each()).hasSize(acts ? 1 : 0);
        assertThat(ids(regimen.all(Group.SSRI_OR_SNRI, Group.OPIOID)))
                .isEqualTo(acts ? List.of("fluoxetine", "tramadol") : List.of("tramadol"));
    }

    @ParameterizedTest
    @CsvSource({"0, true", "1, false", ", false"})
    void what_is_not_known_to_outlast_its_stop_acts_on_the_day_of_it(Integer days, boolean acts) {
        assertThat(of(stopped("oxazepam", days), Medication.of("oxycodone"))
                        .combines(Group.OPIOID, Group.BENZODIAZEPINE))
                .isEqualTo(acts);
    }

    @ParameterizedTest
    @CsvSource({
        "fentanyl, TRANSDERMAL, true",
        "fentanyl, INTRAVENOUS, false",
        "buprenorphine, SUBCUTANEOUS, true",
        "haloperidol decanoate, INTRAMUSCULAR, true",
        "haloperidol, INTRAMUSCULAR, true",
        "droperidol, INTRAMUSCULAR, false"
    })
    void how_long_it_acts_depends_on_the_way_it_was_given(String name, Route route, boolean acts) {
        assertThat(of(stopped(name, 1, route)).exposures())
                .singleElement()
                .satisfies(one -> assertThat(one.outlastingStops()).hasSize(acts ? 1 : 0));
    }

    @Test
    void what_outlasts_its_stop_is_neither_taken_nor_a_finding_of_its_own() {
        Regimen regimen = of(stopped("diazepam", 3));

        assertThat(regimen.has(Group.BENZODIAZEPINE)).isTrue();
        assertThat(regimen.lacks(Group.BENZODIAZEPINE)).isTrue();
        assertThat(regimen.count(Group.BENZODIAZEPINE)).isOne();
        assertThat(regimen.countTakenNow(Group.BENZODIAZEPINE)).isZero();
        assertThat(regimen.all(Group.BENZODIAZEPINE).each()).isEmpty();
        assertThat(regimen.pairs(Group.BENZODIAZEPINE, Group.BENZODIAZEPINE).each())
                .isEmpty();
    }

    @Test
    void two_that_both_outlast_their_stop_are_no_pair() {
        assertThat(of(stopped("diazepam", 3), stopped("methadone", 3))
                        .pairs(Group.BENZODIAZEPINE, Group.OPIOID)
                        .each())
                .isEmpty();
    }

    @Test
    void two_that_were_both_stopped_are_not_together() {
        assertThat(of(stopped("fluoxetine", 1), stopped("phenelzine", 1))
                        .combines(Group.SSRI_OR_SNRI.within(35), Group.MAO_INHIBITOR.within(14)))
                .isFalse();
        assertThat(of("fluoxetine", "phenelzine")
                        .combines(Group.SSRI_OR_SNRI.within(35), Group.MAO_INHIBITOR.within(14)))
                .isTrue();
        assertThat(of("fluoxetine").combines(Group.SSRI_OR_SNRI.within(35), Group.MAO_INHIBITOR.within(14)))
                .isFalse();
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
        Regimen regimen = of(Medication.builder("baclofen")
                .route(route)
                .status(MedicationStatus.STOPPED)
                .daysSinceStop(days)
                .durationDays(duration)
                .stopMode(mode)
                .build());

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
}
