package io.github.interplayrx;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.interplayrx.model.InteractionReport;
import io.github.interplayrx.model.MedicationState;
import io.github.interplayrx.model.NameReading;
import io.github.interplayrx.model.ReportStatus;
import io.github.interplayrx.model.Severity;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Lines as hospitals write them: what is no medicine speaks for itself, and hides none. */
class HospitalLinesTest {
    private record Row(String line, Set<String> substances) {}

    @TestFactory
    Stream<DynamicTest> every_line_is_what_its_label_says() {
        return rows().stream()
                .map(row -> DynamicTest.dynamicTest(
                        row.line(), () -> assertThat(understood(row.line())).isEqualTo(row.substances())));
    }

    @Test
    void nearly_every_line_is_read() {
        long read = rows().stream().filter(row -> !row.substances().isEmpty()).count();

        assertThat(read * 100.0 / rows().size()).isGreaterThan(93);
    }

    @Test
    void a_day_of_ordinary_lines_is_not_incomplete() {
        InteractionReport report = checker()
                .check(
                        "NS",
                        "D5W (EXCEL BAG)",
                        "Sodium Chloride 0.9%  Flush",
                        "Insulin Sliding Scale",
                        "Heparin Flush (10 units/ml)",
                        "Potassium Chloride Replacement (Critical Care and Oncology)",
                        "Artificial Tears",
                        "Influenza Vaccine Quadrivalent",
                        "Bag",
                        "Acetaminophen",
                        "Senna",
                        "Pantoprazole");

        assertThat(report.status()).isNotEqualTo(ReportStatus.INCOMPLETE);
        assertThat(report.unrecognised()).isEmpty();
    }

    @Test
    void a_vehicle_never_hides_its_drug() {
        InteractionReport report =
                checker().check("Fentanyl Citrate 2500 mcg in NS 250 mL", "Midazolam 100 mg in D5W 100 mL");

        assertThat(report.warnings())
                .anySatisfy(warning -> assertThat(warning.severity()).isGreaterThanOrEqualTo(Severity.MAJOR));
    }

    private static Set<String> understood(String line) {
        NameReading reading = checker().explain(line);
        boolean isRead = reading.state() == MedicationState.CURATED
                || reading.state() == MedicationState.NOT_CURATED
                || reading.state() == MedicationState.REVIEWED_NO_EFFECT;
        return isRead ? new TreeSet<>(reading.substances()) : Set.of();
    }

    private static InteractionChecker checker() {
        return BundledChecker.get();
    }

    private static List<Row> rows() {
        try (InputStream stream = HospitalLinesTest.class.getResourceAsStream("/names/hospital-lines.tsv")) {
            String text = new String(Objects.requireNonNull(stream).readAllBytes(), StandardCharsets.UTF_8);
            return text.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(HospitalLinesTest::row)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Row row(String line) {
        int tab = line.indexOf('\t');
        return tab < 0
                ? new Row(line, Set.of())
                : new Row(
                        line.substring(0, tab),
                        new TreeSet<>(List.of(line.substring(tab + 1).split(";"))));
    }
}
