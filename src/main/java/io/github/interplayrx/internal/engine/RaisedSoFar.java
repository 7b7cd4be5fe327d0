package io.github.interplayrx.internal.engine;

import io.github.interplayrx.model.Severity;
import io.github.interplayrx.regimen.Member;
import io.github.interplayrx.regimen.Occurrences;
import java.util.ArrayList;
import java.util.List;

/**
 * What the rules about the regimen raised. It enters the session after them, so a rule that looks at it speaks second. Immutable.
 */
public final class RaisedSoFar {
    private final List<Raised> raised;
    private final RuleCatalogue catalogue;

    RaisedSoFar(List<Raised> raised, RuleCatalogue catalogue) {
        this.raised = List.copyOf(raised);
        this.catalogue = catalogue;
    }

    /** Whether a warning of the hazard is of this severity or worse. */
    public boolean reaches(String hazard, Severity severity) {
        catalogue.checkHazard(hazard);
        for (Raised each : raised) {
            if (isSuch(each, hazard, severity)) {
                return true;
            }
        }
        return false;
    }

    /** Once for all substances of those warnings. */
    public Occurrences substances(String hazard, Severity severity) {
        List<Member> members = new ArrayList<>();
        for (Raised each : raised) {
            if (isSuch(each, hazard, severity)) {
                members.addAll(each.members());
            }
        }
        return Occurrences.together(members);
    }

    private static boolean isSuch(Raised raised, String hazard, Severity severity) {
        return raised.rule().hazard().equals(hazard) && raised.severity().isAtLeast(severity);
    }
}
