package io.github.interplayrx.internal.engine;

import io.github.interplayrx.internal.engine.Occurrences.Occurrence;
import io.github.interplayrx.knowledge.Rule;
import io.github.interplayrx.knowledge.Rule.Escalation;
import io.github.interplayrx.model.Severity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What the rules of one session claim about the same substances: a rule of the catalogue and its escalations. Not thread-safe. */
final class Raised {
    private final Occurrence occurrence;
    private final List<Claim> claims = new ArrayList<>(1);

    Raised(Occurrence occurrence) {
        this.occurrence = occurrence;
    }

    void add(Claim claim) {
        if (!claims.contains(claim)) {
            claims.add(claim);
        }
    }

    List<Claim> claims() {
        return claims;
    }

    List<Member> members() {
        return occurrence.members();
    }

    Rule rule() {
        return claims.get(0).rule();
    }

    /** The worst of the rule's own severity and of what raises it. */
    Severity severity() {
        Severity worst = rule().severity();
        for (Claim claim : claims) {
            Escalation escalation = claim.escalation();
            if (escalation != null && escalation.severity().isAtLeast(worst)) {
                worst = escalation.severity();
            }
        }
        return worst;
    }

    Finding finding() {
        return new Finding(rule(), severity(), occurrence.members(), occurrence.inputs(), raisedBy());
    }

    private List<Escalation> raisedBy() {
        List<Escalation> raisedBy = new ArrayList<>(0);
        for (Claim claim : claims) {
            Escalation escalation = claim.escalation();
            if (escalation != null) {
                raisedBy.add(escalation);
            }
        }
        raisedBy.sort(Comparator.comparing(Escalation::id));
        return List.copyOf(raisedBy);
    }
}
