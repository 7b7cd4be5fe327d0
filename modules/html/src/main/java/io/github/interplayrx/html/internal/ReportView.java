package io.github.interplayrx.html.internal;

import static io.github.interplayrx.model.MissingArgumentException.requiredEach;

import io.github.interplayrx.html.Texts;
import io.github.interplayrx.knowledge.KnowledgeBase;
import io.github.interplayrx.model.InteractionReport;
import io.github.interplayrx.model.Medication;
import io.github.interplayrx.model.MedicationList;
import io.github.interplayrx.model.MedicationResult;
import io.github.interplayrx.model.MedicationStatus;
import io.github.interplayrx.model.RequestField;
import io.github.interplayrx.model.Severity;
import io.github.interplayrx.model.UnrecognisedInput;
import io.github.interplayrx.model.WarningKind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A report with names in place of ids, in the order in which people read it.
 *
 * @param report the report
 * @param texts the fixed words
 * @param notChecked what was not checked
 * @param remarks what the report says about the list itself
 * @param warnings the warnings, worst first
 * @param lines how each line was understood
 * @param matrix which substances are in a warning together
 * @param burden what each substance contributes to each effect
 * @param reading what became of the record that the list was read from
 */
public record ReportView(
        InteractionReport report,
        Texts texts,
        NotChecked notChecked,
        List<WarningView> remarks,
        List<WarningView> warnings,
        List<LineView> lines,
        Matrix matrix,
        Burden burden,
        List<String> reading) {

    /**
     * A line of the list.
     *
     * @param result how it was understood
     * @param substances the names of its substances
     * @param proposed whether it is known to be proposed only
     */
    public record LineView(MedicationResult result, String substances, boolean proposed) {}

    /**
     * Reads a report.
     *
     * @param report the report
     * @param list the list, or null if the host did not hand it over
     * @param knowledge the knowledge
     * @param texts the fixed words
     * @return the view
     */
    public static ReportView of(
            InteractionReport report, @Nullable MedicationList list, KnowledgeBase knowledge, Texts texts) {
        Names names = new Names(knowledge);
        Set<Integer> proposed = list == null ? Set.of() : proposed(list);
        List<WarningView> all = views(report, names, proposed);
        List<WarningView> warnings = those(all, view -> view.warning().kind() != WarningKind.DATA_QUALITY);
        return new ReportView(
                report,
                texts,
                NotChecked.of(report, names),
                those(all, view -> view.warning().kind() == WarningKind.DATA_QUALITY),
                warnings,
                lines(report, names, proposed),
                Matrix.of(report, warnings, names),
                Burden.of(report, names),
                List.of());
    }

    /**
     * The same with what became of the record that the list was read from.
     *
     * @param remarks a line for each
     * @return another view
     */
    public ReportView with(List<String> remarks) {
        return new ReportView(
                report,
                texts,
                notChecked,
                this.remarks,
                warnings,
                lines,
                matrix,
                burden,
                List.copyOf(requiredEach(remarks, "remarks")));
    }

    /** {@return whether nothing is known that was left unchecked} */
    public boolean isAllChecked() {
        return notChecked.isEmpty() && remarks.isEmpty() && reading.isEmpty();
    }

    private static Set<Integer> proposed(MedicationList list) {
        Set<Integer> proposed = new HashSet<>();
        for (int i = 0; i < list.medications().size(); i++) {
            Medication medication = list.medications().get(i);
            if (medication != null && medication.status() == MedicationStatus.PROPOSED) {
                proposed.add(i);
            }
        }
        return proposed;
    }

    private static List<WarningView> views(InteractionReport report, Names names, Set<Integer> proposed) {
        List<WarningView> views = new ArrayList<>();
        for (int i = 0; i < report.warnings().size(); i++) {
            views.add(WarningView.of("ip-w" + (i + 1), report.warnings().get(i), names, proposed));
        }
        return views;
    }

    private static List<WarningView> those(List<WarningView> all, Predicate<WarningView> kind) {
        return all.stream().filter(kind).toList();
    }

    private static List<LineView> lines(InteractionReport report, Names names, Set<Integer> proposed) {
        List<LineView> lines = new ArrayList<>();
        for (MedicationResult line : report.medications()) {
            String substances = line.substances().stream().map(names::substance).collect(Collectors.joining(", "));
            lines.add(new LineView(line, substances, proposed.contains(lines.size())));
        }
        return List.copyOf(lines);
    }

    /**
     * How many warnings have a severity.
     *
     * @param severity the severity
     * @return the number
     */
    public long count(Severity severity) {
        return warnings.stream()
                .filter(view -> view.warning().severity() == severity)
                .count();
    }

    /** {@return the lines that a patient has to ask about, as written} */
    public List<String> openToPatient() {
        return Stream.of(notChecked.lines().stream().map(UnrecognisedInput::input), notChecked.notCurated().stream())
                .flatMap(inputs -> inputs)
                .distinct()
                .toList();
    }

    /** {@return what every patient has, and what this check did not know} */
    public List<String> missing() {
        return report.notEvaluated().stream()
                .flatMap(silent -> silent.needs().stream())
                .map(RequestField::of)
                .filter(Objects::nonNull)
                .filter(RequestField::everybodyHasIt)
                .map(RequestField::words)
                .distinct()
                .toList();
    }
}
