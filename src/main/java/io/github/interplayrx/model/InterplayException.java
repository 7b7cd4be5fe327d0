package io.github.interplayrx.model;

/** Root of everything that this library throws on purpose. Each subclass says what was wrong and what to do. */
public abstract class InterplayException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * An exception with a message for people.
     *
     * @param message what is wrong, and a line that begins with "Maybe"
     */
    protected InterplayException(String message) {
        super(message);
    }

    /**
     * An exception with a message for people and a cause for developers.
     *
     * @param message what is wrong, and a line that begins with "Maybe"
     * @param cause what happened underneath
     */
    protected InterplayException(String message, Throwable cause) {
        super(message, cause);
    }
}
