package io.github.interplayrx.spark;

import static io.github.interplayrx.model.MissingArgumentException.required;

import io.github.interplayrx.knowledge.Substance;
import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;
import org.jspecify.annotations.Nullable;

/**
 * What persons took over time, from which lists are made: as of a day, or on each day on which something begins. Both questions are SQL
 * files beside this class. Refills of one product and dose are one line, and a day that cannot be right is said in the result. Immutable.
 *
 * <pre>{@code
 * MedicationHistory history = MedicationHistory.ofOmop(spark, "/data/omop");
 * Screening result = InterplayScreening.create(spark).screen(history.asOf(LocalDate.of(2026, 11, 1)));
 * }</pre>
 */
public final class MedicationHistory {
    private static final List<String> OF_A_LINE = List.of(
            "system",
            "code",
            "name",
            "daily_dose_mg",
            "units_per_day",
            "mcg_per_hour",
            "route",
            "formulation",
            "as_needed");

    private final SparkSession spark;
    private final Dataset<Row> exposures;
    private final @Nullable OmopTables omop;

    private MedicationHistory(SparkSession spark, Dataset<Row> exposures, @Nullable OmopTables omop) {
        this.spark = spark;
        this.exposures = exposures;
        this.omop = omop;
    }

    /**
     * A table in which a row is an order, a supply or an era: {@code person}, {@code started}, {@code ended} or {@code days} of supply,
     * {@code system}, {@code code}, {@code name}, and if they are known {@code dailyDoseMg}, {@code unitsPerDay}, {@code mcgPerHour},
     * {@code route}, {@code formulation}, {@code asNeeded}. {@code date} is another name for {@code started}. Without an end a row counts
     * as still taken; if the table has no ends at all, for 30 days.
     *
     * @param medicines the table, of CSV or Parquet
     * @return the history
     * @throws InvalidScreeningException if a column is missing, or there is one that nothing reads
     */
    public static MedicationHistory ofTable(Dataset<Row> medicines) {
        Columns columns = new Columns(required(medicines, "medicines").schema());
        String started = columns.has("started") ? columns.name("started") : columns.name("date");
        boolean hasEnds = columns.has("ended");
        List<Column> selected = new ArrayList<>();
        selected.add(text(columns.name("person"), "person"));
        selected.add(text(started, "started"));
        for (String column : rest()) {
            selected.add(columns.has(column) ? text(columns.name(column), column) : nothing(column));
        }
        columns.expectOnlyThoseRead();
        SparkSession spark = medicines.sparkSession();
        return new MedicationHistory(
                spark, dated(spark, medicines.select(selected.toArray(Column[]::new)), hasEnds), null);
    }

    /**
     * Tables of OMOP CDM 5.4 in a folder, as Parquet or CSV, each under its name: {@code concept} and {@code drug_era}, or without that
     * {@code drug_exposure}; and if they are there {@code person}, {@code condition_occurrence}, {@code measurement} and
     * {@code visit_occurrence}. A stay in intensive care counts as a monitored setting.
     *
     * @param spark the session
     * @param folder the folder, in any file system that Spark reads
     * @return the history
     * @throws InvalidScreeningException if a table is missing
     */
    public static MedicationHistory ofOmop(SparkSession spark, String folder) {
        return ofOmop(spark, folder, false);
    }

    /**
     * The same, where every stay in hospital can count as a monitored setting, which keeps rules silent that make no sense under
     * anaesthesia.
     *
     * @param spark the session
     * @param folder the folder, in any file system that Spark reads
     * @param inpatientIsMonitored true if patients of all wards are watched as in intensive care
     * @return the history
     * @throws InvalidScreeningException if a table is missing
     */
    public static MedicationHistory ofOmop(SparkSession spark, String folder, boolean inpatientIsMonitored) {
        return of(spark, OmopTables.in(required(spark, "spark"), required(folder, "folder"), inpatientIsMonitored));
    }

