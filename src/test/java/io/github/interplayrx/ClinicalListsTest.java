package io.github.interplayrx;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.interplayrx.model.InteractionReport;
import io.github.interplayrx.model.Severity;
import io.github.interplayrx.model.Warning;
import io.github.interplayrx.model.WarningKind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Lists written from labels and guidelines without a look at the rules. {@code mustRaise}: a warning that names these lines of the list
 * ({@code meds}, from 0) and whose words match {@code kw}, at {@code minSeverity} or worse, at the top or contained in another. {@code
 * quiet}: nothing MODERATE or worse at the top. {@code maxTop}: at most so many of these. {@code maxSev}: none worse. Remarks about data
 * do not count.
 */
class ClinicalListsTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<String> NOT_YET = notYet();

    static Stream<String> cases() {
        return Stream.of(
                        "clinical-lists.ndjson",
                        "clinical-lists-2.ndjson",
                        "clinical-lists-3.ndjson",
                        "clinical-lists-4.ndjson",
                        "clinical-lists-5.ndjson",
                        "clinical-lists-6.ndjson",
                        "clinical-lists-7.ndjson")
                .flatMap(file -> read(file).stream());
    }

    @ParameterizedTest
    @MethodSource("cases")
    void a_list_raises_what_it_must_and_no_more_than_it_may(String text) throws JsonProcessingException {
        JsonNode each = JSON.readTree(text);
        List<String> wrong = wrong(each);

        if (NOT_YET.contains(each.path("id").asText())) {
            assertThat(wrong)
                    .as(each.path("id").asText() + " is right by now: take it out of clinical-lists-not-yet.txt")
                    .isNotEmpty();
        } else {
            assertThat(wrong).as(text).isEmpty();
        }
    }

    @Test
    void what_is_not_right_yet_names_cases_that_exist() {
        Set<String> ids = new HashSet<>();
        cases().forEach(each -> ids.add(each.replaceFirst("\\{\"id\": \"([^\"]+)\".*", "$1")));

        assertThat(ids).containsAll(NOT_YET);
    }

    private static List<String> wrong(JsonNode each) {
        InteractionReport report =
                BundledChecker.get().checkJson(each.path("request").toString());
        List<String> wrong = new ArrayList<>();
        each.path("mustRaise").forEach(required -> addIfMissing(required, report, wrong));
        Severity worst = Severity.valueOf(each.path("maxSev").asText("CRITICAL"));
        int most = each.path("quiet").asBoolean()
                ? each.path("maxTop").asInt(each.has("maxSev") ? Integer.MAX_VALUE : 0)
                : each.path("maxTop").asInt(Integer.MAX_VALUE);
        List<Warning> top = report.warnings().stream()
                .filter(warning -> warning.kind() != WarningKind.DATA_QUALITY
                        && warning.severity().isAtLeast(Severity.MODERATE))
                .toList();
        if (top.size() > most) {
            wrong.add("more than " + most + " at the top: " + told(top));
        }
        List<Warning> worse = top.stream()
                .filter(warning ->
                        warning.severity() != worst && warning.severity().isAtLeast(worst))
                .toList();
        if (!worse.isEmpty()) {
            wrong.add("worse than " + worst + ": " + told(worse));
        }
        return wrong;
    }

    private static void addIfMissing(JsonNode required, InteractionReport report, List<String> wrong) {
        List<Warning> about =
                all(report).filter(warning -> isAbout(warning, required)).toList();
        Severity least = Severity.valueOf(required.path("minSeverity").asText());
        if (about.stream().noneMatch(warning -> warning.severity().isAtLeast(least))) {
            wrong.add("nothing of " + least + " about " + required.path("about").asText() + ": " + told(about));
        }
    }

    private static boolean isAbout(Warning warning, JsonNode required) {
        Set<Integer> lines = new HashSet<>();
        warning.because().forEach(reason -> lines.add(reason.medication()));
        Set<Integer> named = new HashSet<>();
        required.path("meds").forEach(line -> named.add(line.asInt()));
        return warning.kind() != WarningKind.DATA_QUALITY
                && lines.containsAll(named)
                && Pattern.compile(required.path("kw").asText(), Pattern.CASE_INSENSITIVE)
                        .matcher(words(warning))
                        .find();
    }

    private static String words(Warning warning) {
        return String.join(
                " ",
                warning.rule(),
                warning.hazard(),
                warning.title(),
                warning.mechanism(),
                warning.action(),
                warning.patientAdvice(),
                String.join(" ", warning.effects()),
                String.join(" ", warning.concerns()));
    }

    private static Stream<Warning> all(InteractionReport report) {
        return report.warnings().stream()
                .flatMap(warning -> Stream.concat(Stream.of(warning), warning.contains().stream()));
    }

    private static List<String> told(List<Warning> warnings) {
        return warnings.stream()
                .map(warning -> warning.severity() + " " + warning.id())
                .toList();
    }

    /** Cases that are not right, each with its reason behind its id. */
    private static Set<String> notYet() {
        Set<String> ids = new HashSet<>();
        read("clinical-lists-not-yet.txt").stream()
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
