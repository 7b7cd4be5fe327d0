package io.github.interplayrx.regimen;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One row of the table of pairs: a claim that holds for each pair of a substance of the one group and a different one of the other, taken
 * together or within some days of each other, and what makes such a pair worse. Immutable.
 */
public final class PairRule {
    private final String name;
    private final Group first;
    private final int firstDays;
    private final Group second;
    private final int secondDays;
    private final Map<String, String> worseWith;
    private final long marks;

    /**
     * The name of the claim, its groups with the days that each may have been stopped ago, and the names of the claims that raise its
     * severity, by the reason that DRL gives.
     */
    public PairRule(
            String name, Group first, int firstDays, Group second, int secondDays, Map<String, String> worseWith) {
        this.name = name;
        this.first = first;
        this.firstDays = firstDays;
        this.second = second;
        this.secondDays = secondDays;
        this.worseWith = Map.copyOf(worseWith);
        long known = 0;
        for (String reason : worseWith.keySet()) {
            known |= mark(reason);
        }
        this.marks = known;
    }

    /** A bit that two reasons may share: without it a row does not know the reason, with it the row has to be asked. */
    static long mark(String reason) {
        return 1L << reason.hashCode();
    }

    long marks() {
        return marks;
    }

    public String name() {
        return name;
    }

    public Group first() {
        return first;
    }

    public Group second() {
        return second;
    }

    public int firstDays() {
        return firstDays;
    }

    public int secondDays() {
        return secondDays;
    }

    /** Whether it also holds if one of the two was stopped lately. */
    boolean isRecent() {
        return firstDays > 0 || secondDays > 0;
    }

    /** The claim that a reason makes, or null if it does not make this pair worse. */
    @Nullable
    public String worseWith(String reason) {
        return worseWith.get(reason);
    }
}
