package io.github.interplayrx;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.interplayrx.model.InteractionReport;
import io.github.interplayrx.model.MedicationList;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The products that the FDA and the EMA approved for the nervous system from 2019 on are understood as their substances. */
class CnsApprovalsTest {
    static Stream<String> products() {
        try {
            return Files.readAllLines(Path.of("src/test/resources/cns-approvals.tsv")).stream()
                    .filter(line -> !line.startsWith("#"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @MethodSource("products")
    void a_product_is_understood_as_its_substances(String line) {
        String[] cells = line.split("\t");

        InteractionReport report = BundledChecker.get().check(MedicationList.of(cells[2]));

        assertThat(report.medications().get(0).substances()).containsExactlyInAnyOrder(cells[3].split(","));
    }
}
