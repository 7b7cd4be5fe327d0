package io.github.interplayrx;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.interplayrx.model.InteractionReport;
import io.github.interplayrx.model.InvalidRequestException;
import io.github.interplayrx.model.ReportStatus;
import io.github.interplayrx.model.Severity;
import io.github.interplayrx.model.Warning;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Lines as people and systems write them: nothing that is taken is lost, added or assumed. {@code expect} says what must hold: {@code
 * substances} of a line exactly or at least, its route, rules that are raised or not, a status that holds or does not, an input problem; {@code notSilent} a warning of
 * MAJOR or worse about these substances, or a report that says it did not understand.
 */
class LinesTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<String> NOT_YET = notYet();

    static Stream<String> cases() {
        return Stream.of(
                        "lines.ndjson",
                        "lines-tried.ndjson",
                        "lines-exported.ndjson",
                        "lines-third.ndjson",
                        "lines-fourth.ndjson",
                        "lines-fifth.ndjson",
                        "lines-sixth.ndjson")
                .flatMap(file -> read(file).stream());
    }

    @ParameterizedTest
    @MethodSource("cases")
    void a_line_is_read_as_it_is_meant(String text) throws JsonProcessingException {
        JsonNode each = JSON.readTree(text);
        List<String> wrong = wrong(each);

        if (NOT_YET.contains(each.path("id").asText())) {
            assertThat(wrong)
                    .as("is right by now: take it out of lines-not-yet.txt")
                    .isNotEmpty();
        } else {
            assertThat(wrong).as(text).isEmpty();
        }
    }

    private static List<String> wrong(JsonNode each) {
        JsonNode expected = each.path("expect");
        List<String> wrong = new ArrayList<>();
        InteractionReport report;
        try {
            report = BundledChecker.get().checkJson(each.path("request").toString());
        } catch (InvalidRequestException e) {
            return expected.has("refused") || expected.has("inputProblem") || expected.has("notSilent")
                    ? List.of()
                    : List.of("refused: " + e.getMessage());
        }
        expected.path("substances").properties().forEach(line -> {
            Set<String> read = read(report, line.getKey());
            if (!read.equals(texts(line.getValue()))) {
                wrong.add("line " + line.getKey() + " is read as " + read);
            }
        });
        expected.path("substancesAtLeast").properties().forEach(line -> {
            Set<String> read = read(report, line.getKey());
            if (!read.containsAll(texts(line.getValue()))) {
                wrong.add("line " + line.getKey() + " is read as " + read);
            }
        });
        expected.path("routes").properties().forEach(line -> {
            Object route =
                    report.medications().get(Integer.parseInt(line.getKey())).route();
            if (!line.getValue().asText().equals(String.valueOf(route))) {
                wrong.add("line " + line.getKey() + " is given " + route);
            }
        });
        Set<String> rules = new HashSet<>();
        report.warnings().forEach(warning -> addRules(warning, rules));
        texts(expected.path("raises")).stream()
                .filter(rule -> !rules.contains(rule))
                .forEach(rule -> wrong.add("does not raise " + rule));
        texts(expected.path("raisesNot")).stream().filter(rules::contains).forEach(rule -> wrong.add("raises " + rule));
        if (expected.has("status")
                && !report.status().name().equals(expected.path("status").asText())) {
            wrong.add("is " + report.status());
        }
        if (report.status().name().equals(expected.path("statusNot").asText())) {
            wrong.add("is " + report.status());
        }
        if (expected.path("inputProblem").asBoolean() && report.inputProblems().isEmpty()) {
            wrong.add("has no input problem");
        }
        if (expected.has("notSilent") && isSilent(report, expected)) {
            wrong.add("is silent: " + report.statement());
        }
        if (expected.has("refused")) {
            wrong.add("is not refused");
        }
        return wrong;
    }

    private static Set<String> read(InteractionReport report, String line) {
        return new TreeSet<>(report.medications().get(Integer.parseInt(line)).substances());
    }

    private static boolean isSilent(InteractionReport report, JsonNode expected) {
        Severity severity = Severity.valueOf(expected.path("notSilentAt").asText("MAJOR"));
        return report.status() != ReportStatus.INCOMPLETE
                && report.inputProblems().isEmpty()
                && report.unrecognised().isEmpty()
                && report.warnings().stream().noneMatch(warning -> speaks(warning, expected, severity));
    }

    private static boolean speaks(Warning warning, JsonNode expected, Severity severity) {
        String rule = expected.path("notSilentRule").asText("no rule");
        return (warning.severity().isAtLeast(severity)
                        && warning.substances().containsAll(texts(expected.path("notSilent"))))
                || warning.rule().contains(rule)
                || warning.raisedBy().stream().anyMatch(each -> each.contains(rule))
                || warning.contains().stream().anyMatch(each -> speaks(each, expected, severity));
    }

    private static void addRules(Warning warning, Set<String> rules) {
        rules.add(warning.rule());
        warning.contains().forEach(each -> addRules(each, rules));
    }

    private static Set<String> texts(JsonNode array) {
        Set<String> texts = new TreeSet<>();
        array.forEach(each -> texts.add(each.asText()));
        return texts;
    }

    /** Cases that are not read right, each with its reason behind its id. */
    private static Set<String> notYet() {
        Set<String> ids = new HashSet<>();
        read("lines-not-yet.txt").stream()
                .filter(line -> !line.startsWith("#"))
                .forEach(line -> ids.add(line.split(" ", 2)[0]));
        return ids;
    }

    private static List<String> read(String file) {
        try {
            return Files.readAllLines(Path.of("src/test/resources", file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
