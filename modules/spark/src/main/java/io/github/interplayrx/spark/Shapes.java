package io.github.interplayrx.spark;

import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** The columns of what comes out. */
final class Shapes {
    static final StructType WARNING = new StructType()
            .add("severity", DataTypes.StringType)
            .add("rule", DataTypes.StringType)
            .add("title", DataTypes.StringType)
            .add("substances", DataTypes.createArrayType(DataTypes.StringType))
            .add("id", DataTypes.StringType)
            .add("proposed", DataTypes.BooleanType)
            .add("within", DataTypes.StringType)
            .add("silenced", DataTypes.BooleanType);

    static final StructType NOT_UNDERSTOOD = new StructType()
            .add("line", DataTypes.StringType)
            .add("state", DataTypes.StringType)
            .add("why", DataTypes.StringType);

    /** The day is text: what Java sees of a date depends on a setting of the session. */
    static final StructType CHECKED = new StructType()
            .add("person", DataTypes.StringType)
            .add("day", DataTypes.StringType)
            .add("status", DataTypes.StringType)
            .add("knowledge", DataTypes.StringType)
            .add("lines", DataTypes.LongType)
            .add("missing", DataTypes.createArrayType(DataTypes.StringType))
            .add("warnings", DataTypes.createArrayType(WARNING))
            .add("notUnderstood", DataTypes.createArrayType(NOT_UNDERSTOOD));

    /** What the SQL function answers: an element is a warning or, without a severity, something that was not understood. */
    static final StructType ANSWER = new StructType()
            .add("severity", DataTypes.StringType)
            .add("rule", DataTypes.StringType)
            .add("title", DataTypes.StringType)
            .add("substances", DataTypes.createArrayType(DataTypes.StringType))
            .add("id", DataTypes.StringType)
            .add("line", DataTypes.StringType)
            .add("state", DataTypes.StringType)
            .add("why", DataTypes.StringType)
            .add("knowledge", DataTypes.StringType);

    private Shapes() {}
}
