package io.github.interplayrx.spark;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.github.interplayrx.model.InteractionReport;
import io.github.interplayrx.spark.internal.SummaryView;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;

/**
 * One run of the command. The lists are checked once and written; everything else is asked of what was written. A run that is repeated
 * replaces what it wrote before.
 */
final class Run {
    private static final int SHOWN = 50;
    private static final String CHECKED = "checked";
    private static final TemplateEngine TEMPLATES = TemplateEngine.createPrecompiled(
            null, ContentType.Html, Run.class.getClassLoader(), "io.github.interplayrx.spark.templates");

    private final SparkSession spark;
    private final Arguments arguments;

    Run(SparkSession spark, Arguments arguments) {
        this.spark = spark;
        this.arguments = arguments;
    }

    /** Writes everything, and answers with how far the lists were understood. */
    List<String> run() {
        InterplayScreening.Builder screening = InterplayScreening.builder(spark)
                .localKnowledge(arguments.localKnowledge())
                .asOf(arguments.asOf());
        java.nio.file.Path terminology = arguments.terminology();
        if (terminology != null) {
            screening.terminology(terminology);
        }
        java.nio.file.Path atcCodes = arguments.atcCodes();
        if (atcCodes != null) {
            screening.atcCodes(atcCodes);
        }
        String lastRun = arguments.before();
        Screening before = lastRun == null ? null : Screening.of(read(existing(lastRun), CHECKED));
        write(CHECKED, screening.build().screen(lists()).checked());
        Screening now = Screening.of(read(arguments.out(), CHECKED));
        write("warnings", now.everyWarning());
        Dataset<Row> warnings = read(arguments.out(), "warnings");

        List<SummaryView.Table> tables =
                new ArrayList<>(List.of(notUnderstood(now), byRule(warnings), worstLists(warnings)));
        if (before == null) {
            remove("changes");
        } else {
            tables.add(changes(before, now, warnings));
        }
        List<String> state = state(now.checked(), warnings);
        page(new SummaryView(question(), state, tables, about(now.checked())));
        return state;
    }

    private SummaryView.Table notUnderstood(Screening now) {
        Dataset<Row> answer = answer("not-understood", Map.of("interplay_not_understood", now.notUnderstood()));
        return new SummaryView.Table(
                "Not understood",
                "Lines, values and whole lists by the number of patients, the " + SHOWN
                        + " most frequent. What such a line means was not checked, or was checked with an assumption.",
                List.of("line", "state", "why", "lines", "patients"),
                shown(answer.orderBy(
                        functions.desc("patients"),
                        functions.desc("lines"),
                        functions.col("line"),
                        functions.col("state"),
                        functions.col("why"))));
    }

    private SummaryView.Table byRule(Dataset<Row> warnings) {
        Dataset<Row> answer = answer("by-rule", Map.of("interplay_warning", warnings));
        return new SummaryView.Table(
                "Patients by severity and rule",
                "A warning that stands in a wider one counts for its own rule as well. The first " + SHOWN + ".",
                List.of("severity", "rule", "claim", "patients", "lists"),
                shown(answer.orderBy(rank(), functions.desc("patients"), functions.col("rule"))));
    }

    private SummaryView.Table worstLists(Dataset<Row> warnings) {
        Dataset<Row> answer = answer("worst-lists", Map.of("interplay_warning", warnings));
        return new SummaryView.Table(
                "The worst lists",
                "By the warnings that a report shows first; CRITICAL and MAJOR ones are named. The first " + SHOWN
                        + ".",
                List.of("person", "day", "critical", "major", "moderate", "warnings"),
                shown(answer.orderBy(
                                functions.desc("critical"),
                                functions.desc("major"),
                                functions.desc("moderate"),
                                functions.col("person"),
                                functions.col("day"))
                        .withColumn("worst", functions.concat_ws(" ", functions.col("worst")))));
    }

    private SummaryView.Table changes(Screening before, Screening now, Dataset<Row> warnings) {
        Dataset<Row> answer = answer(
                "changes",
                Map.of(
                        "interplay_warning", warnings,
                        "interplay_warning_before", before.everyWarning(),
                        "interplay_checked", now.checked(),
                        "interplay_checked_before", before.checked()));
        return new SummaryView.Table(
                "Changes since the last run",
                "By warning id, of persons who were checked in both runs. The " + SHOWN + " most frequent.",
                List.of("change", "before", "now", "rule", "patients"),
                shown(answer.groupBy("change", "before", "now", "rule")
                        .agg(functions.expr("count(distinct person)").as("patients"))
                        .orderBy(functions.desc("patients"), functions.col("rule"), functions.col("change"))));
    }

    private Dataset<Row> lists() {
        return switch (arguments.source()) {
            case OMOP -> question(MedicationHistory.ofOmop(spark, arguments.path(), arguments.inpatientIsMonitored()));
            case SYNTHEA ->
                question(MedicationHistory.ofSynthea(spark, arguments.path(), arguments.inpatientIsMonitored()));
            case TABLE -> question(MedicationHistory.ofTable(table(existing(arguments.path()))));
            case FHIR_BULK ->
                FhirLists.asOf(FhirLists.together(spark.read().textFile(existing(arguments.path()))), arguments.asOf());
            case FHIR -> FhirLists.asOf(spark.read().textFile(existing(arguments.path())), arguments.asOf());
        };
    }

