package io.github.interplayrx.benchmarks;

import io.github.interplayrx.InteractionChecker;
import io.github.interplayrx.benchmarks.floor.Floor;
import io.github.interplayrx.benchmarks.floor.FloorFinding;
import io.github.interplayrx.internal.base.json.Json;
import io.github.interplayrx.internal.engine.Evaluation;
import io.github.interplayrx.internal.engine.RuleEngine;
import io.github.interplayrx.internal.recognition.Recogniser;
import io.github.interplayrx.internal.report.ReportWriter;
import io.github.interplayrx.internal.request.Limits;
import io.github.interplayrx.internal.request.RequestReader;
import io.github.interplayrx.knowledge.KnowledgeBase;
import io.github.interplayrx.model.AlertPolicy;
import io.github.interplayrx.model.InteractionReport;
import io.github.interplayrx.model.MedicationList;
import io.github.interplayrx.model.Warning;
import io.github.interplayrx.regimen.Line;
import io.github.interplayrx.regimen.Regimen;
import java.util.ArrayList;
import java.util.List;

/** The steps of a check, each with its input at hand, so that one can be measured without the others. Thread-safe. */
final class Workload {
    final InteractionChecker checker = InteractionChecker.create();
    private final KnowledgeBase knowledge = checker.knowledge();
    private final Recogniser recogniser = new Recogniser(knowledge);
    private final RuleEngine engine = RuleEngine.create(knowledge);
    private final RequestReader requests = new RequestReader(Json.create(), Limits.DEFAULT);
    private final ReportWriter reports = new ReportWriter(knowledge, AlertPolicy.showEverything());
    private final Floor floor = new Floor(knowledge);
    final List<Step> steps = new ArrayList<>();

    /** One list on its way through a check. */
    record Step(
            MedicationList list,
            List<Line> lines,
            Regimen regimen,
            Evaluation evaluation,
            InteractionReport report,
            String request) {}

    Workload(int medications) {
        for (MedicationList list : RealisticLists.ofSize(medications)) {
            List<Line> lines = recogniser.recognise(list);
            lines.stream().filter(line -> !line.isUnderstood()).findAny().ifPresent(line -> {
                throw new IllegalStateException(
                        "Not understood: \"" + line.medication().input() + "\".");
            });
            Regimen regimen = engine.regimen(lines, list.patient());
            steps.add(new Step(
                    list,
                    lines,
                    regimen,
                    engine.evaluate(regimen),
                    checker.check(list),
                    Json.create().print(list)));
        }
    }

    Step step(int index) {
        return steps.get(index % steps.size());
    }

    /** From the submitted list to the report. */
    InteractionReport check(Step step) {
        return checker.check(step.list);
    }

    List<Line> names(Step step) {
        return recogniser.recognise(step.list);
    }

    Evaluation rules(Step step) {
        return engine.evaluate(engine.regimen(step.lines, step.list.patient()));
    }

    InteractionReport report(Step step) {
        return reports.write(null, List.of(), step.lines, step.regimen, step.evaluation);
    }

    Object jsonIn(Step step) {
        return requests.read(step.request);
    }

    String jsonOut(Step step) {
        return step.report.toJson();
    }

    List<FloorFinding> floor(Step step) {
        return floor.evaluate(step.lines, step.list.patient());
    }

    /** Mean number of warnings in a report, those in others included. */
    double warnings() {
        return steps.stream()
                .mapToInt(step -> count(step.report.warnings()))
                .average()
                .orElse(0);
    }

    private static int count(List<Warning> warnings) {
        return warnings.stream()
                .mapToInt(warning -> 1 + count(warning.contains()))
                .sum();
    }
}
