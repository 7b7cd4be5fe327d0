package io.github.interplayrx.spark;

import static io.github.interplayrx.model.MissingArgumentException.required;
import static io.github.interplayrx.model.MissingArgumentException.requiredEach;

import io.github.interplayrx.knowledge.KnowledgeException;
import io.github.interplayrx.model.AlertPolicy;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;
import org.jspecify.annotations.Nullable;

/**
 * Checks the medication lists of a population on the machines of a Spark session. Each JVM makes one checker and shares it between its
 * tasks. Immutable and thread-safe.
 *
 * <pre>{@code
 * InterplayScreening screening = InterplayScreening.create(spark);
 * Screening result = screening.screen(spark.read().parquet("lists"));
 * result.checked().write().parquet("checked");
 * }</pre>
 */
public final class InterplayScreening {
    private final SharedChecker checker;
    private final int maxMedications;
    private final int partitions;
    private final @Nullable LocalDate asOf;

    private InterplayScreening(Builder from, SharedChecker checker) {
        this.checker = checker;
        maxMedications = from.maxMedications;
        partitions = from.partitions;
        asOf = from.asOf;
    }

    /**
     * A screening with the knowledge that comes with the library.
     *
     * @param spark the session
     * @return the screening
     * @throws InvalidScreeningException if this JVM does not allow what Spark needs
     */
    public static InterplayScreening create(SparkSession spark) {
        return builder(spark).build();
    }

    /**
     * Starts a screening with other settings.
     *
     * @param spark the session
     * @return a builder with the defaults: bundled knowledge, every warning, lists of at most 250 medications and 100 substances, as many
     *     partitions as the session shuffles to
     */
    public static Builder builder(SparkSession spark) {
        return new Builder(required(spark, "spark"));
    }

    /**
     * Checks lists. The table has a {@code person} and, if it is known, a {@code day}, and one of these forms:
     *
     * <ul>
     *   <li>a row is a list: {@code lines} is an array of names, or of structs with {@code name}, {@code system} and {@code code} (or
     *       {@code codes}), {@code dailyDoseMg} and the other fields of a medication in a request in JSON;
     *   <li>a row is a list: {@code request} is a request in JSON;
     *   <li>a row is a line: the fields of a medication are columns. Rows of one person and day are one list.
     * </ul>
     *
     * What is known about the person stands in columns of the names that a request in JSON has: {@code age}, {@code eGFR},
     * {@code conditions}. Case and underscores in names do not count.
     *
     * <p>No row makes the job fail. A list that is too long, a row without a person, a day that cannot be read is in the result as not
     * understood. The same table gives the same rows, however often and on however many machines.
     *
     * @param lists the table
     * @return the answers, worked out when they are read
     * @throws InvalidScreeningException if the table has no person, or a column that nothing reads
     */
    public Screening screen(Dataset<Row> lists) {
        Dataset<Row> tidy = Tidy.tidy(required(lists, "lists"), asOf);
        Dataset<Row> checked = NestedLists.fits(new Columns(lists.schema()))
                ? tidy.mapPartitions(
                        new NestedLists(checker, maxMedications, tidy.schema()), Encoders.row(Shapes.CHECKED))
                : gathered(tidy)
                        .mapPartitions(
                                new FlatLists(checker, maxMedications, tidy.schema()), Encoders.row(Shapes.CHECKED));
        return Screening.of(checked.withColumn("day", functions.col("day").cast(DataTypes.DateType)));
    }

    /** Rows of one list together and in one order, whatever order they came in. Rows of nobody are spread. */
    private Dataset<Row> gathered(Dataset<Row> tidy) {
        Column[] all = new Column[tidy.columns().length];
        for (int i = 0; i < all.length; i++) {
            all[i] = functions.col(Tidy.quoted(tidy.columns()[i]));
        }
        Column whose = functions.coalesce(
                functions.col("person"), functions.xxhash64(all).cast(DataTypes.StringType));
        Dataset<Row> together = partitions > 0
                ? tidy.repartition(partitions, whose, functions.col("day"))
                : tidy.repartition(whose, functions.col("day"));
        return together.sortWithinPartitions(all);
    }

