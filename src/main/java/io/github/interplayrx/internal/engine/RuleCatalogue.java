package io.github.interplayrx.internal.engine;

import io.github.interplayrx.internal.base.index.Index;
import io.github.interplayrx.internal.base.index.IndexWriter;
import io.github.interplayrx.internal.base.index.OnDemand;
import io.github.interplayrx.internal.base.text.NameTable;
import io.github.interplayrx.knowledge.DeclaredInteraction;
import io.github.interplayrx.knowledge.Hazard;
import io.github.interplayrx.knowledge.KnowledgeBase;
import io.github.interplayrx.knowledge.KnowledgeException;
import io.github.interplayrx.knowledge.KnowledgeFault;
import io.github.interplayrx.knowledge.Rule;
import io.github.interplayrx.regimen.Group;
import io.github.interplayrx.regimen.PairRule;
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
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Joins the conditions of the rules with their words, and refuses to do so if one side lacks the other. Immutable and thread-safe. */
final class RuleCatalogue {
    /** The rule in DRL that speaks for all interactions declared in data, under their names. */
    static final String DECLARED = "declared-interaction";
    /** The rule in DRL that speaks for all rules whose pairs stand beside their words. */
    private static final String PAIRS = "pairs";
    /** Begins the names of the rules in DRL that speak for an escalation of all of them. */
    private static final String REASON = PAIRS + "/";

    private final Map<String, Claim> claims;
    private final List<PairRule> pairRules = new ArrayList<>();
    private final Map<String, String> variants = new HashMap<>();
    private final Map<String, String> reasons = new HashMap<>();
    private final Set<String> hazards = new HashSet<>();
    private final Map<String, Group[]> about = new ConcurrentHashMap<>();

    private RuleCatalogue(
            KnowledgeBase knowledge,
            Map<String, Claim> claims,
            Map<String, List<Rule.Pair>> pairs,
            Collection<String> drlNames) {
        this.claims = claims;
        for (Hazard hazard : knowledge.hazards()) {
            hazards.add(hazard.id());
        }
        List<KnowledgeFault> faults = new ArrayList<>();
        Set<String> spoken = new HashSet<>(pairs.keySet());
        for (DeclaredInteraction declared : knowledge.declaredInteractions()) {
            spoken.add(declared.rule());
        }
        addDrl(drlNames, pairs.keySet(), spoken, faults);
        Map<String, Map<String, String>> worse = worse(pairs.keySet(), spoken, faults);
        for (Map.Entry<String, List<Rule.Pair>> each : pairs.entrySet()) {
            addPairRules(each.getKey(), each.getValue(), worse.getOrDefault(each.getKey(), Map.of()), faults);
        }
        for (String name : claims.keySet()) {
            if (!spoken.contains(name)) {
                faults.add(unwritten(claim(name)));
            }
        }
        if (!faults.isEmpty()) {
            throw new KnowledgeException(faults);
        }
    }

    private void addDrl(
            Collection<String> drlNames, Set<String> pairs, Set<String> spoken, List<KnowledgeFault> faults) {
        for (String drlName : drlNames) {
            String name = Claim.nameOf(drlName);
            if (drlName.startsWith(REASON)) {
                reasons.put(drlName, drlName.substring(REASON.length()));
            } else if (pairs.contains(name)) {
                faults.add(writtenTwice(claim(name)));
            } else if (claims.containsKey(name)) {
                spoken.add(name);
                variants.put(drlName, name);
            } else if (!drlName.equals(DECLARED) && !drlName.equals(PAIRS)) {
                faults.add(wordless(drlName));
            }
        }
    }

    /** The rules of a knowledge base with those in DRL, which are told by their names. */
    static RuleCatalogue of(KnowledgeBase knowledge, Collection<String> drlNames, Optional<Index> index) {
        return index.isPresent() ? read(knowledge, drlNames, index.get()) : gather(knowledge, drlNames);
    }

    private static RuleCatalogue read(KnowledgeBase knowledge, Collection<String> drlNames, Index index) {
        return new RuleCatalogue(
                knowledge,
                new OnDemand<>(index.part("claims"), (name, text) -> Claim.of(name, knowledge)),
                new OnDemand<>(index.part("pairs"), (name, text) -> readPairs(text)),
                drlNames);
    }

    static RuleCatalogue gather(KnowledgeBase knowledge, Collection<String> drlNames) {
        Map<String, Claim> claims = claims(knowledge);
        return new RuleCatalogue(knowledge, claims, pairs(claims), drlNames);
    }

    private static Map<String, Claim> claims(KnowledgeBase knowledge) {
        Map<String, Claim> claims = new TreeMap<>();
        for (Rule rule : knowledge.rules()) {
            add(new Claim(rule, null), claims);
            rule.escalations().forEach(escalation -> add(new Claim(rule, escalation), claims));
        }
        return claims;
    }

    private static void add(Claim claim, Map<String, Claim> claims) {
        claims.put(claim.name(), claim);
    }

    private static Map<String, List<Rule.Pair>> pairs(Map<String, Claim> claims) {
        Map<String, List<Rule.Pair>> pairs = new TreeMap<>();
        claims.forEach((name, claim) -> {
            if (!claim.combines().isEmpty()) {
                pairs.put(name, claim.combines());
            }
        });
        return pairs;
    }

