package io.github.interplayrx.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SyntheaTest {
    private static final SparkSession SPARK = Sessions.spark();
    private static final LocalDate DAY = LocalDate.of(2026, 11, 1);

    @TempDir
    static Path folder;

    private static List<Row> lists;

    @BeforeAll
    static void read() throws IOException {
        OmopFolder.csv(folder, "patients.csv", """
                Id,BIRTHDATE,DEATHDATE,SSN,FIRST,LAST,GENDER
                a,1950-05-20,,999-00-0000,Example1,Person1,F
                b,1990-01-01,2020-02-01,999-00-0000,Example2,Person2,M
                """);
        OmopFolder.csv(folder, "medications.csv", """
                START,STOP,PATIENT,PAYER,ENCOUNTER,CODE,DESCRIPTION,BASE_COST,DISPENSES,REASONCODE
                2026-09-01T15:27:41Z,,a,x,y,1292,"Baclofen ""example"", oral",1.0,2,
                2025-01-01T15:27:41Z,2025-02-01T15:27:41Z,a,x,y,7804,Oxycodone,1.0,2,
                2026-10-01T15:27:41Z,2026-12-01T15:27:41Z,a,x,y,7804,Oxycodone,1.0,2,
                2019-10-01T15:27:41Z,,b,x,y,7804,Oxycodone,1.0,2,
                """);
        OmopFolder.csv(folder, "conditions.csv", """
                START,STOP,PATIENT,ENCOUNTER,CODE,DESCRIPTION
                2020-01-01,,a,y,78275009,Obstructive sleep apnea syndrome (disorder)
                2020-01-01,2021-01-01,a,y,84757009,Epilepsy (disorder)
                """);
        OmopFolder.csv(folder, "observations.csv", """
                DATE,PATIENT,ENCOUNTER,CATEGORY,CODE,DESCRIPTION,VALUE,UNITS,TYPE
                2026-10-01T10:00:00Z,a,y,laboratory,33914-3,Glomerular filtration rate,28.4,mL/min,numeric
                2026-10-02T10:00:00Z,a,y,survey,72166-2,Tobacco smoking status,Never smoker,,text
                """);
        lists = lists(
                MedicationHistory.ofSynthea(SPARK, folder.toString(), false).asOf(DAY));
    }

    private static List<Row> lists(Dataset<Row> rows) {
        return rows.collectAsList();
    }

    @Test
    void an_order_counts_from_its_start_until_its_stop_or_the_death_of_the_person() {
        assertThat(lists)
                .filteredOn(row -> row.getAs("name") != null)
                .extracting(row -> row.getAs("person") + " " + row.getAs("system") + " " + row.getAs("code") + " "
                        + row.getAs("name") + " " + row.getAs("status"))
                .containsExactlyInAnyOrder(
                        "a rxnorm 1292 Baclofen \"example\", oral CURRENT", "a rxnorm 7804 Oxycodone CURRENT");
    }

    @Test
    void the_patient_has_age_kidney_and_conditions_of_that_day() {
        assertThat(lists)
                .filteredOn(row -> row.getAs("name") == null)
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.<Integer>getAs("age")).isEqualTo(76);
                    assertThat(row.<Double>getAs("e_gfr")).isEqualTo(28.4);
                    assertThat(row.getList(row.fieldIndex("conditions")).toString())
                            .isEqualTo("[sleep-apnoea]");
                });
    }

    @Test
    void a_folder_without_medications_is_refused(@TempDir Path empty) {
        assertThatThrownBy(() -> MedicationHistory.ofSynthea(SPARK, empty.toString(), false))
                .isInstanceOf(InvalidScreeningException.class)
                .hasMessageContaining("medications.csv")
                .hasMessageContaining("Maybe");
    }
}
