package io.github.interplayrx.internal.report;

import io.github.interplayrx.knowledge.KnowledgeBase;
import io.github.interplayrx.knowledge.Rule;
import io.github.interplayrx.model.AlertPolicy;
import io.github.interplayrx.model.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Holds an alert policy against the rules that there are, so that a misspelt id is found before it matters. */
public final class PolicyCheck {
    private PolicyCheck() {}

    /** Refuses a policy that speaks of unknown rules, or that silences what cannot be silenced. */
    public static void check(AlertPolicy policy, KnowledgeBase knowledge) {
        List<String> faults = new ArrayList<>();
        Stream.of(policy.silences().stream().map(AlertPolicy.Silence::rule), named(policy))
                .flatMap(rules -> rules)
                .distinct()
                .filter(rule -> knowledge.rule(rule).isEmpty())
                .forEach(rule -> faults.add("The rule \"" + rule
                        + "\" is not known.\nMaybe it is misspelt: KnowledgeBase.rules() lists all of them."));
        policy.silences().stream()
                .map(AlertPolicy.Silence::rule)
                .distinct()
                .filter(rule -> isBeyondReach(rule, policy, knowledge))
                .forEach(rule -> faults.add("The rule \"" + rule
                        + "\" cannot be silenced.\nMaybe take it out of the policy: it is CRITICAL, about lines that were"
                        + " not understood, or named in neverSilence(...)."));
        if (!faults.isEmpty()) {
            throw new IllegalArgumentException(String.join("\n", faults));
        }
    }

    private static Stream<String> named(AlertPolicy policy) {
        return Stream.concat(policy.folded().stream(), policy.neverSilenced().stream());
    }

    private static boolean isBeyondReach(String rule, AlertPolicy policy, KnowledgeBase knowledge) {
        Severity severity = knowledge.rule(rule).map(Rule::severity).orElse(Severity.INFO);
        return policy.isBeyondReach(rule, severity);
    }
}
