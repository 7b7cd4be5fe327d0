package io.github.interplayrx.spark;

import static io.github.interplayrx.model.MissingArgumentException.required;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;

/**
 * The answers to a population of lists. They are worked out when something reads them, and each time anew: write {@link #checked()} once,
 * and ask the rest of what was written. Immutable.
 *
 * <pre>{@code
 * screening.checked().write().parquet("checked");
 * Screening written = Screening.of(spark.read().parquet("checked"));
 * written.warnings().groupBy("severity", "rule").count().show();
 * written.notUnderstood().groupBy("line", "state").count().show();
 * }</pre>
 */
public final class Screening {
    private final Dataset<Row> checked;

    private Screening(Dataset<Row> checked) {
        this.checked = checked;
    }

    /**
     * The screening that was written.
     *
     * @param checked what {@link #checked()} was, read back
     * @return the screening
     */
    public static Screening of(Dataset<Row> checked) {
        return new Screening(required(checked, "checked"));
    }

    /**
     * One row a list: {@code person}, {@code day}, {@code status} (COMPLETE, PARTIAL, INCOMPLETE as in a report, or NOT_CHECKED),
     * {@code knowledge}, the number of {@code lines} (0 for a request in JSON), what every patient has and was {@code missing} ({@code age},
     * {@code eGFR}), and as arrays {@code warnings} and {@code notUnderstood}. A row that belongs to no list is a row here as well.
     *
     * @return the lists
     */
    public Dataset<Row> checked() {
        return checked;
    }

    /**
     * The warnings that a report shows first: {@code person}, {@code day}, {@code severity}, {@code rule}, {@code title},
     * {@code substances}, {@code id}, {@code proposed}, {@code knowledge}.
     *
     * @return one row a warning
     */
    public Dataset<Row> warnings() {
        return everyWarning().filter("within is null and not silenced").drop("within", "silenced");
    }

    /**
     * Every warning once, also those that stand in a wider one ({@code within} is the id of that one) and those that the policy silences.
     * This is what to compare two runs by.
     *
     * @return one row a warning, with {@code within} and {@code silenced} besides
     */
    public Dataset<Row> everyWarning() {
        return checked.select(
                        functions.col("person"),
                        functions.col("day"),
                        functions.explode(functions.col("warnings")).as("warning"),
                        functions.col("knowledge"))
                .select("person", "day", "warning.*", "knowledge");
    }

    /**
     * What was not understood: {@code person}, {@code day}, {@code line} as it was written, {@code state} (UNRECOGNISED, AMBIGUOUS,
     * READ_IN_PART, NOT_CURATED as in a report; PROBLEM for a value that was not used, REMARK for an assumption, NOT_CHECKED for a list
     * or a row without a result) and {@code why}. Show it beside the warnings: a list with such lines has no all-clear.
     *
     * @return one row a line
     */
    public Dataset<Row> notUnderstood() {
        return checked.select(
                        functions.col("person"),
                        functions.col("day"),
                        functions.explode(functions.col("notUnderstood")).as("entry"))
                .select("person", "day", "entry.*");
    }
}
