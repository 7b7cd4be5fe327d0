package io.github.interplayrx.internal.engine;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One row of the table of pairs: a claim that holds for each pair of a substance of the one group and a different one of the other, and
 * what makes such a pair worse. Immutable.
 */
final class PairRule {
    private final String name;
    private final Group first;
    private final Group second;
    private final Map<String, String> worseWith;
    private final long marks;

    /** The name of the claim, its groups, and the names of the claims that raise its severity, by the reason that DRL gives. */
    PairRule(String name, Group first, Group second, Map<String, String> worseWith) {
        this.name = name;
        this.first = first;
        this.second = second;
        this.worseWith = Map.copyOf(worseWith);
        this.marks = worseWith.keySet().stream().mapToLong(PairRule::mark).reduce(0, (some, more) -> some | more);
    }

    /** A bit that two reasons may share: without it a row does not know the reason, with it the row has to be asked. */
    static long mark(String reason) {
        return 1L << reason.hashCode();
    }

    long marks() {
        return marks;
    }

    String name() {
        return name;
    }

    Group first() {
        return first;
    }

    Group second() {
        return second;
    }

    /** The claim that a reason makes, or null if it does not make this pair worse. */
    @Nullable
    String worseWith(String reason) {
        return worseWith.get(reason);
    }
}
