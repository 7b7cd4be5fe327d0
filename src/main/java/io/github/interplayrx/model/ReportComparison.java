package io.github.interplayrx.model;

import static io.github.interplayrx.model.MissingArgumentException.required;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What changed between two reports, by the stable ids of their warnings. A warning counts as being there wherever it stands: by itself,
 * in another, or silenced. Immutable and thread-safe.
 *
 * <pre>{@code
 * ReportComparison.between(yesterday, today).added().forEach(warning -> System.out.println(warning.title()));
 * }</pre>
 *
 * @param added warnings that only the later report has, in its order
 * @param gone warnings that only the earlier report has, in its order
 * @param unchanged warnings that both have with the same severity, as they stand in the later report
 * @param changed warnings whose severity changed
 */
public record ReportComparison(
        List<Warning> added, List<Warning> gone, List<Warning> unchanged, List<SeverityChange> changed) {

    /**
     * A warning that both reports have with different severities.
     *
     * @param before severity in the earlier report
     * @param warning the warning as it stands in the later report
     */
    public record SeverityChange(Severity before, Warning warning) {
        /**
         * Whether it became more severe.
         *
         * @return false if it became less severe
         */
        public boolean isWorse() {
            return warning.severity().isAtLeast(before);
        }
    }

    /**
     * Compares two reports.
     *
     * @param before the earlier one
     * @param after the later one
     * @return what changed
     */
    public static ReportComparison between(InteractionReport before, InteractionReport after) {
        required(before, "before");
        required(after, "after");
        Map<String, Warning> earlier = byId(before);
        Map<String, Warning> later = byId(after);
        List<Warning> added = new ArrayList<>();
        List<Warning> unchanged = new ArrayList<>();
        List<SeverityChange> changed = new ArrayList<>();
        later.forEach((id, warning) -> {
            Warning known = earlier.remove(id);
            if (known == null) {
                added.add(warning);
            } else if (known.severity() == warning.severity()) {
                unchanged.add(warning);
            } else {
                changed.add(new SeverityChange(known.severity(), warning));
            }
        });
        return new ReportComparison(
                List.copyOf(added), List.copyOf(earlier.values()), List.copyOf(unchanged), List.copyOf(changed));
    }

    private static Map<String, Warning> byId(InteractionReport report) {
        Map<String, Warning> byId = new LinkedHashMap<>();
        report.warnings().forEach(warning -> add(warning, byId));
        report.silenced().forEach(silenced -> add(silenced.warning(), byId));
        return byId;
    }

    private static void add(Warning warning, Map<String, Warning> byId) {
        byId.put(warning.id(), warning);
        warning.contains().forEach(inner -> add(inner, byId));
    }
}
