package io.github.interplayrx.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MainTest {
    private static final SparkSession SPARK = Sessions.spark();

    @TempDir
    static Path folder;

    private static Path table;
    private static Path first;
    private static Said said;

    private record Said(int code, String out, String err) {}

    @BeforeAll
    static void screen() throws IOException {
        table = Files.writeString(folder.resolve("lists.csv"), """
                person,started,ended,name
                <b>a</b>,2026-09-01,2026-12-31,baclofen
                <b>a</b>,2026-10-01,2026-12-31,oxycodone
                <b>a</b>,2026-10-15,2026-12-31,alcohol
                b,2026-10-01,2026-12-31,baclofen
                b,2026-10-01,2026-12-31,"<script>alert(1)</script>"
                c,2026-10-01,2026-12-31,metformin
                """);
        first = folder.resolve("first");
        said = run("screen", "--table", table.toString(), "--out", first.toString(), "--as-of", "2026-11-01");
    }

    @Test
    void it_says_how_far_the_lists_were_understood() {
        assertThat(said.err()).isEmpty();
        assertThat(said.code()).isZero();
        assertThat(said.out()).contains("3 lists of 3 persons.", "not an all-clear", "severity CRITICAL: 1");
    }

    @Test
    void it_answers_in_parquet() {
        assertThat(read(first, "by-rule"))
                .anySatisfy(row -> assertThat(row.<String>getAs("severity")).isEqualTo("CRITICAL"));
        assertThat(read(first, "worst-lists").get(0).<String>getAs("person")).isEqualTo("<b>a</b>");
        assertThat(read(first, "not-understood"))
                .extracting(row -> row.<String>getAs("line"))
                .contains("<script>alert(1)</script>");
    }

    @Test
    void the_page_contains_nothing_that_runs() throws IOException {
        String page = Files.readString(first.resolve("summary.html"));
        assertThat(page)
                .contains(
                        "Content-Security-Policy",
                        "default-src &#39;none&#39;",
                        "&lt;script&gt;alert(1)",
                        "&lt;b&gt;a&lt;/b&gt;")
                .contains("CRITICAL", "as of 2026-11-01", "not a medical device")
                .doesNotContain("<script", "<b>a", "http://", "https://")
                .doesNotContainPattern("\\son[a-z]+=");
    }

    @Test
    void a_second_run_gives_the_same_rows() {
        List<String> before = sorted(read(first, "checked"));
        run("screen", "--table", table.toString(), "--out", first.toString(), "--as-of", "2026-11-01");
        assertThat(sorted(read(first, "checked"))).isEqualTo(before);
    }

    @Test
    void what_changed_is_told_by_warning_id() throws IOException {
        Path later = Files.writeString(folder.resolve("later.csv"), """
                person,started,ended,name
                <b>a</b>,2026-09-01,2026-12-31,baclofen
                b,2026-10-01,2026-12-31,baclofen
                b,2026-10-01,2026-12-31,morphine
                d,2026-10-01,2026-12-31,lithium
                """);
        Path out = folder.resolve("later");
        run(
                "screen",
                "--table",
                later.toString(),
                "--out",
                out.toString(),
                "--as-of",
                "2026-11-01",
                "--before",
                first.toString());
        List<Row> changes = read(out, "changes");
        assertThat(changes)
                .anySatisfy(row -> assertThat(row.mkString(" "))
                        .contains("b opioid-gaba-b-agonist:baclofen+morphine")
                        .contains("added"))
                .anySatisfy(row ->
                        assertThat(row.mkString(" ")).startsWith("<b>a</b>").contains("baclofen+oxycodone", "gone"))
                .noneSatisfy(row -> assertThat(row.<String>getAs("person")).isEqualTo("d"));
        assertThat(Files.readString(out.resolve("summary.html"))).contains("Changes since the last run");
    }

    @Test
    void omop_is_read_and_each_beginning_is_a_question_too(@TempDir Path other) throws IOException {
        OmopFolder.write(other);
        Said each = run(
                "screen",
                "--omop",
                other.toString(),
                "--out",
                other + "/out",
                "--from",
                "2026-10-01",
                "--to",
                "2026-10-31");
        assertThat(each.err()).isEmpty();
        assertThat(each.out()).contains("3 lists of 3 persons.");
        assertThat(sorted(read(other.resolve("out"), "checked"))).anyMatch(row -> row.startsWith("[1,2026-10-01"));
    }

    @Test
    void bundles_are_read(@TempDir Path other) throws IOException {
        Path bundles = Files.writeString(other.resolve("b.ndjson"), "[]\n");
        Said fhir = run("screen", "--fhir", bundles.toString(), "--out", other + "/fhir", "--as-of", "2026-11-01");
        assertThat(fhir.out()).contains("1 lists of 0 persons.");
    }

    @Test
    void a_wrong_word_is_a_sentence() {
        assertThat(List.of(
                        run(),
                        run("screen"),
                        run("screen", "--out", "x"),
                        run("screen", "--omop", "a", "--fhir", "b", "--out", "x"),
                        run("screen", "--omop", "a", "--out", "x", "--as-of", "tomorrow"),
                        run("screen", "--omop", "a", "--out", "x", "--from", "2026-01-01"),
                        run("screen", "--omop", "a", "--out", "x", "--before", "x"),
                        run("screen", "--omop", "a", "--out", "x", "--loud", "x"),
                        run("screen", "--omop", "a", "--out"),
                        run("screen", "--table", folder + "/nowhere.csv", "--out", folder + "/x"),
                        run("screen", "--omop", folder + "/nowhere", "--out", folder + "/x"),
                        run("screen", "--table", table.toString(), "--out", folder + "/x", "--before", folder + "/y")))
                .allSatisfy(wrong -> {
                    assertThat(wrong.code()).isEqualTo(2);
                    assertThat(wrong.err()).contains("Maybe").doesNotContain("\tat ");
                });
    }

    private static Said run(String... words) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code = Main.run(print(out), print(err), words);
        return new Said(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    private static PrintStream print(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    private static List<Row> read(Path out, String name) {
        return SPARK.read().parquet(out + "/" + name).collectAsList();
    }

    private static List<String> sorted(List<Row> rows) {
        return rows.stream().map(Row::toString).sorted().toList();
    }
}
