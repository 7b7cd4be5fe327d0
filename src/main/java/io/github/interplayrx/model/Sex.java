package io.github.interplayrx.model;

/** The sex of a patient, where a label gives the two different doses. */
public enum Sex {
    /** Female. */
    FEMALE,
    /** Male. */
    MALE
}
