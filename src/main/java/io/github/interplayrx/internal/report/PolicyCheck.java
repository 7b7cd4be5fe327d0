package io.github.interplayrx.internal.report;

import io.github.interplayrx.knowledge.KnowledgeBase;
import io.github.interplayrx.model.AlertPolicy;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Holds an alert policy against the rules that there are, so that a misspelt id is found before it matters. */
public final class PolicyCheck {
    private PolicyCheck() {}

    /** Refuses a policy that speaks of unknown rules, or that silences what cannot be silenced. */
    public static void check(AlertPolicy policy, KnowledgeBase knowledge) {
        List<String> faults = new ArrayList<>();
        Set<String> silenced = new LinkedHashSet<>();
        for (AlertPolicy.Silence silence : policy.silences()) {
            silenced.add(silence.rule());
            checkSubstances(silence.id(), knowledge, faults);
        }
        for (String rule : silenced) {
            checkReach(rule, policy, knowledge, faults);
        }
        Set<String> named = new LinkedHashSet<>(silenced);
        named.addAll(policy.collapsed());
        named.addAll(policy.neverSilenced());
        for (String rule : named) {
            checkKnown(rule, knowledge, faults);
        }
        if (!faults.isEmpty()) {
            throw new IllegalArgumentException(String.join("\n", faults));
        }
    }

    private static void checkKnown(String rule, KnowledgeBase knowledge, List<String> faults) {
        if (knowledge.rule(rule).isEmpty()) {
            faults.add("The rule \"" + rule
                    + "\" is not known.\nMaybe it is misspelt: KnowledgeBase.rules() lists all of them.");
        }
    }

    private static void checkReach(String rule, AlertPolicy policy, KnowledgeBase knowledge, List<String> faults) {
        if (knowledge
                .rule(rule)
                .filter(known -> new Reach(policy).endsBefore(known, known.severity()))
                .isPresent()) {
            faults.add("The rule \"" + rule
                    + "\" cannot be silenced.\nMaybe take it out of the policy: it is CRITICAL, about lines that were not"
                    + " understood, or named in neverSilence(...).");
        }
    }

    private static void checkSubstances(String warning, KnowledgeBase knowledge, List<String> faults) {
        int colon = warning.indexOf(':');
        if (colon >= 0) {
            for (String substance : warning.substring(colon + 1).split("\\+", -1)) {
                if (knowledge.substance(substance).isEmpty()) {
                    faults.add("The substance \"" + substance + "\" of the warning \"" + warning
                            + "\" is not known.\nMaybe copy the id of the warning from a report.");
                }
            }
        }
    }
}
