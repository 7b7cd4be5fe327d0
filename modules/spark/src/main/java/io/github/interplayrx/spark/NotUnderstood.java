package io.github.interplayrx.spark;

import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/**
 * Something in a list that was not read, or read with an assumption.
 *
 * @param line what was written
 * @param state a {@link io.github.interplayrx.model.MedicationState}, or {@link #PROBLEM}, {@link #REMARK} or {@link #NOT_CHECKED}
 * @param why the reason, for people
 */
record NotUnderstood(String line, String state, String why) {
    /** A value was not used. */
    static final String PROBLEM = "PROBLEM";

    /** It was read with an assumption. */
    static final String REMARK = "REMARK";

    /** There is no result for the whole list. */
    static final String NOT_CHECKED = "NOT_CHECKED";

    Row row() {
        return RowFactory.create(line, state, why);
    }
}
