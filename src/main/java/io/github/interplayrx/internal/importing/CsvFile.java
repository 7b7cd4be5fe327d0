package io.github.interplayrx.internal.importing;

import io.github.interplayrx.knowledge.ImportProblem;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

/** A CSV file with a head line. The separator is a comma, a semicolon or a tab, whichever the head line holds. */
public final class CsvFile {
    private final Path path;
    private final Problems problems;
    private final SourceFile file;
    private final List<List<String>> needed = new ArrayList<>();
    private final Map<String, Integer> columns = new HashMap<>();
    private char separator = ',';
    private char quotationMark = '"';

    CsvFile(Path path, Problems problems) {
        this.path = path;
        this.problems = problems;
        this.file = new SourceFile(path, problems);
    }

    /** A file of its own. */
    public static CsvFile of(Path path) {
        return new CsvFile(path, new Problems());
    }

    /** Refuses a file that has none of these columns. */
    public CsvFile needs(String... oneOf) {
        needed.add(List.of(oneOf));
        return this;
    }

    /** Takes quotation marks as text: nothing is between them. */
    CsvFile plain() {
        quotationMark = '\0';
        return this;
    }

    /** The lines that could not be read, the first 1,000 of them. */
    public List<ImportProblem> malformed() {
        return problems.named();
    }

    /** Hands over every row behind the head line. */
    public void forEachRow(Consumer<Row> action) {
        file.forEachLine((line, at) -> {
            if (columns.isEmpty()) {
                readHead(line);
            } else {
                readRow(line, at, action);
            }
        });
    }

    private void readHead(String line) {
        separator = line.indexOf('\t') >= 0 ? '\t' : line.indexOf(',') < 0 && line.indexOf(';') >= 0 ? ';' : ',';
        List<String> names = new ArrayList<>();
        if (!split(line, names)) {
            throw new UnreadableSourceException("The head line of \"" + SourceFile.name(path)
                    + "\" has a quotation mark that is never closed.\nMaybe the file is no CSV.");
        }
        for (int i = 0; i < names.size(); i++) {
            columns.put(names.get(i).strip().toLowerCase(Locale.ROOT), i);
        }
        for (List<String> oneOf : needed) {
            if (oneOf.stream().noneMatch(columns::containsKey)) {
                throw new UnreadableSourceException("The head line of \"" + SourceFile.name(path)
                        + "\" has no column \"" + String.join("\" or \"", oneOf) + "\". Found: \"" + line
                        + "\".\nMaybe a column has another name, or the file has no head line.");
            }
        }
    }

    private void readRow(String line, Place at, Consumer<Row> action) {
        List<String> fields = new ArrayList<>();
        if (!split(line, fields)) {
            file.malformed(line, at, "A quotation mark is never closed.");
        } else if (fields.size() != columns.size()) {
            file.malformed(
                    line, at, "The line has " + fields.size() + " fields, and its head line " + columns.size() + ".");
        } else {
            action.accept(new Row(columns, fields, at));
        }
    }

    /** Splits a line; false if a quotation mark is never closed. */
    private boolean split(String line, List<String> fields) {
        StringBuilder field = new StringBuilder();
        boolean isQuoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == quotationMark && isQuoted && i + 1 < line.length() && line.charAt(i + 1) == quotationMark) {
                field.append(c);
                i++;
            } else if (c == quotationMark) {
                isQuoted = !isQuoted;
            } else if (c == separator && !isQuoted) {
                fields.add(field.toString());
                field.setLength(0);
            } else {
                field.append(c);
            }
        }
        fields.add(field.toString());
        return !isQuoted;
    }

    /** One row. */
    public static final class Row {
        private final Map<String, Integer> columns;
        private final List<String> fields;
        private final Place at;

        Row(Map<String, Integer> columns, List<String> fields, Place at) {
            this.columns = columns;
            this.fields = fields;
            this.at = at;
        }

        /** The field of the first of these columns that the file has; empty if it has none. */
        public String text(String... names) {
            for (String name : names) {
                Integer column = columns.get(name);
                if (column != null) {
                    return fields.get(column).strip();
                }
            }
            return "";
        }

        Place at() {
            return at;
        }
    }
}
