package io.github.interplayrx.internal.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file that ends: a pipe may never do so, and a directory has no beginning. */
public final class RegularFile {
    private RegularFile() {}

    /**
     * Opens a file.
     *
     * @param path where it is
     * @param mostBytes how long it may be
     * @return its bytes
     * @throws IOException if it is not there, is no regular file, or is longer
     */
    public static InputStream open(Path path, long mostBytes) throws IOException {
        if (Files.exists(path) && !Files.isRegularFile(path)) {
            throw new IOException("no regular file");
        }
        if (Files.exists(path) && Files.size(path) > mostBytes) {
            throw new IOException("more than " + mostBytes + " bytes");
        }
        return Files.newInputStream(path);
    }
}
