package io.github.interplayrx.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.junit.jupiter.api.Test;

/** No row makes the job fail, and none is lost. */
class BadRowsTest {
    private static final SparkSession SPARK = Sessions.spark();
    private static final InterplayScreening SCREENING = InterplayScreening.create(SPARK);

    private static final String ROWS = """
            select * from values
                ('a', '2026-11-01', 'baclofen', cast(null as string), cast(null as string), '30'),
                ('a', '2026-11-01', 'oxycodone', null, null, 'many'),
                ('b', '2026-11-01', null, null, null, null),
                ('b', '2026-11-01', null, 'rxnorm', '999999999', null),
                ('b', '2026-11-01', null, 'ward-list', '17', null),
                (null, '2026-11-01', 'morphine', null, null, null),
                (null, '2026-11-01', 'morphine', null, null, null),
                ('c', '2026-02-31', 'tramadol', null, null, null),
                ('c', '0203-11-01', 'lithium', null, null, null),
                ('d', null, 'baclofen', null, null, '-5')
            as rows(person, day, name, system, code, daily_dose_mg)""";

    @Test
    void every_row_is_a_line_or_is_said_to_be_none() {
        List<Row> checked = screen(SPARK.sql(ROWS)).checked().collectAsList();
        assertThat(checked)
                .extracting(row -> row.<Long>getAs("lines"))
                .containsExactlyInAnyOrder(2L, 3L, 1L, 1L, 1L, 1L, 1L);
        assertThat(checked)
                .filteredOn(row -> row.getAs("status").equals(NotUnderstood.NOT_CHECKED))
                .hasSize(4);
    }

    @Test
    void what_cannot_be_read_is_said_with_its_value() {
        List<String> said = screen(SPARK.sql(ROWS)).notUnderstood().collectAsList().stream()
                .map(row -> row.get(0) + "|" + row.get(2) + "|" + row.get(3) + "|" + row.get(4))
                .toList();
        assertThat(said)
                .contains("a|oxycodone|PROBLEM|dailyDoseMg is no number: many: it is not used")
                .contains("null|morphine|NOT_CHECKED|The row does not say whose it is.")
                .contains("c|tramadol|NOT_CHECKED|The day of the row cannot be read: 2026-02-31")
                .contains("c|lithium|NOT_CHECKED|The day of the row cannot be read: 0203-11-01")
                .anyMatch(line -> line.startsWith("b|rxnorm 999999999|UNRECOGNISED"))
                .anyMatch(line -> line.startsWith("b|ward-list 17|UNRECOGNISED"))
                .anyMatch(line -> line.startsWith("b|line 1, which has no name|UNRECOGNISED"))
                .anyMatch(line -> line.startsWith("d|-5"));
    }

    @Test
    void a_value_that_was_not_used_does_not_hide_the_danger() {
        assertThat(screen(SPARK.sql(ROWS)).warnings().filter("person = 'a'").collectAsList())
                .extracting(row -> row.<String>getAs("severity"))
                .contains("MAJOR");
    }

    @Test
    void a_list_of_ten_thousand_lines_is_not_understood_and_the_others_are() {
        Dataset<Row> rows = SPARK.sql("""
                select 'long' as person, concat('baclofen ', id, ' mg') as name from range(10000)
                union all select 'short', 'baclofen' union all select 'short', 'morphine'""");
        List<Row> checked = screen(rows).checked().orderBy("person").collectAsList();
        assertThat(checked.get(0).<String>getAs("status")).isEqualTo(NotUnderstood.NOT_CHECKED);
        assertThat(checked.get(0).<Long>getAs("lines")).isEqualTo(10_000);
        assertThat(checked.get(1).getList(checked.get(1).fieldIndex("warnings")))
                .isNotEmpty();
        List<Row> said = screen(rows).notUnderstood().filter("person = 'long'").collectAsList();
        assertThat(said).hasSize(1);
        assertThat(said.get(0).<String>getAs("why")).contains("10000", "250");
    }

    @Test
    void ten_thousand_remarks_of_one_person_are_counted() {
        Dataset<Row> rows = SPARK.sql("select 'a' as person, 'baclofen' as name, concat('said ', id) as remark,"
                + " id > 0 as left_out from range(10000)");
        List<Row> said = screen(rows).notUnderstood().collectAsList();
        assertThat(said).hasSize(301);
        assertThat(said.get(300).<String>getAs("why")).isEqualTo("9700 more remarks on this list are not shown.");
    }

    @Test
    void a_list_of_too_many_substances_is_not_understood() {
        Screening few = InterplayScreening.builder(SPARK)
                .maxSubstances(1)
                .build()
                .screen(SPARK.sql("select 'a' as person, array('baclofen', 'morphine') as lines"));
        assertThat(few.warnings().count()).isZero();
        assertThat(few.notUnderstood().collectAsList())
                .extracting(row -> row.<String>getAs("why"))
                .singleElement()
                .asString()
                .contains("more substances");
    }

    @Test
    void lists_without_a_list_are_said() {
        Screening nothing = screen(SPARK.sql("select 'a' as person, cast(null as array<string>) as lines"));
        assertThat(nothing.checked().collectAsList())
                .extracting(row -> row.<String>getAs("status"))
                .containsExactly(NotUnderstood.NOT_CHECKED);
    }

    @Test
    void rows_that_contradict_each_other_about_the_person_are_said() {
        Screening two =
                screen(SPARK.sql("select 'a' as person, 'baclofen' as name, age from values (40), (41) as ages(age)"));
        assertThat(two.notUnderstood().filter("state = 'PROBLEM'").collectAsList())
                .extracting(row -> row.<String>getAs("why"))
                .contains("age is 40 and 41: the first is used");
    }

    @Test
    void the_order_of_rows_and_the_number_of_parts_change_nothing() {
        Dataset<Row> rows = new RandomLists(200, 5)
                .flat(SPARK)
                .union(SPARK.sql("select person, day, name, try_cast(daily_dose_mg as double) from (" + ROWS + ")"));
        List<String> once = sorted(screen(rows));
        List<String> again =
                sorted(InterplayScreening.builder(SPARK).partitions(7).build().screen(rows.orderBy(functions.rand(3))));
        assertThat(again).isEqualTo(once);
    }

    @Test
    void a_column_that_nothing_reads_is_refused() {
        assertThatThrownBy(() -> screen(SPARK.sql("select 'a' as person, 'baclofen' as name, 30 as dose")))
                .isInstanceOf(InvalidScreeningException.class)
                .hasMessageContaining("column dose")
                .hasMessageContaining("Maybe")
                .hasMessageContaining("dailyDoseMg");
        assertThatThrownBy(() -> screen(SPARK.sql("select 'a' as patient_id, 'baclofen' as name")))
                .isInstanceOf(InvalidScreeningException.class)
                .hasMessageContaining("no column person");
        assertThatThrownBy(() -> screen(SPARK.sql("select 'a' as person, array(1, 2) as lines")))
                .isInstanceOf(InvalidScreeningException.class)
                .hasMessageContaining("column lines");
    }

    private static Screening screen(Dataset<Row> rows) {
        return SCREENING.screen(rows);
    }

    private static List<String> sorted(Screening screening) {
        return screening.checked().collectAsList().stream()
                .map(Row::toString)
                .sorted()
                .toList();
    }
}
