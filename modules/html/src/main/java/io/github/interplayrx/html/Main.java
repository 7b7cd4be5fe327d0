package io.github.interplayrx.html;

import io.github.interplayrx.InteractionChecker;
import io.github.interplayrx.model.InteractionReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * Writes the report on a list into a file: {@code --html FILE}, {@code --patient FILE} or {@code --markdown FILE}, and then the names. A
 * word {@code check} before them is no name.
 *
 * <pre>{@code
 * mvn -q -f modules/html compile exec:java -Dexec.args="check --html report.html baclofen oxycodone alcohol"
 * }</pre>
 */
public final class Main {
    private static final List<String> FORMS = List.of("--html", "--patient", "--markdown");

    private Main() {}

    /**
     * Writes a report.
     *
     * @param args the form, the file, and the names
     * @throws IOException if the file cannot be written
     */
    public static void main(String[] args) throws IOException {
        write(args.length > 0 && args[0].equals("check") ? Arrays.copyOfRange(args, 1, args.length) : args);
    }

    private static void write(String[] args) throws IOException {
        if (args.length < 3 || !FORMS.contains(args[0])) {
            System.err.println("Not understood: " + String.join(" ", args)
                    + "\nMaybe: check --html FILE NAME... (or --patient FILE, or --markdown FILE)");
            System.exit(2);
        }
        InteractionChecker checker = InteractionChecker.create();
        InteractionReport report = checker.check(Arrays.copyOfRange(args, 2, args.length));
        Files.writeString(Path.of(args[1]), written(args[0], checker, report));
        System.out.println(report.status() + ": " + args[1]);
    }

    private static String written(String form, InteractionChecker checker, InteractionReport report) {
        return switch (form) {
            case "--patient" -> HtmlReport.create(checker.knowledge()).patientPage(report);
            case "--markdown" -> MarkdownReport.create(checker.knowledge()).write(report);
            default -> HtmlReport.create(checker.knowledge()).page(report);
        };
    }
}
