package io.github.interplayrx.regimen;

import io.github.interplayrx.model.Severity;

/** What the rules about the regimen raised. It is there once they have all spoken, so a rule that looks at it speaks second. */
public interface RaisedSoFar {

    /**
     * Whether a warning of a hazard is of some severity or worse.
     *
     * @param hazard id of the hazard
     * @param severity the severity
     * @return whether there is one
     */
    boolean reaches(String hazard, Severity severity);

    /**
     * Once for all substances of those warnings.
     *
     * @param hazard id of the hazard
     * @param severity the severity
     * @return one occurrence
     */
    Occurrences substances(String hazard, Severity severity);
}