    /**
     * The CSV that Synthea exports: {@code medications} and {@code patients}, and if they are there {@code conditions},
     * {@code observations} and {@code encounters}.
     *
     * @param spark the session
     * @param folder the folder {@code csv} in its output
     * @param inpatientIsMonitored true if every stay in hospital is to count as a monitored setting
     * @return the history
     * @throws InvalidScreeningException if a table is missing
     */
    public static MedicationHistory ofSynthea(SparkSession spark, String folder, boolean inpatientIsMonitored) {
        return of(
                spark,
                OmopTables.ofSynthea(required(spark, "spark"), required(folder, "folder"), inpatientIsMonitored));
    }

    private static MedicationHistory of(SparkSession spark, OmopTables tables) {
        Dataset<Row> found = tables.exposures();
        List<Column> selected = new ArrayList<>(List.of(functions.col("person"), functions.col("started")));
        List<String> names = List.of(found.columns());
        for (String column : rest()) {
            selected.add(names.contains(column) ? functions.col(column) : nothing(column));
        }
        return new MedicationHistory(spark, dated(spark, found.select(selected.toArray(Column[]::new)), true), tables);
    }

    private static List<String> rest() {
        List<String> rest = new ArrayList<>(List.of("ended", "days"));
        rest.addAll(OF_A_LINE);
        return rest;
    }

    private static Column text(String column, String as) {
        return functions.col(Tidy.quoted(column)).cast(DataTypes.StringType).as(as);
    }

    private static Column nothing(String as) {
        return functions.lit(null).cast(DataTypes.StringType).as(as);
    }

    private static Dataset<Row> dated(SparkSession spark, Dataset<Row> rows, boolean hasEnds) {
        return Sql.ask(spark, "dated.sql", Map.of("interplay_row", rows), Map.of("has_ends", hasEnds));
    }

    /**
     * What did each person take on a day, and what was stopped in the 365 days before, which may still act? A person without either is not
     * in the answer.
     *
     * @param day the day
     * @return rows for {@link InterplayScreening#screen}
     */
    public Dataset<Row> asOf(LocalDate day) {
        required(day, "day");
        return lists(
                "as-of-a-day.sql",
                Map.of("day", Date.valueOf(day), "days_after_stop", Substance.MOST_DAYS_AFTER_STOP),
                false,
                functions.lit(day.toString()));
    }

    /**
     * What did a person take on each day on which something begins, with what begins as proposed? It is what a prescriber would have seen
     * on that day.
     *
     * @param first the first day to ask for
     * @param last the last day to ask for
     * @return rows for {@link InterplayScreening#screen}
     */
    public Dataset<Row> onEachBeginning(LocalDate first, LocalDate last) {
        required(first, "first");
        required(last, "last");
        return lists(
                "each-beginning.sql",
                Map.of("first", Date.valueOf(first), "last", Date.valueOf(last)),
                true,
                functions.lit(null));
    }

    private Dataset<Row> lists(
            String question, Map<String, Object> arguments, boolean beginningIsProposed, Column dayOfLeftOut) {
        Dataset<Row> courses = Sql.ask(spark, "courses.sql", Map.of("interplay_exposure", exposures), Map.of());
        Dataset<Row> days = Sql.ask(spark, question, Map.of("interplay_course", courses), arguments);
        Dataset<Row> lists = Sql.ask(
                        spark,
                        "lists.sql",
                        Map.of("interplay_course", courses, "interplay_day", days),
                        Map.of(
                                "beginning_is_proposed",
                                beginningIsProposed,
                                "days_after_stop",
                                Substance.MOST_DAYS_AFTER_STOP))
                .withColumn("day", functions.col("day").cast(DataTypes.StringType));
        Dataset<Row> leftOut = exposures
                .filter("left_out or person is null")
                .select(
                        functions.col("person"),
                        dayOfLeftOut.cast(DataTypes.StringType).as("day"),
                        functions.col("system"),
                        functions.col("code"),
                        functions.col("name"),
                        functions.col("remark"),
                        functions.col("left_out"));
        Dataset<Row> all = lists.unionByName(leftOut, true);
        return omop == null ? all : all.unionByName(omop.patients(days), true);
    }
}
