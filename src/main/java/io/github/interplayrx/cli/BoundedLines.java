package io.github.interplayrx.cli;

import java.io.IOException;
import java.io.Reader;
import org.jspecify.annotations.Nullable;

/** Lines of which no more is held than a limit allows. They end as those of a {@link java.io.BufferedReader} do. Not thread-safe. */
final class BoundedLines {
    private final Reader reader;
    private final int limit;
    private boolean mayBeginWithLineFeed;

    BoundedLines(Reader reader, int limit) {
        this.reader = reader;
        this.limit = limit;
    }

    /** The next line, or null at the end. Of a line that is longer than the limit it holds one character more than that. */
    @Nullable
    String next() throws IOException {
        int next = reader.read();
        if (mayBeginWithLineFeed && next == '\n') {
            next = reader.read();
        }
        if (next < 0) {
            return null;
        }
        StringBuilder line = new StringBuilder();
        while (next >= 0 && next != '\n' && next != '\r') {
            if (line.length() <= limit) {
                line.append((char) next);
            }
            next = reader.read();
        }
        // What follows a carriage return is read with the next line, which may not have been typed yet.
        mayBeginWithLineFeed = next == '\r';
        return line.toString();
    }
}
