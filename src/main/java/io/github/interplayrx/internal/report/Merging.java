package io.github.interplayrx.internal.report;

import io.github.interplayrx.internal.engine.Finding;
import io.github.interplayrx.model.WarningKind;
import io.github.interplayrx.regimen.Exposure;
import io.github.interplayrx.regimen.Line;
import io.github.interplayrx.regimen.Member;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Puts the narrower findings of a hazard into the one that contains them. Nothing is put into a finding of another hazard, and only warnings
 * contain and are contained: a recommendation or a remark about the data is always by itself.
 */
final class Merging {
    /** Severe before less severe, wide before narrow; two findings are never equal. */
    static final Comparator<Finding> WORST_FIRST = Merging::order;

    private static final int FEW = 50;

    private final @Nullable Map<Exposure, List<Standing>> bySubstance;
    private final List<Standing> standing = new ArrayList<>();

    /** Few findings are searched one by one, which leaves nothing behind. */
    private Merging(int findings) {
        bySubstance = findings > FEW ? new HashMap<>() : null;
    }

    /** A finding that stands by itself, with those that it contains. */
    static final class Standing {
        private final Finding finding;
        private List<Finding> absorbed = List.of();

        private Standing(Finding finding) {
            this.finding = finding;
        }

        Finding finding() {
            return finding;
        }

        /** Those that it contains, widest first. */
        List<Finding> absorbed() {
            return absorbed;
        }

        private boolean contains(Finding narrower) {
            return finding.rule().hazard().equals(narrower.rule().hazard())
                    && (containsAll(finding.members(), narrower.members()) || isOfSameProducts(finding, narrower));
        }

        private void absorb(Finding narrower) {
            absorbed = absorbed.isEmpty() ? new ArrayList<>(1) : absorbed;
            absorbed.add(narrower);
        }
    }

    /** The findings that stand by themselves, each with those it absorbed. */
    static List<Standing> merge(Collection<Finding> findings) {
        List<Finding> widestFirst = new ArrayList<>(findings);
        widestFirst.sort(WORST_FIRST);
        Merging merging = new Merging(findings.size());
        for (Finding finding : widestFirst) {
            merging.add(finding);
        }
        return merging.standing;
    }

    /** A finding comes after every one that could absorb it: those are at least as severe and have at least as many substances. */
    private static int order(Finding one, Finding other) {
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
            stand(new Standing(finding));
        } else {
            absorber.absorb(finding);
        }
    }

    private void stand(Standing alone) {
        standing.add(alone);
        if (bySubstance == null || !isWarning(alone.finding())) {
            return;
        }
        List<Member> members = alone.finding().members();
        for (int i = 0; i < members.size(); i++) {
            bySubstance
                    .computeIfAbsent(members.get(i).exposure(), exposure -> new ArrayList<>(4))
                    .add(alone);
        }
    }

    /** Whatever contains a finding has one of its substances, which keeps the search short in a long list. */
    private @Nullable Standing absorber(Finding finding) {
        if (!isWarning(finding) || finding.members().isEmpty()) {
            return null;
        }
        if (bySubstance == null) {
            return absorber(finding, standing);
        }
        for (Member member : finding.members()) {
            Standing absorber = absorber(finding, bySubstance.getOrDefault(member.exposure(), List.of()));
            if (absorber != null) {
                return absorber;
            }
        }
        return null;
    }

    private static @Nullable Standing absorber(Finding finding, List<Standing> candidates) {
        for (int i = 0; i < candidates.size(); i++) {
            if (isWarning(candidates.get(i).finding()) && candidates.get(i).contains(finding)) {
                return candidates.get(i);
            }
        }
        return null;
    }

    private static boolean isWarning(Finding finding) {
        return finding.rule().kind() == WarningKind.WARNING;
    }

    /** The same claim for another ingredient of the same tablet, such as darunavir beside cobicistat, asks for the same decision. */
    private static boolean isOfSameProducts(Finding one, Finding other) {
        List<Member> members = one.members();
        if (members.size() != other.members().size() || !one.rule().equals(other.rule())) {
            return false;
        }
        for (int i = 0; i < members.size(); i++) {
            if (!isProductAmong(other.members(), members.get(i).exposure())) {
                return false;
            }
        }
        return true;
    }

    private static boolean isProductAmong(List<Member> members, Exposure wanted) {
        Line product = product(wanted);
        for (int i = 0; i < members.size(); i++) {
            Exposure each = members.get(i).exposure();
            if (each.equals(wanted) || (product != null && product.equals(product(each)))) {
                return true;
            }
        }
        return false;
    }

    /** The one product that brings a substance; null if several bring it, or it is taken alone. */
    private static @Nullable Line product(Exposure exposure) {
        List<Line> current = exposure.current();
        boolean isOne = current.size() == 1 && exposure.stopped().isEmpty();
        return isOne && current.get(0).isOneProduct() ? current.get(0) : null;
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
