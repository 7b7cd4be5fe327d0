package io.github.interplayrx;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.interplayrx.model.InteractionReport;
import io.github.interplayrx.model.Severity;
import io.github.interplayrx.model.WarningKind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How loud a report is on sixty lists of ordinary hospital days: warnings of MODERATE or worse at the top, remarks about data left out. */
class WardListsTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<Integer> LOUDNESS =
            lists().stream().map(WardListsTest::loudness).sorted().toList();

    @Test
    void an_ordinary_list_raises_little() {
        assertThat(LOUDNESS).hasSize(60);
        assertThat(LOUDNESS.get(30)).as("median").isLessThanOrEqualTo(1);
        assertThat(LOUDNESS.get(54)).as("90th percentile").isLessThanOrEqualTo(3);
    }

    @Test
    void no_ordinary_list_is_louder_than_six() {
        assertThat(LOUDNESS).allMatch(warnings -> warnings <= 6);
    }

    private static int loudness(String text) {
        InteractionReport report = BundledChecker.get().checkJson(request(text));
        return (int) report.warnings().stream()
                .filter(warning -> warning.kind() != WarningKind.DATA_QUALITY)
                .filter(warning -> warning.severity().isAtLeast(Severity.MODERATE))
                .count();
    }

    private static String request(String text) {
        try {
            return JSON.readTree(text).path("request").toString();
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> lists() {
        try {
            return Files.readAllLines(Path.of("src/test/resources/ward-lists.ndjson"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
