package io.github.interplayrx.benchmarks;

import io.github.interplayrx.InteractionChecker;
import io.github.interplayrx.model.InteractionReport;
import io.github.interplayrx.benchmarks.floor.Floor;
import io.github.interplayrx.benchmarks.floor.FloorFinding;
import io.github.interplayrx.internal.engine.Evaluation;
import io.github.interplayrx.regimen.Regimen;
import io.github.interplayrx.internal.engine.RuleEngine;
import io.github.interplayrx.internal.base.json.Json;
import io.github.interplayrx.internal.request.RequestReader;
import io.github.interplayrx.regimen.Line;
import io.github.interplayrx.internal.recognition.Recogniser;
import io.github.interplayrx.internal.report.Conclusions;
import io.github.interplayrx.knowledge.KnowledgeBase;
import io.github.interplayrx.model.AlertPolicy;
import io.github.interplayrx.model.MedicationList;
import io.github.interplayrx.model.Warning;
import java.util.ArrayList;
import java.util.List;

/** The steps of a check, each with its input at hand, so that one can be measured without the others. Thread-safe. */
final class Workload {
    final InteractionChecker checker = InteractionChecker.create();
    private final KnowledgeBase knowledge = checker.knowledge();
    private final Recogniser recogniser = new Recogniser(knowledge);
    private final RuleEngine engine = RuleEngine.create(knowledge);
    private final RequestReader requests = new RequestReader(Json.create());
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

    Object report(Step step) {
        Conclusions conclusions = new Conclusions(
                knowledge, step.regimen, step.lines, step.evaluation, List.of(), AlertPolicy.showEverything());
        return List.of(
                conclusions.status(),
                conclusions.statement(),
                conclusions.warnings(),
                conclusions.burden(),
                conclusions.burdenBySubstance(),
                conclusions.medications(),
                conclusions.unrecognised());
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

    /** Mean number of warnings in a report, those folded into others included. */
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
