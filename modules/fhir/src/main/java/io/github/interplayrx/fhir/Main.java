package io.github.interplayrx.fhir;

import io.github.interplayrx.InteractionChecker;
import io.github.interplayrx.model.InteractionReport;
import io.github.interplayrx.model.InterplayException;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Set;

/**
 * Prints the report on a file of FHIR: {@code FILE} for words, {@code --fhir FILE} for a Bundle.
 *
 * <pre>{@code
 * mvn -q -f modules/fhir exec:java -Dexec.args="example.json"
 * }</pre>
 */
public final class Main {
    private static final int UNUSABLE = 2;
    private static final Set<String> HELP = Set.of("--help", "-h");
    private static final String USAGE = """
            Usage: FILE, or --fhir FILE
            Prints the report on a file of FHIR R4, R4B or R5 in JSON: in words, or with --fhir as a Bundle.""";

    private Main() {}

    /**
     * Prints a report.
     *
     * @param args the file, after {@code --fhir} if a Bundle is wanted
     */
    public static void main(String[] args) {
        int code = run(System.out, System.err, args);
        if (code != 0) {
            System.exit(code);
        }
    }

    static int run(PrintStream out, PrintStream err, String... args) {
        if (args.length == 1 && HELP.contains(args[0])) {
            out.println(USAGE);
            return 0;
        }
        boolean fhir = args.length == 2 && args[0].equals("--fhir");
        if (args.length != (fhir ? 2 : 1) || args[args.length - 1].startsWith("--")) {
            err.println("Not understood: " + String.join(" ", args) + "\nMaybe: FILE, or --fhir FILE");
            return UNUSABLE;
        }
        String file = args[args.length - 1];
        try {
            String json = Files.readString(Path.of(file));
            InteractionChecker checker = InteractionChecker.create();
            FhirInput input = FhirReader.builder().checker(checker).build().read(json);
            InteractionReport report = checker.check(input.list());
            out.println(fhir ? written(checker, report, input) : words(report, input));
            return 0;
        } catch (IOException | InvalidPathException e) {
            err.println("Cannot read \"" + file + "\".\nMaybe the name is misspelt, or the file is not UTF-8.");
        } catch (InterplayException e) {
            err.println(e.getMessage());
        }
        return UNUSABLE;
    }

    private static String written(InteractionChecker checker, InteractionReport report, FhirInput input) {
        return FhirWriter.builder().knowledge(checker.knowledge()).build().write(report, input);
    }

    private static String words(InteractionReport report, FhirInput input) {
        StringBuilder words = new StringBuilder(report.status() + ": " + report.statement() + "\n");
        input.remarks().forEach(each -> words.append(each.words()).append('\n'));
        report.warnings()
                .forEach(each -> words.append(
                        each.severity() + " " + each.title() + " " + each.substances() + ": " + each.action() + "\n"));
        return words.append(report.disclaimer()).toString();
    }
}
