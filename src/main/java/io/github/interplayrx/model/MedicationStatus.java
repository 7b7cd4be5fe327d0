package io.github.interplayrx.model;

/** Whether a medication is taken, about to be ordered, or was stopped. */
public enum MedicationStatus {
    /** Taken now. The default. */
    CURRENT,
    /** About to be ordered: evaluated as if taken, and marked in the warnings that it brings. */
    PROPOSED,
    /** Stopped: raises the withdrawal warnings of its class, and counts for wash-out periods. */
    STOPPED
}
