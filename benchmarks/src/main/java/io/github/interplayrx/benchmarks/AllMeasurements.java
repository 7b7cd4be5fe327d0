package io.github.interplayrx.benchmarks;

import io.github.interplayrx.benchmarks.Child.Start;
import io.github.interplayrx.benchmarks.process.EmptyMain;
import io.github.interplayrx.benchmarks.process.FirstFloorFinding;
import io.github.interplayrx.benchmarks.process.FirstReport;
import io.github.interplayrx.benchmarks.process.OneChecker;
import io.github.interplayrx.benchmarks.process.Screening;
import io.github.interplayrx.internal.base.json.Json;
import io.github.interplayrx.model.MedicationList;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Measures everything and prints it as tables in Markdown. Nothing is timed before the floor agrees with the library. */
public final class AllMeasurements {
    private static final int LISTS_TO_AGREE_ON = 5_000;
    private static final String[] SIZES = {"2", "5", "10", "20", "30", "100"};
    private static final String[] STEPS = {"names", "rules", "report", "check", "jsonIn", "jsonOut", "floor"};
    private static final int STARTS = 21;
    private static final int SCREENED = 20_000;
    private static final List<String> PLAIN = List.of();

    private final Map<String, Double> times = new HashMap<>();
    private final Map<String, Double> bytes = new HashMap<>();

    private AllMeasurements() {}

    /** Runs for about twenty minutes on a quiet machine. */
    public static void main(String[] arguments) throws RunnerException, IOException {
        if (!Agreement.holds(LISTS_TO_AGREE_ON, 1)) {
            System.exit(1);
        }
        new AllMeasurements().run();
    }

    private void run() throws RunnerException, IOException {
        measure(steps("check|rules|floor").param("medications", SIZES));
        measure(steps("names|report|jsonIn|jsonOut").param("medications", "10"));
        measure(new OptionsBuilder().include(GrowthBenchmark.class.getName()));
        double[] threads = Arrays.stream(Child.output(PLAIN, TwoThreads.class).split(" "))
                .mapToDouble(Double::parseDouble)
                .toArray();

        System.out.println("\n## Steps of a check of ten medications\n");
        row("step", "microseconds", "x floor", "kB allocated");
        row("---", "--:", "--:", "--:");
        for (String step : STEPS) {
            row(step, time(step, "10"), ratio(step, "10"), kilobytes(step, "10"));
        }
        System.out.println("\n## Size of the list\n");
        row(
                "medications",
                "warnings",
                "check, microseconds",
                "x floor",
                "microseconds a warning",
                "rules, x floor",
                "kB");
        row("--:", "--:", "--:", "--:", "--:", "--:", "--:");
        for (String size : SIZES) {
            double warnings = new Workload(Integer.parseInt(size)).warnings();
            row(
                    size,
                    number(warnings),
                    time("check", size),
                    ratio("check", size),
                    number(times.get("check " + size) / warnings),
                    ratio("rules", size),
                    kilobytes("check", size));
        }
        System.out.println("\n## Growth, ten medications\n");
        row("what", "microseconds", "x the first");
        row("---", "--:", "--:");
        for (String nth : List.of("16", "4", "1")) {
            row(
                    "rules alone, " + (nth.equals("1") ? "every rule" : "every " + nth + "th rule"),
                    number(times.get("growth rules " + nth)),
                    number(times.get("growth rules " + nth) / times.get("growth rules 16")));
        }
        for (String many : List.of("1", "5")) {
            row(
                    "names and rules, substances x " + many,
                    number(times.get("growth substances " + many)),
                    number(times.get("growth substances " + many) / times.get("growth substances 1")));
        }
        System.out.println("\n## Threads\n");
        row("ten medications", "one thread, a second", "two threads", "two / one");
        row("---", "--:", "--:", "--:");
        row("check", number(threads[0]), number(threads[1]), number(threads[1] / threads[0]));
        row("floor", number(threads[2]), number(threads[3]), number(threads[3] / threads[2]));
        processes();
        screening();
    }

    private void measure(ChainedOptionsBuilder options) throws RunnerException {
        Collection<RunResult> results = new Runner(options.addProfiler(GCProfiler.class)
                        .verbosity(VerboseMode.SILENT)
                        .build())
                .run();
        for (RunResult result : results) {
            String key = key(result);
            times.put(key, result.getPrimaryResult().getScore());
            result.getSecondaryResults().forEach((name, value) -> {
                if (name.contains("alloc.rate.norm")) {
                    bytes.put(key, value.getScore());
                }
            });
            System.err.println(key + " " + number(times.get(key)));
        }
    }

