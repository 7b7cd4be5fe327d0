package io.github.interplayrx;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The counts that docs/names.md tells of the files of names. */
class NamesDocumentTest {
    private static final Path FILES = Path.of("src/main/resources/knowledge/names");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| (`[^|]+\\.tsv`) \\| ([0-9, ]+) \\|");

    @Test
    void every_file_is_listed_with_the_number_of_its_entries() throws IOException {
        Map<String, String> told = new TreeMap<>();
        Matcher row = ROW.matcher(Files.readString(Path.of("docs/names.md")));
        while (row.find()) {
            String[] names = row.group(1).replace("`", "").split(", ");
            String[] counts = row.group(2).strip().split(", ");
            for (int i = 0; i < names.length; i++) {
                told.put(names[i], counts[i]);
            }
        }
        Map<String, String> held = new TreeMap<>();
        try (Stream<Path> files = Files.list(FILES)) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".tsv")).toList()) {
                held.put(file.getFileName().toString(), String.format(Locale.ROOT, "%,d", entries(file)));
            }
        }

        assertThat(told).isEqualTo(held);
    }

    private static long entries(Path file) throws IOException {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .count();
        }
    }
}
