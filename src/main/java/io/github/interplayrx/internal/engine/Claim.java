package io.github.interplayrx.internal.engine;

import io.github.interplayrx.knowledge.KnowledgeBase;
import io.github.interplayrx.knowledge.Rule;
import io.github.interplayrx.model.NotEvaluated;
import io.github.interplayrx.model.WarningKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is claimed when a condition holds: a rule of the catalogue, or a reason to raise its severity.
 *
 * @param rule the rule of the catalogue
 * @param escalation the reason, or null for the rule itself
 */
public record Claim(Rule rule, Rule.@Nullable Escalation escalation) {

    /** Name of the claim without the variant that DRL may add in brackets: {@code "rule"} or {@code "rule/escalation"}. */
    static String nameOf(String drlName) {
        int variant = drlName.indexOf(" (");
        return variant < 0 ? drlName : drlName.substring(0, variant);
    }

    /** The claim of a name. */
    static Claim of(String name, KnowledgeBase knowledge) {
        int slash = name.indexOf('/');
        Rule rule = knowledge.rule(slash < 0 ? name : name.substring(0, slash)).orElseThrow();
        return slash < 0 ? new Claim(rule, null) : new Claim(rule, escalation(rule, name.substring(slash + 1)));
    }

    private static Rule.Escalation escalation(Rule rule, String id) {
        for (Rule.Escalation escalation : rule.escalations()) {
            if (escalation.id().equals(id)) {
                return escalation;
            }
        }
        throw new IllegalStateException("The rule \"" + rule.id() + "\" has no escalation \"" + id + "\".");
    }

    String name() {
        return escalation == null ? rule.id() : rule.id() + "/" + escalation.id();
    }

    /** Fields and conditions that it reads. */
    List<String> reads() {
        return escalation == null ? rule.reads() : escalation.reads();
    }

    /** The pairs of groups that are its whole condition; empty if that is written in DRL. */
    List<Rule.Pair> combines() {
        return escalation == null ? rule.combines() : escalation.combines();
    }

    /** Whether it can be silent only because a value is missing that it reads. */
    boolean canLackValue() {
        return rule.kind() == WarningKind.WARNING && !reads().isEmpty();
    }

    /** Says that it could not be judged. */
    NotEvaluated notEvaluated(List<String> needs) {
        return new NotEvaluated(rule.id(), escalation == null ? null : escalation.id(), needs);
    }
}
