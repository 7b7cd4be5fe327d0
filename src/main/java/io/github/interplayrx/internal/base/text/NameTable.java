package io.github.interplayrx.internal.base.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** A table of names that comes with the library: one row a line, tabs between the fields, {@code #} before remarks. */
public final class NameTable {
    /** The tables of words around names. */
    public static final List<String> WORDS =
            List.of("words", "words-directions", "words-hospital", "words-international", "no-names");

    private NameTable() {}

    /** One row of a table. */
    public static final class Row {
        private final String line;

        Row(String line) {
            this.line = line;
        }

        /** The fields with tabs between them. */
        public String line() {
            return line;
        }

        /** A field, counted from 0; empty if the row ends before it. */
        public String text(int field) {
            int start = 0;
            for (int i = 0; i < field; i++) {
                int tab = line.indexOf('\t', start);
                if (tab < 0) {
                    return "";
                }
                start = tab + 1;
            }
            int end = line.indexOf('\t', start);
            return end < 0 ? line.substring(start) : line.substring(start, end);
        }

        /** The parts of a field. */
        public List<String> list(int field, char separator) {
            return split(text(field), separator);
        }
    }

    /** The parts of a text; none if it is empty. */
    public static List<String> split(String text, char separator) {
        if (text.isEmpty()) {
            return List.of();
        }
        List<String> parts = new ArrayList<>();
        int start = 0;
        for (int end = text.indexOf(separator); end >= 0; end = text.indexOf(separator, start)) {
            parts.add(text.substring(start, end));
            start = end + 1;
        }
        parts.add(text.substring(start));
        return parts;
    }

    /** Hands over every row of a table in its order. */
    public static void forEachRow(String table, Consumer<Row> action) {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(open(table), StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (!line.isEmpty() && line.charAt(0) != '#') {
                    action.accept(new Row(line));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The bytes of a table, in UTF-8. */
    public static byte[] bytes(String table) {
        try (InputStream stream = open(table)) {
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A row of a table that was taken out of it. */
    public static Row row(String line) {
        return new Row(line);
    }

    /** The row that begins at a byte of a table. */
    public static Row rowAt(byte[] table, int start) {
        int end = start;
        while (end < table.length && table[end] != '\n') {
            end++;
        }
        return new Row(new String(table, start, end - start, StandardCharsets.UTF_8));
    }

    private static InputStream open(String table) {
        String file = "/io/github/interplayrx/knowledge/names/" + table + ".tsv";
        InputStream stream = NameTable.class.getResourceAsStream(file);
        if (stream == null) {
            throw new IllegalStateException(
                    "The table " + file + " is missing.\nMaybe a tool that shrinks jars took it away.");
        }
        return stream;
    }
}
