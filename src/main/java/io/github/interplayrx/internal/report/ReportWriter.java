package io.github.interplayrx.internal.report;

import io.github.interplayrx.internal.engine.Evaluation;
import io.github.interplayrx.knowledge.KnowledgeBase;
import io.github.interplayrx.knowledge.Substance;
import io.github.interplayrx.model.AlertPolicy;
import io.github.interplayrx.model.Formulation;
import io.github.interplayrx.model.InputProblem;
import io.github.interplayrx.model.InteractionReport;
import io.github.interplayrx.model.MedicationResult;
import io.github.interplayrx.model.UnrecognisedInput;
import io.github.interplayrx.regimen.Line;
import io.github.interplayrx.regimen.Regimen;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes the report of a check. Immutable and thread-safe: one for each checker. */
public final class ReportWriter {
    private final KnowledgeBase knowledge;
    private final AlertPolicy policy;
    private final Reviewed reviewed;

    /** A writer of reports from this knowledge that shows what the policy says. */
    public ReportWriter(KnowledgeBase knowledge, AlertPolicy policy) {
        this.knowledge = knowledge;
        this.policy = policy;
        this.reviewed = new Reviewed(knowledge);
    }

    /** Writes what was found in a list, and what could not be checked. */
    public InteractionReport write(
            @Nullable String id,
            List<InputProblem> problems,
            List<Line> lines,
            Regimen regimen,
            Evaluation evaluation) {
        ShownWarnings warnings =
                new ShownWarnings(evaluation.findings(), new WarningWriter(knowledge, regimen, policy), policy);
        Coverage coverage = new Coverage(lines, regimen, evaluation, problems);
        return InteractionReport.builder()
                .id(id)
                .status(coverage.status())
                .statement(Statement.of(coverage, warnings, knowledge.version()))
                .scope(InteractionReport.SCOPE)
                .disclaimer(reviewed.disclaimer(warnings.shown))
                .knowledge(knowledge.version())
                .warnings(warnings.shown)
                .silenced(warnings.silenced)
                .notShown(warnings.notShown)
                .burdenBySubstance(Burden.bySubstance(knowledge.burdens(), regimen.exposures()))
                .medications(medications(lines))
                .unrecognised(unrecognised(lines))
                .notEvaluated(evaluation.notEvaluated())
                .inputProblems(problems)
                .build();
    }

    private static List<MedicationResult> medications(List<Line> lines) {
        List<MedicationResult> results = new ArrayList<>(lines.size());
        for (Line line : lines) {
            if (isSubmitted(line)) {
                MedicationResult.Builder result = MedicationResult.builder(
                                line.medication().input(), ids(line.substances()), line.state())
                        .id(line.medication().id())
                        .evaluatedAs(line.evaluatedAs());
                results.add((line.isUnderstood() ? given(result, line) : result)
                        .local(line.local())
                        .build());
            }
        }
        return results;
    }

    private static MedicationResult.Builder given(MedicationResult.Builder result, Line line) {
        Formulation formulation = line.medication().formulation();
        return result.route(line.medication().route())
                .routeFrom(line.routeFrom())
                .formulation(formulation)
                .formulationFrom(formulation == null ? null : line.formulationFrom());
    }

    private static List<String> ids(List<Substance> substances) {
        return substances.size() == 1
                ? List.of(substances.get(0).id())
                : substances.stream().map(Substance::id).toList();
    }

    private static List<UnrecognisedInput> unrecognised(List<Line> lines) {
        List<UnrecognisedInput> unrecognised = new ArrayList<>(0);
        for (Line line : lines) {
            if (isSubmitted(line) && !line.isChecked()) {
                unrecognised.add(new UnrecognisedInput(
                        line.index(),
                        line.medication().id(),
                        line.medication().input(),
                        line.state(),
                        line.suggestions()));
            }
        }
        return unrecognised;
    }

    /** Whether the line is the caller's, and not one that the patient's alcohol use brought. */
    private static boolean isSubmitted(Line line) {
        return line.index() >= 0;
    }
}
