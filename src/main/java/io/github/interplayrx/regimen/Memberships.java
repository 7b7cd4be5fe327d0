package io.github.interplayrx.regimen;

import io.github.interplayrx.internal.base.text.NameTable;
import io.github.interplayrx.knowledge.DeclaredInteraction;
import io.github.interplayrx.knowledge.GradedEffect;
import io.github.interplayrx.knowledge.KnowledgeBase;
import io.github.interplayrx.knowledge.KnowledgeException;
import io.github.interplayrx.knowledge.KnowledgeFault;
import io.github.interplayrx.knowledge.Substance;
import io.github.interplayrx.knowledge.SubstanceGroup;
import io.github.interplayrx.knowledge.WithdrawalClass;
import io.github.interplayrx.model.Medication;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Which substance belongs to which group, worked out when a list first brings the substance. Every group has a row: those that rules name
 * come first, in the order of {@link Group}, then those that only interactions declared in data speak of. Groups that depend on how a
 * substance is given are asked again for each line. Thread-safe; it never holds more than the substances of the knowledge base.
 */
final class Memberships {
    private static final Group[] GROUPS = Group.values();
    private static final Medication ANY_LINE = Medication.builder().build();

    private final KnowledgeBase knowledge;
    private final Map<String, String> index;
    private final Map<String, Integer> declaredRows = new HashMap<>();
    private final @Nullable SubstanceGroup[] definitions;
    private final Map<String, Membership> bySubstance = new ConcurrentHashMap<>();

    private Memberships(KnowledgeBase knowledge, Map<String, String> index) {
        this.knowledge = knowledge;
        this.index = index;
        List<SubstanceGroup> declared = new ArrayList<>();
        for (DeclaredInteraction each : knowledge.declaredInteractions()) {
            addRow(each.first(), declared);
            addRow(each.second(), declared);
        }
        this.definitions = new SubstanceGroup[GROUPS.length + declared.size()];
        for (int i = 0; i < declared.size(); i++) {
            definitions[GROUPS.length + i] = declared.get(i);
        }
    }

    private void addRow(SubstanceGroup group, List<SubstanceGroup> declared) {
        if (Group.of(group.id()).isEmpty()
                && declaredRows.putIfAbsent(group.id(), GROUPS.length + declared.size()) == null) {
            declared.add(group);
        }
    }

    /** The memberships of all substances of a knowledge base, as they were written before. */
    static Memberships workedOut(KnowledgeBase knowledge, Map<String, String> index) {
        return new Memberships(knowledge, index);
    }

    static Memberships gather(KnowledgeBase knowledge) {
        List<KnowledgeFault> faults = new ArrayList<>();
        for (Group group : GROUPS) {
            if (knowledge.group(group.id()).isEmpty()) {
                faults.add(undefined(group));
            }
        }
        if (!faults.isEmpty()) {
            throw new KnowledgeException(faults);
        }
        return new Memberships(knowledge, Map.of());
    }

    Map<String, String> write() {
        Map<String, String> texts = new TreeMap<>();
        knowledge.substances().forEach(each -> texts.put(each.id(), of(each).write()));
        knowledge.ingredients().forEach(each -> texts.put(each.id(), of(each).write()));
        return texts;
    }

    private Membership membership(Substance substance) {
        String written = index.get(substance.id());
        return written == null ? workedOut(substance) : Membership.read(written);
    }

    private Membership workedOut(Substance substance) {
        IntStream.Builder always = IntStream.builder();
        IntStream.Builder dependingOnLine = IntStream.builder();
        for (int row = 0; row < definitions.length; row++) {
            SubstanceGroup definition = definition(row);
            if (definition.readsMedication()) {
                if (definition.isPossibleFor(substance)) {
                    dependingOnLine.add(row);
                }
            } else if (definition.holdsFor(substance, ANY_LINE)) {
                always.add(row);
            }
        }
        return new Membership(always.build().toArray(), dependingOnLine.build().toArray());
    }

