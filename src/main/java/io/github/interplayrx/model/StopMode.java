package io.github.interplayrx.model;

/** How a medication was stopped. */
public enum StopMode {
    /** From one day to the next. */
    ABRUPT,
    /** Step by step. */
    TAPERED,
    /** Not known, which is evaluated like {@link #ABRUPT}. The default. */
    UNKNOWN
}
