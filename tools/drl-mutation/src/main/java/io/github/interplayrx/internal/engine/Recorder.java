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
}
