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
 * @param effects the clinical effects to expect
 * @param raisedBy what raised its severity
 * @param doNotStopSuddenly what must not be stopped suddenly, as written
 * @param because which effect makes each substance a part of it
 * @param contains the warnings that it contains
 */
public record WarningView(
        String anchor,
        Warning warning,
        Sign sign,
        List<Written> substances,
        String effects,
        String raisedBy,
        String doNotStopSuddenly,
        List<String> because,
        List<WarningView> contains) {

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
                names.clinicalEffects(warning.effects()),
                warning.raisedBy().stream().map(names::escalation).collect(Collectors.joining("; ")),
                asWritten(warning, warning.doNotStopSuddenly()),
                because(warning, names),
                List.copyOf(contains));
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

    private static String asWritten(Warning warning, List<String> substances) {
        return warning.because().stream()
                .filter(reason -> substances.contains(reason.substance()))
                .map(Reason::input)
                .distinct()
                .collect(Collectors.joining(", "));
    }

    private static List<String> because(Warning warning, Names names) {
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
