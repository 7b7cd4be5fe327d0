package io.github.interplayrx.spark;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.interplayrx.InteractionChecker;
import io.github.interplayrx.model.InteractionReport;
import io.github.interplayrx.model.MedicationList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;

/** Spark answers what the library answers, to the unit. */
class SameAnswersTest {
    private static final int PERSONS = 400;
    private static final SparkSession SPARK = Sessions.spark();
    private static final RandomLists LISTS = new RandomLists(PERSONS, 42);
    private static final InterplayScreening SCREENING =
            InterplayScreening.builder(SPARK).partitions(3).build();

    @Test
    void a_table_of_lines_has_the_warnings_of_the_library() {
        assertSameAnswers(SCREENING.screen(LISTS.flat(SPARK)));
    }

    @Test
    void a_table_of_lists_has_the_warnings_of_the_library() {
        assertSameAnswers(SCREENING.screen(LISTS.nested(SPARK)));
    }

    @Test
    void a_table_of_requests_has_the_warnings_of_the_library() {
        List<Row> rows = LISTS.lists().entrySet().stream()
                .map(each -> RowFactory.create(each.getKey(), each.getValue().toJson()))
                .toList();
        Dataset<Row> requests = SPARK.createDataFrame(rows, StructType.fromDDL("person string, request string"));
        assertSameAnswers(SCREENING.screen(requests));
    }

    @Test
    void the_function_has_the_warnings_of_the_library() {
        SCREENING.register(SPARK);
        LISTS.nested(SPARK).createOrReplaceTempView("lists");
        Dataset<Row> answers = SPARK.sql("select person, inline(interplay_check(lines)) from lists");
        assertThat(lines(answers.filter("severity is not null").select("person", "id", "severity")))
                .isEqualTo(expectedWarnings());
        assertThat(lines(answers.filter("severity is null").select("person", "line", "state")))
                .isEqualTo(expectedNotUnderstood());
    }

    @Test
    void the_function_reads_names_alone() {
        SCREENING.register(SPARK);
        List<Row> answers = SPARK.sql(
                        "select inline(interplay_check(array('baclofen', 'oxycodone', 'alcohol', 'baclofn')))")
                .collectAsList();
        InteractionReport report = InteractionChecker.create().check("baclofen", "oxycodone", "alcohol", "baclofn");
        assertThat(answers.get(0).<String>getAs("id"))
                .isEqualTo(report.warnings().get(0).id());
        assertThat(answers).anySatisfy(row -> {
            assertThat(row.<String>getAs("line")).isEqualTo("baclofn");
            assertThat(row.<String>getAs("why")).contains("baclofen");
        });
    }

    @Test
    void python_registers_the_function_by_its_class() {
        SPARK.udf().registerJava("interplay_by_name", InterplayCheck.class.getName(), InterplayCheck.answer());
        assertThat(SPARK.sql("select inline(interplay_by_name(array('baclofen', 'oxycodone')))")
                        .count())
                .isPositive();
    }

    private static void assertSameAnswers(Screening screening) {
        List<Row> checked = screening.checked().collectAsList();
        assertThat(checked).hasSize(PERSONS);
        Screening kept =
                Screening.of(SPARK.createDataFrame(checked, screening.checked().schema()));
        assertThat(lines(kept.warnings().select("person", "id", "severity"))).isEqualTo(expectedWarnings());
        assertThat(lines(kept.notUnderstood().select("person", "line", "state")))
                .isEqualTo(expectedNotUnderstood());
        Map<String, String> status =
                checked.stream().collect(Collectors.toMap(row -> row.getAs("person"), row -> row.getAs("status")));
        reports()
                .forEach((person, report) ->
                        assertThat(status).containsEntry(person, report.status().name()));
    }

    private static Set<String> lines(Dataset<Row> rows) {
        return rows.collectAsList().stream()
                .map(row -> row.mkString("|"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> expectedWarnings() {
        Set<String> expected = new TreeSet<>();
        reports()
                .forEach((person, report) -> report.warnings()
                        .forEach(warning -> expected.add(person + "|" + warning.id() + "|" + warning.severity())));
        return expected;
    }

    private static Set<String> expectedNotUnderstood() {
        Set<String> expected = new TreeSet<>();
        reports().forEach((person, report) -> {
            report.unrecognised().forEach(line -> expected.add(person + "|" + line.input() + "|" + line.state()));
            report.inputProblems().forEach(each -> expected.add(person + "|" + each.value() + "|PROBLEM"));
        });
        return expected;
    }

    private static Map<String, InteractionReport> reports() {
        InteractionChecker checker = InteractionChecker.create();
        Map<String, MedicationList> lists = LISTS.lists();
        return lists.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, each -> checker.check(each.getValue())));
    }
}
