package io.github.interplayrx.html;

import io.github.interplayrx.cli.ListOptions;
import io.github.interplayrx.knowledge.KnowledgeBase;
import io.github.interplayrx.model.InteractionReport;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Writes the report on a list into files: {@code --html FILE}, {@code --patient FILE} or {@code --markdown FILE}, with the options of the
 * command {@code check} of the library. A word {@code check} before them is no name.
 *
 * <pre>{@code
 * mvn -q -f modules/html compile exec:java -Dexec.args="check --html report.html baclofen oxycodone alcohol"
 * }</pre>
 */
@Command(name = "check", description = "Checks a list, and writes the report as pages or as Markdown.")
@SuppressWarnings("NullAway.Init")
public final class Main implements Callable<Integer> {
    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @CommandLine.Mixin
    private ListOptions list;

    @Option(names = "--html", paramLabel = "FILE", description = "Write the page.")
    private @Nullable Path html;

    @Option(names = "--patient", paramLabel = "FILE", description = "Write the page for the patient.")
    private @Nullable Path patient;

    @Option(names = "--markdown", paramLabel = "FILE", description = "Write Markdown.")
    private @Nullable Path markdown;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help message and exit.")
    @SuppressWarnings("UnusedVariable")
    private boolean help;

    private Main() {}

    /**
     * Writes a report.
     *
     * @param args the forms with their files, other options, and the names
     */
    public static void main(String[] args) {
        PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        int code = run(out, err, args);
        if (code != 0) {
            System.exit(code);
        }
    }

    static int run(PrintWriter out, PrintWriter err, String... args) {
        boolean isNamed = args.length > 0 && args[0].equals("check");
        return io.github.interplayrx.cli.Main.run(
                new Main(), out, err, isNamed ? Arrays.copyOfRange(args, 1, args.length) : args);
    }

    @Override
    public Integer call() {
        if (html == null && patient == null && markdown == null) {
            throw new CommandLine.ParameterException(
                    spec.commandLine(), "No file is named.\nMaybe add --html FILE, --patient FILE or --markdown FILE.");
        }
        InteractionReport report = list.report();
        KnowledgeBase knowledge = list.checker().knowledge();
        if (html != null) {
            write(html, HtmlReport.create(knowledge).page(report), report);
        }
        if (patient != null) {
            write(patient, HtmlReport.create(knowledge).patientPage(report), report);
        }
        if (markdown != null) {
            write(markdown, MarkdownReport.create(knowledge).write(report), report);
        }
        return list.exitCode(report);
    }

    private void write(Path file, String text, InteractionReport report) {
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UnwritableFileException(file, e);
        }
        spec.commandLine().getOut().println(report.status() + ": " + file);
    }
}
