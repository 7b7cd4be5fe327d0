package io.github.interplayrx.spark;

import io.github.interplayrx.model.InterplayException;
import java.io.PrintStream;
import org.apache.spark.sql.SparkSession;

/**
 * The command: {@code spark-submit --class io.github.interplayrx.spark.Main ... screen --omop DIR --out DIR}. It writes Parquet and a page,
 * {@code summary.html}, and ends with 0, or with 2 after a sentence that says what was wrong.
 */
public final class Main {
    private Main() {}

    /**
     * Runs the command.
     *
     * @param words the words after the class
     */
    public static void main(String[] words) {
        int code = run(System.out, System.err, words);
        if (code != 0) {
            System.exit(code);
        }
    }

    static int run(PrintStream out, PrintStream err, String... words) {
        try {
            Arguments arguments = Arguments.read(words);
            OpenModules.check();
            SparkSession spark = SparkSession.builder().appName("interplay").getOrCreate();
            new Run(spark, arguments).run().forEach(out::println);
            out.println("Written to " + arguments.out() + ".");
            return 0;
        } catch (InterplayException e) {
            err.println(e.getMessage());
            return 2;
        }
    }
}
