package io.github.interplayrx.spark;

import io.github.interplayrx.model.Patient;
import java.io.Serializable;
import java.util.Arrays;
import java.util.Collection;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;

/** Reads what a row says about the person. */
final class PatientColumns implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final String LINE = "patient";

    private final BoundFields<Patient.Builder> fields;
    private final int conditions;

    PatientColumns(StructType schema, Columns columns) {
        fields = new BoundFields<>(
                columns,
                Arrays.stream(PatientField.values())
                        .filter(field -> field != PatientField.CONDITION)
                        .toList());
        conditions = columns.at("conditions");
        if (conditions >= 0 && !(schema.fields()[conditions].dataType() instanceof ArrayType)) {
            throw new InvalidScreeningException("The column conditions is "
                    + schema.fields()[conditions].dataType().sql()
                    + ".\nMaybe make it an array of strings: split(conditions, ',').");
        }
    }

    boolean anyIn(Row row) {
        return fields.anyIn(row) || hasConditions(row);
    }

    /** What no row has said yet, for {@link #read}. */
    @Nullable
    Object[] nothingSeen() {
        return new Object[fields.size()];
    }

    void read(Row row, Patient.Builder patient, @Nullable Object[] seen, Collection<NotUnderstood> problems) {
        fields.readFirst(row, patient, LINE, seen, problems);
        if (hasConditions(row)) {
            row.getList(conditions).stream()
                    .filter(each -> each != null)
                    .forEach(each -> read(each, patient, problems));
        }
    }

    private boolean hasConditions(Row row) {
        return conditions >= 0 && !row.isNullAt(conditions);
    }

    private static void read(Object condition, Patient.Builder patient, Collection<NotUnderstood> problems) {
        try {
            PatientField.CONDITION.set(patient, condition);
        } catch (IllegalArgumentException e) {
            problems.add(
                    new NotUnderstood(LINE, NotUnderstood.PROBLEM, "condition " + e.getMessage() + ": it is not used"));
        }
    }
}
