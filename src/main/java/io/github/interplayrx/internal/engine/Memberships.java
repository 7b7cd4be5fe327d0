package io.github.interplayrx.internal.engine;

import io.github.interplayrx.internal.recognition.RecognisedMedication;
import io.github.interplayrx.knowledge.GradedEffect;
import io.github.interplayrx.knowledge.KnowledgeBase;
import io.github.interplayrx.knowledge.KnowledgeException;
import io.github.interplayrx.knowledge.KnowledgeFault;
import io.github.interplayrx.knowledge.Substance;
import io.github.interplayrx.knowledge.SubstanceGroup;
import io.github.interplayrx.model.Medication;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;

/**
 * Which substance belongs to which group, worked out when a list first brings the substance. Groups that depend on how a substance is
 * given are asked again for each line. Thread-safe; it never holds more than the substances of the knowledge base.
 */
final class Memberships {
    private static final Group[] GROUPS = Group.values();
    private static final Medication ANY_LINE = Medication.builder().build();

    private final KnowledgeBase knowledge;
    private final SubstanceGroup[] definitions = new SubstanceGroup[GROUPS.length];
    private final boolean[] readsLine = new boolean[GROUPS.length];
    private final Map<String, Membership> bySubstance = new ConcurrentHashMap<>();

    Memberships(KnowledgeBase knowledge) {
        this.knowledge = knowledge;
        List<KnowledgeFault> faults = new ArrayList<>();
        for (Group group : GROUPS) {
            knowledge
                    .group(group.id())
                    .ifPresentOrElse(definition -> define(group, definition), () -> faults.add(undefined(group)));
        }
        if (!faults.isEmpty()) {
            throw new KnowledgeException(faults);
        }
    }

    private void define(Group group, SubstanceGroup definition) {
        definitions[group.ordinal()] = definition;
        readsLine[group.ordinal()] = definition.readsMedication();
    }

    private Membership membership(Substance substance) {
        IntStream.Builder always = IntStream.builder();
        IntStream.Builder dependingOnLine = IntStream.builder();
        for (int i = 0; i < definitions.length; i++) {
            if (readsLine[i]) {
                if (definitions[i].isPossibleFor(substance)) {
                    dependingOnLine.add(i);
                }
            } else if (definitions[i].holdsFor(substance, ANY_LINE)) {
                always.add(i);
            }
        }
        return new Membership(always.build().toArray(), dependingOnLine.build().toArray(), new ConcurrentHashMap<>());
    }

    private static KnowledgeFault undefined(Group group) {
        return new KnowledgeFault(
                "knowledge/groups.json",
                "/groups",
                group.id(),
                "A rule speaks of a group that is not defined.",
                "Maybe add it to groups.json; an effect or a substance of that id would do as well.");
    }

    SubstanceGroup definition(Group group) {
        return definitions[group.ordinal()];
    }

    int groups() {
        return definitions.length;
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
    boolean isMember(Substance substance, List<RecognisedMedication> lines, int group) {
        for (int i = 0; i < lines.size(); i++) {
            if (definitions[group].holdsFor(substance, lines.get(i).medication())) {
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
    private record Membership(int[] always, int[] dependingOnLine, Map<String, List<GradedEffect>> reasons) {}
}
