package io.github.interplayrx;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.interplayrx.model.InteractionReport;
import io.github.interplayrx.model.Severity;
import io.github.interplayrx.model.Warning;
import io.github.interplayrx.model.WarningKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * How many warnings ordinary lists raise, so that a change which makes the library noisier is seen in review. After a wanted change:
 * {@code mvn test -Precord}, and read the diff.
 */
class RestraintTest {
    private static final Path LISTS = Path.of("src/test/resources/names/patient-lists.ndjson");
    private static final Path RECORDED = Path.of("src/test/resources/restraint.txt");

    @Test
    void every_ordinary_list_raises_as_many_warnings_as_were_reviewed() throws IOException {
        String counts = counts();

        if (Boolean.getBoolean("interplay.record")) {
            Files.writeString(RECORDED, counts);
        }
        assertThat(counts).isEqualTo(Files.readString(RECORDED));
    }

    /** One line for each list, with the rules that speak, and the sum of them. */
    private static String counts() throws IOException {
        StringBuilder lines = new StringBuilder("# list, warnings of MODERATE or worse at the top of its report\n");
        long sum = 0;
        List<String> lists = Files.readAllLines(LISTS);
        for (String list : lists) {
            InteractionReport report = BundledChecker.get().checkJson(list);
            List<String> rules = report.warnings().stream()
                    .filter(warning -> warning.kind() == WarningKind.WARNING
                            && warning.severity().isAtLeast(Severity.MODERATE))
                    .map(Warning::rule)
                    .sorted()
                    .toList();
            sum += rules.size();
            lines.append(report.id()).append(' ').append(rules.size());
            rules.forEach(rule -> lines.append(' ').append(rule));
            lines.append('\n');
        }
        return lines.append("all ")
                .append(lists.size())
                .append(" lists: ")
                .append(sum)
                .append('\n')
                .toString();
    }
}