    /**
     * Registers the SQL function {@code interplay_check(lines)} in the session. It takes an array of names or of structs, as the column
     * {@code lines} of {@link #screen}, and answers with an array of structs: warnings have a {@code severity}, {@code rule}, {@code title},
     * {@code substances} and {@code id}; an element without a severity has a {@code line} that was not understood, its {@code state} and
     * {@code why}. An answer without elements is not an all-clear.
     *
     * @param spark the session
     */
    public void register(SparkSession spark) {
        required(spark, "spark")
                .udf()
                .register("interplay_check", new InterplayCheck(checker), InterplayCheck.answer());
    }

    /** Builds an {@link InterplayScreening}. Not thread-safe. */
    public static final class Builder {
        private final SparkSession spark;
        private final List<Path> localKnowledge = new ArrayList<>();
        private @Nullable Path terminology;
        private @Nullable Path atcCodes;
        private AlertPolicy alertPolicy = AlertPolicy.showEverything();
        private int maxMedications = 250;
        private int maxSubstances = 100;
        private int partitions;
        private @Nullable LocalDate asOf;

        private Builder(SparkSession spark) {
            this.spark = spark;
        }

        /**
         * Adds local knowledge of the site.
         *
         * @param files files on the machine that starts the job; they travel with it
         * @return this
         */
        public Builder localKnowledge(Path... files) {
            localKnowledge.addAll(requiredEach(Arrays.asList(required(files, "files")), "files"));
            return this;
        }

        /**
         * Sets the terminology of the site: what codes stand for that the library does not know.
         *
         * @param file a file on the machine that starts the job; it travels with it
         * @return this
         */
        public Builder terminology(Path file) {
            terminology = required(file, "file");
            return this;
        }

        /**
         * Sets what ATC codes stand for.
         *
         * @param jar the jar of {@code interplay-atc}, on the machine that starts the job; it travels with it
         * @return this
         */
        public Builder atcCodes(Path jar) {
            atcCodes = required(jar, "jar");
            return this;
        }

        /**
         * Sets which warnings are shown. Its clock is read once, now: all lists are judged on the same day.
         *
         * @param policy the policy
         * @return this
         */
        public Builder alertPolicy(AlertPolicy policy) {
            alertPolicy = required(policy, "policy");
            return this;
        }

        /**
         * Sets the day of lists that say none.
         *
         * @param day the day
         * @return this
         */
        public Builder asOf(LocalDate day) {
            asOf = required(day, "day");
            return this;
        }

        /**
         * Sets how many medications a list may hold. A longer one is not understood, and says so.
         *
         * @param most at least 1
         * @return this
         */
        public Builder maxMedications(int most) {
            maxMedications = atLeastOne(most, "maxMedications", 250);
            return this;
        }

        /**
         * Sets how many substances of which rules speak a list may bring.
         *
         * @param most at least 1
         * @return this
         */
        public Builder maxSubstances(int most) {
            maxSubstances = atLeastOne(most, "maxSubstances", 100);
            return this;
        }

        /**
         * Sets into how many parts a table of lines is divided, which bounds how many tasks work on it at once.
         *
         * @param number at least 1
         * @return this
         */
        public Builder partitions(int number) {
            partitions = atLeastOne(number, "partitions", 200);
            return this;
        }

        private static int atLeastOne(int value, String name, int usual) {
            if (value < 1) {
                throw new IllegalArgumentException(name + " is " + value + ".\nMaybe set it to " + usual + ".");
            }
            return value;
        }

        /**
         * Builds the screening, and a checker to see that knowledge and policy fit.
         *
         * @return the screening
         * @throws InvalidScreeningException if a file cannot be read, or this JVM does not allow what Spark needs
         * @throws KnowledgeException if rules and knowledge do not fit; all faults are listed
         * @throws IllegalArgumentException if the alert policy speaks of unknown rules, or silences what cannot be silenced
         */
        public InterplayScreening build() {
            OpenModules.check();
            Options options =
                    Options.of(localKnowledge, terminology, atcCodes, alertPolicy, maxMedications, maxSubstances);
            JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
            SharedChecker checker = new SharedChecker(options.key(), context.broadcast(options));
            checker.get();
            return new InterplayScreening(this, checker);
        }
    }
}
