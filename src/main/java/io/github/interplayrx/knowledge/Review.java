package io.github.interplayrx.knowledge;

import io.github.interplayrx.model.Severity;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a clinician decided about one rule, as it was on that day. It counts as long as the rule says the same.
 *
 * @param id unique among all reviews
 * @param rule id of the rule
 * @param ruleVersion the version of the rule that was reviewed
 * @param checksum of the rule that was reviewed, as {@link Rule#checksum()} gave it
 * @param by name of the reviewer
 * @param profession what the reviewer is licensed as
 * @param on ISO date of the review
 * @param verdict the decision
 * @param remark what the reviewer added, or null
 */
public record Review(
        String id,
        String rule,
        int ruleVersion,
        String checksum,
        String by,
        Profession profession,
        String on,
        Verdict verdict,
        @Nullable String remark) {

    /** Who may sign a rule. */
    public enum Profession {
        /** A licensed pharmacist. */
        PHARMACIST,
        /** A licensed physician. */
        PHYSICIAN
    }

    /** What a reviewer decided. */
    public enum Verdict {
        /** The rule may stand as it is. */
        AGREE,
        /** The rule has to be changed as the remark says. */
        CHANGE,
        /** The rule should not be there. */
        REJECT
    }

    /** How many people have to agree before a rule of this severity counts as reviewed. */
    private static long signaturesFor(Severity severity) {
        return severity == Severity.CRITICAL ? 2 : 1;
    }

    /** Whether the rule says what was reviewed. */
    private boolean isOf(Rule reviewed) {
        return rule.equals(reviewed.id()) && ruleVersion == reviewed.version() && checksum.equals(reviewed.checksum());
    }

    /** Whether enough people agree with the rule as it is, and nobody disagrees. */
    static boolean areEnough(Collection<Review> all, Rule rule) {
        if (all.isEmpty()) {
            return false;
        }
        List<Review> current = all.stream().filter(review -> review.isOf(rule)).toList();
        return current.stream().allMatch(review -> review.verdict == Verdict.AGREE)
                && current.stream().map(Review::by).distinct().count() >= signaturesFor(rule.severity());
    }
}
