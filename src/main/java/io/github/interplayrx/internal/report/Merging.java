package io.github.interplayrx.internal.report;

import io.github.interplayrx.internal.engine.Exposure;
import io.github.interplayrx.internal.engine.Finding;
import io.github.interplayrx.internal.engine.Member;
import io.github.interplayrx.model.WarningKind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Folds the narrower findings of a hazard into the one that contains them. Nothing is folded across hazards, and only warnings are
 * folded: a recommendation or a remark about the data always stands by itself.
 */
final class Merging {
    private final Map<Exposure, List<Standing>> bySubstance = new HashMap<>();
    private final List<Standing> standing = new ArrayList<>();

    private Merging() {}

    /**
     * A finding that stands by itself.
     *
     * @param finding the finding
     * @param absorbed those that it contains, widest first
     */
    record Standing(Finding finding, List<Finding> absorbed) {
        boolean contains(Finding narrower) {
            return isWarning(finding)
                    && finding.rule().hazard().equals(narrower.rule().hazard())
                    && containsAll(finding.members(), narrower.members());
        }
    }

    /** The findings that stand by themselves, each with those it absorbed. */
    static List<Standing> merge(Collection<Finding> findings) {
        List<Finding> widestFirst = new ArrayList<>(findings);
        widestFirst.sort(Merging::compare);
        Merging merging = new Merging();
        widestFirst.forEach(merging::add);
        return merging.standing;
    }

    /** A finding comes after every one that could absorb it: those are at least as severe and have at least as many substances. */
    private static int compare(Finding one, Finding other) {
        int order = one.severity().compareTo(other.severity());
        if (order == 0) {
            order = other.members().size() - one.members().size();
        }
        if (order == 0) {
            order = Boolean.compare(one.rule().generic(), other.rule().generic());
        }
        if (order == 0) {
            order = one.rule().id().compareTo(other.rule().id());
        }
        return order == 0 ? compare(one.members(), other.members()) : order;
    }

    /** By the ids of the substances; both lists are equally long. */
    private static int compare(List<Member> one, List<Member> other) {
        int order = 0;
        for (int i = 0; i < one.size() && order == 0; i++) {
            order = id(one.get(i)).compareTo(id(other.get(i)));
        }
        return order;
    }

    private static String id(Member member) {
        return member.exposure().substance().id();
    }

    private void add(Finding finding) {
        Standing absorber = absorber(finding);
        if (absorber == null) {
            Standing alone = new Standing(finding, new ArrayList<>(0));
            standing.add(alone);
            for (Member member : finding.members()) {
                bySubstance
                        .computeIfAbsent(member.exposure(), exposure -> new ArrayList<>())
                        .add(alone);
            }
        } else {
            absorber.absorbed().add(finding);
        }
    }

    /** Whatever contains a finding contains its first substance, which keeps the search short in a long list. */
    private @Nullable Standing absorber(Finding finding) {
        if (isWarning(finding) && !finding.members().isEmpty()) {
            Exposure first = finding.members().get(0).exposure();
            for (Standing each : bySubstance.getOrDefault(first, List.of())) {
                if (each.contains(finding)) {
                    return each;
                }
            }
        }
        return null;
    }

    private static boolean isWarning(Finding finding) {
        return finding.rule().kind() == WarningKind.WARNING;
    }

    /** Whether all substances of the second list are in the first. Both are sorted. */
    private static boolean containsAll(List<Member> wide, List<Member> narrow) {
        int found = 0;
        for (int i = 0; i < wide.size() && found < narrow.size(); i++) {
            if (wide.get(i).exposure() == narrow.get(found).exposure()) {
                found++;
            }
        }
        return found == narrow.size();
    }
}
