package io.github.interplayrx;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.interplayrx.model.InteractionReport;
import io.github.interplayrx.model.MedicationResult;
import io.github.interplayrx.model.MedicationState;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Names as people and systems write them, each with what has to come of it. */
class FreeTextTest {
    /** Rows whose label is not followed, with the reason. */
    private static final Map<String, String> EXCEPTIONS = Map.of();

    private record Row(
            String text, String status, Set<String> ids, Set<String> suggestions, Set<String> alsoAcceptable) {
        static Row of(List<String> fields) {
            return new Row(
                    fields.get(0),
                    fields.get(1),
                    setOf(fields.get(2)),
                    setOf(fields.get(3)),
                    acceptable(fields.get(8)));
        }

        private static Set<String> acceptable(String text) {
            return text.startsWith("resolved:") ? Set.of(text) : setOf(text);
        }

        boolean mayBe(String status) {
            return this.status.equals(status) || alsoAcceptable.contains(status);
        }

        boolean mayMean(Set<String> found) {
            return (status.equals("resolved") && found.equals(ids))
                    || alsoAcceptable.contains("resolved:" + String.join(";", found));
        }
    }

    @TestFactory
    Stream<DynamicTest> every_text_becomes_what_its_label_says() {
        return rows().stream()
                .filter(row -> !EXCEPTIONS.containsKey(row.text()))
                .map(row -> DynamicTest.dynamicTest(row.text(), () -> behavesAsLabelled(row)));
    }

    @Test
    void exceptions_are_rows_of_the_list() {
        assertThat(rows().stream().map(Row::text)).containsAll(EXCEPTIONS.keySet());
    }

    private static void behavesAsLabelled(Row row) {
        InteractionReport report = BundledChecker.get().check(row.text());
        MedicationResult result = report.medications().get(0);
        Set<String> found = new TreeSet<>(result.substances());
        switch (result.state()) {
            case AMBIGUOUS -> {
                assertThat(row.status()).as("may be left open").isIn(notEvaluated(row, "ambiguous"));
                assertThat(report.unrecognised().get(0).suggestions()).isNotEmpty();
            }
            case UNRECOGNISED -> {
                assertThat(row.mayBe("unrecognised") || row.mayBe("non-drug"))
                        .as(
                                "is not understood, suggesting %s",
                                report.unrecognised().get(0).suggestions())
                        .isTrue();
            }
            case REVIEWED_NO_EFFECT ->
                assertThat(row.mayMean(found) || row.status().equals("non-drug"))
                        .as("%s are right", found)
                        .isTrue();
            default -> assertThat(row.mayMean(found)).as("%s are right", found).isTrue();
        }
        if (!row.suggestions().isEmpty() && result.state() == MedicationState.UNRECOGNISED) {
            assertThat(meanings(report.unrecognised().get(0).suggestions()))
                    .as("suggested")
                    .containsAnyElementsOf(row.suggestions());
        }
    }

    private static List<String> notEvaluated(Row row, String alternative) {
        return row.alsoAcceptable().contains(alternative)
                ? List.of(row.status())
                : List.of("unrecognised", "non-drug", alternative);
    }

    private static Set<String> meanings(List<String> suggestions) {
        Set<String> ids = new TreeSet<>();
        suggestions.forEach(
                name -> ids.addAll(BundledChecker.get().explain(name).substances()));
        return ids;
    }

    private static Set<String> setOf(String text) {
        return text.isEmpty() ? Set.of() : new TreeSet<>(Arrays.asList(text.split(";")));
    }

    private static List<Row> rows() {
        return file().lines().skip(1).map(FreeTextTest::fields).map(Row::of).toList();
    }

    private static String file() {
        try (InputStream stream = FreeTextTest.class.getResourceAsStream("/names/free-text.csv")) {
            return new String(Objects.requireNonNull(stream).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static List<String> fields(String line) {
        List<String> fields = new ArrayList<>();
        StringBuilder field = new StringBuilder();
        boolean quoted = false;
        for (char c : line.toCharArray()) {
            if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                fields.add(field.toString());
                field.setLength(0);
            } else {
                field.append(c);
            }
        }
        fields.add(field.toString());
        return fields;
    }
}
