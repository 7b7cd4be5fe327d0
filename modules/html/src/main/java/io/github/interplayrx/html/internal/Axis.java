package io.github.interplayrx.html.internal;

import io.github.interplayrx.model.EvaluatedAs;
import io.github.interplayrx.model.InteractionReport;
import io.github.interplayrx.model.MedicationResult;
import io.github.interplayrx.model.MedicationState;
import io.github.interplayrx.model.Reason;
import io.github.interplayrx.model.Warning;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A row and a column of the matrix: a substance of the list, or a line that brings none.
 *
 * @param id id of the substance, or null if the line brings none
 * @param words what was written
 * @param substance the name of the substance, or null if that is what was written
 * @param reach how far it was checked
 */
public record Axis(
        @Nullable String id, String words, @Nullable String substance, Reach reach) {

    /** How far a substance was checked. */
    public enum Reach {
        /** Its effects are known. */
        CHECKED,
        /** It is known by name only. */
        NOT_CURATED,
        /** It was not understood. */
        NOT_UNDERSTOOD,
        /** It was stopped: for its withdrawal and for the days until it is washed out. */
        STOPPED,
        /** It was left out, as a local medicine or as one that waits for an emergency. */
        LEFT_OUT
    }

    private static final String NAMELESS = "?";

    static List<Axis> of(InteractionReport report, Names names) {
        Map<String, Axis> axes = new LinkedHashMap<>();
        for (MedicationResult line : report.medications()) {
            if (line.substances().isEmpty()) {
                String words = line.input().isBlank() ? NAMELESS : line.input();
                axes.putIfAbsent(" " + words, new Axis(null, words, null, Reach.NOT_UNDERSTOOD));
            }
            for (String substance : line.substances()) {
                axes.merge(substance, of(substance, line.input(), reach(line), names), Axis::and);
            }
        }
        report.warnings().forEach(warning -> addStatedByPatient(warning, axes, names));
        return new ArrayList<>(axes.values());
    }

    private static Axis of(String id, String input, Reach reach, Names names) {
        Written written = Written.of(input, names.substance(id), false);
        return new Axis(id, written.words(), written.substance(), reach);
    }

    /** Alcohol that only the patient's use states has no line. */
    private static void addStatedByPatient(Warning warning, Map<String, Axis> axes, Names names) {
        for (Reason reason : warning.because()) {
            if (reason.medication() == null) {
                axes.putIfAbsent(reason.substance(), of(reason.substance(), reason.input(), Reach.CHECKED, names));
            }
        }
    }

    private static Reach reach(MedicationResult line) {
        if (line.evaluatedAs() == EvaluatedAs.LOCAL || line.evaluatedAs() == EvaluatedAs.KEPT_FOR_EMERGENCY) {
            return Reach.LEFT_OUT;
        }
        if (line.state() == MedicationState.NOT_CURATED) {
            return Reach.NOT_CURATED;
        }
        return line.evaluatedAs() == EvaluatedAs.STOPPED ? Reach.STOPPED : Reach.CHECKED;
    }

    /** Two lines of one substance are one row; what is taken counts before what was stopped or left out. */
    private Axis and(Axis other) {
        String both = words.equalsIgnoreCase(other.words) ? words : words + ", " + other.words;
        String name = substance == null ? other.substance : substance;
        return new Axis(id, both, name, reach.compareTo(other.reach) <= 0 ? reach : other.reach);
    }
}
