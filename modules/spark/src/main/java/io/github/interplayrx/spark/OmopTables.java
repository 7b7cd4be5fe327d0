package io.github.interplayrx.spark;

import io.github.interplayrx.fhir.FhirReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;

/** The tables of OMOP CDM 5.4 that are read, and what is asked of them. */
final class OmopTables {
    /** Each table with the columns that its question reads. */
    private static final Map<String, String> COLUMNS = Map.of(
            "concept", "concept_id, concept_name, vocabulary_id, concept_code",
            "drug_era", "person_id, drug_concept_id, drug_era_start_date, drug_era_end_date",
            "drug_exposure",
                    "person_id, drug_concept_id, drug_exposure_start_date, drug_exposure_end_date, days_supply, quantity,"
                            + " drug_source_value",
            "person", "person_id, year_of_birth, month_of_birth, day_of_birth",
            "condition_occurrence",
                    "person_id, condition_concept_id, condition_source_concept_id, condition_start_date,"
                            + " condition_end_date",
            "measurement", "person_id, measurement_concept_id, measurement_date, value_as_number",
            "visit_occurrence", "person_id, visit_concept_id, visit_start_date, visit_end_date");

    /** The tables of Synthea's CSV, likewise. */
    private static final Map<String, String> OF_SYNTHEA = Map.of(
            "medications", "patient, start, stop, code, description",
            "patients", "id, birthdate, deathdate",
            "conditions", "patient, start, stop, code, description",
            "observations", "patient, date, code, value",
            "encounters", "patient, start, stop, encounterclass");

    private static final Map<String, String> VOCABULARIES = Map.of(
            "http://snomed.info/sct", "SNOMED",
            "http://hl7.org/fhir/sid/icd-10-cm", "ICD10CM",
            "http://loinc.org", "LOINC");

    private final SparkSession spark;
    private final Map<String, Dataset<Row>> tables;
    private final boolean hasEras;
    private final boolean inpatientIsMonitored;

    private OmopTables(
            SparkSession spark, Map<String, Dataset<Row>> tables, boolean hasEras, boolean inpatientIsMonitored) {
        this.spark = spark;
        this.tables = tables;
        this.hasEras = hasEras;
        this.inpatientIsMonitored = inpatientIsMonitored;
    }

    static OmopTables in(SparkSession spark, String folder, boolean inpatientIsMonitored) {
        Map<String, FileStatus> files = files(spark, folder, COLUMNS.keySet());
        if (!files.containsKey("concept") || !(files.containsKey("drug_era") || files.containsKey("drug_exposure"))) {
            throw new InvalidScreeningException(
                    "In " + folder + " are no tables concept and drug_era or drug_exposure. There are: "
                            + (files.isEmpty()
                                    ? "none"
                                    : String.join(
                                            ", ",
                                            files.keySet().stream().sorted().toList()))
                            + ".\nMaybe name the folder in which each table is a file or a folder of its own name, in Parquet or CSV.");
        }
        Map<String, Dataset<Row>> tables = new HashMap<>();
        COLUMNS.forEach((table, columns) -> tables.put(table, read(spark, table, files.get(table), columns)));
        return new OmopTables(spark, tables, hasEras(tables), inpatientIsMonitored);
    }

    /** The export of Synthea says the same in words of its own. */
    static OmopTables ofSynthea(SparkSession spark, String folder, boolean inpatientIsMonitored) {
        Map<String, FileStatus> files = files(spark, folder, OF_SYNTHEA.keySet());
        if (!files.containsKey("medications") || !files.containsKey("patients")) {
            throw new InvalidScreeningException(
                    "In " + folder
                            + " are no medications.csv and patients.csv.\nMaybe it is the folder csv in the output of Synthea.");
        }
        Map<String, Dataset<Row>> written = new HashMap<>();
        OF_SYNTHEA.forEach(
                (table, columns) -> written.put("synthea_" + table, read(spark, table, files.get(table), columns)));
        Map<String, Dataset<Row>> tables = new HashMap<>();
        for (String table : COLUMNS.keySet()) {
            tables.put(
                    table,
                    table.equals("drug_era")
                            ? read(spark, table, null, Objects.requireNonNull(COLUMNS.get(table)))
                            : Sql.ask(spark, "synthea-" + table + ".sql", written, Map.of()));
        }
        return new OmopTables(spark, tables, false, inpatientIsMonitored);
    }