    private Dataset<Row> table(String path) {
        return path.endsWith(".csv")
                ? OmopTables.csv(spark, path)
                : spark.read().parquet(path);
    }

    private String existing(String path) {
        if (!inFiles(path, FileSystem::exists)) {
            throw new InvalidScreeningException(
                    "There is no " + path + ".\nMaybe it is elsewhere, or in another file system.");
        }
        return path;
    }

    /** What an earlier run left there and this one does not write. */
    private void remove(String name) {
        inFiles(arguments.out() + "/" + name, (system, file) -> system.delete(file, true));
    }

    private boolean inFiles(String path, Question question) {
        try {
            Path file = new Path(path);
            return question.ask(file.getFileSystem(spark.sparkContext().hadoopConfiguration()), file);
        } catch (IOException e) {
            throw new InvalidScreeningException(
                    path + " cannot be reached: " + e.getMessage() + ".\nMaybe its file system is not set up here.", e);
        }
    }

    @FunctionalInterface
    private interface Question {
        boolean ask(FileSystem system, Path file) throws IOException;
    }

    private Dataset<Row> question(MedicationHistory history) {
        LocalDate from = arguments.from();
        return from == null
                ? history.asOf(arguments.asOf())
                : history.onEachBeginning(from, Objects.requireNonNull(arguments.to()));
    }

    private String question() {
        return arguments.from() == null
                ? "Lists as of " + arguments.asOf() + "."
                : "Lists of each day from " + arguments.from() + " to " + arguments.to()
                        + " on which something begins.";
    }

    private Dataset<Row> answer(String name, Map<String, Dataset<Row>> tables) {
        write(name, Sql.ask(spark, name + ".sql", tables, Map.of()));
        return read(arguments.out(), name);
    }

    private void write(String name, Dataset<Row> rows) {
        rows.write().mode(SaveMode.Overwrite).parquet(arguments.out() + "/" + name);
    }

    private Dataset<Row> read(String folder, String name) {
        return spark.read().parquet(folder + "/" + name);
    }

    private static Column rank() {
        return functions.expr("array_position(array('CRITICAL', 'MAJOR', 'MODERATE', 'MINOR', 'INFO'), severity)");
    }

    private static List<List<String>> shown(Dataset<Row> rows) {
        return rows.limit(SHOWN).collectAsList().stream()
                .map(row -> IntStream.range(0, row.size())
                        .mapToObj(at -> row.isNullAt(at) ? "" : row.get(at).toString())
                        .toList())
                .toList();
    }

    private static List<String> state(Dataset<Row> checked, Dataset<Row> warnings) {
        Row counts = checked.selectExpr(
                        "count(*)",
                        "count(distinct person)",
                        "count_if(status = 'COMPLETE')",
                        "count_if(status = 'PARTIAL')",
                        "count_if(status = 'INCOMPLETE')",
                        "count_if(status = 'NOT_CHECKED')",
                        "count_if(array_contains(missing, 'age'))",
                        "count_if(array_contains(missing, 'eGFR'))")
                .first();
        Row danger = warnings.filter("not silenced")
                .selectExpr(
                        "count(distinct case when severity = 'CRITICAL' then person end)",
                        "count(distinct case when severity in ('CRITICAL', 'MAJOR') then person end)")
                .first();
        return List.of(
                counts.get(0) + " lists of " + counts.get(1) + " persons.",
                "Not checked: " + counts.get(5) + ". Checked, with lines that were not understood: " + counts.get(4)
                        + ". Checked with limited data: " + counts.get(3) + ". Checked: " + counts.get(2) + ".",
                "The age was needed and not stated in " + counts.get(6) + " lists, the eGFR in " + counts.get(7) + ".",
                "Persons with a warning of severity CRITICAL: " + danger.get(0) + "; of MAJOR or worse: "
                        + danger.get(1) + ". A list without a warning is not an all-clear.");
    }

    private static List<String> about(Dataset<Row> checked) {
        List<String> about = new ArrayList<>();
        checked.select("knowledge").distinct().orderBy("knowledge").limit(SHOWN).collectAsList().stream()
                .map(row -> "Knowledge " + row.getString(0) + ".")
                .forEach(about::add);
        about.add(InteractionReport.SCOPE);
        about.add(InteractionReport.DISCLAIMER);
        about.add("This page names persons by their ids. Keep it where such data may be kept.");
        return about;
    }

    private void page(SummaryView view) {
        StringOutput html = new StringOutput();
        TEMPLATES.render("summary.jte", view, html);
        Path file = new Path(arguments.out(), "summary.html");
        try (OutputStream out =
                file.getFileSystem(spark.sparkContext().hadoopConfiguration()).create(file, true)) {
            out.write(html.toString().getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new InvalidScreeningException(
                    "The page " + file + " cannot be written: " + e.getMessage() + ".\nMaybe the disk is full.", e);
        }
    }
}
