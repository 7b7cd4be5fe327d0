package io.github.interplayrx.cdshooks;

import io.github.interplayrx.knowledge.KnowledgeBase;
import io.github.interplayrx.knowledge.Substance;
import io.github.interplayrx.model.EvaluatedAs;
import io.github.interplayrx.model.MedicationResult;
import io.github.interplayrx.model.Route;

/** Of which medicines a rule reads how much is taken in a day. Of all others it is no news that a dose was not read. */
record DoseRules(KnowledgeBase knowledge) {
    private static final String LIMITED = "medicine-with-dose-rule";

    /** Whether a rule reads the dose of a line, which is one of something that is taken. */
    boolean read(MedicationResult line) {
        return line.evaluatedAs() == EvaluatedAs.TAKEN
                && line.substances().stream()
                        .flatMap(id -> knowledge.substance(id).stream())
                        .anyMatch(substance -> isLimited(substance) || countsAsMorphine(substance, line));
    }

    private boolean isLimited(Substance substance) {
        return knowledge
                .group(LIMITED)
                .filter(group -> group.isPossibleFor(substance))
                .isPresent();
    }

    private static boolean countsAsMorphine(Substance substance, MedicationResult line) {
        return (substance.morphineEquivalentPerMg() != null && line.route() == Route.ORAL)
                || (substance.morphineEquivalentPerMcgPerHour() != null && line.route() == Route.TRANSDERMAL);
    }
}
