package io.github.interplayrx.spark;

import org.apache.spark.sql.SparkSession;

/** The session of all tests. */
final class Sessions {
    private static final SparkSession SPARK =
            SparkSession.builder().master("local[2]").appName("interplay").getOrCreate();

    private Sessions() {}

    static SparkSession spark() {
        return SPARK;
    }
}
