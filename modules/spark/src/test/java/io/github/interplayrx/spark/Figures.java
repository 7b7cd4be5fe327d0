package io.github.interplayrx.spark;

import com.sun.management.OperatingSystemMXBean;
import io.github.interplayrx.InteractionChecker;
import io.github.interplayrx.model.Code;
import io.github.interplayrx.model.InteractionReport;
import io.github.interplayrx.model.Medication;
import io.github.interplayrx.model.MedicationList;
import io.github.interplayrx.model.Warning;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.hadoop.ParquetReader;
import org.apache.parquet.hadoop.example.GroupReadSupport;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;

/**
 * Measures Spark on two threads against a plain loop on two threads, in turns in one run: both read the same Parquet, bring the rows of
 * a person together, check, and write their findings. Run by hand; the arguments are the number of lists and of turns. With a third, the
 * number of persons of a sample, the loop checks only these: so many lists as Spark takes do not fit into its memory.
 */
final class Figures {
    private static final int THREADS = 2;
    /** Seven of ten lines are medicines of which few rules speak, as on lists of people. */
    private static final String[] NAMES = {
        "amlodipine 5 mg",
        "metformin",
        "atorvastatin 20 mg tablet",
        "lisinopril",
        "omeprazole",
        "levothyroxine",
        "losartan",
        "simvastatin",
        "hydrochlorothiazide",
        "salbutamol",
        "pantoprazole",
        "prednisone",
        "amoxicillin",
        "vitamin d",
        "allopurinol",
        "baclofen 10 mg tablet",
        "oxycodone",
        "sertraline 50 mg",
        "tramadol",
        "gabapentin",
        "quetiapine",
        "wonderdrug"
    };

    private final SparkSession spark;
    private final Path folder;
    private final InteractionChecker checker = InteractionChecker.create();

    private Figures(SparkSession spark, Path folder) {
        this.spark = spark;
        this.folder = folder;
    }

    public static void main(String[] words) throws Exception {
        int lists = words.length == 0 ? 1_000_000 : Integer.parseInt(words[0]);
        int turns = words.length < 2 ? 3 : Integer.parseInt(words[1]);
        Path folder = Files.createTempDirectory("interplay-figures");
        SparkSession spark = SparkSession.builder()
                .master("local[" + THREADS + "]")
                .config("spark.sql.shuffle.partitions", 8)
                .config("spark.local.dir", folder.resolve("local").toString())
                .getOrCreate();
        try {
            Figures figures = new Figures(spark, folder);
            if (words.length < 3) {
                figures.measure(lists, turns);
            } else {
                figures.grow(lists, turns, Integer.parseInt(words[2]));
            }
        } finally {
            spark.stop();
            try (Stream<Path> all = Files.walk(folder)) {
                all.sorted(Comparator.reverseOrder())
                        .forEach(each -> each.toFile().delete());
            }
        }
    }

    private void measure(int lists, int turns) throws Exception {
        String small = generated(lists / 10);
        String large = generated(lists);
        System.out.printf(Locale.ROOT, "Spark %s, Java %s%n", spark.version(), Runtime.version());
        spark(small);
        loop(small);
        double[] elapsed = new double[turns];
        double[] processor = new double[turns];
        double[] growth = new double[turns];
        for (int turn = 0; turn < turns; turn++) {
            Measured few = spark(small);
            Measured bySpark = spark(large);
            Measured byLoop = loop(large);
            if (bySpark.findings() != byLoop.findings()) {
                throw new IllegalStateException(bySpark + " and " + byLoop + " differ.");
            }
            elapsed[turn] = byLoop.seconds() / bySpark.seconds();
            processor[turn] = byLoop.processor() / bySpark.processor();
            growth[turn] = bySpark.processor() / few.processor();
            say("Spark", lists / 10, few);
            say("Spark", lists, bySpark);
            say("loop ", lists, byLoop);
        }
        System.out.printf(
                Locale.ROOT,
                "median: Spark has %.0f %% of the speed of the loop, %.0f %% by processor time; ten times the lists take %.1f times the processor time%n",
                100 * median(elapsed),
                100 * median(processor),
                median(growth));
    }

