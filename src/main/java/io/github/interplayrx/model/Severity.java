package io.github.interplayrx.model;

import static io.github.interplayrx.model.MissingArgumentException.required;

/**
 * How bad the clinical consequence of a warning can be, worst first. Severity says nothing about how sure the claim is: that is
 * {@link Evidence}.
 *
 * <p>Source of the scale: the clinical specification, edition 0.3, severity scale.
 */
public enum Severity {
    /** Contraindicated, or death or permanent harm is plausible within days: do not combine, or urgent contact. */
    CRITICAL,
    /** Serious harm is well documented: avoid, or justify and mitigate. */
    MAJOR,
    /** Usually reversible harm that a change of dose or monitoring can manage. */
    MODERATE,
    /** A small, rare or weakly supported effect: be aware. */
    MINOR,
    /** Information; says nothing about danger by itself. */
    INFO;

    /**
     * Whether this severity is as bad as another or worse.
     *
     * @param other the level to compare with
     * @return true if this is {@code other} or worse
     */
    public boolean isAtLeast(Severity other) {
        return compareTo(required(other, "other")) <= 0;
    }
}
