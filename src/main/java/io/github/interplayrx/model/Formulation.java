package io.github.interplayrx.model;

/** How fast a product releases its substance. */
public enum Formulation {
    /** Extended release. */
    ER,
    /** Immediate release. */
    IR
}
