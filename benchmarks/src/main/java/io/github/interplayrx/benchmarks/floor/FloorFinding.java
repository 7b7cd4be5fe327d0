package io.github.interplayrx.benchmarks.floor;

import io.github.interplayrx.model.Severity;
import java.util.List;

/**
 * A rule that holds.
 *
 * @param rule the rule
 * @param severity its severity here
 * @param substances the substances, sorted by id
 * @param inputs the inputs, if the rule speaks of inputs that were not understood
 */
public record FloorFinding(FloorRule rule, Severity severity, List<Taken> substances, List<String> inputs) {
    /** Ids of the substances. */
    public List<String> substanceIds() {
        return substances.stream().map(each -> each.id).toList();
    }
}
