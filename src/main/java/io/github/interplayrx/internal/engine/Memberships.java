package io.github.interplayrx.internal.engine;

import io.github.interplayrx.internal.recognition.RecognisedMedication;
import io.github.interplayrx.knowledge.KnowledgeBase;
import io.github.interplayrx.knowledge.KnowledgeException;
import io.github.interplayrx.knowledge.KnowledgeFault;
import io.github.interplayrx.knowledge.Substance;
import io.github.interplayrx.knowledge.SubstanceGroup;
import io.github.interplayrx.model.Medication;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;

/**
 * Which substance belongs to which group, worked out once. Groups that depend on how a substance is given are asked again for each
 * line. Immutable and thread-safe.
 */
final class Memberships {
    private static final Group[] GROUPS = Group.values();

    private final SubstanceGroup[] definitions = new SubstanceGroup[GROUPS.length];
    private final Map<Substance, int[]> always = new HashMap<>();
    private final Map<Substance, int[]> dependingOnLine = new HashMap<>();

    Memberships(KnowledgeBase knowledge) {
        List<KnowledgeFault> faults = new ArrayList<>();
        for (Group group : GROUPS) {
            knowledge
                    .group(group.id())
                    .ifPresentOrElse(
                            definition -> definitions[group.ordinal()] = definition,
                            () -> faults.add(undefined(group)));
        }
        if (!faults.isEmpty()) {
            throw new KnowledgeException(faults);
        }
        Medication anyLine = Medication.builder().build();
        for (Substance substance : knowledge.substances()) {
            List<Integer> fixed = new ArrayList<>();
            List<Integer> open = new ArrayList<>();
            for (int i = 0; i < definitions.length; i++) {
                if (definitions[i].readsMedication()) {
                    if (definitions[i].isPossibleFor(substance)) {
                        open.add(i);
                    }
                } else if (definitions[i].holdsFor(substance, anyLine)) {
                    fixed.add(i);
                }
            }
            always.put(substance, fixed.stream().mapToInt(Integer::intValue).toArray());
            dependingOnLine.put(
                    substance, open.stream().mapToInt(Integer::intValue).toArray());
        }
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

    /** Hands over the ordinal of every group to which a substance belongs as these lines bring it. */
    void forEachGroup(Substance substance, List<RecognisedMedication> lines, IntConsumer action) {
        for (int group : always.getOrDefault(substance, NONE)) {
            action.accept(group);
        }
        for (int group : dependingOnLine.getOrDefault(substance, NONE)) {
            for (RecognisedMedication line : lines) {
                if (definitions[group].holdsFor(substance, line.medication())) {
                    action.accept(group);
                    break;
                }
            }
        }
    }

    private static final int[] NONE = {};
}
