package io.github.interplayrx.internal.engine;

import io.github.interplayrx.internal.base.index.Index;
import io.github.interplayrx.knowledge.DeclaredInteraction;
import io.github.interplayrx.knowledge.Escalation;
import io.github.interplayrx.knowledge.Hazard;
import io.github.interplayrx.knowledge.KnowledgeBase;
import io.github.interplayrx.knowledge.KnowledgeException;
import io.github.interplayrx.knowledge.KnowledgeFault;
import io.github.interplayrx.knowledge.Rule;
import io.github.interplayrx.model.WarningKind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** Joins the conditions of rules and escalations with their words, and refuses to do so if one side lacks the other. Thread-safe. */
final class RuleCatalogue {
    /** The rule in DRL that speaks for all interactions declared in data, under their names. */
    static final String DECLARED = "declared-interaction";

    private static final String PART = "conditions";

    private final KnowledgeBase knowledge;
    private final Map<String, Kind> conditions;
    private final Set<String> hazards = new HashSet<>();
    private final Set<String> quietWithinProduct;
    private final Map<String, Claim> claims = new ConcurrentHashMap<>();

    /**
     * The words of a rule.
     *
     * @param isQuietWithinProduct whether it is silent about the substances of one product: its makers put them together knowing of each
     *     other
     */
    record Claim(Rule rule, boolean isQuietWithinProduct) {}

    /** What a condition belongs to, and whether a missing value can keep it silent. */
    private enum Kind {
        RULE,
        RULE_THAT_CAN_LACK_VALUE,
        ESCALATION,
        ESCALATION_THAT_CAN_LACK_VALUE;

        boolean isRule() {
            return this == RULE || this == RULE_THAT_CAN_LACK_VALUE;
        }

        boolean canLackValue() {
            return this == RULE_THAT_CAN_LACK_VALUE || this == ESCALATION_THAT_CAN_LACK_VALUE;
        }
    }

    private RuleCatalogue(KnowledgeBase knowledge, Map<String, Kind> conditions, Collection<String> drlNames) {
        this.knowledge = knowledge;
        this.conditions = conditions;
        this.quietWithinProduct = Set.copyOf(knowledge.hazardsQuietWithinProduct());
        for (Hazard hazard : knowledge.hazards()) {
            hazards.add(hazard.id());
        }
        List<KnowledgeFault> faults = new ArrayList<>();
        Set<String> unwritten = new HashSet<>(conditions.keySet());
        for (DeclaredInteraction declared : knowledge.declaredInteractions()) {
            unwritten.remove(declared.rule());
        }
        for (String drlName : drlNames) {
            String id = withoutVariant(drlName);
            unwritten.remove(id);
            if (!conditions.containsKey(id) && !drlName.equals(DECLARED)) {
                faults.add(wordless(drlName));
            }
        }
        unwritten.forEach(id -> faults.add(unwritten(id)));
        if (!faults.isEmpty()) {
            throw new KnowledgeException(faults);
        }
    }

    /** The rules of a knowledge base with those in DRL, which are told by their names. */
    static RuleCatalogue of(KnowledgeBase knowledge, Collection<String> drlNames, Optional<Index> index) {
        return index.isPresent()
                ? new RuleCatalogue(knowledge, read(index.get()), drlNames)
                : gather(knowledge, drlNames);
    }

    static RuleCatalogue gather(KnowledgeBase knowledge, Collection<String> drlNames) {
        return new RuleCatalogue(knowledge, conditions(knowledge), drlNames);
    }

    private static Map<String, Kind> conditions(KnowledgeBase knowledge) {
        Map<String, Kind> conditions = new TreeMap<>();
        for (Rule rule : knowledge.rules()) {
            conditions.put(rule.id(), kind(rule));
        }
        List<KnowledgeFault> faults = new ArrayList<>();
        for (Escalation escalation : knowledge.escalations()) {
            if (conditions.put(escalation.id(), kind(escalation)) != null) {
                faults.add(named(escalation));
            }
        }
        if (!faults.isEmpty()) {
            throw new KnowledgeException(faults);
        }
        return conditions;
    }

    private static Kind kind(Rule rule) {
        boolean canLackValue =
                rule.kind() == WarningKind.WARNING && !rule.reads().isEmpty();
        return canLackValue ? Kind.RULE_THAT_CAN_LACK_VALUE : Kind.RULE;
    }

    private static Kind kind(Escalation escalation) {
        return escalation.reads().isEmpty() ? Kind.ESCALATION : Kind.ESCALATION_THAT_CAN_LACK_VALUE;
    }

    /** What every condition belongs to, as an index holds it. */
    static Map<String, String> write(KnowledgeBase knowledge) {
        Map<String, String> kinds = new TreeMap<>();
        conditions(knowledge).forEach((id, kind) -> kinds.put(id, kind.name()));
        return Map.of(
                PART,
                String.join(
                        "\n",
                        kinds.entrySet().stream()
                                .map(each -> each.getKey() + " " + each.getValue())
                                .toList()));
    }

    private static Map<String, Kind> read(Index index) {
        Map<String, Kind> conditions = new HashMap<>();
        for (String line : index.part(PART).getOrDefault(PART, "").split("\n", -1)) {
            int space = line.indexOf(' ');
            conditions.put(line.substring(0, space), Kind.valueOf(line.substring(space + 1)));
        }
        return conditions;
    }

    /** The id in a name in DRL, which may add a variant in brackets. */
    private static String withoutVariant(String drlName) {
        int variant = drlName.indexOf(" (");
        return variant < 0 ? drlName : drlName.substring(0, variant);
    }

    private static KnowledgeFault named(Escalation escalation) {
        return new KnowledgeFault(
                "rules/escalations.json",
                "/escalations",
                escalation.id(),
                "An escalation has the id of a rule.",
                "Maybe give it another id.");
    }

    private static KnowledgeFault wordless(String drlName) {
        return new KnowledgeFault(
                "rules",
                "",
                drlName,
                "A rule in DRL has no words.",
                "Maybe add an entry with this id to the JSON file of its hazard or to escalations.json, or correct the name.");
    }

    private KnowledgeFault unwritten(String id) {
        String file = knowledge.rule(id).map(Rule::hazard).orElse("escalations");
        return new KnowledgeFault(
                "rules/" + file + ".json",
                "",
                id,
                "The words have no condition.",
                "Maybe write the rule of this name in rules/" + file + ".drl.");
    }

    /** The words of a rule. */
    Claim claim(String id) {
        Claim known = claims.get(id);
        return known == null ? claims.computeIfAbsent(id, this::read) : known;
    }

    private Claim read(String id) {
        Rule rule = knowledge.rule(id).orElseThrow(() -> wordless(id, "rule"));
        return new Claim(rule, quietWithinProduct.contains(rule.hazard()));
    }

    void checkEscalation(String id) {
        Kind kind = conditions.get(id);
        if (kind == null || kind.isRule()) {
            throw wordless(id, "escalation");
        }
    }

    private static IllegalArgumentException wordless(String id, String what) {
        return new IllegalArgumentException("The " + what + " \"" + id + "\" has no words.");
    }

    /** Whether a rule in DRL can be silent only because a value is missing. Of an interaction declared in data nobody knows before. */
    boolean canLackValue(String drlName) {
        Kind kind = conditions.get(withoutVariant(drlName));
        return kind == null || kind.canLackValue();
    }

    void checkHazard(String hazard) {
        if (!hazards.contains(hazard)) {
            throw new IllegalArgumentException("The hazard \"" + hazard + "\" is not known.");
        }
    }
}
