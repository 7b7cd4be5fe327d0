package io.github.interplayrx.internal.report;

import io.github.interplayrx.internal.engine.Evaluation;
import io.github.interplayrx.internal.engine.Exposure;
import io.github.interplayrx.internal.engine.Finding;
import io.github.interplayrx.internal.engine.Regimen;
import io.github.interplayrx.internal.recognition.RecognisedMedication;
import io.github.interplayrx.knowledge.KnowledgeBase;
import io.github.interplayrx.knowledge.Substance;
import io.github.interplayrx.model.AlertPolicy;
import io.github.interplayrx.model.InputProblem;
import io.github.interplayrx.model.MedicationResult;
import io.github.interplayrx.model.MedicationState;
import io.github.interplayrx.model.NotEvaluated;
import io.github.interplayrx.model.ReportStatus;
import io.github.interplayrx.model.SilencedWarning;
import io.github.interplayrx.model.UnrecognisedInput;
import io.github.interplayrx.model.Warning;
import io.github.interplayrx.model.WarningKind;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

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
    private static final Set<String> MEASUREMENTS = Set.of("age", "eGFR", "dailyDoseMg", "opioidMmePerDay");

    private final KnowledgeBase knowledge;
    private final Regimen regimen;
    private final List<RecognisedMedication> lines;
    private final Evaluation evaluation;
    private final List<InputProblem> problems;
    private final Alerts alerts;

    /** Draws the conclusions of one check. */
    public Conclusions(
            KnowledgeBase knowledge,
            Regimen regimen,
            List<RecognisedMedication> lines,
            Evaluation evaluation,
            List<InputProblem> problems,
            AlertPolicy policy) {
        this.knowledge = knowledge;
        this.regimen = regimen;
        this.lines = lines;
        this.evaluation = evaluation;
        this.problems = problems;
        this.alerts =
                new Alerts(evaluation.findings(), new WarningWriter(knowledge, regimen.getPatient(), policy), policy);
    }

    /** The warnings that are shown, most severe first. */
    public List<Warning> warnings() {
        return List.copyOf(alerts.shown);
    }

    /** The warnings that the alert policy silences, most severe first. */
    public List<SilencedWarning> silenced() {
        return List.copyOf(alerts.silenced);
    }

    /** How far the list was checked. */
    public ReportStatus status() {
        if (lines.isEmpty() || lines.stream().anyMatch(line -> !line.isUnderstood())) {
            return ReportStatus.INCOMPLETE;
        }
        return limitedBy().isEmpty() ? ReportStatus.COMPLETE : ReportStatus.PARTIAL;
    }

    /** The sentence about the list as a whole. */
    public String statement() {
        List<String> notChecked = lines.stream()
                .filter(line -> !line.isUnderstood())
                .map(line -> "\"" + line.medication().input() + "\"")
                .distinct()
                .toList();
        return Statement.of(status(), alerts, knowledge.version(), notChecked, List.copyOf(limitedBy()));
    }

    /** What limited the check: uncurated substances, unusable values, and measurements that a rule wanted to read. */
    private Set<String> limitedBy() {
        Set<String> limits = new LinkedHashSet<>();
        lines.stream()
                .filter(line -> line.state() == MedicationState.NOT_CURATED)
                .forEach(line -> limits.add(line.medication().input() + " (effects not reviewed)"));
        problems.forEach(problem -> limits.add(problem.at() + " (value not usable)"));
        for (NotEvaluated each : evaluation.notEvaluated()) {
            each.needs().stream().filter(MEASUREMENTS::contains).forEach(field -> limits.add(field + " (not stated)"));
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

    /** Grades of each cumulative effect, added up over the substances that are taken. */
    public Map<String, Integer> burden() {
        Map<String, Integer> burden = new LinkedHashMap<>();
        burdenBySubstance()
                .forEach((effect, contributions) -> burden.put(
                        effect,
                        contributions.values().stream()
                                .mapToInt(Integer::intValue)
                                .sum()));
        return burden;
    }

    /** Which substance contributes how much to each cumulative effect. */
    public Map<String, Map<String, Integer>> burdenBySubstance() {
        Map<String, Map<String, Integer>> burden = new LinkedHashMap<>();
        for (String effect : BURDENS) {
            Map<String, Integer> contributions = new TreeMap<>();
            for (Exposure exposure : regimen.exposures()) {
                int grade = exposure.isCurrent() ? exposure.substance().gradeOf(effect) : 0;
                if (grade > 0) {
                    contributions.put(exposure.substance().id(), grade);
                }
            }
            burden.put(effect, contributions);
        }
        return burden;
    }

    /** How each line was understood, in the order of the list. */
    public List<MedicationResult> medications() {
        LocalNames localNames = new LocalNames(knowledge);
        return submitted()
                .map(line -> new MedicationResult(
                        line.medication().input(),
                        line.substances().stream().map(Substance::id).toList(),
                        line.state(),
                        localNames.of(line)))
                .toList();
    }

    /** The lines that were not evaluated. */
    public List<UnrecognisedInput> unrecognised() {
        return submitted()
                .filter(line -> !line.isUnderstood())
                .map(line -> new UnrecognisedInput(
                        line.index(), line.medication().input(), line.state(), line.suggestions()))
                .toList();
    }

    private Stream<RecognisedMedication> submitted() {
        return lines.stream().filter(line -> line.index() >= 0);
    }
}
