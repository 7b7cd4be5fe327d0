package io.github.interplayrx.cli;

import java.io.IOException;
import java.io.Reader;
import org.jspecify.annotations.Nullable;

/** Lines of which no more is held than a limit allows. Not thread-safe. */
final class BoundedLines {
    private final Reader reader;
    private final int limit;

    BoundedLines(Reader reader, int limit) {
        this.reader = reader;
        this.limit = limit;
    }

    /** The next line, or null at the end. Of a line that is longer than the limit it holds one character more than that. */
    @Nullable
    String next() throws IOException {
        StringBuilder line = new StringBuilder();
        int next = reader.read();
        if (next < 0) {
            return null;
        }
        while (next >= 0 && next != '\n') {
            if (line.length() <= limit) {
                line.append((char) next);
            }
            next = reader.read();
        }
        return line.toString();
    }
}
