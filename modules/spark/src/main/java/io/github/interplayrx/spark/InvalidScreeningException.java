package io.github.interplayrx.spark;

import io.github.interplayrx.model.InterplayException;

/** A screening cannot start: a column or a file is not what it has to be, or this JVM does not allow what Spark needs. */
public final class InvalidScreeningException extends InterplayException {
    private static final long serialVersionUID = 1L;

    InvalidScreeningException(String message) {
        super(message);
    }

    InvalidScreeningException(String message, Throwable cause) {
        super(message, cause);
    }
}
