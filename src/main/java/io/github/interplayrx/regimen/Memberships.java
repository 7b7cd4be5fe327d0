package io.github.interplayrx.regimen;

import io.github.interplayrx.internal.base.text.NameTable;
import io.github.interplayrx.knowledge.GradedEffect;
import io.github.interplayrx.knowledge.KnowledgeBase;
import io.github.interplayrx.knowledge.KnowledgeException;
import io.github.interplayrx.knowledge.KnowledgeFault;
import io.github.interplayrx.knowledge.Substance;
import io.github.interplayrx.knowledge.SubstanceGroup;
import io.github.interplayrx.model.Medication;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Which substance belongs to which group, worked out when a list first brings the substance. Groups that depend on how a substance is
 * given are asked again for each line. Thread-safe; it never holds more than the substances of the knowledge base.
 */
final class Memberships {
    private static final Group[] GROUPS = Group.values();
    private static final Medication ANY_LINE = Medication.builder().build();

    private final KnowledgeBase knowledge;
    private final Map<String, String> index;
    private final @Nullable SubstanceGroup[] definitions = new SubstanceGroup[GROUPS.length];
    private final Map<String, Membership> bySubstance = new ConcurrentHashMap<>();

    private Memberships(KnowledgeBase knowledge, Map<String, String> index) {
        this.knowledge = knowledge;
        this.index = index;
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
        for (Group group : GROUPS) {
            SubstanceGroup definition = definition(group);
            if (definition.readsMedication()) {
                if (definition.isPossibleFor(substance)) {
                    dependingOnLine.add(group.ordinal());
                }
            } else if (definition.holdsFor(substance, ANY_LINE)) {
                always.add(group.ordinal());
            }
        }
        return new Membership(always.build().toArray(), dependingOnLine.build().toArray());
    }

    private static KnowledgeFault undefined(Group group) {
        return new KnowledgeFault(
                "knowledge/groups.json",
                "/groups",
                group.id(),
                "A rule speaks of a group that is not defined.",
                "Maybe add it to groups.json; an effect or a substance of that id would do as well.");
    }

    /** Two threads may both look it up; they find the same. */
    SubstanceGroup definition(Group group) {
        SubstanceGroup known = definitions[group.ordinal()];
        if (known == null) {
            known = knowledge.group(group.id()).orElseThrow();
            definitions[group.ordinal()] = known;
        }
        return known;
    }

    int groups() {
        return GROUPS.length;
    }

    /** Ordinals of the groups to which a substance belongs however it is given. Not to be changed. */
    int[] always(Substance substance) {
        return of(substance).always;
    }

    /** Ordinals of the groups to which it may belong, depending on the lines that bring it. Not to be changed. */
    int[] dependingOnLine(Substance substance) {
        return of(substance).dependingOnLine;
    }

    private Membership of(Substance substance) {
        Membership known = bySubstance.get(substance.id());
        return known == null ? bySubstance.computeIfAbsent(substance.id(), id -> membership(substance)) : known;
    }

    /** Whether a substance belongs to a group as one of these lines brings it. */
    boolean isMember(Substance substance, List<Line> lines, int group) {
        SubstanceGroup definition = definition(GROUPS[group]);
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
     * @param always ordinals of those that it always belongs to
     * @param dependingOnLine ordinals of those that its lines decide
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

        private static String write(int[] ordinals) {
            return Arrays.stream(ordinals).mapToObj(Integer::toString).collect(Collectors.joining(" "));
        }

        static Membership read(String text) {
            List<String> both = NameTable.split(text, ';');
            return new Membership(ordinals(both.get(0)), ordinals(both.get(1)));
        }

        private static int[] ordinals(String text) {
            List<String> written = NameTable.split(text, ' ');
            int[] ordinals = new int[written.size()];
            for (int i = 0; i < ordinals.length; i++) {
                ordinals[i] = Integer.parseInt(written.get(i));
            }
            return ordinals;
        }
    }
}
