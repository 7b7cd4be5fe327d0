package io.github.interplayrx.internal.report;

import io.github.interplayrx.knowledge.KnowledgeBase;
import io.github.interplayrx.model.InteractionReport;
import io.github.interplayrx.model.Warning;
import java.util.Arrays;
import java.util.List;

/** Says how many of the rules that a report shows a clinician has reviewed. Every check asks: an array leaves less garbage than a set. */
final class Reviewed {
    private Reviewed() {}

    /** What every report is not, and how many of the rules shown are reviewed, if any rule is shown. */
    static String disclaimer(List<Warning> shown, KnowledgeBase knowledge) {
        String[] rules = new String[count(shown)];
        addRules(shown, rules, 0);
        Arrays.sort(rules);
        int different = 0;
        int reviewed = 0;
        for (int i = 0; i < rules.length; i++) {
            if (i == 0 || !rules[i].equals(rules[i - 1])) {
                different++;
                reviewed += isReviewed(rules[i], knowledge) ? 1 : 0;
            }
        }
        return different == 0
                ? InteractionReport.DISCLAIMER
                : InteractionReport.DISCLAIMER + " " + reviewed + " of " + different
                        + (different == 1 ? " rule shown here is" : " rules shown here are")
                        + " reviewed by a licensed pharmacist or physician.";
    }

    private static int count(List<Warning> warnings) {
        int count = warnings.size();
        for (int i = 0; i < warnings.size(); i++) {
            count += count(warnings.get(i).contains());
        }
        return count;
    }

    private static int addRules(List<Warning> warnings, String[] rules, int from) {
        int next = from;
        for (int i = 0; i < warnings.size(); i++) {
            Warning warning = warnings.get(i);
            rules[next] = warning.rule();
            next = addRules(warning.contains(), rules, next + 1);
        }
        return next;
    }

    private static boolean isReviewed(String rule, KnowledgeBase knowledge) {
        return !knowledge.reviews().isEmpty()
                && knowledge.rule(rule).filter(knowledge::isReviewed).isPresent();
    }
}
