package io.github.interplayrx.fhir;

import io.github.interplayrx.InteractionChecker;
import io.github.interplayrx.model.InteractionReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Prints the report on a file of FHIR: {@code FILE} for words, {@code --fhir FILE} for a Bundle.
 *
 * <pre>{@code
 * mvn -q -f modules/fhir exec:java -Dexec.args="example.json"
 * }</pre>
 */
public final class Main {
    private Main() {}

    /**
     * Prints a report.
     *
     * @param args the file, after {@code --fhir} if a Bundle is wanted
     * @throws IOException if the file cannot be read
     */
    public static void main(String[] args) throws IOException {
        boolean fhir = args.length == 2 && args[0].equals("--fhir");
        if (args.length != (fhir ? 2 : 1)) {
            System.err.println("Not understood: " + String.join(" ", args) + "\nMaybe: FILE, or --fhir FILE");
            System.exit(2);
        }
        InteractionChecker checker = InteractionChecker.create();
        FhirInput input = FhirReader.create().read(Files.readString(Path.of(args[args.length - 1])));
        InteractionReport report = checker.check(input.list());
        System.out.println(fhir ? written(checker, report, input) : words(report, input));
    }

    private static String written(InteractionChecker checker, InteractionReport report, FhirInput input) {
        return FhirWriter.builder().knowledge(checker.knowledge()).build().write(report, input);
    }

    private static String words(InteractionReport report, FhirInput input) {
        StringBuilder words = new StringBuilder(report.status() + ": " + report.statement() + "\n");
        input.remarks().forEach(each -> words.append(each.resource() + " " + each.what() + ": " + each.why() + "\n"));
        report.warnings()
                .forEach(each -> words.append(
                        each.severity() + " " + each.title() + " " + each.substances() + ": " + each.action() + "\n"));
        return words.append(report.disclaimer()).toString();
    }
}
