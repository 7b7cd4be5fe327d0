package io.github.interplayrx.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OmopTest {
    private static final SparkSession SPARK = Sessions.spark();
    private static final LocalDate DAY = LocalDate.of(2026, 11, 1);

    @TempDir
    static Path folder;

    private static Dataset<Row> lists;
    private static Dataset<Row> listsOfMonitoredWards;
    private static Screening screening;

    @BeforeAll
    static void write() throws IOException {
        OmopFolder.write(folder);
        lists = kept(MedicationHistory.ofOmop(SPARK, folder.toString()).asOf(DAY));
        listsOfMonitoredWards =
                kept(MedicationHistory.ofOmop(SPARK, folder.toString(), true).asOf(DAY));
        screening =
                Screening.of(kept(InterplayScreening.create(SPARK).screen(lists).checked()));
    }

    private static Dataset<Row> kept(Dataset<Row> rows) {
        return SPARK.createDataFrame(rows.collectAsList(), rows.schema());
    }

    @Test
    void an_ingredient_is_known_by_the_code_of_its_concept() {
        assertThat(lines("1"))
                .containsExactlyInAnyOrder("rxnorm 1292 baclofen CURRENT", "rxnorm 7804 oxycodone CURRENT");
    }

    @Test
    void an_end_before_the_beginning_is_said() {
        assertThat(lines("2"))
                .containsExactlyInAnyOrder("rxnorm 6470 lorazepam CURRENT", "rxnorm 7804 oxycodone CURRENT");
        assertThat(screening
                        .notUnderstood()
                        .filter("person = '2' and line = 'oxycodone'")
                        .first()
                        .<String>getAs("why"))
                .contains("2026-10-01, before it begins on 2026-10-05");
    }

    @Test
    void what_no_concept_knows_is_not_understood() {
        assertThat(screening
                        .notUnderstood()
                        .filter("person = '3' and state = 'UNRECOGNISED'")
                        .collectAsList())
                .extracting(row -> row.<String>getAs("line"))
                .containsExactlyInAnyOrder("a drug of tomorrow", "drug_concept_id 77");
    }

    @Test
    void the_patient_has_age_kidney_and_conditions_of_that_day() {
        Row first = patient("1", false);
        assertThat(first.<Integer>getAs("age")).isEqualTo(76);
        assertThat(first.<Double>getAs("e_gfr")).isEqualTo(28);
        assertThat(first.getList(first.fieldIndex("conditions")).toString()).isEqualTo("[hypokalaemia, sleep-apnoea]");
        assertThat(first.<Boolean>getAs("pregnant")).isNull();
        Row second = patient("2", false);
        assertThat(second.<Integer>getAs("age")).isEqualTo(36);
        assertThat(second.<Double>getAs("e_gfr")).isNull();
        assertThat(second.<Boolean>getAs("pregnant")).isTrue();
    }

    @Test
    void kidney_disease_dialysis_and_breastfeeding_are_no_conditions_of_the_list_and_count(@TempDir Path kidneys)
            throws IOException {
        OmopFolder.csv(kidneys, "CONCEPT.csv", """
                concept_id,concept_name,domain_id,vocabulary_id,concept_code
                1,baclofen,Drug,RxNorm,1292
                2,lithium,Drug,RxNorm,6448
                24,Stage 4,Condition,ICD10CM,N18.4
                25,Dialysis,Condition,ICD10CM,Z99.2
                26,Lactation,Condition,ICD10CM,Z39.1
                27,Stage 1,Condition,ICD10CM,N18.1
                30,eGFR,Measurement,LOINC,33914-3
                """);
        OmopFolder.csv(kidneys, "PERSON.csv", """
                person_id,gender_concept_id,year_of_birth
                1,0,1950
                2,0,1950
                3,0,1990
                """);
        OmopFolder.csv(kidneys, "DRUG_ERA.csv", """
                drug_era_id,person_id,drug_concept_id,drug_era_start_date,drug_era_end_date
                1,1,1,2026-10-05,2026-12-01
                2,2,1,2026-10-05,2026-12-01
                3,3,2,2026-10-05,2026-12-01
                """);
        OmopFolder.csv(kidneys, "CONDITION_OCCURRENCE.csv", """
                person_id,condition_concept_id,condition_source_concept_id,condition_start_date,condition_end_date
                1,0,24,2025-10-20,
                1,0,27,2020-10-20,
                2,0,25,2025-10-20,
                2,0,24,2024-10-20,
                3,0,26,2026-09-20,
                3,0,27,2020-10-20,
                """);
        OmopFolder.csv(kidneys, "MEASUREMENT.csv", """
                person_id,measurement_concept_id,measurement_date,value_as_number
                2,30,2026-10-01,8
                """);

        Dataset<Row> found = kept(InterplayScreening.create(SPARK)
                .screen(MedicationHistory.ofOmop(SPARK, kidneys.toString()).asOf(DAY))
                .checked());

        assertThat(Screening.of(found).warnings().collectAsList())
                .extracting(row -> row.getAs("person") + " " + row.getAs("rule"))
                .contains("1 baclofen-egfr-below-30", "2 baclofen-egfr-below-30", "3 lithium-breastfeeding");
        assertThat(found.filter("person = '3'").first().<Long>getAs("lines")).isEqualTo(1);
        assertThat(Screening.of(found).notUnderstood().collectAsList())
                .singleElement()
                .asString()
                .contains("no eGFR is measured: the lowest of this stage of kidney disease counts");
    }

    @Test
    void an_age_that_cannot_be_is_said() {
        assertThat(screening
                        .notUnderstood()
                        .filter("person = '3' and state = 'PROBLEM'")
                        .collectAsList())
                .extracting(row -> row.<String>getAs("line"))
                .anyMatch(value -> value.startsWith("226"));
    }

    @Test
    void a_ward_is_no_monitored_setting_unless_the_site_says_so() {
        assertThat(conditions("1", false)).doesNotContain("monitored-setting");
        assertThat(conditions("2", false)).contains("monitored-setting");
        assertThat(conditions("1", true)).contains("monitored-setting");
    }

    @Test
    void without_eras_the_exposures_are_read(@TempDir Path other) throws IOException {
        for (String table : List.of("CONCEPT.csv", "PERSON.csv")) {
            Files.copy(folder.resolve(table), other.resolve(table));
        }
        OmopFolder.csv(other, "drug_exposure.csv", """
                person_id,drug_concept_id,drug_exposure_start_date,drug_exposure_end_date,days_supply,quantity,drug_source_value
                1,5,2026-10-10,2026-11-09,30,90,
                1,0,2026-10-10,2026-11-09,-3,,oxycodone 5 mg
                1,3,2026-10-25,2026-10-25,30,,
                """);
        Dataset<Row> lists = MedicationHistory.ofOmop(SPARK, other.toString()).asOf(DAY);
        assertThat(lists.filter("name is not null").collectAsList())
                .extracting(row -> row.getAs("code") + " " + row.getAs("name") + " " + row.getAs("units_per_day") + " "
                        + row.getAs("status"))
                .containsExactlyInAnyOrder(
                        "1292 baclofen 10 MG Oral Tablet 3.0 CURRENT",
                        "null oxycodone 5 mg null CURRENT",
                        "6470 lorazepam null CURRENT");
        assertThat(InterplayScreening.create(SPARK)
                        .screen(lists)
                        .notUnderstood()
                        .filter("line = 'lorazepam'")
                        .first()
                        .<String>getAs("why"))
                .contains("is for 30 days");
    }

    @Test
    void eras_that_nobody_has_worked_out_are_not_read(@TempDir Path other) throws IOException {
        for (String table : List.of("CONCEPT.csv", "PERSON.csv")) {
            Files.copy(folder.resolve(table), other.resolve(table));
        }
        OmopFolder.csv(
                other,
                "DRUG_ERA.csv",
                "drug_era_id,person_id,drug_concept_id,drug_era_start_date,drug_era_end_date,drug_exposure_count,gap_days\n");
        OmopFolder.csv(other, "DRUG_EXPOSURE.csv", """
                person_id,drug_concept_id,drug_exposure_start_date,drug_exposure_end_date
                1,1,2026-10-10,2026-11-09
                """);
        assertThat(MedicationHistory.ofOmop(SPARK, other.toString())
                        .asOf(DAY)
                        .filter("name is not null")
                        .collectAsList())
                .extracting(row -> row.<String>getAs("name"))
                .containsExactly("baclofen");
    }

    @Test
    void the_tables_of_the_session_are_left_alone() {
        SPARK.sql("select 'mine' as whose").createOrReplaceTempView("person");
        MedicationHistory.ofOmop(SPARK, folder.toString()).asOf(DAY);
        assertThat(SPARK.table("person").first().getString(0)).isEqualTo("mine");
        assertThat(SPARK.catalog().tableExists("interplay_course")).isFalse();
    }

    @Test
    void a_folder_of_other_things_is_refused(@TempDir Path empty) {
        assertThatThrownBy(() -> MedicationHistory.ofOmop(SPARK, empty.toString()))
                .isInstanceOf(InvalidScreeningException.class)
                .hasMessageContaining("concept")
                .hasMessageContaining("Maybe");
        assertThatThrownBy(() -> MedicationHistory.ofOmop(SPARK, empty + "/nowhere"))
                .isInstanceOf(InvalidScreeningException.class)
                .hasMessageContaining("nowhere");
    }

    private static Dataset<Row> lists(boolean inpatientIsMonitored) {
        return inpatientIsMonitored ? listsOfMonitoredWards : lists;
    }

    private static List<String> lines(String person) {
        return lists(false).filter("name is not null and person = '" + person + "'").collectAsList().stream()
                .map(row -> row.getAs("system") + " " + row.getAs("code") + " " + row.getAs("name") + " "
                        + row.getAs("status"))
                .toList();
    }

    private static Row patient(String person, boolean inpatientIsMonitored) {
        return lists(inpatientIsMonitored)
                .filter("name is null and person = '" + person + "'")
                .first();
    }

    private static List<String> conditions(String person, boolean inpatientIsMonitored) {
        Row patient = patient(person, inpatientIsMonitored);
        return patient.getList(patient.fieldIndex("conditions"));
    }
}
