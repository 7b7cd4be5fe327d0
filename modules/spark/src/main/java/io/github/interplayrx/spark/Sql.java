package io.github.interplayrx.spark;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** A question in a file of SQL. */
final class Sql {
    private Sql() {}

    /** The answer. While the question is understood, and no longer, the session has the tables under their names. */
    static Dataset<Row> ask(
            SparkSession spark, String file, Map<String, Dataset<Row>> tables, Map<String, Object> arguments) {
        tables.forEach((name, table) -> table.createOrReplaceTempView(name));
        try {
            return spark.sql(text(file), arguments);
        } finally {
            tables.keySet().forEach(spark.catalog()::dropTempView);
        }
    }

    private static String text(String file) {
        try (InputStream sql = resource(Sql.class, file)) {
            return new String(sql.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Lines with fields between tabs, without those that are remarks. */
    static List<String[]> fields(Class<?> beside, String file) {
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(resource(beside, file), StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split("\t", -1))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream resource(Class<?> beside, String file) {
        return Objects.requireNonNull(beside.getResourceAsStream(file), file);
    }
}