    /** A tenth and all of the lists, in turns; after each, the findings of a sample against those of the loop. */
    private void grow(int lists, int turns, int sample) throws Exception {
        System.out.printf(Locale.ROOT, "Spark %s, Java %s%n", spark.version(), Runtime.version());
        String small = generated(lists / 10);
        String large = generated(lists);
        spark(sampleOf(small, sample));
        for (int turn = 0; turn < turns; turn++) {
            Measured few = spark(small);
            say("Spark", lists / 10, few);
            compareSample(small, sample);
            Measured many = spark(large);
            say("Spark", lists, many);
            compareSample(large, sample);
            System.out.printf(
                    Locale.ROOT,
                    "ten times the lists: %.2f times the elapsed time, %.2f times the processor time, %.4f times the findings%n",
                    many.seconds() / few.seconds(),
                    many.processor() / few.processor(),
                    (double) many.findings() / few.findings());
        }
    }

    /** What was written last, as far as it is about the sample, is what the loop finds. */
    private void compareSample(String lists, int sample) throws Exception {
        Measured byLoop = loop(sampleOf(lists, sample));
        Set<String> bySpark = Set.copyOf(
                Screening.of(spark.read().parquet(folder.resolve("checked").toString()))
                        .warnings()
                        .where(isOfSample(sample))
                        .selectExpr("concat_ws('\t', person, severity, id, title)")
                        .as(Encoders.STRING())
                        .collectAsList());
        Set<String> written = new HashSet<>();
        for (int i = 0; i < THREADS; i++) {
            try (Stream<String> rows = Files.lines(folder.resolve("loop-" + i + ".tsv"))) {
                rows.filter(row -> row.chars().filter(c -> c == '\t').count() == 3)
                        .forEach(written::add);
            }
        }
        if (!bySpark.equals(written) || written.size() != byLoop.findings()) {
            throw new IllegalStateException("Spark finds " + bySpark.size() + ", the loop " + byLoop.findings()
                    + " in the same " + sample + " lists.");
        }
        System.out.printf(Locale.ROOT, "a sample of %,d: the same %,d findings by the loop%n", sample, written.size());
    }

    private String sampleOf(String lists, int sample) {
        String path = folder.resolve("sample").toString();
        spark.read()
                .parquet(lists)
                .where(isOfSample(sample))
                .write()
                .mode(SaveMode.Overwrite)
                .parquet(path);
        return path;
    }

    private static String isOfSample(int sample) {
        return "cast(substr(person, 2) as bigint) < " + sample;
    }

    private static void say(String who, int lists, Measured measured) {
        System.out.printf(
                Locale.ROOT,
                "%s %,9d lists: %6.1f s, %,7.0f a second; %6.1f s of processor; findings %,d; old generation at most %d MB, afterwards %d MB%n",
                who,
                lists,
                measured.seconds(),
                lists / measured.seconds(),
                measured.processor(),
                measured.findings(),
                measured.peak(),
                measured.megabytes());
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    /** Five lines a person, in an order that has nothing to do with persons. */
    private String generated(int lists) {
        String path = folder.resolve("lists-" + lists).toString();
        String names = "array('" + String.join("', '", NAMES) + "')";
        spark.range(0, 5L * lists, 1, 8)
                .selectExpr(
                        "concat('p', id % " + lists + ") as person",
                        "'2026-11-01' as day",
                        "case when pmod(xxhash64(id), 10) < 7 then element_at(" + names
                                + ", cast(pmod(xxhash64(id, 1), " + NAMES.length + ") as int) + 1) end as name",
                        "case when pmod(xxhash64(id), 10) >= 7 then 'rxnorm' end as system",
                        "case when pmod(xxhash64(id), 10) >= 7 then element_at(array('17767', '6809', '83367', '29046', '1292'),"
                                + " cast(pmod(xxhash64(id, 2), 5) as int) + 1) end as code")
                .write()
                .mode(SaveMode.Overwrite)
                .parquet(path);
        return path;
    }

    /** The processor time counts where others work on the same machine: of all threads, those of the collector and the compiler too. */
    private record Measured(double seconds, double processor, long findings, long peak, long megabytes) {}

    private static double processor() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime() / 1e9;
    }

