package io.github.interplayrx.model;

/** Where a value comes from that was evaluated. */
public enum Origin {
    /** The caller states it. */
    STATED,
    /** The name, the code or the rate says it. */
    PRODUCT,
    /** Nothing says it: a route is then oral, and a release unknown. */
    ASSUMED
}
