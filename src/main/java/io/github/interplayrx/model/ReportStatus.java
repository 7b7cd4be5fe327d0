package io.github.interplayrx.model;

/** How far the submitted list could be checked. None of these is an all-clear. */
public enum ReportStatus {
    /** Every entry was recognised and curated, and no measurement was missing that a rule wanted to read. */
    COMPLETE,
    /** Something was checked with limited data: an entry without curated effects, or a missing age, eGFR, dose or alcohol use. */
    PARTIAL,
    /** At least one entry was not understood and therefore not checked. */
    INCOMPLETE
}
