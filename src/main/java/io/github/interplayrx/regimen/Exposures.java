package io.github.interplayrx.regimen;

import io.github.interplayrx.knowledge.GradedEffect;
import io.github.interplayrx.knowledge.Substance;
import io.github.interplayrx.knowledge.SubstanceGroup;
import io.github.interplayrx.knowledge.WithdrawalClass;
import io.github.interplayrx.model.EvaluatedAs;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The exposures of one list, sorted by substance and indexed by group. For each group a row of bits says which exposures belong to it, so
 * that asking whether two groups meet is an "and" of words and not a search. A word has 16 bits: most lists need one, and no wider one.
 * What was stopped but still acts has its bits among those that act, and nowhere else: interactions ask for what acts, absence and
 * withdrawal for what is taken.
 */
final class Exposures {
    private final List<Exposure> all;
    private final Memberships memberships;
    private final int words;
    private final short[] current;
    private final short[] acting;
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
        this.acting = anyStopped ? withThoseThatOutlastTheirStop() : current;
    }

    private short[] withThoseThatOutlastTheirStop() {
        short[] rows = current;
        for (int i = 0; i < all.size(); i++) {
            List<Line> lines = all.get(i).outlastingStops();
            if (!lines.isEmpty()) {
                rows = rows == current ? current.clone() : rows;
                mark(i, lines, rows);
            }
        }
        return rows;
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
                    if (!isCountedAsMixture(substance, line)) {
                        exposure(substance, sorted).add(line);
                    }
                }
            }
        }
        return new Exposures(sorted, memberships);
    }

    /** An isomer in one product with the mixture that contains it, as in mixed amfetamine salts. */
    private static boolean isCountedAsMixture(Substance substance, Line line) {
        String mixture = substance.isomerOf();
        return mixture != null
                && line.isOneProduct()
                && line.substances().stream().anyMatch(each -> each.id().equals(mixture));
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
        return isAny(acting, group.ordinal());
    }

    boolean isTakenNow(Group group) {
        return isAny(current, group.ordinal());
    }

    private boolean isAny(short[] rows, int row) {
        return words == 1 ? rows[row] != 0 : count(rows, row) > 0;
    }

    int countInGroups() {
        int count = 0;
        for (int i = 0; i < all.size(); i++) {
            count += memberships.isInGroups(all.get(i).substance()) ? 1 : 0;
        }
        return count;
    }

    int count(Group group) {
        return count(acting, group.ordinal());
    }

    int countTakenNow(Group group) {
        return count(current, group.ordinal());
    }

    private int count(short[] rows, int row) {
        int count = 0;
        for (int w = 0; w < words; w++) {
            count += Integer.bitCount(word(rows, row, w));
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

    /** Whether one substance of the first row acts together with a different one of the second. */
    boolean combines(int first, int second) {
        return isAny(acting, first) && isAny(acting, second) && countEither(first, second) > 1;
    }

    private int countEither(int first, int second) {
        int count = 0;
        for (int w = 0; w < words; w++) {
            count += Integer.bitCount(word(acting, first, w) | word(acting, second, w));
        }
        return count;
    }

    /** Whether it is a member as this line brings it. */
    boolean isMember(Exposure exposure, Line line, Group group) {
        return isMember(exposure.substance(), line, group);
    }

    /** Whether a substance is a member as this line brings it, whether or not it is taken. */
    boolean isMember(Substance substance, Line line, Group group) {
        return memberships.definition(group.ordinal()).holdsFor(substance, line.medication());
    }

    /** The first exposure from one on that acts as a member of one of two rows; -1 if there is none. */
    int nextActing(int one, int other, int from) {
        int cut = -1 << from % Short.SIZE;
        for (int w = from / Short.SIZE; w < words; w++) {
            int members = (word(acting, one, w) | word(acting, other, w)) & cut;
            if (members != 0) {
                return w * Short.SIZE + Integer.numberOfTrailingZeros(members);
            }
            cut = -1;
        }
        return -1;
    }

    /** The bits of a word, without its sign. */
    private int word(short[] rows, int row, int word) {
        return Short.toUnsignedInt(rows[row * words + word]);
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

    boolean isActingMember(int exposure, Group group) {
        return isActingMember(exposure, group.ordinal());
    }

    boolean isActingMember(int exposure, int row) {
        return isMarked(acting, exposure, row);
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

    /** Whether it acts as a member, or was one when it was last taken, at most so many days ago. */
    boolean isRecentMember(int exposure, Group group, int days) {
        return isActingMember(exposure, group)
                || (isStoppedMember(exposure, group) && all.get(exposure).daysSinceTaken() <= days);
    }

    /**
     * Whether what is taken now carries a stopped substance over: the same, or one of a class that does, in a dose that is not known to be
     * far below the one that was stopped.
     */
    boolean isCarriedOver(Exposure ended) {
        WithdrawalClass known = memberships.withdrawalClass(ended.substance()).orElse(null);
        List<Exposure> carriers = carriers(ended, known);
        if (carriers.isEmpty()) {
            return false;
        }
        Double from = known == null ? null : known.carriedOverFrom();
        Double before = ended.stoppedUnits();
        if (from == null || before == null) {
            return true;
        }
        double now = 0;
        for (Exposure carrier : carriers) {
            Double units = carrier.takenUnits();
            if (units == null) {
                return true;
            }
            now += units;
        }
        return now >= from * before;
    }

    /** The substances that can carry a stopped one over, whatever their dose. */
    List<Exposure> carriers(Exposure ended) {
        return carriers(ended, memberships.withdrawalClass(ended.substance()).orElse(null));
    }

    private List<Exposure> carriers(Exposure ended, @Nullable WithdrawalClass known) {
        List<String> classes = known == null ? List.of() : known.carriedOverBy();
        List<Exposure> carriers = new ArrayList<>(1);
        for (Exposure each : all) {
            String ofEach = each.substance().withdrawalClass();
            if (each.isCurrent() && (each == ended || (ofEach != null && classes.contains(ofEach)))) {
                carriers.add(each);
            }
        }
        return carriers;
    }

    boolean hasStopped() {
        return anyStopped;
    }

    /** Whether something was stopped that still acts. */
    boolean hasOutlasting() {
        return acting != current;
    }
}
