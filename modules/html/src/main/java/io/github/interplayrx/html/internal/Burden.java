package io.github.interplayrx.html.internal;

import io.github.interplayrx.model.InteractionReport;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * What each substance contributes to each effect.
 *
 * @param effects the effects
 * @param rows the substances, the greatest sum first
 * @param sums the sum for each effect
 * @param unknown what was not checked, and may contribute something
 */
public record Burden(List<String> effects, List<Row> rows, List<Integer> sums, List<Axis> unknown) {

    /**
     * A substance.
     *
     * @param head the substance
     * @param grades a grade for each effect
     */
    public record Row(Axis head, List<Integer> grades) {
        int sum() {
            return grades.stream().mapToInt(Integer::intValue).sum();
        }
    }

    static Burden of(InteractionReport report, Names names) {
        Map<String, Map<String, Integer>> bySubstance = report.burdenBySubstance();
        List<Row> rows = new ArrayList<>();
        List<Axis> unknown = new ArrayList<>();
        for (Axis axis : Axis.of(report, names)) {
            switch (axis.reach()) {
                case CHECKED -> rows.add(new Row(axis, grades(axis, bySubstance)));
                case NOT_CURATED, NOT_UNDERSTOOD -> unknown.add(axis);
                case STOPPED, LEFT_OUT -> {}
            }
        }
        rows.sort(Comparator.comparingInt(Row::sum).reversed());
        return new Burden(
                bySubstance.keySet().stream().map(names::effect).toList(),
                List.copyOf(rows),
                List.copyOf(report.burden().values()),
                List.copyOf(unknown));
    }

    private static List<Integer> grades(Axis axis, Map<String, Map<String, Integer>> bySubstance) {
        return bySubstance.values().stream()
                .map(contributions -> contributions.getOrDefault(String.valueOf(axis.id()), 0))
                .toList();
    }
}
