package io.github.interplayrx.spark;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/** Where the columns of a table are. Case and underscores do not count: {@code daily_dose_mg} is {@code dailyDoseMg}. */
final class Columns {
    private final StructType schema;
    private final Set<String> read = new LinkedHashSet<>();

    Columns(StructType schema) {
        this.schema = schema;
    }

    /** The place of a column, or -1. */
    int at(String column) {
        int at = -1;
        for (int i = 0; i < schema.size(); i++) {
            if (bare(schema.fields()[i].name()).equals(bare(column))) {
                if (at >= 0) {
                    throw new InvalidScreeningException("Two columns mean " + column + ": "
                            + schema.fields()[at].name() + " and " + schema.fields()[i].name()
                            + ".\nMaybe drop one of them.");
                }
                at = i;
            }
        }
        read.add(column);
        return at;
    }

    boolean has(String column) {
        return at(column) >= 0;
    }

    /** The name of a column as the table writes it. */
    String name(String column) {
        int at = at(column);
        if (at < 0) {
            throw new InvalidScreeningException("The table has no column " + column + ". It has: "
                    + String.join(", ", schema.fieldNames())
                    + ".\nMaybe rename one with withColumnRenamed.");
        }
        return schema.fieldNames()[at];
    }

    /** Refuses a table with a column of which nobody asked where it is: a dose that is not read would be lost. */
    void expectOnlyThoseRead() {
        List<String> unknown = new ArrayList<>();
        for (StructField field : schema.fields()) {
            if (read.stream().noneMatch(known -> bare(known).equals(bare(field.name())))) {
                unknown.add(field.name());
            }
        }
        if (!unknown.isEmpty()) {
            throw new InvalidScreeningException("No rule reads the column " + String.join(", ", unknown)
                    + ".\nMaybe drop it, or rename it to one of: " + String.join(", ", read) + ".");
        }
    }

    private static String bare(String name) {
        return name.toLowerCase(Locale.ROOT).replace("_", "");
    }
}
