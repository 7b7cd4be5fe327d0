package io.github.interplayrx.internal.engine;

import io.github.interplayrx.model.Severity;
import java.util.ArrayList;
import java.util.List;

/**
 * What the rules about the regimen raised. It enters the session after them, so a rule that looks at it speaks second. Immutable.
 */
public final class RaisedSoFar {
    private final List<Finding> findings;
    private final RuleCatalogue catalogue;

    RaisedSoFar(List<Finding> findings, RuleCatalogue catalogue) {
        this.findings = findings;
        this.catalogue = catalogue;
    }

    /** Whether a warning of the hazard is of this severity or worse. */
    public boolean reaches(String hazard, Severity severity) {
        catalogue.checkHazard(hazard);
        return findings.stream().anyMatch(finding -> isSuch(finding, hazard, severity));
    }

    /** Once for all substances of those warnings. */
    public Occurrences substances(String hazard, Severity severity) {
        List<Member> members = new ArrayList<>();
        findings.stream()
                .filter(finding -> isSuch(finding, hazard, severity))
                .forEach(f -> members.addAll(f.members()));
        return Occurrences.together(members);
    }

    private static boolean isSuch(Finding finding, String hazard, Severity severity) {
        return finding.rule().hazard().equals(hazard) && finding.severity().isAtLeast(severity);
    }
}
