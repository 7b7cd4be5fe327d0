package io.github.interplayrx.internal.report;

import io.github.interplayrx.internal.engine.Exposure;
import io.github.interplayrx.internal.engine.Finding;
import io.github.interplayrx.internal.engine.Member;
import io.github.interplayrx.internal.engine.PatientFacts;
import io.github.interplayrx.internal.recognition.RecognisedMedication;
import io.github.interplayrx.knowledge.GradedEffect;
import io.github.interplayrx.knowledge.KnowledgeBase;
import io.github.interplayrx.knowledge.Rule;
import io.github.interplayrx.model.AlertPolicy;
import io.github.interplayrx.model.Reason;
import io.github.interplayrx.model.Severity;
import io.github.interplayrx.model.Warning;
import io.github.interplayrx.model.WarningKind;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Writes warnings from findings: the words of the rule, and what is particular about this list and this patient. */
final class WarningWriter {
    private static final String WITHDRAWAL = "withdrawal";
    private static final int DISTRESSING = 2;

    private final KnowledgeBase knowledge;
    private final PatientFacts patient;
    private final AlertPolicy policy;

    WarningWriter(KnowledgeBase knowledge, PatientFacts patient, AlertPolicy policy) {
        this.knowledge = knowledge;
        this.patient = patient;
        this.policy = policy;
    }

    Warning write(Finding finding, List<Finding> absorbed) {
        Rule rule = finding.rule();
        Severity severity = finding.severity();
        List<String> substances = substances(finding);
        return new Warning(
                id(finding),
                rule.id(),
                rule.version(),
                rule.hazard(),
                rule.kind(),
                severity,
                severity == rule.severity() ? null : rule.severity(),
                finding.raisedBy().stream().map(Rule.Escalation::id).toList(),
                concerns(finding, absorbed),
                rule.evidence(),
                rule.title(),
                substances,
                finding.members().stream().anyMatch(member -> member.exposure().isProposed()),
                rule.effects(),
                rule.mechanism(),
                rule.action(),
                rule.patientAdvice(),
                doNotStopSuddenly(finding),
                rule.sources(),
                because(finding),
                knowledge.localChangeOfRule(rule.id()).orElse(null),
                policy.folded().contains(rule.id()) && !policy.isBeyondReach(rule.id(), severity),
                absorbed.stream().map(each -> write(each, List.of())).toList());
    }

    /** The stable identity of the warning about a finding. */
    static String id(Finding finding) {
        List<String> substances = substances(finding);
        return finding.rule().id() + (substances.isEmpty() ? "" : ":" + String.join("+", substances));
    }

    private static List<String> substances(Finding finding) {
        return finding.inputs().isEmpty()
                ? finding.members().stream()
                        .map(member -> member.exposure().substance().id())
                        .toList()
                : finding.inputs();
    }

    /** What raised this warning, what the patient adds to it or to one folded into it, and what withdrawal looks like. */
    private List<String> concerns(Finding finding, List<Finding> absorbed) {
        Set<String> concerns = new LinkedHashSet<>();
        for (Rule.Escalation escalation : finding.raisedBy()) {
            if (escalation.severity() == finding.severity()
                    && finding.severity() != finding.rule().severity()) {
                concerns.add("Raised from " + finding.rule().severity() + " because " + escalation.because() + ".");
            }
        }
        addPatientConcerns(finding.rule(), finding.rule().reads(), concerns);
        for (Finding each : absorbed) {
            addPatientConcerns(each.rule(), each.rule().reads(), concerns);
            each.raisedBy().forEach(raiser -> addPatientConcerns(each.rule(), raiser.reads(), concerns));
        }
        if (finding.rule().hazard().equals(WITHDRAWAL)) {
            finding.members().forEach(member -> addSyndrome(member, concerns));
        }
        return List.copyOf(concerns);
    }

    private void addPatientConcerns(Rule rule, List<String> reads, Set<String> concerns) {
        if (rule.kind() == WarningKind.WARNING) {
            patient.concerns(reads).forEach(words -> concerns.add("Raised concern: " + words + "."));
        }
    }

    private void addSyndrome(Member member, Set<String> concerns) {
        String withdrawalClass = member.exposure().substance().withdrawalClass();
        if (withdrawalClass != null && !member.exposure().stopped().isEmpty()) {
            knowledge
                    .withdrawalClass(withdrawalClass)
                    .ifPresent(known -> concerns.add("Withdrawal of "
                            + member.exposure().substance().name() + ": " + known.syndrome() + " " + known.danger()));
        }
    }

    private static List<String> doNotStopSuddenly(Finding finding) {
        if (finding.rule().kind() != WarningKind.WARNING
                || !finding.severity().isAtLeast(Severity.MODERATE)
                || finding.rule().hazard().equals(WITHDRAWAL)) {
            return List.of();
        }
        return finding.members().stream()
                .map(Member::exposure)
                .filter(exposure ->
                        exposure.isTakenAlready() && exposure.substance().gradeOf("withdrawal-syndrome") >= DISTRESSING)
                .map(exposure -> exposure.substance().id())
                .toList();
    }

    private List<Reason> because(Finding finding) {
        List<Reason> reasons = new ArrayList<>();
        for (Member member : finding.members()) {
            for (RecognisedMedication line : member.exposure().lines()) {
                addReasons(member, line, reasons);
            }
        }
        return List.copyOf(reasons);
    }

    private void addReasons(Member member, RecognisedMedication line, List<Reason> reasons) {
        Exposure exposure = member.exposure();
        String group = member.group();
        Integer index = line.index() < 0 ? null : line.index();
        String input = line.medication().input();
        String substance = exposure.substance().id();
        List<GradedEffect> effects = group == null
                ? List.of()
                : knowledge
                        .group(group)
                        .map(definition -> definition.reasons(exposure.substance(), line.medication()))
                        .orElse(List.of());
        if (effects.isEmpty()) {
            reasons.add(new Reason(index, input, substance, group, null, null));
        }
        for (GradedEffect effect : effects) {
            Integer grade = effect.isGraded() ? effect.grade() : null;
            reasons.add(new Reason(index, input, substance, group, effect.effect(), grade));
        }
    }
}
