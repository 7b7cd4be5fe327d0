package io.github.interplayrx.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MedicationHistoryTest {
    private static final SparkSession SPARK = Sessions.spark();
    private static final LocalDate DAY = LocalDate.of(2026, 11, 1);

    @Test
    void as_of_a_day_has_what_was_taken_then() {
        assertThat(asOf("""
                        ('a', '2026-10-01', '2026-12-01', 'baclofen'),
                        ('a', '2026-10-01', null, 'oxycodone'),
                        ('a', '2026-11-02', '2026-12-01', 'lorazepam'),
                        ('a', '2025-01-01', '2025-02-01', 'tramadol')""")).containsExactlyInAnyOrder("a baclofen CURRENT", "a oxycodone CURRENT");
    }

    @Test
    void what_ended_lately_is_stopped_with_its_days() {
        assertThat(asOf("('a', '2026-08-01', '2026-10-27', 'baclofen')")).containsExactly("a baclofen STOPPED 5 88");
        assertThat(asOf("('a', '2025-08-01', '2025-10-31', 'baclofen')")).isEmpty();
    }

    @Test
    void what_still_acts_long_after_its_stop_is_found() {
        Dataset<Row> lists = history("""
                        ('a', '2026-01-01', '2026-06-01', 'amiodarone'), ('a', '2026-10-20', null, 'methadone'),
                        ('b', '2026-01-01', '2026-01-02', 'Invega Hafyera'), ('b', '2026-10-20', null, 'methadone'),
                        ('c', '2026-01-01', '2026-03-01', 'amiodarone'), ('c', '2026-10-20', null, 'methadone')""").asOf(DAY);
        assertThat(InterplayScreening.create(SPARK).screen(lists).warnings().collectAsList())
                .extracting(row -> row.getAs("person") + " " + row.getAs("id"))
                .anyMatch(found -> found.startsWith("a ") && found.contains("amiodarone+methadone"))
                .anyMatch(found -> found.startsWith("b ") && found.contains("methadone+paliperidone"))
                .noneMatch(found -> found.startsWith("c ") && found.contains("amiodarone"));
    }

    @Test
    void a_refill_is_one_line_and_no_stop() {
        assertThat(asOf("""
                        ('a', '2026-08-01', '2026-08-30', 'baclofen'),
                        ('a', '2026-08-28', '2026-09-26', 'baclofen'),
                        ('a', '2026-10-10', '2026-11-08', 'baclofen')""")).containsExactly("a baclofen CURRENT");
        assertThat(ids("('a', '2026-08-01', '2026-08-30', 'baclofen'), ('a', '2026-08-28', '2026-12-01', 'baclofen')"))
                .containsExactly("2026-08-01");
    }

    @Test
    void an_order_without_an_end_is_renewed_by_the_next() {
        assertThat(ids("('a', '2026-01-01', null, 'baclofen'), ('a', '2026-06-01', null, 'baclofen')"))
                .containsExactly("2026-01-01");
    }

    @Test
    void orders_that_overlap_both_count_and_say_so() {
        Dataset<Row> lists = history(
                        "('a', '2026-10-01', '2026-11-30', 'baclofen'), ('a', '2026-10-15', '2026-12-30', 'baclofen')")
                .asOf(DAY);
        assertThat(lists.count()).isEqualTo(2);
        assertThat(remarks(lists))
                .containsExactly(
                        "It begins while the one before, of the same product and dose, is still taken: both count");
    }

    @Test
    void rows_that_say_the_same_are_one() {
        assertThat(asOf("('a', '2026-10-01', '2026-11-30', 'baclofen'), ('a', '2026-10-01', '2026-11-30', 'baclofen')"))
                .hasSize(1);
    }

    @Test
    void a_change_of_product_is_not_a_stop_of_the_other() {
        assertThat(asOf("('a', '2026-08-01', '2026-10-20', 'baclofen'), ('a', '2026-10-30', '2026-11-20', 'baclofen')"))
                .containsExactly("a baclofen CURRENT");
    }

    @Test
    void days_that_cannot_be_right_are_said() {
        Dataset<Row> lists = history("""
                        ('a', 'soon', null, 'baclofen'),
                        ('a', '1066-10-14', null, 'lithium'),
                        ('a', '2026-10-20', '2019-01-01', 'oxycodone'),
                        ('a', '2026-10-21', 'later', 'tramadol'),
                        ('a', '2026-10-22', '9999-12-31', 'lorazepam'),
                        (null, '2026-10-22', null, 'morphine')""").asOf(DAY);
        assertThat(remarks(lists))
                .containsExactlyInAnyOrder(
                        "The day on which it began cannot be read: soon",
                        "The day on which it began cannot be read: 1066-10-14",
                        "It ends on 2019-01-01, before it begins on 2026-10-20: counted for 30 days",
                        "The day on which it ended cannot be read: later. Counted for 30 days",
                        "The end 9999-12-31 is read as: still taken");
        Screening screening = InterplayScreening.create(SPARK).screen(lists);
        assertThat(screening.checked().filter("person = 'a'").first().<Long>getAs("lines"))
                .isEqualTo(3);
        assertThat(screening
                        .notUnderstood()
                        .filter("state in ('REMARK', 'NOT_CHECKED')")
                        .collectAsList())
                .extracting(row -> row.<String>getAs("line"))
                .contains("baclofen", "lithium", "oxycodone", "tramadol", "lorazepam", "morphine");
    }

    @Test
    void each_beginning_is_a_list_with_what_begins_as_proposed() {
        List<String> lists = lines(history("""
                        ('a', '2026-09-01', '2026-12-01', 'baclofen'),
                        ('a', '2026-10-01', '2026-10-20', 'oxycodone'),
                        ('a', '2026-11-05', '2026-12-01', 'lorazepam')""").onEachBeginning(LocalDate.of(2026, 9, 15), LocalDate.of(2026, 12, 31)));
        assertThat(lists)
                .containsExactlyInAnyOrder(
                        "2026-10-01 baclofen CURRENT",
                        "2026-10-01 oxycodone PROPOSED",
                        "2026-11-05 baclofen CURRENT",
                        "2026-11-05 oxycodone STOPPED",
                        "2026-11-05 lorazepam PROPOSED");
    }

    @Test
    void a_table_of_person_date_code_and_name_counts_for_thirty_days(@TempDir Path folder) throws Exception {
        Path csv = Files.writeString(folder.resolve("lists.csv"), """
                person,date,system,code,name
                a,2026-10-10,rxnorm,1292,
                a,2026-10-20,,,oxycodone 5 mg
                a,2026-09-01,,,lorazepam
                """);
        Dataset<Row> lists = MedicationHistory.ofTable(
                        SPARK.read().option("header", true).csv(csv.toString()))
                .asOf(DAY);
        Screening screening = InterplayScreening.create(SPARK).screen(lists);
        assertThat(screening.warnings().collectAsList())
                .extracting(row -> row.<String>getAs("id"))
                .anyMatch(id -> id.contains("baclofen+oxycodone"));
        assertThat(lists.filter("name = 'lorazepam'").first().<String>getAs("status"))
                .isEqualTo("STOPPED");
    }

    @Test
    void days_of_supply_are_an_end() {
        Dataset<Row> table = SPARK.sql("""
                select 'a' as person, '2026-09-20' as date, days, name from values
                    (90, 'baclofen'), (10, 'oxycodone'), (-7, 'tramadol') as rows(days, name)""");
        Dataset<Row> lists = MedicationHistory.ofTable(table).asOf(DAY);
        assertThat(lines(lists))
                .containsExactlyInAnyOrder(
                        "2026-11-01 baclofen CURRENT", "2026-11-01 oxycodone STOPPED", "2026-11-01 tramadol STOPPED");
        assertThat(remarks(lists)).containsExactly("The days of supply cannot be right: -7");
    }

    @Test
    void a_column_that_nothing_reads_is_refused() {
        Dataset<Row> table = SPARK.sql("select 'a' as person, '2026-09-20' as date, 'baclofen' as drug");
        assertThatThrownBy(() -> MedicationHistory.ofTable(table))
                .isInstanceOf(InvalidScreeningException.class)
                .hasMessageContaining("column drug");
    }

    private static MedicationHistory history(String rows) {
        return MedicationHistory.ofTable(
                SPARK.sql("select * from values " + rows + " as rows(person, started, ended, name)"));
    }

    private static List<String> asOf(String rows) {
        return history(rows).asOf(DAY).collectAsList().stream()
                .map(row -> row.getAs("person") + " " + row.getAs("name") + " " + row.getAs("status")
                        + (row.getAs("days_since_stop") == null
                                ? ""
                                : " " + row.getAs("days_since_stop") + " " + row.getAs("duration_days")))
                .toList();
    }

    private static List<String> ids(String rows) {
        return history(rows).asOf(DAY).collectAsList().stream()
                .map(row -> row.<String>getAs("id"))
                .toList();
    }

    private static List<String> lines(Dataset<Row> lists) {
        return lists.collectAsList().stream()
                .map(row -> row.getAs("day") + " " + row.getAs("name") + " " + row.getAs("status"))
                .toList();
    }

    private static List<String> remarks(Dataset<Row> lists) {
        return lists.filter("remark is not null").collectAsList().stream()
                .map(row -> row.<String>getAs("remark"))
                .toList();
    }
}
