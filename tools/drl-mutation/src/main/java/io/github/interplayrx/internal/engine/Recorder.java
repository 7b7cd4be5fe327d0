package io.github.interplayrx.internal.engine;

import io.github.interplayrx.regimen.PairRule;
import io.github.interplayrx.regimen.Occurrences;
import io.github.interplayrx.regimen.Regimen;
import java.util.HashSet;
import java.util.Set;
import org.kie.api.definition.rule.Rule;

/** Stands where the rules expect the gatherer of warnings, and notes which rules held and which of them raised something. */
public final class Recorder {
    private final RuleCatalogue catalogue;
    final Set<String> held = new HashSet<>();
    final Set<String> raised = new HashSet<>();

    Recorder(RuleCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** Called by every rule that says itself for whom it holds. */
    public void raise(Rule rule, Occurrences occurrences) {
        held.add(rule.getName());
        if (!occurrences.each().isEmpty()) {
            raised.add(rule.getName());
        }
    }

    /** Called by every rule whose words say whom it is about, and by every reason for which pairs of the table are worse. */
    public void raise(Rule rule, Regimen regimen) {
        int end = rule.getName().indexOf(" #");
        String name = end < 0 ? rule.getName() : rule.getName().substring(0, end);
        if (name.startsWith(DrlFile.REASON)) {
            raiseWorse(name.substring(DrlFile.REASON.length()), rule.getName().substring(name.length()), regimen);
        } else {
            raise(rule, regimen.all(catalogue.about(catalogue.claim(name))));
        }
    }

    /** A reason speaks for the claims of the pairs that are taken. */
    private void raiseWorse(String reason, String mark, Regimen regimen) {
        for (PairRule pair : regimen.pairsTaken()) {
            String claim = pair.worseWith(reason);
            if (claim != null) {
                raised.add(claim + mark);
            }
        }
    }
}
