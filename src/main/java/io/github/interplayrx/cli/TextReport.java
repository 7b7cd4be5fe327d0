package io.github.interplayrx.cli;

import io.github.interplayrx.knowledge.ClinicalEffect;
import io.github.interplayrx.knowledge.KnowledgeBase;
import io.github.interplayrx.model.InputProblem;
import io.github.interplayrx.model.InteractionReport;
import io.github.interplayrx.model.LocalChange;
import io.github.interplayrx.model.NotEvaluated;
import io.github.interplayrx.model.Reason;
import io.github.interplayrx.model.Severity;
import io.github.interplayrx.model.Source;
import io.github.interplayrx.model.UnrecognisedInput;
import io.github.interplayrx.model.Warning;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A report for a person at a terminal: what matters most first and in full, the small things in a line each. */
final class TextReport {
    /** More moderate warnings than this are listed by hazard, in a line each. */
    private static final int MODERATE_IN_FULL = 10;

    private final KnowledgeBase knowledge;
    private final Paragraphs text;

    TextReport(KnowledgeBase knowledge, PrintWriter out) {
        this.knowledge = knowledge;
        this.text = new Paragraphs(out);
    }

    void print(InteractionReport report) {
        text.line(report.status() + "  " + report.statement());
        report.unrecognised().forEach(this::printNotChecked);
        report.inputProblems().forEach(this::printProblem);
        long moderate = count(report, Severity.MODERATE);
        List<Warning> inFull = report.warnings().stream()
                .filter(w -> w.severity().isAtLeast(Severity.MAJOR)
                        || (w.severity() == Severity.MODERATE && moderate <= MODERATE_IN_FULL))
                .toList();
        inFull.forEach(this::printInFull);
        if (moderate > MODERATE_IN_FULL) {
            printInLines(report, Severity.MODERATE, "MODERATE, by hazard");
        }
        printInLines(report, Severity.MINOR, "MINOR");
        printInLines(report, Severity.INFO, "For information");
        printNotEvaluated(report.notEvaluated());
        text.gap();
        text.line(report.scope());
        text.line(report.disclaimer());
    }

    private static long count(InteractionReport report, Severity severity) {
        return report.warnings().stream().filter(w -> w.severity() == severity).count();
    }

    private void printNotChecked(UnrecognisedInput input) {
        String suggestions =
                input.suggestions().isEmpty() ? "" : ". Perhaps meant: " + String.join(", ", input.suggestions());
        text.labelled("not checked", "\"" + input.words() + "\" (" + word(input.state()) + ")" + suggestions);
    }

    private void printProblem(InputProblem problem) {
        text.labelled(
                "not used",
                problem.at() + " \"" + problem.value() + "\": " + problem.message() + " " + problem.advice());
    }

    private void printInFull(Warning warning) {
        text.gap();
        text.line(warning.severity() + "  " + warning.title() + (warning.proposed() ? "  [proposed]" : ""));
        text.labelled("substances", substances(warning));
        warning.concerns().forEach(concern -> text.labelled("note", concern));
        text.labelled("expect", clinicalEffects(warning.effects(), knowledge));
        text.labelled("why", warning.mechanism());
        text.labelled("do", warning.action());
        if (!warning.doNotStopSuddenly().isEmpty()) {
            text.labelled("", "Do not stop suddenly: " + asWritten(warning, warning.doNotStopSuddenly()) + ".");
        }
        text.labelled("patient", warning.patientAdvice());
        text.labelled("because", because(warning));
        text.labelled("evidence", warning.evidence().toString());
        warning.sources().forEach(source -> text.labelled("source", cite(source)));
        text.labelled("rule", warning.rule() + ", version " + warning.ruleVersion());
        printDecision(warning.local());
        warning.contains().forEach(inner -> text.labelled("contains", inLine(inner)));
    }

    private void printDecision(@Nullable LocalChange local) {
        if (local != null) {
            text.labelled("this site", local.by() + ", " + local.on() + ": " + local.why() + instead(local));
        }
    }

    private static String instead(@Nullable LocalChange local) {
        return local == null || local.insteadOf() == null
                ? ""
                : " [" + local.insteadOf() + " without local knowledge " + local.knowledge() + "]";
    }