    /** Writes the names of all claims, and the pairs of those that are only that. */
    static void write(KnowledgeBase knowledge, IndexWriter index) {
        Map<String, Claim> claims = claims(knowledge);
        Map<String, String> names = new TreeMap<>();
        claims.keySet().forEach(name -> names.put(name, ""));
        Map<String, String> pairs = new TreeMap<>();
        pairs(claims).forEach((name, combined) -> pairs.put(name, write(combined)));
        index.add("claims", names).add("pairs", pairs);
    }

    private static String write(List<Rule.Pair> pairs) {
        return pairs.stream()
                .map(pair -> write(pair.first()) + " " + write(pair.second()))
                .collect(Collectors.joining(";"));
    }

    private static String write(Rule.Side side) {
        return side.group() + " " + side.withinDays();
    }

    private static List<Rule.Pair> readPairs(String text) {
        List<Rule.Pair> pairs = new ArrayList<>(1);
        for (String pair : NameTable.split(text, ';')) {
            List<String> written = NameTable.split(pair, ' ');
            pairs.add(new Rule.Pair(
                    new Rule.Side(written.get(0), Integer.parseInt(written.get(1))),
                    new Rule.Side(written.get(2), Integer.parseInt(written.get(3)))));
        }
        return pairs;
    }

    /**
     * For each rule of the table of pairs the claims that raise its severity, by the reason that DRL gives for all pairs. A claim that
     * has a condition of its own is left to it.
     */
    private Map<String, Map<String, String>> worse(Set<String> pairs, Set<String> spoken, List<KnowledgeFault> faults) {
        Set<String> known = new HashSet<>(reasons.values());
        Set<String> unused = new TreeSet<>(known);
        Map<String, Map<String, String>> worse = new HashMap<>();
        for (String name : claims.keySet()) {
            int slash = name.indexOf('/');
            String rule = slash < 0 ? "" : name.substring(0, slash);
            String reason = name.substring(slash + 1);
            if (pairs.contains(rule) && known.contains(reason) && spoken.add(name)) {
                worse.computeIfAbsent(rule, r -> new HashMap<>()).put(reason, name);
                unused.remove(reason);
            }
        }
        for (String reason : unused) {
            faults.add(wordless(REASON + reason));
        }
        return worse;
    }

    /** The reason that a rule in DRL gives for all pairs; null if it is no such rule. */
    @Nullable
    String reason(String drlName) {
        return reasons.get(drlName);
    }

    /** The groups of whose members a claim speaks. */
    Group[] about(Claim claim) {
        return about.computeIfAbsent(claim.rule().id(), id -> groups(claim.rule()));
    }

    private static Group[] groups(Rule rule) {
        if (rule.about().isEmpty()) {
            throw new IllegalStateException("The words of the rule \"" + rule.id()
                    + "\" do not say whom it is about.\nMaybe add \"about\" to them, or say it in DRL.");
        }
        Group[] groups = new Group[rule.about().size()];
        for (int i = 0; i < groups.length; i++) {
            groups[i] = Group.of(rule.about().get(i)).orElseThrow();
        }
        return groups;
    }

    private void addPairRules(
            String name, List<Rule.Pair> pairs, Map<String, String> worseWith, List<KnowledgeFault> faults) {
        for (Rule.Pair pair : pairs) {
            Group first = Group.of(pair.first().group()).orElse(null);
            Group second = Group.of(pair.second().group()).orElse(null);
            if (first == null || second == null) {
                faults.add(unnamed(claim(name), pair));
            } else {
                pairRules.add(new PairRule(
                        name,
                        first,
                        pair.first().withinDays(),
                        second,
                        pair.second().withinDays(),
                        worseWith));
            }
        }
    }

    private static KnowledgeFault unnamed(Claim claim, Rule.Pair pair) {
        return new KnowledgeFault(
                "rules/" + claim.rule().hazard() + ".json",
                "/rules",
                pair.first().group() + ", " + pair.second().group(),
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
                        + ".drl, or the groups that it \"combines\" beside its words; what makes pairs worse stands in"
                        + " rules/reasons.drl.");
    }

    /** What a rule claims. A rule in DRL may be a variant of it. */
    Claim claim(String drlName) {
        Claim claim = claims.get(variants.getOrDefault(drlName, drlName));
        if (claim == null) {
            throw new IllegalStateException("The rule \"" + drlName + "\" has no words.");
        }
        return claim;
    }

    /** The table of pairs: the claims whose whole condition is that two groups are taken together. */
    List<PairRule> pairRules() {
        return Collections.unmodifiableList(pairRules);
    }

    /** Whether a rule in DRL can be silent only because a value is missing. Of an interaction declared in data, and of a reason for all pairs, nobody knows before. */
    boolean canLackValue(String drlName) {
        Claim claim = claims.get(variants.getOrDefault(drlName, drlName));
        return claim == null ? !drlName.equals(PAIRS) : claim.canLackValue();
    }

    /** The rule whose severity this escalation raises. */
    Claim raisedBy(Claim escalation) {
        return claim(escalation.rule().id());
    }

    void checkHazard(String hazard) {
        if (!hazards.contains(hazard)) {
            throw new IllegalArgumentException("The hazard \"" + hazard + "\" is not known.");
        }
    }
}
