package io.github.interplayrx.spark;

import io.github.interplayrx.model.Medication;
import io.github.interplayrx.model.MedicationList;
import java.util.Collection;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;

/** An element of an array is a medicine: a struct, or its name. */
final class Lines {
    private static final Medication UNNAMED = Medication.builder().build();

    private Lines() {}

    static void add(
            @Nullable Object cell,
            @Nullable MedicationColumns columns,
            MedicationList.Builder list,
            Collection<NotUnderstood> problems) {
        if (cell instanceof Row row && columns != null) {
            list.add(columns.read(row, problems));
        } else {
            list.add(cell == null ? UNNAMED : Medication.of(cell.toString()));
        }
    }
}
