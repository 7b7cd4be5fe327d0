package io.github.interplayrx.spark;

import io.github.interplayrx.InteractionChecker;
import io.github.interplayrx.model.MedicationList;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;
import scala.collection.Seq;

/**
 * The SQL function {@code interplay_check}. Java and Scala register it with {@link InterplayScreening#register}; PySpark can also register
 * it by the name of this class, with the bundled knowledge:
 *
 * <pre>{@code
 * spark.udf.registerJavaFunction("interplay_check", "io.github.interplayrx.spark.InterplayCheck", answer)
 * }</pre>
 *
 * where {@code answer} is {@link #answer()} as DDL. Thread-safe.
 */
public final class InterplayCheck implements UDF1<Seq<?>, List<Row>> {
    private static final long serialVersionUID = 1L;

    /** Null for the knowledge that comes with the library. */
    private final @Nullable SharedChecker checker;

    private transient volatile @Nullable Known known;

    /** With the knowledge that comes with the library. */
    public InterplayCheck() {
        checker = null;
    }

    InterplayCheck(SharedChecker checker) {
        this.checker = checker;
    }

    /** What the structs of one shape have. */
    private record Known(StructType shape, MedicationColumns columns) {}

    /**
     * The type of an answer.
     *
     * @return an array of structs
     */
    public static DataType answer() {
        return DataTypes.createArrayType(Shapes.ANSWER);
    }

    @Override
    public List<Row> call(@Nullable Seq<?> lines) {
        InteractionChecker here = checker == null ? SharedChecker.withDefaults() : checker.get();
        Notes notes = new Notes();
        if (lines == null) {
            notes.add(new NotUnderstood("", NotUnderstood.NOT_CHECKED, "There is no list in this row."));
            return CheckedList.refused(here, notes.all()).answer();
        }
        MedicationList.Builder list = MedicationList.builder();
        for (int i = 0; i < lines.size(); i++) {
            Object line = lines.apply(i);
            Lines.add(line, line instanceof Row row ? columns(row.schema()) : null, list, notes);
        }
        return CheckedList.of(here, list.build(), notes.all()).answer();
    }

    private MedicationColumns columns(StructType shape) {
        Known last = known;
        if (last == null || !last.shape().equals(shape)) {
            last = new Known(shape, MedicationColumns.of(shape));
            known = last;
        }
        return last.columns();
    }
}
