package io.github.interplayrx.html.internal;

import io.github.interplayrx.model.Reason;
import io.github.interplayrx.model.Source;
import io.github.interplayrx.model.Warning;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A warning with names in place of ids.
 *
 * @param anchor its id in the page
 * @param warning the warning
 * @param sign its sign
 * @param substances its substances, as written
 * @param contains the warnings that it contains
 * @param names names for its ids
 */
public record WarningView(
        String anchor, Warning warning, Sign sign, List<Written> substances, List<WarningView> contains, Names names) {

    /**
     * A warning by itself.
     *
     * @param warning the warning
     * @param names names for its ids
     * @return the view
     */
    public static WarningView of(Warning warning, Names names) {
        return of("ip-w", warning, names, Set.of());
    }

    static WarningView of(String anchor, Warning warning, Names names, Set<Integer> proposed) {
        List<WarningView> contains = new ArrayList<>();
        for (Warning inner : warning.contains()) {
            contains.add(of(anchor + "-" + (contains.size() + 1), inner, names, proposed));
        }
        return new WarningView(
                anchor,
                warning,
                Sign.of(warning.severity(), warning.evidence()),
                substances(warning, names, proposed),
                List.copyOf(contains),
                names);
    }

    /** The clinical effects to expect. */
    public String effects() {
        return names.clinicalEffects(warning.effects());
    }

    /** What raised its severity. */
    public String raisedBy() {
        return warning.raisedBy().stream().map(names::escalation).collect(Collectors.joining("; "));
    }

    /** What must not be stopped suddenly, as written. */
    public String doNotStopSuddenly() {
        return warning.because().stream()
                .filter(reason -> warning.doNotStopSuddenly().contains(reason.substance()))
                .map(Reason::input)
                .distinct()
                .collect(Collectors.joining(", "));
    }

    private static List<Written> substances(Warning warning, Names names, Set<Integer> proposed) {
        if (warning.because().isEmpty()) {
            return warning.substances().stream()
                    .map(input -> new Written(input, null, false))
                    .toList();
        }
        return warning.because().stream()
                .map(reason -> Written.of(reason.input(), names.substance(reason.substance()), isIn(proposed, reason)))
                .distinct()
                .toList();
    }

    private static boolean isIn(Set<Integer> proposed, Reason reason) {
        Integer line = reason.medication();
        return line != null && proposed.contains(line);
    }

    /** Which effect makes each substance a part of it. */
    public List<String> because() {
        Map<String, Set<String>> effects = new LinkedHashMap<>();
        for (Reason reason : warning.because()) {
            Set<String> ofSubstance =
                    effects.computeIfAbsent(names.substance(reason.substance()), key -> new LinkedHashSet<>());
            String effect = reason.effect();
            if (effect != null) {
                ofSubstance.add(names.effect(effect) + (reason.grade() == null ? "" : " " + reason.grade()));
            }
        }
        return effects.entrySet().stream()
                .filter(entry -> !entry.getValue().isEmpty())
                .map(entry -> entry.getKey() + ": " + String.join(", ", entry.getValue()))
                .toList();
    }

    /**
     * Whether a source can be opened.
     *
     * @param source a source
     * @return true if it has a web address
     */
    public static boolean isLink(Source source) {
        String url = source.url();
        return url != null && (url.startsWith("https://") || url.startsWith("http://"));
    }
}
