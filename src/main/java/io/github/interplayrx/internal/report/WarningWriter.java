package io.github.interplayrx.internal.report;

import io.github.interplayrx.internal.engine.Exposure;
import io.github.interplayrx.internal.engine.Finding;
import io.github.interplayrx.internal.engine.Member;
import io.github.interplayrx.internal.engine.Regimen;
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
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes warnings from findings: the words of the rule, and what is particular about this list and this patient. */
final class WarningWriter {
    private static final String WITHDRAWAL = "withdrawal";
    private static final int DISTRESSING = 2;
    private static final int ORDINARY_ID = 80;

    private final KnowledgeBase knowledge;
    private final Regimen regimen;
    private final AlertPolicy policy;
    private final Map<String, String> patientConcerns = new HashMap<>();
    private final Map<Member, List<Reason>> reasons = new HashMap<>();

    WarningWriter(KnowledgeBase knowledge, Regimen regimen, AlertPolicy policy) {
        this.knowledge = knowledge;
        this.regimen = regimen;
        this.policy = policy;
        regimen.getPatient()
                .stated()
                .forEach((field, words) -> patientConcerns.put(field, "Raised concern: " + words + "."));
    }

    Warning write(Finding finding, List<Finding> absorbed) {
        Rule rule = finding.rule();
        Severity severity = finding.severity();
        List<String> substances = substances(finding);
        return new Warning(
                id(rule, substances),
                rule.id(),
                rule.version(),
                rule.hazard(),
                rule.kind(),
                severity,
                severity == rule.severity() ? null : rule.severity(),
                ids(finding.raisedBy()),
                concerns(finding, absorbed),
                rule.evidence(),
                rule.title(),
                substances,
                isProposed(finding),
                rule.effects(),
                rule.mechanism(),
                rule.action(),
                rule.patientAdvice(),
                doNotStopSuddenly(finding),
                rule.sources(),
                because(finding),
                knowledge.localChangeOfRule(rule.id()).orElse(null),
                policy.folded().contains(rule.id()) && !policy.isBeyondReach(rule.id(), severity),
                contained(absorbed));
    }

    /** The stable identity of the warning about a finding. */
    static String id(Finding finding) {
        return id(finding.rule(), substances(finding));
    }

    private static String id(Rule rule, List<String> substances) {
        if (substances.isEmpty()) {
            return rule.id();
        }
        StringBuilder id = new StringBuilder(ORDINARY_ID).append(rule.id());
        for (int i = 0; i < substances.size(); i++) {
            id.append(i == 0 ? ':' : '+').append(substances.get(i));
        }
        return id.toString();
    }

    private static List<String> substances(Finding finding) {
        List<Member> members = finding.members();
        if (members.isEmpty()) {
            return finding.inputs();
        }
        if (members.size() == 2) {
            return List.of(substance(members.get(0)), substance(members.get(1)));
        }
        return members.stream().map(WarningWriter::substance).toList();
    }

    private static String substance(Member member) {
        return member.exposure().substance().id();
    }

    private static List<String> ids(List<Rule.Escalation> escalations) {
        return escalations.isEmpty()
                ? List.of()
                : escalations.stream().map(Rule.Escalation::id).toList();
    }

    private static boolean isProposed(Finding finding) {
        for (Member member : finding.members()) {
            if (member.exposure().isProposed()) {
                return true;
            }
        }
        return false;
    }

    private List<Warning> contained(List<Finding> absorbed) {
        if (absorbed.isEmpty()) {
            return List.of();
        }
        List<Warning> contained = new ArrayList<>(absorbed.size());
        for (Finding each : absorbed) {
            contained.add(write(each, List.of()));
        }
        return List.copyOf(contained);
    }

    /** What raised this warning, what the patient adds to it or to one folded into it, and what withdrawal looks like. */
    private List<String> concerns(Finding finding, List<Finding> absorbed) {
        List<String> concerns = new ArrayList<>(0);
        for (Rule.Escalation escalation : finding.raisedBy()) {
            if (escalation.severity() == finding.severity()
                    && finding.severity() != finding.rule().severity()) {
                addOnce(
                        "Raised from " + finding.rule().severity() + " because " + escalation.because() + ".",
                        concerns);
            }
        }
        addPatientConcerns(finding.rule(), finding.rule().reads(), concerns);
        for (Finding each : absorbed) {
            addPatientConcerns(each.rule(), each.rule().reads(), concerns);
            for (Rule.Escalation escalation : each.raisedBy()) {
                addPatientConcerns(each.rule(), escalation.reads(), concerns);
            }
        }
        if (finding.rule().hazard().equals(WITHDRAWAL)) {
            finding.members().forEach(member -> addSyndrome(member, concerns));
        }
        return List.copyOf(concerns);
    }

    private void addPatientConcerns(Rule rule, List<String> reads, List<String> concerns) {
        if (rule.kind() == WarningKind.WARNING) {
            for (String field : reads) {
                String words = patientConcerns.get(field);
                if (words != null) {
                    addOnce(words, concerns);
                }
            }
        }
    }

    private static void addOnce(String words, List<String> concerns) {
        if (!concerns.contains(words)) {
            concerns.add(words);
        }
    }

    private void addSyndrome(Member member, List<String> concerns) {
        String withdrawalClass = member.exposure().substance().withdrawalClass();
        if (withdrawalClass != null && !member.exposure().stopped().isEmpty()) {
            knowledge
                    .withdrawalClass(withdrawalClass)
                    .ifPresent(known -> addOnce(
                            "Withdrawal of " + member.exposure().substance().name() + ": " + known.syndrome() + " "
                                    + known.danger(),
                            concerns));
        }
    }

    private static List<String> doNotStopSuddenly(Finding finding) {
        if (finding.rule().kind() != WarningKind.WARNING
                || !finding.severity().isAtLeast(Severity.MODERATE)
                || finding.rule().hazard().equals(WITHDRAWAL)) {
            return List.of();
        }
        List<String> ids = new ArrayList<>(0);
        for (Member member : finding.members()) {
            Exposure exposure = member.exposure();
            if (exposure.isTakenAlready() && exposure.withdrawalGrade() >= DISTRESSING) {
                ids.add(exposure.substance().id());
            }
        }
        return List.copyOf(ids);
    }

    private List<Reason> because(Finding finding) {
        List<Member> members = finding.members();
        if (members.size() == 1) {
            return reasons(members.get(0));
        }
        List<Reason> all = new ArrayList<>(members.size());
        for (Member member : members) {
            all.addAll(reasons(member));
        }
        return Collections.unmodifiableList(all);
    }

    /** A substance plays the same part in many warnings: its reasons are written once. */
    private List<Reason> reasons(Member member) {
        return reasons.computeIfAbsent(member, this::written);
    }

    private List<Reason> written(Member member) {
        List<Reason> written = new ArrayList<>(1);
        for (RecognisedMedication line : member.exposure().lines()) {
            List<GradedEffect> effects = regimen.reasons(member, line);
            if (effects.isEmpty()) {
                written.add(reason(member, line, null));
            }
            for (GradedEffect effect : effects) {
                written.add(reason(member, line, effect));
            }
        }
        return Collections.unmodifiableList(written);
    }

    private static Reason reason(Member member, RecognisedMedication line, @Nullable GradedEffect effect) {
        return new Reason(
                line.index() < 0 ? null : line.index(),
                line.medication().input(),
                substance(member),
                member.group(),
                effect == null ? null : effect.effect(),
                effect != null && effect.isGraded() ? effect.grade() : null);
    }
}
