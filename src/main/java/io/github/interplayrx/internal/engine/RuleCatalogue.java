package io.github.interplayrx.internal.engine;

import io.github.interplayrx.knowledge.DeclaredInteraction;
import io.github.interplayrx.knowledge.Hazard;
import io.github.interplayrx.knowledge.KnowledgeBase;
import io.github.interplayrx.knowledge.KnowledgeException;
import io.github.interplayrx.knowledge.KnowledgeFault;
import io.github.interplayrx.knowledge.Rule;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Joins the conditions of the rules with their words, and refuses to do so if one side lacks the other. Immutable and thread-safe. */
final class RuleCatalogue {
    /** The rule in DRL that speaks for all interactions declared in data, under their names. */
    static final String DECLARED = "declared-interaction";
    /** The rule in DRL that speaks for all rules whose pairs stand beside their words. */
    private static final String PAIRS = "pairs";

    private final Map<String, Claim> byDrlName = new HashMap<>();
    private final Map<String, Claim> byName = new TreeMap<>();
    private final List<PairRule> pairRules = new ArrayList<>();
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
        byName.forEach((name, claim) -> {
            for (Rule.Pair pair : claim.combines()) {
                pairRule(claim, pair).ifPresentOrElse(pairRules::add, () -> faults.add(unnamed(claim, pair)));
                spoken.add(name);
            }
        });
        for (String drlName : drlNames) {
            if (drlName.equals(DECLARED) || drlName.equals(PAIRS)) {
                continue;
            }
            String name = Claim.nameOf(drlName);
            Claim claim = byName.get(name);
            if (claim == null) {
                faults.add(wordless(drlName));
            } else if (!claim.combines().isEmpty()) {
                faults.add(writtenTwice(claim));
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

    private static Optional<PairRule> pairRule(Claim claim, Rule.Pair pair) {
        return Group.of(pair.first())
                .flatMap(first -> Group.of(pair.second()).map(second -> new PairRule(claim, first, second)));
    }

    private static KnowledgeFault unnamed(Claim claim, Rule.Pair pair) {
        return new KnowledgeFault(
                "rules/" + claim.rule().hazard() + ".json",
                "/rules",
                pair.first() + ", " + pair.second(),
                "The rule \"" + claim.name() + "\" combines a group that rules cannot name.",
                "Maybe add a constant of the same name to Group.");
    }

    private static KnowledgeFault writtenTwice(Claim claim) {
        return new KnowledgeFault(
                "rules/" + claim.rule().hazard() + ".json",
                "/rules",
                claim.name(),
                "The condition of this rule is written twice: as \"combines\" and in DRL.",
                "Maybe take the rule out of the DRL, or \"combines\" away from its words.");
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
                "The words have no condition.",
                "Maybe write the rule of this name in rules/" + claim.rule().hazard()
                        + ".drl, or the groups that it \"combines\" beside its words.");
    }

    /** The claims that rules in DRL make, by their names there. */
    Map<String, Claim> claims() {
        return byDrlName;
    }

    /** The table of pairs: the claims whose whole condition is that two groups are taken together. */
    List<PairRule> pairRules() {
        return Collections.unmodifiableList(pairRules);
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
