package io.github.interplayrx.internal.engine;

import io.github.interplayrx.knowledge.DeclaredInteraction;
import io.github.interplayrx.knowledge.Hazard;
import io.github.interplayrx.knowledge.KnowledgeBase;
import io.github.interplayrx.knowledge.KnowledgeException;
import io.github.interplayrx.knowledge.KnowledgeFault;
import io.github.interplayrx.knowledge.Rule;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Joins the rules in DRL with their words, and refuses to do so if one side lacks the other. Immutable and thread-safe. */
final class RuleCatalogue {
    /** The rule in DRL that speaks for all interactions declared in data, under their names. */
    private static final String DECLARED = "declared-interaction";

    private final Map<String, Claim> byDrlName = new HashMap<>();
    private final Map<String, Claim> byName = new HashMap<>();
    private final Set<String> hazards;

    RuleCatalogue(KnowledgeBase knowledge, Collection<String> drlNames) {
        hazards = knowledge.hazards().stream().map(Hazard::id).collect(Collectors.toSet());
        for (Rule rule : knowledge.rules()) {
            byName.put(rule.id(), new Claim(rule, null));
            rule.escalations().forEach(e -> byName.put(rule.id() + "/" + e.id(), new Claim(rule, e)));
        }
        List<KnowledgeFault> faults = new ArrayList<>();
        Set<String> spoken = new HashSet<>();
        for (DeclaredInteraction declared : knowledge.declaredInteractions()) {
            byDrlName.put(declared.rule(), byName.get(declared.rule()));
            spoken.add(declared.rule());
        }
        for (String drlName : drlNames) {
            if (drlName.equals(DECLARED)) {
                continue;
            }
            String name = Claim.nameOf(drlName);
            Claim claim = byName.get(name);
            if (claim == null) {
                faults.add(wordless(drlName));
            } else {
                byDrlName.put(drlName, claim);
                spoken.add(name);
            }
        }
        byName.forEach((name, claim) -> {
            if (!spoken.contains(name)) {
                faults.add(unwritten(claim));
            }
        });
        if (!faults.isEmpty()) {
            throw new KnowledgeException(faults);
        }
    }

    private static KnowledgeFault wordless(String drlName) {
        return new KnowledgeFault(
                "rules",
                "",
                drlName,
                "A rule in DRL has no words.",
                "Maybe add an entry with this id to the JSON file of its hazard, or correct the name.");
    }

    private static KnowledgeFault unwritten(Claim claim) {
        return new KnowledgeFault(
                "rules/" + claim.rule().hazard() + ".json",
                "/rules",
                claim.name(),
                "The words have no rule in DRL.",
                "Maybe write the rule of this name in rules/" + claim.rule().hazard() + ".drl.");
    }

    Map<String, Claim> claims() {
        return byDrlName;
    }

    /** Whether a rule in DRL can be silent only because a value is missing. Of an interaction declared in data nobody knows before. */
    boolean canLackValue(String drlName) {
        Claim claim = byDrlName.get(drlName);
        return claim == null || claim.canLackValue();
    }

    /** The rule whose severity this escalation raises. */
    @Nullable
    Claim raisedBy(Claim escalation) {
        return byName.get(escalation.rule().id());
    }

    void checkHazard(String hazard) {
        if (!hazards.contains(hazard)) {
            throw new IllegalArgumentException("The hazard \"" + hazard + "\" is not known.");
        }
    }
}
