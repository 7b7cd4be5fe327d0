package io.github.interplayrx.html;

import io.github.interplayrx.model.InterplayException;
import java.nio.file.Path;

/** A report cannot be written where it was told to be. */
final class UnwritableFileException extends InterplayException {
    private static final long serialVersionUID = 1L;

    UnwritableFileException(Path file, Exception cause) {
        super("Cannot write \"" + file + "\".\nMaybe its directory is not there, or may not be written to.", cause);
    }
}
