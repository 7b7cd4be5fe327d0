package io.github.interplayrx.regimen;

import io.github.interplayrx.internal.base.text.NameText;
import io.github.interplayrx.knowledge.Substance;
import io.github.interplayrx.model.EvaluatedAs;
import io.github.interplayrx.model.InputProblem;
import io.github.interplayrx.model.LocalChange;
import io.github.interplayrx.model.Medication;
import io.github.interplayrx.model.MedicationState;
import io.github.interplayrx.model.MedicationStatus;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One submitted line with what it was understood to be.
 *
 * @param index position in the submitted list, from 0
 * @param medication the line, with the release and the route of its product where the caller states none
 * @param state how far it was understood
 * @param substances what it brings; empty unless it was understood
 * @param suggestions names to confirm, if it was not
 * @param problems what could not be used of it
 * @param isOneProduct whether its substances are those of one product
 * @param mayHideAnother whether words of it that were not understood may be another medicine
 * @param local who answers for the name or the substance, if local knowledge brought it; otherwise null
 */
public record Line(
        int index,
        Medication medication,
        MedicationState state,
        List<Substance> substances,
        List<String> suggestions,
        List<InputProblem> problems,
        boolean isOneProduct,
        boolean mayHideAnother,
        @Nullable LocalChange local) {

    /** A line that was read whole, or not at all. */
    public Line(
            int index,
            Medication medication,
            MedicationState state,
            List<Substance> substances,
            List<String> suggestions,
            List<InputProblem> problems) {
        this(index, medication, state, substances, suggestions, problems, false, false, null);
    }

    /** The same line, which names one product with all its substances. */
    public Line ofOneProduct() {
        return substances.size() < 2
                ? this
                : new Line(index, medication, state, substances, suggestions, problems, true, mayHideAnother, local);
    }

    /** The same line, of which some words were not read. */
    public Line readInPart(List<String> suggested, boolean hidesAnother) {
        return new Line(
                index,
                medication,
                MedicationState.READ_IN_PART,
                substances,
                suggested,
                problems,
                isOneProduct,
                hidesAnother,
                local);
    }

    /** The same line, for which a site answers. */
    public Line answeredFor(LocalChange by) {
        return new Line(index, medication, state, substances, suggestions, problems, isOneProduct, mayHideAnother, by);
    }

    /** Whether another line says the same, however the name is written. */
    public boolean isSameAs(Line other) {
        return alike(medication).equals(alike(other.medication));
    }

    private static Medication alike(Medication medication) {
        String name = medication.name();
        return name == null
                ? medication
                : medication.toBuilder().name(NameText.normalise(name)).build();
    }

    /** How the line is evaluated; null if it is not understood. */
    public @Nullable EvaluatedAs evaluatedAs() {
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
}
