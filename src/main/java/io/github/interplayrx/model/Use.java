package io.github.interplayrx.model;

/** How a medication is used. */
public enum Use {
    /** As prescribed from day to day. The default. */
    REGULAR,
    /** Kept for an emergency only, as naloxone is: not evaluated as something that is taken. */
    RESCUE
}
