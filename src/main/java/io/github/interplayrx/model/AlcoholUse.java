package io.github.interplayrx.model;

/** What the patient says about drinking alcohol. Anything but {@link #NONE} is evaluated like an entry "alcohol". */
public enum AlcoholUse {
    /** Does not drink. */
    NONE,
    /** Drinks now and then. */
    OCCASIONAL,
    /** Drinks on most days. */
    REGULAR,
    /** Drinks heavily. */
    HEAVY
}
