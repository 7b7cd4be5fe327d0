package io.github.interplayrx.internal.engine;

import io.github.interplayrx.internal.engine.Occurrences.Occurrence;
import io.github.interplayrx.knowledge.DeclaredInteraction;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kie.api.definition.rule.Rule;

/**
 * Gathers what the rules of one session raise. A rule and its escalations may arrive in any order; they meet by rule and substances. Not
 * thread-safe: one for each check.
 */
public final class Warnings {
    private final Map<String, Claim> claims;
    private final Map<Identity, Raised> raised = new LinkedHashMap<>();

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
            Identity identity = new Identity(claim.rule().id(), occurrence.exposures(), occurrence.inputs());
            raised.computeIfAbsent(identity, i -> new Raised(occurrence)).add(claim);
        }
    }

    /** What was raised so far. */
    Collection<Raised> raised() {
        return Collections.unmodifiableCollection(raised.values());
    }

    /** The claims that held, of rules and of escalations. */
    Set<Claim> claims() {
        Set<Claim> held = Collections.newSetFromMap(new IdentityHashMap<>());
        for (Raised each : raised.values()) {
            held.addAll(each.claims());
        }
        return held;
    }

    private record Identity(String rule, List<Exposure> exposures, List<String> inputs) {}
}
