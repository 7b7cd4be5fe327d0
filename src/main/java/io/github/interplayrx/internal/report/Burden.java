package io.github.interplayrx.internal.report;

import io.github.interplayrx.regimen.Exposure;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Grades of effects over the substances that are taken. */
final class Burden {
    private Burden() {}

    /** Which substance contributes how much to each effect. */
    static Map<String, Map<String, Integer>> bySubstance(List<String> effects, List<Exposure> exposures) {
        Map<String, Map<String, Integer>> bySubstance = new LinkedHashMap<>(2 * effects.size());
        for (String effect : effects) {
            bySubstance.put(effect, contributions(effect, exposures));
        }
        return bySubstance;
    }

    /** Most effects are brought by no substance or by one. */
    private static Map<String, Integer> contributions(String effect, List<Exposure> exposures) {
        Map<String, Integer> contributions = Map.of();
        for (int i = 0; i < exposures.size(); i++) {
            Exposure exposure = exposures.get(i);
            int grade = exposure.isCurrent() ? exposure.substance().gradeOf(effect) : 0;
            if (grade > 0) {
                contributions = and(exposure.substance().id(), grade, contributions);
            }
        }
        return contributions.size() < 2 ? contributions : Collections.unmodifiableMap(contributions);
    }

    private static Map<String, Integer> and(String substance, int grade, Map<String, Integer> before) {
        if (before.isEmpty()) {
            return Map.of(substance, grade);
        }
        Map<String, Integer> all = before.size() == 1 ? new TreeMap<>(before) : before;
        all.put(substance, grade);
        return all;
    }
}
