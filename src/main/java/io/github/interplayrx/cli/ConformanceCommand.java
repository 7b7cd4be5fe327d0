package io.github.interplayrx.cli;

import io.github.interplayrx.internal.base.json.Json;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Holds a checker, this one or another, to the cases of the conformance pack. Holds one report at a time. */
@Command(
        name = "conformance",
        description = "Prints the requests of conformance cases, and judges the reports about them.",
        mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init")
final class ConformanceCommand {
    private static final int SOME_CASE_FAILED = 1;

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    private final Json json = Json.create();

    @Command(
            description = "Prints the request of each case, one a line, ready for screen.",
            mixinStandardHelpOptions = true)
    int requests(
            @Parameters(paramLabel = "CASES", arity = "1..*", description = "Files or directories of cases.")
                    List<Path> files) {
        PrintWriter out = spec.commandLine().getOut();
        ConformanceCase.readAll(files).values().forEach(each -> out.println(each.request()));
        out.flush();
        return 0;
    }

    @Command(
            description = "Reads reports from standard input, one a line, and prints a verdict for each case.",
            mixinStandardHelpOptions = true)
    int verdicts(
            @Parameters(paramLabel = "CASES", arity = "1..*", description = "Files or directories of cases.")
                    List<Path> files) {
        Map<String, ConformanceCase> open = ConformanceCase.readAll(files);
        PrintWriter out = spec.commandLine().getOut();
        int passed = 0;
        int failed = 0;
        try {
            BufferedReader reports = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
            String line;
            while ((line = reports.readLine()) != null) {
                if (line.isBlank()) {
                    continue;
                }
                List<String> failures = judge(ConformanceReport.read(json, line), open, out);
                passed += failures.isEmpty() ? 1 : 0;
                failed += failures.isEmpty() ? 0 : 1;
            }
        } catch (IOException e) {
            throw new UnreadableInputException("standard input", e);
        }
        open.values().forEach(each -> out.println("FAILED " + each.id() + ": there is no report"));
        failed += open.size();
        out.println(passed + " passed, " + failed + " failed");
        out.flush();
        return failed == 0 ? 0 : SOME_CASE_FAILED;
    }

    /** Judges a report and closes its case. */
    private static List<String> judge(ConformanceReport report, Map<String, ConformanceCase> open, PrintWriter out) {
        ConformanceCase answered = open.remove(report.id());
        if (answered == null) {
            String failure = "no case with this id is open; maybe it was answered before, or its file was not named";
            out.println("FAILED " + report.id() + ": " + failure);
            return List.of(failure);
        }
        List<String> failures = answered.judge(report);
        out.println(
                failures.isEmpty()
                        ? "passed " + answered.id() + ": " + answered.title()
                        : "FAILED " + answered.id() + ": " + String.join("; ", failures));
        return failures;
    }
}
