package io.github.interplayrx.internal.engine;

import java.util.HashSet;
import java.util.Set;
import org.kie.api.definition.rule.Rule;

/** Stands where the rules expect the gatherer of warnings, and notes which rules held and which of them raised something. */
public final class Recorder {
    final Set<String> held = new HashSet<>();
    final Set<String> raised = new HashSet<>();

    /** Called by every rule. */
    public void raise(Rule rule, Occurrences occurrences) {
        held.add(rule.getName());
        if (!occurrences.each().isEmpty()) {
            raised.add(rule.getName());
        }
    }

    /** Called by every reason for which pairs of the table are worse; it speaks for the claims of those that are taken. */
    public void raise(Rule reason, Regimen regimen) {
        int end = reason.getName().indexOf(" #");
        String name = end < 0 ? reason.getName() : reason.getName().substring(0, end);
        String mark = reason.getName().substring(name.length());
        for (PairRule pair : regimen.pairsTaken()) {
            String claim = pair.worseWith(name.substring(DrlFile.REASON.length()));
            if (claim != null) {
                raised.add(claim + mark);
            }
        }
    }
}
