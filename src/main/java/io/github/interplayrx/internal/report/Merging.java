package io.github.interplayrx.internal.report;

import io.github.interplayrx.internal.engine.Exposure;
import io.github.interplayrx.internal.engine.Finding;
import io.github.interplayrx.internal.engine.Member;
import io.github.interplayrx.model.Severity;
import io.github.interplayrx.model.WarningKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Folds the narrower findings of a hazard into the one that contains them. Nothing is folded across hazards, and only warnings are
 * folded: a recommendation or a remark about the data always stands by itself.
 */
final class Merging {
    private static final Comparator<Finding> WIDEST_FIRST = Comparator.comparing(Finding::severity)
            .thenComparing(finding -> -finding.members().size())
            .thenComparing(finding -> finding.rule().generic())
            .thenComparing(finding -> finding.rule().id())
            .thenComparing(Merging::substanceIds);

    private Merging() {}

    /** The findings that stand by themselves, each with those it absorbed, both in the order of the merge. */
    static Map<Finding, List<Finding>> merge(List<Finding> findings) {
        Map<String, List<Finding>> byHazard = new LinkedHashMap<>();
        for (Finding finding : findings) {
            byHazard.computeIfAbsent(finding.rule().hazard(), k -> new ArrayList<>())
                    .add(finding);
        }
        Map<Finding, List<Finding>> merged = new LinkedHashMap<>();
        byHazard.values().forEach(ofOneHazard -> mergeHazard(ofOneHazard, merged));
        return merged;
    }

    private static void mergeHazard(List<Finding> findings, Map<Finding, List<Finding>> merged) {
        findings.sort(WIDEST_FIRST);
        List<Absorber> standing = new ArrayList<>();
        for (Finding finding : findings) {
            Set<Exposure> substances = exposures(finding);
            Absorber absorber = null;
            if (finding.rule().kind() == WarningKind.WARNING && !substances.isEmpty()) {
                absorber = standing.stream()
                        .filter(each -> each.absorbs(finding, substances))
                        .findFirst()
                        .orElse(null);
            }
            if (absorber == null) {
                List<Finding> contained = new ArrayList<>();
                standing.add(new Absorber(finding, substances, contained));
                merged.put(finding, contained);
            } else {
                absorber.contained.add(finding);
            }
        }
    }

    private static Set<Exposure> exposures(Finding finding) {
        Set<Exposure> exposures = new HashSet<>();
        for (Member member : finding.members()) {
            exposures.add(member.exposure());
        }
        return exposures;
    }

    static String substanceIds(Finding finding) {
        List<String> ids = new ArrayList<>();
        for (Member member : finding.members()) {
            ids.add(member.exposure().substance().id());
        }
        return String.join("+", ids);
    }

    private record Absorber(Finding finding, Set<Exposure> substances, List<Finding> contained) {
        boolean absorbs(Finding narrower, Set<Exposure> itsSubstances) {
            Severity severity = finding.severity();
            return finding.rule().kind() == WarningKind.WARNING
                    && severity.isAtLeast(narrower.severity())
                    && substances.containsAll(itsSubstances);
        }
    }
}
