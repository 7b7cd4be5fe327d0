package io.github.interplayrx.internal.report;

import io.github.interplayrx.internal.base.text.Resemblance;
import io.github.interplayrx.knowledge.KnowledgeBase;
import io.github.interplayrx.knowledge.Rule;
import io.github.interplayrx.model.AlertPolicy;
import io.github.interplayrx.model.InputProblem;
import io.github.interplayrx.model.InvalidPolicyException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Holds an alert policy against the rules that there are, so that a misspelt id is found before it matters. */
public final class PolicyCheck {
    private PolicyCheck() {}

    /** Refuses a policy that speaks of unknown rules, or that silences what cannot be silenced. */
    public static void check(AlertPolicy policy, KnowledgeBase knowledge) {
        List<InputProblem> problems = new ArrayList<>();
        for (int i = 0; i < policy.silences().size(); i++) {
            AlertPolicy.Silence silence = policy.silences().get(i);
            String at = "/silences/" + i + "/id";
            checkSubstances(at, silence.id(), knowledge, problems);
            checkReach(at, silence.rule(), policy, knowledge, problems);
            checkKnown(at, silence.rule(), knowledge, problems);
        }
        checkAllKnown("/collapse/", policy.collapsed(), knowledge, problems);
        checkAllKnown("/neverSilence/", policy.neverSilenced(), knowledge, problems);
        if (!problems.isEmpty()) {
            throw new InvalidPolicyException(problems);
        }
    }

    private static void checkAllKnown(
            String at, Set<String> rules, KnowledgeBase knowledge, List<InputProblem> problems) {
        int position = 0;
        for (String rule : rules) {
            checkKnown(at + position++, rule, knowledge, problems);
        }
    }

    private static void checkKnown(String at, String rule, KnowledgeBase knowledge, List<InputProblem> problems) {
        if (knowledge.rule(rule).isEmpty()) {
            problems.add(new InputProblem(
                    at,
                    rule,
                    "The rule \"" + rule + "\" is not known.",
                    Resemblance.advice(
                            rule,
                            knowledge.rules().stream().map(Rule::id).toList(),
                            "KnowledgeBase.rules() lists all of them")));
        }
    }

    private static void checkReach(
            String at, String rule, AlertPolicy policy, KnowledgeBase knowledge, List<InputProblem> problems) {
        if (knowledge
                .rule(rule)
                .filter(known -> new Reach(policy).endsBefore(known, known.severity()))
                .isPresent()) {
            problems.add(new InputProblem(
                    at,
                    rule,
                    "The rule \"" + rule + "\" cannot be silenced.",
                    "Maybe take it out of the policy: it is CRITICAL, about lines that were not understood, or named in"
                            + " neverSilence."));
        }
    }

    private static void checkSubstances(
            String at, String warning, KnowledgeBase knowledge, List<InputProblem> problems) {
        int colon = warning.indexOf(':');
        if (colon >= 0) {
            List<String> substances = List.of(warning.substring(colon + 1).split("\\+", -1));
            checkOrder(at, warning, warning.substring(0, colon + 1), substances, problems);
            for (String substance : substances) {
                if (knowledge.substance(substance).isEmpty()) {
                    problems.add(new InputProblem(
                            at,
                            warning,
                            "The substance \"" + substance + "\" of the warning \"" + warning + "\" is not known.",
                            "Maybe copy the id of the warning from a report."));
                }
            }
        }
    }

    /** A report writes each substance once, and sorted: a silence that does otherwise never holds. */
    private static void checkOrder(
            String at, String warning, String rule, List<String> substances, List<InputProblem> problems) {
        String sorted = rule + String.join("+", new TreeSet<>(substances));
        if (!sorted.equals(warning)) {
            problems.add(new InputProblem(
                    at,
                    warning,
                    "No warning has the id \"" + warning + "\": each substance stands in it once, and they are sorted.",
                    "Maybe \"" + sorted + "\" is meant."));
        }
    }
}
