package io.github.interplayrx.internal.engine;

import io.github.interplayrx.model.Severity;
import io.github.interplayrx.regimen.Member;
import io.github.interplayrx.regimen.Occurrences;
import io.github.interplayrx.regimen.RaisedSoFar;
import java.util.ArrayList;
import java.util.List;

/** The findings of the rules about the regimen. */
record FindingsSoFar(List<Finding> findings, RuleCatalogue catalogue) implements RaisedSoFar {

    @Override
    public boolean reaches(String hazard, Severity severity) {
        catalogue.checkHazard(hazard);
        for (Finding each : findings) {
            if (isSuch(each, hazard, severity)) {
                return true;
            }
        }
        return false;
    }

    @Override
    public Occurrences substances(String hazard, Severity severity) {
        List<Member> members = new ArrayList<>();
        for (Finding each : findings) {
            if (isSuch(each, hazard, severity)) {
                members.addAll(each.members());
            }
        }
        return Occurrences.together(members);
    }

    private static boolean isSuch(Finding finding, String hazard, Severity severity) {
        return finding.rule().hazard().equals(hazard) && finding.severity().isAtLeast(severity);
    }
}
