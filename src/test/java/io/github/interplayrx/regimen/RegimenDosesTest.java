package io.github.interplayrx.regimen;

import static io.github.interplayrx.regimen.TestRegimens.dose;
import static io.github.interplayrx.regimen.TestRegimens.ids;
import static io.github.interplayrx.regimen.TestRegimens.of;
import static io.github.interplayrx.regimen.TestRegimens.patch;
import static io.github.interplayrx.regimen.TestRegimens.stopped;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.interplayrx.model.Medication;
import io.github.interplayrx.model.Patient;
import io.github.interplayrx.model.Route;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Doses: added up, converted, and missing. */
class RegimenDosesTest {
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
}