    /** Many a site has the table, and has never run what fills it. */
    private static boolean hasEras(Map<String, Dataset<Row>> tables) {
        return !Objects.requireNonNull(tables.get("drug_era")).isEmpty();
    }

    private static Map<String, FileStatus> files(SparkSession spark, String folder, Set<String> tables) {
        Map<String, FileStatus> files = new HashMap<>();
        try {
            Path path = new Path(folder);
            FileSystem system = path.getFileSystem(spark.sparkContext().hadoopConfiguration());
            for (FileStatus each : system.listStatus(path)) {
                String name = each.getPath().getName().toLowerCase(Locale.ROOT);
                files.put(name.contains(".") ? name.substring(0, name.indexOf('.')) : name, each);
            }
        } catch (IOException e) {
            throw new InvalidScreeningException(
                    "The folder " + folder + " cannot be read: " + e.getMessage()
                            + ".\nMaybe it is another one, or belongs to another file system.",
                    e);
        }
        files.keySet().retainAll(tables);
        return files;
    }

    /** A table with the columns that are read; one that is not there, and a column that it does not have, is empty. */
    private static Dataset<Row> read(SparkSession spark, String table, @Nullable FileStatus file, String columns) {
        List<String> wanted = List.of(columns.split(", "));
        if (file == null) {
            StructType none = new StructType();
            for (String column : wanted) {
                none = none.add(column, DataTypes.StringType);
            }
            return spark.createDataFrame(List.of(), none);
        }
        Dataset<Row> all = content(spark, file);
        List<String> there = List.of(all.columns()).stream()
                .map(name -> name.toLowerCase(Locale.ROOT))
                .toList();
        if (!there.contains(wanted.get(0))) {
            throw new InvalidScreeningException("The table " + table + " has no column " + wanted.get(0) + ". It has: "
                    + String.join(", ", all.columns())
                    + ".\nMaybe it lacks its first line, or is another table.");
        }
        return all.select(wanted.stream()
                .map(column -> there.contains(column)
                        ? functions.col(column)
                        : functions.lit(null).cast(DataTypes.StringType).as(column))
                .toArray(Column[]::new));
    }

    private static Dataset<Row> content(SparkSession spark, FileStatus file) {
        String path = file.getPath().toString();
        String name = file.getPath().getName().toLowerCase(Locale.ROOT);
        if (!name.contains(".csv") && !name.contains(".tsv") && !name.contains(".txt")) {
            return spark.read().parquet(path);
        }
        Row first = spark.read().text(path).first();
        return first.getString(0).contains("\t")
                ? spark.read()
                        .option("header", true)
                        .option("sep", "\t")
                        .option("quote", "")
                        .csv(path)
                : csv(spark, path);
    }

    /** A quotation mark within quotation marks is written twice. */
    static Dataset<Row> csv(SparkSession spark, String path) {
        return spark.read().option("header", true).option("escape", "\"").csv(path);
    }

    Dataset<Row> exposures() {
        return Sql.ask(spark, hasEras ? "omop-era.sql" : "omop-exposure.sql", views(), Map.of());
    }

    private Map<String, Dataset<Row>> views() {
        Map<String, Dataset<Row>> views = new HashMap<>();
        tables.forEach((name, table) -> views.put("omop_" + name, table));
        return views;
    }

    Dataset<Row> patients(Dataset<Row> days) {
        Map<String, Dataset<Row>> all = views();
        all.put("interplay_day", days);
        all.put("interplay_condition", map("conditions.tsv"));
        all.put("interplay_observation", map("observations.tsv"));
        return Sql.ask(spark, "omop-patient.sql", all, Map.of("inpatient_is_monitored", inpatientIsMonitored))
                .withColumn("day", functions.col("day").cast(DataTypes.StringType));
    }

    /** The maps of interplay-fhir, with the names that OMOP has for their systems. */
    private Dataset<Row> map(String file) {
        List<Row> rows = new ArrayList<>();
        for (String[] fields : Sql.fields(FhirReader.class, file)) {
            rows.add(RowFactory.create(VOCABULARIES.getOrDefault(fields[0], fields[0]), fields[1], fields[2]));
        }
        return spark.createDataFrame(rows, StructType.fromDDL("vocabulary string, code string, meaning string"));
    }
}