    private static KnowledgeFault undefined(Group group) {
        return new KnowledgeFault(
                "knowledge/groups.json",
                "/groups",
                group.id(),
                "Group.java has the constant " + group.name() + ", and no group has this id.",
                "Maybe add the group to groups.json, or take the constant out of Group.java; an effect or a substance of that id"
                        + " would do as well.");
    }

    /** Two threads may both look it up; they find the same. */
    SubstanceGroup definition(int row) {
        SubstanceGroup known = definitions[row];
        if (known == null) {
            known = knowledge.group(GROUPS[row].id()).orElseThrow();
            definitions[row] = known;
        }
        return known;
    }

    Optional<WithdrawalClass> withdrawalClass(Substance substance) {
        String id = substance.withdrawalClass();
        return id == null ? Optional.empty() : knowledge.withdrawalClass(id);
    }

    int rows() {
        return definitions.length;
    }

    /** The row of a side of a declared interaction. */
    int row(SubstanceGroup group) {
        Integer declared = declaredRows.get(group.id());
        return declared == null ? Group.of(group.id()).orElseThrow().ordinal() : declared;
    }

    /** Whether it can belong to a group. */
    boolean isInGroups(Substance substance) {
        Membership groups = of(substance);
        return groups.always.length + groups.dependingOnLine.length > 0;
    }

    /** Rows of the groups to which a substance belongs however it is given. Not to be changed. */
    int[] always(Substance substance) {
        return of(substance).always;
    }

    /** Rows of the groups to which it may belong, depending on the lines that bring it. Not to be changed. */
    int[] dependingOnLine(Substance substance) {
        return of(substance).dependingOnLine;
    }

    private Membership of(Substance substance) {
        Membership known = bySubstance.get(substance.id());
        return known == null ? bySubstance.computeIfAbsent(substance.id(), id -> membership(substance)) : known;
    }

    /** Whether a substance belongs to a group as one of these lines brings it. */
    boolean isMember(Substance substance, List<Line> lines, int row) {
        SubstanceGroup definition = definition(row);
        for (int i = 0; i < lines.size(); i++) {
            if (definition.holdsFor(substance, lines.get(i).medication())) {
                return true;
            }
        }
        return false;
    }

    /** The effects for which a substance belongs to a group as a line brings it; none if the group names the substance itself. */
    List<GradedEffect> reasons(Substance substance, String groupId, Medication line) {
        Map<String, List<GradedEffect>> alwaysTrue = of(substance).reasons;
        List<GradedEffect> known = alwaysTrue.get(groupId);
        if (known != null) {
            return known;
        }
        SubstanceGroup group = knowledge.group(groupId).orElseThrow();
        List<GradedEffect> reasons = group.reasons(substance, line);
        if (!group.readsMedication()) {
            alwaysTrue.put(groupId, reasons);
        }
        return reasons;
    }

    /**
     * The groups of one substance.
     *
     * @param always rows of those that it always belongs to
     * @param dependingOnLine rows of those that its lines decide
     * @param reasons the effects behind membership, by group, as far as they were asked for and do not depend on a line
     */
    @SuppressWarnings("ArrayRecordComponent")
    private record Membership(int[] always, int[] dependingOnLine, Map<String, List<GradedEffect>> reasons) {
        Membership(int[] always, int[] dependingOnLine) {
            this(always, dependingOnLine, new ConcurrentHashMap<>());
        }

        String write() {
            return write(always) + ";" + write(dependingOnLine);
        }

        private static String write(int[] rows) {
            return Arrays.stream(rows).mapToObj(Integer::toString).collect(Collectors.joining(" "));
        }

        static Membership read(String text) {
            List<String> both = NameTable.split(text, ';');
            return new Membership(rows(both.get(0)), rows(both.get(1)));
        }

        private static int[] rows(String text) {
            List<String> written = NameTable.split(text, ' ');
            int[] rows = new int[written.size()];
            for (int i = 0; i < rows.length; i++) {
                rows[i] = Integer.parseInt(written.get(i));
            }
            return rows;
        }
    }
}
