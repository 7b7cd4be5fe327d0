package io.github.interplayrx.regimen;

import io.github.interplayrx.internal.base.text.NameText;
import io.github.interplayrx.knowledge.Substance;
import io.github.interplayrx.model.EvaluatedAs;
import io.github.interplayrx.model.InputProblem;
import io.github.interplayrx.model.LocalChange;
import io.github.interplayrx.model.Medication;
import io.github.interplayrx.model.MedicationState;
import io.github.interplayrx.model.MedicationStatus;
import io.github.interplayrx.model.Origin;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One submitted line with what it was understood to be.
 *
 * @param index position in the submitted list, from 0
 * @param submitted the line as the caller wrote it
 * @param medication the line as it is evaluated, with the release and the route of its product where the caller states none
 * @param state how far it was understood
 * @param substances what it brings; empty unless it was understood
 * @param suggestions names to confirm, if it was not
 * @param problems what could not be used of it
 * @param isOneProduct whether its substances are those of one product
 * @param repeated those of its substances that two items of its text bring
 * @param mayHideAnother whether words of it that were not understood may be another medicine
 * @param saysNotTaken whether its text says that the medicine is not taken, for which it was not evaluated
 * @param dosesMg the daily doses of its substances by their ids, where they are not the only substance or were worked out
 * @param local who answers for the name or the substance, if local knowledge brought it; otherwise null
 */
public record Line(
        int index,
        Medication submitted,
        Medication medication,
        MedicationState state,
        List<Substance> substances,
        List<String> suggestions,
        List<InputProblem> problems,
        boolean isOneProduct,
        Set<Substance> repeated,
        boolean mayHideAnother,
        boolean saysNotTaken,
        Map<String, Double> dosesMg,
        @Nullable LocalChange local) {

    /** A line that was read whole, or not at all. */
    public Line(
            int index,
            Medication medication,
            MedicationState state,
            List<Substance> substances,
            List<String> suggestions,
            List<InputProblem> problems) {
        this(
                index,
                medication,
                medication,
                state,
                substances,
                suggestions,
                problems,
                false,
                Set.of(),
                false,
                false,
                Map.of(),
                null);
    }

    /** The same line, which names one product with all its substances. */
    public Line ofOneProduct() {
        return substances.size() < 2 ? this : changed(line -> line.isOneProduct = true);
    }

    /** The same line, in which two items bring some substances. */
    public Line repeating(Set<Substance> some) {
        return changed(line -> line.repeated = some);
    }

    /** The same line, of which some words were not read. */
    public Line readInPart(List<String> suggested, boolean hidesAnother) {
        return changed(line -> {
            line.state = MedicationState.READ_IN_PART;
            line.suggestions = suggested;
            line.mayHideAnother = hidesAnother;
        });
    }

    /** The same line, whose text says that the medicine is not taken. */
    public Line notTaken() {
        return changed(line -> line.saysNotTaken = true);
    }

    /** The same line, for which a site answers. */
    public Line answeredFor(LocalChange by) {
        return changed(line -> line.local = by);
    }

    /** The same line as it was written by the caller. */
    public Line submittedAs(Medication written) {
        return written.equals(medication) ? this : changed(line -> line.submitted = written);
    }

    /** The same line with the doses of its substances. */
    public Line dosed(Map<String, Double> doses) {
        return changed(line -> line.dosesMg = doses);
    }

    /** The same line, of which something more could not be used. */
    public Line with(InputProblem problem) {
        List<InputProblem> all = new ArrayList<>(problems);
        all.add(problem);
        return changed(line -> line.problems = all);
    }

    private Line changed(Consumer<Change> change) {
        Change line = new Change(this);
        change.accept(line);
        return line.made();
    }

    /** The daily dose of a substance of the line in mg; null if it is not known. */
    public @Nullable Double doseMg(Substance substance) {
        Double stated = medication.dailyDoseMg();
        return stated != null && substances.size() == 1 ? stated : dosesMg.get(substance.id());
    }

    /** Where the route comes from that is evaluated. */
    public Origin routeFrom() {
        return origin(submitted.statedRoute(), medication.statedRoute());
    }

    /** Where the release comes from that is evaluated. */
    public Origin formulationFrom() {
        return origin(submitted.formulation(), medication.formulation());
    }

    private static Origin origin(@Nullable Object stated, @Nullable Object evaluated) {
        if (evaluated == null) {
            return Origin.ASSUMED;
        }
        return evaluated == stated ? Origin.STATED : Origin.PRODUCT;
    }

    /** What people read for the line: as it was written, or the names of its substances if it has a code alone. */
    public String words() {
        return medication.name() != null || substances.isEmpty()
                ? medication.input()
                : substances.stream().map(Substance::name).collect(Collectors.joining("/"));
    }

    /** Whether another line says the same, however the name is written. */
    public boolean isSameAs(Line other) {
        return said().equals(other.said());
    }

    /** What it says, with the name in a form in which capitals, accents and spacing do not matter. */
    public Medication said() {
        String name = medication.name();
        return name == null
                ? medication
                : medication.toBuilder().name(NameText.normalise(name)).build();
    }

    /** How the line is evaluated; null if it is not understood. */
    public @Nullable EvaluatedAs evaluatedAs() {
        if (saysNotTaken) {
            return EvaluatedAs.NOT_TAKEN;
        }
        if (!isUnderstood()) {
            return null;
        }
        if (!medication.route().isSystemic()) {
            return EvaluatedAs.LOCAL;
        }
        if (medication.use().isForEmergency()) {
            return EvaluatedAs.KEPT_FOR_EMERGENCY;
        }
        return medication.status() == MedicationStatus.STOPPED ? EvaluatedAs.STOPPED : EvaluatedAs.TAKEN;
    }

    /** Whether nothing of the line was left unchecked that may be a medicine. */
    public boolean isChecked() {
        return isUnderstood() && !mayHideAnother;
    }

    /** Whether the line can be evaluated. */
    public boolean isUnderstood() {
        return state != MedicationState.UNRECOGNISED && state != MedicationState.AMBIGUOUS;
    }

    /** Values of a line of which some are changed. */
    private static final class Change {
        private final Line line;
        private Medication submitted;
        private MedicationState state;
        private List<String> suggestions;
        private List<InputProblem> problems;
        private boolean isOneProduct;
        private Set<Substance> repeated;
        private boolean mayHideAnother;
        private boolean saysNotTaken;
        private Map<String, Double> dosesMg;
        private @Nullable LocalChange local;

        Change(Line line) {
            this.line = line;
            submitted = line.submitted;
            state = line.state;
            suggestions = line.suggestions;
            problems = line.problems;
            isOneProduct = line.isOneProduct;
            repeated = line.repeated;
            mayHideAnother = line.mayHideAnother;
            saysNotTaken = line.saysNotTaken;
            dosesMg = line.dosesMg;
            local = line.local;
        }

        Line made() {
            return new Line(
                    line.index,
                    submitted,
                    line.medication,
                    state,
                    line.substances,
                    suggestions,
                    problems,
                    isOneProduct,
                    repeated,
                    mayHideAnother,
                    saysNotTaken,
                    dosesMg,
                    local);
        }
    }
}
