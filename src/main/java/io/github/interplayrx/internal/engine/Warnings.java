package io.github.interplayrx.internal.engine;

import io.github.interplayrx.internal.engine.Occurrences.Occurrence;
import io.github.interplayrx.knowledge.DeclaredInteraction;
import io.github.interplayrx.knowledge.Rule.Escalation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.kie.api.definition.rule.Rule;

/**
 * Gathers what the rules of one session raise. A rule and its escalations may arrive in any order; they meet by rule and substances. Not
 * thread-safe: one for each check.
 */
public final class Warnings {
    private final Map<String, Claim> claims;
    private final Map<Identity, Gathered> gathered = new LinkedHashMap<>();

    /** Gathers for the rules with these DRL names. */
    Warnings(Map<String, Claim> claims) {
        this.claims = claims;
    }

    /** Says that a rule holds for these occurrences. Called by every rule in DRL. */
    public void raise(Rule rule, Occurrences occurrences) {
        raise(rule.getName(), occurrences);
    }

    /** Says that an interaction declared in data holds for these occurrences. */
    public void raise(DeclaredInteraction interaction, Occurrences occurrences) {
        raise(interaction.rule(), occurrences);
    }

    private void raise(String name, Occurrences occurrences) {
        Claim claim = claims.get(name);
        if (claim == null) {
            throw new IllegalStateException("The rule \"" + name + "\" has no words.");
        }
        for (Occurrence occurrence : occurrences.each()) {
            Map<String, Member> bySubstance = new TreeMap<>();
            for (Member member : occurrence.members()) {
                bySubstance.putIfAbsent(member.exposure().substance().id(), member);
            }
            gathered.computeIfAbsent(
                            new Identity(claim.rule().id(), List.copyOf(bySubstance.keySet()), occurrence.inputs()),
                            id -> new Gathered(claim, List.copyOf(bySubstance.values()), occurrence.inputs()))
                    .add(claim);
        }
    }

    /** What was raised so far. */
    List<Finding> findings() {
        return gathered.values().stream().map(Gathered::finding).toList();
    }

    /** Names of the claims that held, of rules and of escalations. */
    Set<String> claimNames() {
        Set<String> names = new HashSet<>();
        gathered.values().forEach(each -> each.claims.forEach(claim -> names.add(claim.name())));
        return names;
    }

    private record Identity(String rule, List<String> substances, List<String> inputs) {}

    private static final class Gathered {
        private final List<Claim> claims = new ArrayList<>(1);
        private final Claim first;
        private final List<Member> members;
        private final List<String> inputs;

        Gathered(Claim first, List<Member> members, List<String> inputs) {
            this.first = first;
            this.members = members;
            this.inputs = inputs;
        }

        void add(Claim claim) {
            if (!claims.contains(claim)) {
                claims.add(claim);
            }
        }

        Finding finding() {
            List<Escalation> raisedBy = new ArrayList<>();
            for (Claim claim : claims) {
                Escalation escalation = claim.escalation();
                if (escalation != null) {
                    raisedBy.add(escalation);
                }
            }
            raisedBy.sort(Comparator.comparing(Escalation::id));
            return new Finding(first.rule(), members, inputs, raisedBy);
        }
    }
}
