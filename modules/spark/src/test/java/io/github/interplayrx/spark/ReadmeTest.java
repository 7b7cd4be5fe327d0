package io.github.interplayrx.spark;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.interplayrx.model.AlertPolicy;
import io.github.interplayrx.model.Severity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What README.md shows runs. */
class ReadmeTest {
    private static final Path README = Path.of("README.md");

    @Test
    void the_sql_runs() throws IOException {
        SparkSession spark = Sessions.spark();
        InterplayScreening.create(spark).register(spark);
        for (String question : block("sql").split(";")) {
            if (!question.isBlank()) {
                assertThat(spark.sql(question).collectAsList()).isNotEmpty();
            }
        }
    }

    @Test
    void the_java_runs(@TempDir Path folder) throws IOException {
        String omop =
                OmopFolder.write(Files.createDirectory(folder.resolve("omop"))).toString();
        String checked = folder.resolve("checked").toString();
        shown(Sessions.spark(), omop, checked);
        assertThat(Sessions.spark().read().parquet(checked).count()).isEqualTo(3);
        String here = Files.readString(Path.of("src/test/java/io/github/interplayrx/spark/ReadmeTest.java"));
        assertThat(bare(here)).contains(bare(block("java")));
    }

    private static void shown(SparkSession spark, String omop, String checked) {
        InterplayScreening screening = InterplayScreening.builder(spark)
                .alertPolicy(
                        AlertPolicy.builder().minimumSeverity(Severity.MODERATE).build())
                .build();
        Dataset<Row> lists = MedicationHistory.ofOmop(spark, omop).asOf(LocalDate.of(2026, 11, 1));
        screening.screen(lists).checked().write().parquet(checked);
        Screening written = Screening.of(spark.read().parquet(checked));
        written.warnings().groupBy("severity", "rule").count().show();
        written.notUnderstood().groupBy("line", "state").count().show();
    }

    @Test
    void every_question_is_explained() throws IOException {
        List<String> files;
        try (var all = Files.list(Path.of("src/main/resources/io/github/interplayrx/spark"))) {
            files = all.map(file -> "`" + file.getFileName() + "`").toList();
        }
        assertThat(Files.readString(README)).contains(files);
    }

    private static String block(String language) throws IOException {
        var found =
                Pattern.compile("```" + language + "\n(.*?)```", Pattern.DOTALL).matcher(Files.readString(README));
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private static String bare(String code) {
        return code.replaceAll("\\s+", "");
    }
}