    private void printInLines(InteractionReport report, Severity severity, String heading) {
        Map<String, List<Warning>> byHazard = report.warnings().stream()
                .filter(warning -> warning.severity() == severity)
                .collect(Collectors.groupingBy(Warning::hazard, TreeMap::new, Collectors.toList()));
        if (!byHazard.isEmpty()) {
            text.gap();
            text.line(heading);
            byHazard.values().forEach(warnings -> warnings.forEach(this::printInLine));
        }
    }

    private void printInLine(Warning warning) {
        text.labelled(warning.evidence() + "", inLine(warning));
        if (warning.severity() != Severity.INFO || !warning.hazard().equals("data-quality")) {
            text.labelled("", warning.action());
        }
    }

    private String inLine(Warning warning) {
        String substances = substances(warning);
        return warning.severity() + " " + warning.title() + (substances.isEmpty() ? "" : ": " + substances) + " ("
                + warning.rule() + ")" + instead(warning.local());
    }

    private void printNotEvaluated(List<NotEvaluated> notEvaluated) {
        if (notEvaluated.isEmpty()) {
            return;
        }
        text.gap();
        text.line("Not evaluated for lack of data");
        Map<String, Set<String>> byNeed = new LinkedHashMap<>();
        for (NotEvaluated each : notEvaluated) {
            byNeed.computeIfAbsent(String.join(", ", each.needs()), k -> new LinkedHashSet<>())
                    .add(each.rule());
        }
        byNeed.forEach((need, rules) -> text.labelled("without", need + ": " + String.join(", ", rules)));
    }

    /** The substances as the user wrote them, with the name of the substance where it differs. */
    private String substances(Warning warning) {
        Map<String, Set<String>> inputs = new LinkedHashMap<>();
        for (Reason reason : warning.because()) {
            inputs.computeIfAbsent(reason.substance(), k -> new LinkedHashSet<>())
                    .add(shown(reason.input()));
        }
        if (inputs.isEmpty()) {
            return warning.substances().stream().map(TextReport::shown).collect(Collectors.joining(", "));
        }
        List<String> words = new ArrayList<>();
        inputs.forEach((substance, written) -> {
            String name = name(substance);
            String asWritten = String.join(" and ", written);
            words.add(asWritten.equalsIgnoreCase(name) ? asWritten : asWritten + " (" + name + ")");
        });
        return String.join(", ", words);
    }

    /** A blank is nothing that one sees. */
    private static String shown(String written) {
        return written.isBlank() ? "\"" + written + "\"" : written;
    }

    private String because(Warning warning) {
        Map<String, Set<String>> effects = new LinkedHashMap<>();
        for (Reason reason : warning.because()) {
            String effect = reason.effect();
            Integer grade = reason.grade();
            String words = effect == null ? "named by the rule" : effect + (grade == null ? "" : " grade " + grade);
            effects.computeIfAbsent(name(reason.substance()), k -> new LinkedHashSet<>())
                    .add(reason.actsDaysAfterStop() == null ? words : words + ", stopped and still acting");
        }
        return effects.entrySet().stream()
                .map(entry -> entry.getKey() + ": " + String.join(", ", entry.getValue()))
                .collect(Collectors.joining("; "));
    }

    private static String asWritten(Warning warning, List<String> substances) {
        return warning.because().stream()
                .filter(reason -> substances.contains(reason.substance()))
                .map(Reason::input)
                .distinct()
                .collect(Collectors.joining(", "));
    }

    private String name(String id) {
        return knowledge.substance(id).map(substance -> substance.name()).orElse(id);
    }

    static String clinicalEffects(List<String> ids, KnowledgeBase knowledge) {
        Map<String, String> titles = knowledge.clinicalEffects().stream()
                .collect(Collectors.toMap(ClinicalEffect::id, ClinicalEffect::title));
        return ids.stream()
                .map(id -> titles.getOrDefault(id, id).toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
    }

    static String cite(Source source) {
        String section = source.section();
        return source.citation() + (section == null ? "" : " [" + section + "]") + " (" + word(source.verification())
                + ")";
    }

    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
