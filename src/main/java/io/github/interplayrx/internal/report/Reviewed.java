package io.github.interplayrx.internal.report;

import io.github.interplayrx.knowledge.KnowledgeBase;
import io.github.interplayrx.model.Warning;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Says how many of the rules that a report shows a clinician has reviewed. */
final class Reviewed {
    private Reviewed() {}

    /** One sentence, with a space before it; empty if no rule is shown. */
    static String sentence(List<Warning> shown, KnowledgeBase knowledge) {
        Set<String> rules = new LinkedHashSet<>();
        addRules(shown, rules);
        if (rules.isEmpty()) {
            return "";
        }
        long reviewed = rules.stream()
                .flatMap(id -> knowledge.rule(id).stream())
                .filter(knowledge::isReviewed)
                .count();
        return " " + reviewed + " of " + rules.size()
                + (rules.size() == 1 ? " rule shown here is" : " rules shown here are")
                + " reviewed by a licensed pharmacist or physician.";
    }

    private static void addRules(List<Warning> warnings, Set<String> rules) {
        for (Warning warning : warnings) {
            rules.add(warning.rule());
            addRules(warning.contains(), rules);
        }
    }
}
