package io.github.interplayrx.benchmarks.floor;

import io.github.interplayrx.model.Severity;
import java.util.List;

/**
 * A rule, compiled.
 *
 * @param id its id
 * @param hazard its hazard
 * @param severity its severity without escalation
 * @param pairs the alternatives, if it speaks of pairs
 * @param test what must hold of the list; for a rule about pairs, besides the pair
 * @param members who takes part, if it does not speak of pairs
 * @param escalations what raises its severity
 * @param anchor a selector without which it cannot hold, or -1
 * @param speaksLast whether it looks at what the others found
 * @param asksForTaken whether one of those who take part has to be taken now
 */
public record FloorRule(
        String id,
        String hazard,
        Severity severity,
        List<Pair> pairs,
        Test test,
        Members members,
        List<Escalation> escalations,
        int anchor,
        boolean speaksLast,
        boolean asksForTaken) {

    /** Two selectors, and for how many days after a stop each still counts; -1 if it must be taken now. */
    record Pair(int first, int firstDays, int second, int secondDays) {
        boolean isRecent() {
            return firstDays >= 0;
        }
    }

    /** A condition that raises the severity. */
    record Escalation(Test test, Severity severity) {}

    /** A condition about a list and, for a rule about pairs, the two exposures. */
    @FunctionalInterface
    interface Test {
        boolean holds(FloorCase list, int one, int other);
    }

    /** Marks the exposures that take part. */
    @FunctionalInterface
    interface Members {
        void mark(FloorCase list, long[] marks);
    }
}
