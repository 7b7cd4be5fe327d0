package io.github.interplayrx.model;

/** A check could not be finished. There is no result, and the absence of one is not an all-clear. The checker stays usable. */
public final class CheckFailedException extends InterplayException {
    private static final long serialVersionUID = 1L;

    /**
     * A check that failed.
     *
     * @param message what failed, without anything about the patient
     * @param cause what happened underneath
     */
    public CheckFailedException(String message, Throwable cause) {
        super(message, cause);
    }
}
