package io.github.interplayrx.internal.importing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;

/** A file of one row a line. */
final class SourceFile {
    private final Path path;
    private final Problems problems;

    SourceFile(Path path, Problems problems) {
        this.path = path;
        this.problems = problems;
    }

    static String name(Path path) {
        return String.valueOf(path.getFileName());
    }

    Place at(int line) {
        return new Place(name(path), line);
    }

    /** Hands over the fields of every line; a line with fewer than are needed is a problem. */
    void forEachRow(char separator, int fewest, BiConsumer<List<String>, Place> action) {
        forEachLine((line, at) -> {
            List<String> fields = split(line, separator);
            if (fields.size() < fewest) {
                malformed(line, at, "The line has " + fields.size() + " fields, and not " + fewest + ".");
            } else {
                action.accept(fields, at);
            }
        });
    }

    void malformed(String line, Place at, String message) {
        problems.add(Problems.Kind.MALFORMED, at, line.length() > 80 ? line.substring(0, 80) : line, message);
    }

    /** Hands over every line that is not blank. */
    void forEachLine(BiConsumer<String, Place> action) {
        try (BufferedReader reader =
                new BufferedReader(new InputStreamReader(Files.newInputStream(path), StandardCharsets.UTF_8))) {
            int number = 0;
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                number++;
                String text = number == 1 && line.startsWith("\uFEFF") ? line.substring(1) : line;
                if (!text.isBlank()) {
                    action.accept(text, at(number));
                }
            }
        } catch (IOException e) {
            throw new UnreadableSourceException(
                    "Cannot read \"" + path + "\".\nMaybe the name is misspelt, or the file is not unpacked.", e);
        }
    }

    private static List<String> split(String line, char separator) {
        List<String> fields = new ArrayList<>();
        int start = 0;
        for (int end = line.indexOf(separator); end >= 0; end = line.indexOf(separator, start)) {
            fields.add(line.substring(start, end));
            start = end + 1;
        }
        fields.add(line.substring(start));
        return fields;
    }
}
