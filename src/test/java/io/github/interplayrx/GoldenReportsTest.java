package io.github.interplayrx;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.interplayrx.model.InteractionReport;
import io.github.interplayrx.model.Warning;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.StringJoiner;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Reports of realistic lists, kept as text so that a change is seen in review. After a wanted change: {@code mvn test -Precord}, and read the diff.
 */
class GoldenReportsTest {
    private static final Path GOLDEN = Path.of("src/test/resources/golden");

    static Stream<Path> requests() throws IOException {
        try (Stream<Path> files = Files.list(GOLDEN)) {
            return files.filter(file -> file.toString().endsWith(".request.json")).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("requests")
    void a_realistic_list_gives_the_reviewed_report(Path request) throws IOException {
        String text = text(BundledChecker.get().checkJson(Files.readString(request)));
        Path golden = Path.of(request.toString().replace(".request.json", ".report.txt"));

        if (Boolean.getBoolean("interplay.record")) {
            Files.writeString(golden, text);
        }
        assertThat(text).isEqualTo(Files.readString(golden));
    }

    @ParameterizedTest
    @MethodSource("requests")
    void the_json_of_a_report_says_what_its_values_say(Path request) throws IOException {
        InteractionReport report = BundledChecker.get().checkJson(Files.readString(request));

        assertThat(report.toJson())
                .startsWith("{\"id\":\"" + report.id() + "\",\"status\":\"" + report.status() + "\"")
                .contains("\"version\":\"" + report.knowledge().version() + "\"");
        report.warnings().forEach(warning -> assertThat(report.toJson()).contains("\"id\":\"" + warning.id() + "\""));
    }

    private static String text(InteractionReport report) {
        StringJoiner text = new StringJoiner("\n", "", "\n");
        text.add(report.status() + ": " + report.statement());
        report.medications().forEach(m -> text.add("  " + m.input() + " = " + m.state() + " " + m.substances()));
        report.unrecognised().forEach(u -> text.add("  not checked: " + u.input() + " -> " + u.suggestions()));
        report.inputProblems().forEach(p -> text.add("  problem: " + p.at() + " " + p.value() + ": " + p.message()));
        report.warnings().forEach(warning -> add(text, warning, ""));
        text.add("burden " + report.burden());
        report.notEvaluated()
                .forEach(n -> text.add("not evaluated: " + n.rule()
                        + (n.escalation() == null ? "" : "/" + n.escalation()) + " needs " + n.needs()));
        return text.toString();
    }

    private static void add(StringJoiner text, Warning warning, String indent) {
        List<String> raisedBy = warning.raisedBy();
        text.add(indent + warning.severity() + " " + warning.id() + (raisedBy.isEmpty() ? "" : " raised by " + raisedBy)
                + (warning.proposed() ? " proposed" : ""));
        warning.concerns().forEach(concern -> text.add(indent + "    " + concern));
        if (!warning.doNotStopSuddenly().isEmpty()) {
            text.add(indent + "    do not stop suddenly " + warning.doNotStopSuddenly());
        }
        warning.contains().forEach(inner -> add(text, inner, indent + "  > "));
    }
}
