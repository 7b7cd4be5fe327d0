package io.github.interplayrx.internal.engine;

import io.github.interplayrx.knowledge.DeclaredInteraction;
import io.github.interplayrx.knowledge.Rule;
import io.github.interplayrx.regimen.Occurrences;
import io.github.interplayrx.regimen.Occurrences.Occurrence;
import io.github.interplayrx.regimen.PairRule;
import io.github.interplayrx.regimen.Regimen;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Gathers what the rules of one session raise. A rule and its escalations may arrive in any order; they meet by rule and substances. Not
 * thread-safe: one for each check.
 */
public final class Warnings {
    private static final int EXPECTED_RULES = 20;
    private static final int EXPECTED_WITHOUT_VALUES = 8;

    private final RuleCatalogue catalogue;
    private final boolean remembersSubstances;
    private final List<Raised> raised = new ArrayList<>();
    private final IdentityHashMap<Rule, List<Raised>> byRule;
    private final Set<Claim> held;

    private Warnings(RuleCatalogue catalogue, boolean remembersSubstances) {
        this.catalogue = catalogue;
        this.remembersSubstances = remembersSubstances;
        this.byRule = new IdentityHashMap<>(remembersSubstances ? EXPECTED_RULES : 0);
        this.held = Collections.newSetFromMap(
                new IdentityHashMap<>(remembersSubstances ? EXPECTED_RULES : EXPECTED_WITHOUT_VALUES));
    }

    /** Gathers for the rules of a catalogue. */
    static Warnings of(RuleCatalogue catalogue) {
        return new Warnings(catalogue, true);
    }

    /** Gathers which rules hold, and forgets for whom. */
    static Warnings ofClaimsOnly(RuleCatalogue catalogue) {
        return new Warnings(catalogue, false);
    }

    /** Says that a rule holds for these occurrences. Called by every rule in DRL. */
    public void raise(org.kie.api.definition.rule.Rule rule, Occurrences occurrences) {
        raise(rule.getName(), occurrences.each());
    }

    /** Says that rules of the table of pairs hold. */
    public void raise(Regimen regimen) {
        List<PairRule> rules = regimen.pairsTaken();
        for (int i = 0; i < rules.size(); i++) {
            raise(rules.get(i).name(), regimen.ofPairTaken(i).each());
        }
    }

    /**
     * Says that a rule holds of all that its words are about, or that a reason holds which makes some of the pairs worse that are taken.
     */
    public void raise(org.kie.api.definition.rule.Rule rule, Regimen regimen) {
        String reason = catalogue.reason(rule.getName());
        if (reason == null) {
            Claim claim = catalogue.claim(rule.getName());
            raise(claim, regimen.all(catalogue.about(claim)).each());
        } else {
            raiseWorse(reason, regimen);
        }
    }

    private void raiseWorse(String reason, Regimen regimen) {
        List<PairRule> pairs = regimen.pairsTaken();
        for (int i = 0; i < pairs.size(); i++) {
            String claim = pairs.get(i).worseWith(reason);
            if (claim != null) {
                raise(claim, regimen.ofPairTaken(i).each());
            }
        }
    }

    /** Says that an interaction declared in data holds for these occurrences. */
    public void raise(DeclaredInteraction interaction, Occurrences occurrences) {
        raise(interaction.rule(), occurrences.each());
    }

    private void raise(String name, List<Occurrence> occurrences) {
        if (!occurrences.isEmpty()) {
            raise(catalogue.claim(name), occurrences);
        }
    }

    private void raise(Claim claim, List<Occurrence> occurrences) {
        if (!occurrences.isEmpty()) {
            held.add(claim);
            if (remembersSubstances) {
                remember(claim, occurrences);
            }
        }
    }

    private void remember(Claim claim, List<Occurrence> occurrences) {
        List<Raised> ofItsRule = byRule.computeIfAbsent(claim.rule(), rule -> new ArrayList<>(1));
        for (int i = 0; i < occurrences.size(); i++) {
            raised(claim, occurrences.get(i), i, ofItsRule).add(claim);
        }
    }

    private Raised raised(Claim claim, Occurrence occurrence, int position, List<Raised> ofItsRule) {
        Raised before = before(occurrence, position, ofItsRule);
        if (before != null) {
            return before;
        }
        Raised first = new Raised(claim.rule(), occurrence);
        ofItsRule.add(first);
        raised.add(first);
        return first;
    }

    /** A rule and its escalations speak of the same substances in the same order, so the place is a good guess. */
    private static @Nullable Raised before(Occurrence occurrence, int position, List<Raised> ofItsRule) {
        if (position < ofItsRule.size() && ofItsRule.get(position).isAbout(occurrence)) {
            return ofItsRule.get(position);
        }
        for (Raised each : ofItsRule) {
            if (each.isAbout(occurrence)) {
                return each;
            }
        }
        return null;
    }

    /** What was raised so far. */
    List<Raised> raised() {
        return Collections.unmodifiableList(raised);
    }

    /** The claims that held, of rules and of escalations. */
    Set<Claim> claims() {
        return Collections.unmodifiableSet(held);
    }
}
