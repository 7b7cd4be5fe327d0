package io.github.interplayrx.model;

/** What a warning speaks of. */
public enum WarningKind {
    /** A danger of the substances taken. */
    WARNING,
    /** Something worth offering, such as naloxone. */
    RECOMMENDATION,
    /** Something worth knowing, such as the signs of an overdose. */
    EDUCATION,
    /** Something about the submitted list itself, such as a name that was not recognised. */
    DATA_QUALITY
}
