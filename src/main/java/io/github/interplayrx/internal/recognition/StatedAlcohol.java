package io.github.interplayrx.internal.recognition;

import io.github.interplayrx.knowledge.KnowledgeBase;
import io.github.interplayrx.knowledge.Substance;
import io.github.interplayrx.model.AlcoholUse;
import io.github.interplayrx.model.EvaluatedAs;
import io.github.interplayrx.model.Medication;
import io.github.interplayrx.model.MedicationState;
import io.github.interplayrx.regimen.Line;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What the patient is said to drink, beside the lines of the list. */
final class StatedAlcohol {
    private static final int PATIENT = -1;

    private final KnowledgeBase knowledge;

    StatedAlcohol(KnowledgeBase knowledge) {
        this.knowledge = knowledge;
    }

    /** One more line if the patient drinks and the list does not say so; a remark if the list says it of one who is said not to drink. */
    void addTo(List<Line> lines, @Nullable AlcoholUse use) {
        if (use != null) {
            knowledge.alcoholUse().ifPresent(alcohol -> addTo(lines, use, alcohol));
        }
    }

    private static void addTo(List<Line> lines, AlcoholUse use, Substance alcohol) {
        int drunk = firstDrunk(lines, alcohol);
        if (use == AlcoholUse.NONE && drunk >= 0) {
            lines.set(
                    drunk,
                    lines.get(drunk).with(LineProblems.drinks(lines.get(drunk).medication())));
        } else if (use != AlcoholUse.NONE && drunk < 0) {
            lines.add(line(use, alcohol));
        }
    }

    private static int firstDrunk(List<Line> lines, Substance alcohol) {
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            if (line.evaluatedAs() == EvaluatedAs.TAKEN && line.substances().contains(alcohol)) {
                return i;
            }
        }
        return -1;
    }

    private static Line line(AlcoholUse use, Substance alcohol) {
        Medication medication = Medication.of("alcohol use: " + use.name().toLowerCase(Locale.ROOT));
        return new Line(PATIENT, medication, MedicationState.CURATED, List.of(alcohol), List.of(), List.of());
    }
}
