package io.github.interplayrx.model;

/** How a medication is used. */
public enum Use {
    /** As prescribed from day to day. The default. */
    REGULAR,
    /**
     * Kept for an emergency only, as naloxone is. An antidote, or a kit for anaphylaxis or a seizure, is then not evaluated as something
     * that is taken; anything else is, and the report says so.
     */
    KEPT_FOR_EMERGENCY,
    /** The same as {@link #KEPT_FOR_EMERGENCY}. Something that is taken when it is needed is not meant: see {@link Medication#asNeeded()}. */
    RESCUE;

    /**
     * Whether the medication is said to wait for an emergency.
     *
     * @return true unless it is used from day to day
     */
    public boolean isForEmergency() {
        return this != REGULAR;
    }
}