    private static String key(RunResult result) {
        String name = result.getParams().getBenchmark();
        String method = name.substring(name.lastIndexOf('.') + 1);
        if (name.contains(GrowthBenchmark.class.getSimpleName())) {
            String parameter = method.equals("rules") ? "everyNth" : "times";
            return "growth " + method + " " + result.getParams().getParam(parameter);
        }
        return method + " " + result.getParams().getParam("medications");
    }

    private static ChainedOptionsBuilder steps(String names) {
        return new OptionsBuilder().include(CheckBenchmark.class.getName() + "\\.(" + names + ")$");
    }

    private void processes() throws IOException {
        Path archive = Files.createTempDirectory("interplay").resolve("classes.jsa");
        Child.output(List.of("-XX:ArchiveClassesAtExit=" + archive), FirstReport.class);
        List<String> shared = List.of("-XX:SharedArchiveFile=" + archive);
        List<String> small = List.of("-XX:TieredStopAtLevel=1");
        List<Start> starts = List.of(
                new Start("empty main", PLAIN, EmptyMain.class),
                new Start("knowledge, names and the floor", PLAIN, FirstFloorFinding.class),
                new Start("first report", PLAIN, FirstReport.class),
                new Start("first report, compiler kept small (" + small.get(0) + ")", small, FirstReport.class),
                new Start("first report with an AppCDS archive", shared, FirstReport.class),
                new Start("first report with both", List.of(shared.get(0), small.get(0)), FirstReport.class));
        double[] milliseconds = Child.milliseconds(STARTS, starts);
        System.out.println("\n## From the start of a process to its end\n");
        row("process", "ms", "x an empty main");
        row("---", "--:", "--:");
        for (int i = 0; i < starts.size(); i++) {
            row(starts.get(i).what(), number(milliseconds[i]), number(milliseconds[i] / milliseconds[0]));
        }
        System.out.println("\n## The first checker of a process\n");
        row("virtual machine", "ms of CPU, all threads", "ms of CPU, creating thread", "heap held, MB");
        row("---", "--:", "--:", "--:");
        checker("plain", PLAIN);
        checker("with an AppCDS archive", shared);
        checker("compiled for a quick start (" + small.get(0) + ")", small);
        Files.deleteIfExists(archive);
    }

    private static void checker(String what, List<String> options) {
        List<double[]> runs = new ArrayList<>();
        for (int i = 0; i < STARTS; i++) {
            String[] printed = Child.output(options, OneChecker.class).split(" ");
            runs.add(Arrays.stream(printed, 0, 3)
                    .mapToDouble(Double::parseDouble)
                    .toArray());
        }
        row(what, number(median(runs, 0)), number(median(runs, 1)), number(median(runs, 2) / 1_000));
    }

    private static double median(List<double[]> runs, int column) {
        return Child.median(runs.stream().mapToDouble(run -> run[column]).toArray());
    }

    private static void screening() throws IOException {
        System.out.println("\n## Screening a file\n");
        row("lists", "screen, lists a second", "API in a loop, lists a second", "screen / loop", "heap after it, MB");
        row("--:", "--:", "--:", "--:", "--:");
        for (int lines : new int[] {SCREENED / 4, SCREENED}) {
            Path requests = requests(lines);
            String[] printed = Child.output(List.of("-Xmx256m"), Screening.class, requests.toString(), "" + lines)
                    .split(" ");
            double screen = Double.parseDouble(printed[0]);
            double loop = Double.parseDouble(printed[1]);
            row(
                    "" + lines,
                    number(screen),
                    number(loop),
                    number(screen / loop),
                    number(Double.parseDouble(printed[2]) / 1_000));
            Files.delete(requests);
        }
    }

    private static Path requests(int lines) throws IOException {
        Path file = Files.createTempFile("requests", ".ndjson");
        List<MedicationList> lists = RealisticLists.ofSize(10);
        Json json = Json.create();
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            for (int i = 0; i < lines; i++) {
                out.write(json.print(lists.get(i % lists.size())));
                out.write('\n');
            }
        }
        return file;
    }

    private String time(String step, String size) {
        return number(times.get(step + " " + size));
    }

    private String ratio(String step, String size) {
        return number(times.get(step + " " + size) / times.get("floor " + size));
    }

    private String kilobytes(String step, String size) {
        return number(bytes.get(step + " " + size) / 1_000);
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, value < 10 ? "%.2f" : value < 100 ? "%.1f" : "%.0f", value);
    }

    private static void row(String... cells) {
        System.out.println("| " + String.join(" | ", cells) + " |");
    }
}
