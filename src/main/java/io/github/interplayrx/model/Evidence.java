package io.github.interplayrx.model;

/**
 * How well a claim is supported, best first. Independent of {@link Severity}.
 *
 * <p>Source of the scale: the clinical specification, edition 0.3, evidence grades.
 */
public enum Evidence {
    /** Boxed warning, labelled contraindication, regulator safety communication or strong guideline recommendation. */
    A,
    /** Labelled warning or interaction section, other guideline statement, controlled study or large cohort. */
    B,
    /** Case reports, case series or limited observational data. */
    C,
    /** Mechanism or consensus only. */
    D,
    /** Not applicable, as for a remark about the submitted data. */
    NA
}
