package io.github.interplayrx.model;

/** Child-Pugh class of liver disease, mildest first. */
public enum ChildPugh {
    /** Mild. */
    A,
    /** Moderate. */
    B,
    /** Severe. */
    C
}
