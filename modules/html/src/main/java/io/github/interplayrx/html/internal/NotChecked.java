package io.github.interplayrx.html.internal;

import io.github.interplayrx.model.EvaluatedAs;
import io.github.interplayrx.model.InputProblem;
import io.github.interplayrx.model.InteractionReport;
import io.github.interplayrx.model.MedicationResult;
import io.github.interplayrx.model.MedicationState;
import io.github.interplayrx.model.NotEvaluated;
import io.github.interplayrx.model.RequestField;
import io.github.interplayrx.model.UnrecognisedInput;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What of a list was not checked, or only in part.
 *
 * @param lines lines that were not understood
 * @param notCurated lines whose effects nobody reviewed
 * @param inPart lines of which some words were not understood
 * @param local lines that were left out because their route is local
 * @param forEmergency lines that were left out because they wait for an emergency
 * @param problems values that could not be used
 * @param withoutData rules that stayed silent, by what they need
 */
public record NotChecked(
        List<UnrecognisedInput> lines,
        List<String> notCurated,
        List<String> inPart,
        List<String> local,
        List<String> forEmergency,
        List<Problem> problems,
        List<WithoutData> withoutData) {
    private static final Pattern PLACE = Pattern.compile("/(?:medications/(\\d{1,6})|patient)(?:/([^/]*))?.*");

    /**
     * A value that could not be used.
     *
     * @param line the line of the list, as written, or null if it is about the patient or the request
     * @param field the field, in words
     * @param problem the problem
     */
    public record Problem(@Nullable String line, String field, InputProblem problem) {}

    /**
     * What stayed silent for want of a value.
     *
     * @param values the values, in words
     * @param rules titles of the rules
     */
    public record WithoutData(List<String> values, List<String> rules) {
        /** {@return the values in one line} */
        public String needs() {
            return String.join(", ", values);
        }
    }

    static NotChecked of(InteractionReport report, Names names) {
        return new NotChecked(
                report.unrecognised().stream()
                        .filter(line -> line.state() != MedicationState.READ_IN_PART)
                        .toList(),
                inputs(report, MedicationState.NOT_CURATED),
                inputs(report, MedicationState.READ_IN_PART),
                inputs(report, EvaluatedAs.LOCAL),
                inputs(report, EvaluatedAs.KEPT_FOR_EMERGENCY),
                report.inputProblems().stream()
                        .map(problem -> problem(problem, report))
                        .toList(),
                withoutData(report, names));
    }

    /** {@return whether the report names nothing that was left unchecked} */
    public boolean isEmpty() {
        return lines.isEmpty()
                && notCurated.isEmpty()
                && inPart.isEmpty()
                && local.isEmpty()
                && forEmergency.isEmpty()
                && problems.isEmpty()
                && withoutData.isEmpty();
    }

    /** {@return the values that rules asked for and nobody stated, in words, each once} */
    public List<String> missing() {
        return withoutData.stream()
                .flatMap(each -> each.values().stream())
                .distinct()
                .toList();
    }

    /** {@return how many rules stayed silent for want of a value} */
    public long silentRules() {
        return withoutData.stream()
                .flatMap(each -> each.rules().stream())
                .distinct()
                .count();
    }

    private static List<String> inputs(InteractionReport report, MedicationState state) {
        return report.medications().stream()
                .filter(line -> line.state() == state)
                .map(MedicationResult::input)
                .toList();
    }

    private static List<String> inputs(InteractionReport report, EvaluatedAs as) {
        return report.medications().stream()
                .filter(line -> line.evaluatedAs() == as)
                .map(MedicationResult::input)
                .toList();
    }

    private static Problem problem(InputProblem problem, InteractionReport report) {
        Matcher place = PLACE.matcher(problem.at());
        if (!place.matches()) {
            return new Problem(null, problem.at(), problem);
        }
        String field = place.group(2) == null ? "" : words(place.group(2));
        int line = place.group(1) == null ? Integer.MAX_VALUE : Integer.parseInt(place.group(1));
        boolean isLine = line < report.medications().size();
        return new Problem(isLine ? report.medications().get(line).input() : null, field, problem);
    }

    private static List<WithoutData> withoutData(InteractionReport report, Names names) {
        Map<List<String>, Set<String>> byNeed = new LinkedHashMap<>();
        for (NotEvaluated silent : report.notEvaluated()) {
            List<String> values = silent.needs().stream().map(NotChecked::words).toList();
            byNeed.computeIfAbsent(values, key -> new LinkedHashSet<>()).add(names.rule(silent.rule()));
        }
        List<WithoutData> withoutData = new ArrayList<>();
        byNeed.forEach((values, rules) -> withoutData.add(new WithoutData(values, List.copyOf(rules))));
        return List.copyOf(withoutData);
    }

    private static String words(String id) {
        RequestField field = RequestField.of(id);
        return field == null ? id : field.words();
    }
}
