package io.github.interplayrx.internal.engine;

import io.github.interplayrx.knowledge.Rule;
import io.github.interplayrx.knowledge.Rule.Escalation;
import io.github.interplayrx.model.Severity;
import io.github.interplayrx.regimen.Member;
import io.github.interplayrx.regimen.Occurrences.Occurrence;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A rule of the catalogue as it was raised in one session about certain substances, with what raises its severity. Not thread-safe. */
final class Raised {
    private static final Comparator<Escalation> BY_ID = Comparator.comparing(Escalation::id);

    private final Rule rule;
    private final Occurrence occurrence;
    private List<Escalation> raisedBy = List.of();

    Raised(Rule rule, Occurrence occurrence) {
        this.rule = rule;
        this.occurrence = occurrence;
    }

    boolean isAbout(Occurrence other) {
        return occurrence.isAboutSameAs(other);
    }

    /** Adds what one of its rules in DRL claims; a variant says the same again. */
    void add(Claim claim) {
        Escalation escalation = claim.escalation();
        if (escalation != null && !raisedBy.contains(escalation)) {
            List<Escalation> more = new ArrayList<>(raisedBy);
            more.add(escalation);
            more.sort(BY_ID);
            raisedBy = List.copyOf(more);
        }
    }

    List<Member> members() {
        return occurrence.members();
    }

    Rule rule() {
        return rule;
    }

    /** The worst of the rule's own severity and of what raises it. */
    Severity severity() {
        Severity worst = rule.severity();
        for (int i = 0; i < raisedBy.size(); i++) {
            Severity raised = raisedBy.get(i).severity();
            worst = raised.isAtLeast(worst) ? raised : worst;
        }
        return worst;
    }

    Finding finding() {
        return new Finding(rule, severity(), occurrence.members(), occurrence.inputs(), raisedBy);
    }
}
