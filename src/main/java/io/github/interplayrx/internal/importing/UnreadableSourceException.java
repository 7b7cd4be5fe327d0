package io.github.interplayrx.internal.importing;

import io.github.interplayrx.model.InterplayException;

/** A file of codes cannot be read as what it was said to be. */
final class UnreadableSourceException extends InterplayException {
    private static final long serialVersionUID = 1L;

    UnreadableSourceException(String message) {
        super(message);
    }

    UnreadableSourceException(String message, Throwable cause) {
        super(message, cause);
    }
}
