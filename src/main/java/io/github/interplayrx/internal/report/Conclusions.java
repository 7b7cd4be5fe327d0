package io.github.interplayrx.internal.report;

import io.github.interplayrx.internal.engine.Evaluation;
import io.github.interplayrx.internal.engine.Finding;
import io.github.interplayrx.knowledge.KnowledgeBase;
import io.github.interplayrx.knowledge.Substance;
import io.github.interplayrx.model.AlertPolicy;
import io.github.interplayrx.model.EvaluatedAs;
import io.github.interplayrx.model.InputProblem;
import io.github.interplayrx.model.MedicationResult;
import io.github.interplayrx.model.MedicationState;
import io.github.interplayrx.model.NotEvaluated;
import io.github.interplayrx.model.ReportStatus;
import io.github.interplayrx.model.SilencedWarning;
import io.github.interplayrx.model.UnrecognisedInput;
import io.github.interplayrx.model.Warning;
import io.github.interplayrx.model.WarningKind;
import io.github.interplayrx.regimen.Exposure;
import io.github.interplayrx.regimen.Line;
import io.github.interplayrx.regimen.Regimen;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What follows from one check: the ranked warnings, how far the list was checked, and the sentence that says so. */
public final class Conclusions {
    /** Effects whose grades are added up for the report. */
    private static final List<String> BURDENS = List.of(
            "cns-depressant",
            "respiratory-depressant",
            "anticholinergic",
            "serotonergic",
            "qt-prolonging",
            "seizure-threshold-lowering",
            "orthostatic-hypotension");
    /** What every patient has; without it the check is one with limited data. */
    private static final Map<String, String> MEASUREMENTS = Map.of(
            "age", "age (not stated)",
            "eGFR", "eGFR (not stated)",
            "dailyDoseMg", "dailyDoseMg (not stated)",
            "opioidMmePerDay", "opioidMmePerDay (not stated)");

    private final KnowledgeBase knowledge;
    private final List<Line> lines;
    private final Alerts alerts;
    private final Set<String> limits;
    private final ReportStatus status;
    private final Map<String, Integer> burden = new LinkedHashMap<>();
    private final Map<String, Map<String, Integer>> burdenBySubstance = new LinkedHashMap<>();

    /** Draws the conclusions of one check. */
    public Conclusions(
            KnowledgeBase knowledge,
            Regimen regimen,
            List<Line> lines,
            Evaluation evaluation,
            List<InputProblem> problems,
            AlertPolicy policy) {
        this.knowledge = knowledge;
        this.lines = lines;
        this.alerts = new Alerts(evaluation.findings(), new WarningWriter(knowledge, regimen, policy), policy);
        this.limits = limits(lines, evaluation, problems);
        this.status = status(lines, limits);
        for (String effect : BURDENS) {
            addUp(effect, regimen.exposures());
        }
    }

    /** What limited the check: uncurated substances, unusable values, and measurements that a rule wanted to read. */
    private static Set<String> limits(List<Line> lines, Evaluation evaluation, List<InputProblem> problems) {
        Set<String> limits = new LinkedHashSet<>();
        for (Line line : lines) {
            if (line.state() == MedicationState.NOT_CURATED) {
                limits.add(line.medication().input() + " (effects not reviewed)");
            }
        }
        for (InputProblem problem : problems) {
            limits.add(problem.at() + " (value not usable)");
        }
        for (NotEvaluated each : evaluation.notEvaluated()) {
            for (String field : each.needs()) {
                if (MEASUREMENTS.containsKey(field)) {
                    limits.add(MEASUREMENTS.get(field));
                }
            }
        }
        for (Finding finding : evaluation.findings()) {
            if (finding.rule().kind() == WarningKind.DATA_QUALITY) {
                switch (finding.rule().id()) {
                    case "renal-function-missing" -> limits.add("eGFR (not stated)");
                    case "dose-missing" -> limits.add("dailyDoseMg (not stated)");
                    case "alcohol-use-not-stated" -> limits.add("alcoholUse (not stated)");
                    default -> {}
                }
            }
        }
        return limits;
    }

    private static ReportStatus status(List<Line> lines, Set<String> limits) {
        if (lines.isEmpty()) {
            return ReportStatus.INCOMPLETE;
        }
        for (Line line : lines) {
            if (!line.isChecked()) {
                return ReportStatus.INCOMPLETE;
            }
        }
        return limits.isEmpty() ? ReportStatus.COMPLETE : ReportStatus.PARTIAL;
    }