    private Measured spark(String lists) {
        MemoryPoolMXBean old = oldGeneration();
        System.gc();
        old.resetPeakUsage();
        double processor = processor();
        long start = System.nanoTime();
        String out = folder.resolve("checked").toString();
        InterplayScreening.create(spark)
                .screen(spark.read().parquet(lists))
                .checked()
                .write()
                .mode(SaveMode.Overwrite)
                .parquet(out);
        double seconds = (System.nanoTime() - start) / 1e9;
        processor = processor() - processor;
        long peak = old.getPeakUsage().getUsed() >> 20;
        System.gc();
        long after = old.getUsage().getUsed() >> 20;
        long findings = Screening.of(spark.read().parquet(out))
                .warnings()
                .agg(functions.count("*"))
                .first()
                .getLong(0);
        return new Measured(seconds, processor, findings, peak, after);
    }

    private static MemoryPoolMXBean oldGeneration() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getName().contains("Old Gen"))
                .findFirst()
                .orElseThrow();
    }

    private Measured loop(String lists) throws Exception {
        System.gc();
        double processor = processor();
        long start = System.nanoTime();
        List<Path> files;
        try (Stream<Path> all = Files.list(Path.of(lists))) {
            files = all.filter(file -> file.toString().endsWith(".parquet"))
                    .sorted()
                    .toList();
        }
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        List<Map<String, List<Medication>>> persons = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
            persons.add(new HashMap<>());
        }
        all(threads, i -> () -> {
            for (int file = i; file < files.size(); file += THREADS) {
                read(files.get(file), persons);
            }
            return 0L;
        });
        long findings = all(threads, i -> () -> check(persons.get(i), folder.resolve("loop-" + i + ".tsv")));
        threads.shutdown();
        threads.awaitTermination(1, TimeUnit.MINUTES);
        return new Measured((System.nanoTime() - start) / 1e9, processor() - processor, findings, 0, 0);
    }

    private interface Work {
        Callable<Long> of(int thread);
    }

    private static long all(ExecutorService threads, Work work) throws Exception {
        List<Future<Long>> started = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
            started.add(threads.submit(work.of(i)));
        }
        long sum = 0;
        for (Future<Long> each : started) {
            sum += each.get();
        }
        return sum;
    }

    private static void read(Path file, List<Map<String, List<Medication>>> persons) throws IOException {
        try (ParquetReader<Group> rows = ParquetReader.builder(
                        new GroupReadSupport(), new org.apache.hadoop.fs.Path(file.toUri()))
                .build()) {
            for (Group row = rows.read(); row != null; row = rows.read()) {
                String person = row.getString("person", 0);
                Medication.Builder line = Medication.builder();
                if (row.getFieldRepetitionCount("name") > 0) {
                    line.name(row.getString("name", 0));
                }
                if (row.getFieldRepetitionCount("code") > 0) {
                    line.code(new Code(row.getString("system", 0), row.getString("code", 0)));
                }
                Map<String, List<Medication>> share = persons.get(Math.floorMod(person.hashCode(), THREADS));
                synchronized (share) {
                    share.computeIfAbsent(person, any -> new ArrayList<>(5)).add(line.build());
                }
            }
        }
    }

    private long check(Map<String, List<Medication>> persons, Path out) throws IOException {
        long findings = 0;
        try (BufferedWriter written = Files.newBufferedWriter(out)) {
            for (Map.Entry<String, List<Medication>> person : persons.entrySet()) {
                MedicationList.Builder list = MedicationList.builder();
                person.getValue().forEach(list::add);
                InteractionReport report = checker.check(list.build());
                for (Warning warning : report.warnings()) {
                    findings++;
                    written.write(person.getKey() + "\t" + warning.severity() + "\t" + warning.id() + "\t"
                            + warning.title() + "\n");
                }
                report.unrecognised().forEach(line -> write(written, person.getKey() + "\t" + line.input() + "\n"));
            }
        }
        return findings;
    }

    private static void write(BufferedWriter out, String line) {
        try {
            out.write(line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
