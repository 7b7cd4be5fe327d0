package io.github.interplayrx.internal.report;

import io.github.interplayrx.knowledge.KnowledgeBase;
import io.github.interplayrx.model.InteractionReport;
import io.github.interplayrx.model.Warning;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * Says how many of the rules that a report shows a clinician has reviewed. Every check asks: an array leaves less garbage than a set, and
 * what most reports say is written once. Thread-safe.
 */
final class Reviewed {
    /** Few reports show more rules, and those may have a sentence of their own. */
    private static final int KEPT = 64;

    private final KnowledgeBase knowledge;
    private final AtomicReferenceArray<@Nullable String> ofNoneReviewed = new AtomicReferenceArray<>(KEPT);

    Reviewed(KnowledgeBase knowledge) {
        this.knowledge = knowledge;
    }

    /** What every report is not, and how many of the rules shown are reviewed, if any rule is shown. */
    String disclaimer(List<Warning> shown) {
        String[] rules = new String[count(shown)];
        addRules(shown, rules, 0);
        Arrays.sort(rules);
        int different = 0;
        int reviewed = 0;
        for (int i = 0; i < rules.length; i++) {
            if (i == 0 || !rules[i].equals(rules[i - 1])) {
                different++;
                reviewed += isReviewed(rules[i]) ? 1 : 0;
            }
        }
        return reviewed == 0 && different < KEPT ? ofNoneReviewed(different) : disclaimer(reviewed, different);
    }

    private String ofNoneReviewed(int different) {
        String known = ofNoneReviewed.get(different);
        if (known == null) {
            known = disclaimer(0, different);
            ofNoneReviewed.set(different, known);
        }
        return known;
    }

    private static String disclaimer(int reviewed, int different) {
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

    private boolean isReviewed(String rule) {
        return !knowledge.reviews().isEmpty()
                && knowledge.rule(rule).filter(knowledge::isReviewed).isPresent();
    }
}