    private void addUp(String effect, List<Exposure> exposures) {
        int sum = 0;
        Map<String, Integer> contributions = Map.of();
        for (int i = 0; i < exposures.size(); i++) {
            Exposure exposure = exposures.get(i);
            int grade = exposure.isCurrent() ? exposure.substance().gradeOf(effect) : 0;
            if (grade > 0) {
                contributions = and(exposure.substance().id(), grade, contributions);
                sum += grade;
            }
        }
        burden.put(effect, sum);
        burdenBySubstance.put(
                effect, contributions.size() < 2 ? contributions : Collections.unmodifiableMap(contributions));
    }

    /** Most effects are brought by no substance or by one. */
    private static Map<String, Integer> and(String substance, int grade, Map<String, Integer> before) {
        if (before.isEmpty()) {
            return Map.of(substance, grade);
        }
        Map<String, Integer> all = before.size() == 1 ? new TreeMap<>(before) : before;
        all.put(substance, grade);
        return all;
    }

    /** The warnings that are shown, most severe first. */
    public List<Warning> warnings() {
        return Collections.unmodifiableList(alerts.shown);
    }

    /** The warnings that the alert policy silences, most severe first. */
    public List<SilencedWarning> silenced() {
        return Collections.unmodifiableList(alerts.silenced);
    }

    /** How far the list was checked. */
    public ReportStatus status() {
        return status;
    }

    /** The sentence about the list as a whole. */
    public String statement() {
        Set<String> notChecked = new LinkedHashSet<>();
        for (Line line : lines) {
            if (!line.isChecked()) {
                notChecked.add(
                        "\"" + line.medication().input() + "\"" + (line.isUnderstood() ? " (read in part)" : ""));
            }
        }
        return Statement.of(status, alerts, knowledge.version(), notChecked, limits)
                + Statement.leftOut("a local medicine", inputs(EvaluatedAs.LOCAL))
                + Statement.leftOut("kept for an emergency", inputs(EvaluatedAs.KEPT_FOR_EMERGENCY));
    }

    private Set<String> inputs(EvaluatedAs how) {
        Set<String> inputs = new LinkedHashSet<>();
        for (Line line : lines) {
            if (line.evaluatedAs() == how) {
                inputs.add("\"" + line.medication().input() + "\"");
            }
        }
        return inputs;
    }

    /** Grades of each cumulative effect, added up over the substances that are taken. */
    public Map<String, Integer> burden() {
        return Collections.unmodifiableMap(burden);
    }

    /** Which substance contributes how much to each cumulative effect. */
    public Map<String, Map<String, Integer>> burdenBySubstance() {
        return Collections.unmodifiableMap(burdenBySubstance);
    }

    /** How each line was understood, in the order of the list. */
    public List<MedicationResult> medications() {
        LocalNames localNames = new LocalNames(knowledge);
        List<MedicationResult> results = new ArrayList<>(lines.size());
        for (Line line : lines) {
            if (isSubmitted(line)) {
                results.add(MedicationResult.builder(line.medication().input(), ids(line.substances()), line.state())
                        .evaluatedAs(line.evaluatedAs())
                        .route(line.isUnderstood() ? line.medication().route() : null)
                        .formulation(line.isUnderstood() ? line.medication().formulation() : null)
                        .local(localNames.of(line))
                        .build());
            }
        }
        return Collections.unmodifiableList(results);
    }

    private static List<String> ids(List<Substance> substances) {
        return substances.size() == 1
                ? List.of(substances.get(0).id())
                : substances.stream().map(Substance::id).toList();
    }

    /** The lines that were not evaluated. */
    public List<UnrecognisedInput> unrecognised() {
        List<UnrecognisedInput> unrecognised = new ArrayList<>(0);
        for (Line line : lines) {
            if (isSubmitted(line) && !line.isChecked()) {
                unrecognised.add(new UnrecognisedInput(
                        line.index(), line.medication().input(), line.state(), line.suggestions()));
            }
        }
        return List.copyOf(unrecognised);
    }

    /** Whether the line is the caller's, and not one that the patient's alcohol use brought. */
    private static boolean isSubmitted(Line line) {
        return line.index() >= 0;
    }
}
