package io.github.interplayrx.internal.report;

import io.github.interplayrx.knowledge.Rule;
import io.github.interplayrx.model.AlertPolicy;
import io.github.interplayrx.model.Severity;

/** How far an alert policy reaches: some warnings are always shown, and in full. */
record Reach(AlertPolicy policy) {
    /** Whether warnings of a rule with this severity cannot be silenced, collapsed, or left out as not severe enough. */
    boolean endsBefore(Rule rule, Severity severity) {
        return severity == Severity.CRITICAL
                || rule.alwaysShown()
                || policy.neverSilenced().contains(rule.id());
    }
}
