package io.github.interplayrx.internal.engine;

import io.github.interplayrx.internal.recognition.RecognisedMedication;
import io.github.interplayrx.knowledge.GradedEffect;
import io.github.interplayrx.knowledge.Substance;
import io.github.interplayrx.model.Use;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;

/**
 * The exposures of one list, sorted by substance and indexed by group. For each group a row of bits says which exposures belong to it, so that asking whether
 * two groups meet is an "and" of words and not a search.
 */
final class Exposures {
    private final List<Exposure> all;
    private final Memberships memberships;
    private final int words;
    private final long[] current;
    private final long[] stopped;
    private final boolean anyStopped;

    private Exposures(List<Exposure> all, Memberships memberships) {
        this.all = all;
        this.memberships = memberships;
        this.words = Math.max(1, (all.size() + Long.SIZE - 1) / Long.SIZE);
        this.anyStopped = isAnyStopped(all);
        this.current = new long[memberships.groups() * words];
        this.stopped = anyStopped ? new long[current.length] : current;
        for (int i = 0; i < all.size(); i++) {
            Exposure exposure = all.get(i);
            if (exposure.isCurrent()) {
                memberships.forEachGroup(exposure.substance(), exposure.current(), marking(current, i));
            }
            if (!exposure.stopped().isEmpty()) {
                memberships.forEachGroup(exposure.substance(), exposure.stopped(), marking(stopped, i));
            }
        }
    }

    private static boolean isAnyStopped(List<Exposure> exposures) {
        for (Exposure exposure : exposures) {
            if (!exposure.stopped().isEmpty()) {
                return true;
            }
        }
        return false;
    }

    private IntConsumer marking(long[] rows, int exposure) {
        return group -> rows[group * words + exposure / Long.SIZE] |= 1L << exposure;
    }

    /** Gathers the exposures of a list: understood lines that reach the whole body and are not kept for an emergency. */
    static Exposures of(List<RecognisedMedication> lines, Memberships memberships) {
        List<Exposure> sorted = new ArrayList<>(lines.size());
        for (RecognisedMedication line : lines) {
            if (line.medication().route().isSystemic() && line.medication().use() != Use.RESCUE) {
                for (Substance substance : line.substances()) {
                    exposure(substance, sorted).add(line);
                }
            }
        }
        return new Exposures(sorted, memberships);
    }

    private static Exposure exposure(Substance substance, List<Exposure> sorted) {
        int from = 0;
        int to = sorted.size();
        while (from < to) {
            int middle = (from + to) / 2;
            int order = sorted.get(middle).substance().id().compareTo(substance.id());
            if (order == 0) {
                return sorted.get(middle);
            }
            from = order < 0 ? middle + 1 : from;
            to = order < 0 ? to : middle;
        }
        Exposure first = new Exposure(substance);
        sorted.add(from, first);
        return first;
    }

    List<Exposure> all() {
        return all;
    }

    boolean has(Group group) {
        return words == 1 ? current[group.ordinal()] != 0 : count(group) > 0;
    }

    int count(Group group) {
        int row = group.ordinal() * words;
        int count = 0;
        for (int w = 0; w < words; w++) {
            count += Long.bitCount(current[row + w]);
        }
        return count;
    }

    /**
     * Whether one substance of the first group is taken with a different one of the second. Hundreds of rules ask this of every list, so
     * that a list of up to 64 substances is answered without a loop.
     */
    boolean combines(Group first, Group second) {
        if (words > 1) {
            return has(first) && has(second) && countEither(first, second) > 1;
        }
        long one = current[first.ordinal()];
        long other = current[second.ordinal()];
        long either = one | other;
        return one != 0 && other != 0 && (either & (either - 1)) != 0;
    }

    private int countEither(Group first, Group second) {
        int a = first.ordinal() * words;
        int b = second.ordinal() * words;
        int count = 0;
        for (int w = 0; w < words; w++) {
            count += Long.bitCount(current[a + w] | current[b + w]);
        }
        return count;
    }

    /** Whether it is a member as this line brings it. */
    boolean isMember(Exposure exposure, RecognisedMedication line, Group group) {
        return memberships.definition(group).holdsFor(exposure.substance(), line.medication());
    }

    /** The first exposure from one on that is a member of one of two groups now; -1 if there is none. */
    int nextCurrent(Group one, Group other, int from) {
        int a = one.ordinal() * words;
        int b = other.ordinal() * words;
        long cut = -1L << from;
        for (int w = from / Long.SIZE; w < words; w++) {
            long members = (current[a + w] | current[b + w]) & cut;
            if (members != 0) {
                return w * Long.SIZE + Long.numberOfTrailingZeros(members);
            }
            cut = -1L;
        }
        return -1;
    }

    /** The effects for which a substance plays its part as a line brings it; none if the part is that of the substance itself. */
    List<GradedEffect> reasons(Member member, RecognisedMedication line) {
        return member.group() == null
                ? List.of()
                : memberships.reasons(member.exposure().substance(), member.group(), line.medication());
    }

    boolean isCurrentMember(int exposure, Group group) {
        return isMarked(current, exposure, group);
    }

    boolean isStoppedMember(int exposure, Group group) {
        return anyStopped && isMarked(stopped, exposure, group);
    }

    private boolean isMarked(long[] rows, int exposure, Group group) {
        return (rows[group.ordinal() * words + exposure / Long.SIZE] & (1L << exposure)) != 0;
    }

    /** Whether it is a member now, or was one when it was last taken, at most so many days ago. */
    boolean isRecentMember(int exposure, Group group, int days) {
        return isCurrentMember(exposure, group)
                || (isStoppedMember(exposure, group) && all.get(exposure).daysSinceTaken() <= days);
    }

    boolean hasStopped() {
        return anyStopped;
    }
}
