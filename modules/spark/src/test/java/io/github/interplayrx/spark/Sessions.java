package io.github.interplayrx.spark;

import org.apache.spark.sql.SparkSession;

/** The session of all tests. */
final class Sessions {
    private static final SparkSession SPARK = SparkSession.builder()
            .master("local[2]")
            .appName("interplay")
            // Tables of a few rows in 200 partitions, as the default is, would take most of the time of the tests.
            .config("spark.sql.shuffle.partitions", 2)
            .config("spark.ui.enabled", false)
            .getOrCreate();

    private Sessions() {}

    static SparkSession spark() {
        return SPARK;
    }
}
