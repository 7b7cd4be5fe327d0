package io.github.interplayrx.regimen;

import io.github.interplayrx.knowledge.GradedEffect;
import io.github.interplayrx.knowledge.Substance;
import io.github.interplayrx.knowledge.SubstanceGroup;
import io.github.interplayrx.model.EvaluatedAs;
import java.util.ArrayList;
import java.util.List;

/**
 * The exposures of one list, sorted by substance and indexed by group. For each group a row of bits says which exposures belong to it, so
 * that asking whether two groups meet is an "and" of words and not a search. A word has 16 bits: most lists need one, and no wider one.
 */
final class Exposures {
    private final List<Exposure> all;
    private final Memberships memberships;
    private final int words;
    private final short[] current;
    private final short[] stopped;
    private final boolean anyStopped;

    private Exposures(List<Exposure> all, Memberships memberships) {
        this.all = all;
        this.memberships = memberships;
        this.words = Math.max(1, (all.size() + Short.SIZE - 1) / Short.SIZE);
        this.anyStopped = isAnyStopped(all);
        this.current = new short[memberships.rows() * words];
        this.stopped = anyStopped ? new short[current.length] : current;
        for (int i = 0; i < all.size(); i++) {
            Exposure exposure = all.get(i);
            if (exposure.isCurrent()) {
                mark(i, exposure.current(), current);
            }
            if (!exposure.stopped().isEmpty()) {
                mark(i, exposure.stopped(), stopped);
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

    /** Sets the bit of an exposure in the row of every group to which its substance belongs as these lines bring it. */
    private void mark(int exposure, List<Line> lines, short[] rows) {
        Substance substance = all.get(exposure).substance();
        int word = exposure / Short.SIZE;
        short bit = (short) (1 << exposure % Short.SIZE);
        for (int group : memberships.always(substance)) {
            rows[group * words + word] |= bit;
        }
        for (int group : memberships.dependingOnLine(substance)) {
            if (memberships.isMember(substance, lines, group)) {
                rows[group * words + word] |= bit;
            }
        }
    }

    /** Gathers the exposures of a list: understood lines that reach the whole body and are not kept for an emergency. */
    static Exposures of(List<Line> lines, Memberships memberships) {
        List<Exposure> sorted = new ArrayList<>(lines.size());
        for (Line line : lines) {
            EvaluatedAs as = line.evaluatedAs();
            if (as == EvaluatedAs.TAKEN || as == EvaluatedAs.STOPPED) {
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

    int countInGroups() {
        int count = 0;
        for (int i = 0; i < all.size(); i++) {
            count += memberships.isInGroups(all.get(i).substance()) ? 1 : 0;
        }
        return count;
    }

    int count(Group group) {
        return count(group.ordinal());
    }

    private int count(int row) {
        int count = 0;
        for (int w = 0; w < words; w++) {
            count += Integer.bitCount(word(row, w));
        }
        return count;
    }

    /** The row of a group. */
    int row(SubstanceGroup group) {
        return memberships.row(group);
    }

    boolean combines(Group first, Group second) {
        return combines(first.ordinal(), second.ordinal());
    }

    /** Whether one substance of the first row is taken with a different one of the second. */
    boolean combines(int first, int second) {
        return count(first) > 0 && count(second) > 0 && countEither(first, second) > 1;
    }

    private int countEither(int first, int second) {
        int count = 0;
        for (int w = 0; w < words; w++) {
            count += Integer.bitCount(word(first, w) | word(second, w));
        }
        return count;
    }

    /** Whether it is a member as this line brings it. */
    boolean isMember(Exposure exposure, Line line, Group group) {
        return memberships.definition(group.ordinal()).holdsFor(exposure.substance(), line.medication());
    }

    /** The first exposure from one on that is in one of two rows now; -1 if there is none. */
    int nextCurrent(int one, int other, int from) {
        int cut = -1 << from % Short.SIZE;
        for (int w = from / Short.SIZE; w < words; w++) {
            int members = (word(one, w) | word(other, w)) & cut;
            if (members != 0) {
                return w * Short.SIZE + Integer.numberOfTrailingZeros(members);
            }
            cut = -1;
        }
        return -1;
    }

    /** The bits of a word, without its sign. */
    private int word(int row, int word) {
        return Short.toUnsignedInt(current[row * words + word]);
    }

    /** The effects for which a substance plays its part as a line brings it; none if the part is that of the substance itself. */
    List<GradedEffect> reasons(Member member, Line line) {
        return member.group() == null
                ? List.of()
                : memberships.reasons(member.exposure().substance(), member.group(), line.medication());
    }

    boolean isCurrentMember(int exposure, Group group) {
        return isCurrentMember(exposure, group.ordinal());
    }

    boolean isCurrentMember(int exposure, int row) {
        return isMarked(current, exposure, row);
    }

    boolean isStoppedMember(int exposure, Group group) {
        return anyStopped && isMarked(stopped, exposure, group.ordinal());
    }

    private boolean isMarked(short[] rows, int exposure, int row) {
        return (rows[row * words + exposure / Short.SIZE] & 1 << exposure % Short.SIZE) != 0;
    }

    boolean isTaken(int exposure, Taken group) {
        return isRecentMember(exposure, group.group(), group.days());
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
