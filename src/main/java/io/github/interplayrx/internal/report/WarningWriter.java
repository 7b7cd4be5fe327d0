package io.github.interplayrx.internal.report;

import io.github.interplayrx.internal.base.text.NameText;
import io.github.interplayrx.internal.engine.Finding;
import io.github.interplayrx.knowledge.GradedEffect;
import io.github.interplayrx.knowledge.KnowledgeBase;
import io.github.interplayrx.knowledge.Rule;
import io.github.interplayrx.model.AlertPolicy;
import io.github.interplayrx.model.Reason;
import io.github.interplayrx.model.Severity;
import io.github.interplayrx.model.Warning;
import io.github.interplayrx.model.WarningKind;
import io.github.interplayrx.regimen.Exposure;
import io.github.interplayrx.regimen.Line;
import io.github.interplayrx.regimen.Member;
import io.github.interplayrx.regimen.Regimen;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes warnings from findings: the words of the rule, and what is particular about this list and this patient. What is asked for every
 * warning goes through its substances by index, because an iterator each time is most of the garbage that a report leaves.
 */
final class WarningWriter {
    private static final String WITHDRAWAL = "withdrawal";
    private static final int DISTRESSING = 2;
    private static final int EXPECTED_PARTS = 32;
    /** Every reason says which line it speaks of, so a long one is not repeated in full. */
    private static final int LONGEST_INPUT = 80;

    private final KnowledgeBase knowledge;
    private final Regimen regimen;
    private final AlertPolicy policy;
    private final Reach reach;
    /** One for all warnings of a report, because each of them sets every field. */
    private final Warning.Builder warning = Warning.builder();

    private final Map<Member, List<Reason>> reasons = new HashMap<>(EXPECTED_PARTS);

    WarningWriter(KnowledgeBase knowledge, Regimen regimen, AlertPolicy policy) {
        this.knowledge = knowledge;
        this.regimen = regimen;
        this.policy = policy;
        this.reach = new Reach(policy);
    }

    Warning write(Finding finding, List<Finding> absorbed) {
        Rule rule = finding.rule();
        Severity severity = finding.severity();
        List<String> substances = substances(finding);
        List<Warning> contained = contained(absorbed);
        return warning.rule(rule.id())
                .ruleVersion(rule.version())
                .hazard(rule.hazard())
                .kind(rule.kind())
                .severity(severity)
                .raisedFrom(severity == rule.severity() ? null : rule.severity())
                .raisedBy(ids(finding.raisedBy()))
                .concerns(concerns(finding, absorbed))
                .evidence(rule.evidence())
                .title(rule.title())
                .substances(substances)
                .proposed(isProposed(finding))
                .effects(rule.effects())
                .mechanism(rule.mechanism())
                .action(rule.action())
                .patientAdvice(rule.patientAdvice())
                .doNotStopSuddenly(doNotStopSuddenly(finding))
                .sources(rule.sources())
                .because(because(finding))
                .local(knowledge.localChangeOfRule(rule.id()).orElse(null))
                .collapsed(isCollapsed(finding, absorbed))
                .contains(contained)
                .build();
    }

    /** What nobody collapsed does not disappear in what somebody did, if it is grave or beyond reach. */
    private boolean isCollapsed(Finding finding, List<Finding> absorbed) {
        return isCollapsed(finding) && absorbed.stream().noneMatch(this::isToBeSeen);
    }

    private boolean isCollapsed(Finding finding) {
        return policy.collapsed().contains(finding.rule().id())
                && !reach.endsBefore(finding.rule(), finding.severity());
    }

    private boolean isToBeSeen(Finding absorbed) {
        return !isCollapsed(absorbed)
                && (absorbed.severity().isAtLeast(Severity.MAJOR)
                        || reach.endsBefore(absorbed.rule(), absorbed.severity()));
    }

    /** Ids of the substances of a finding, or the inputs it speaks of. */
    static List<String> substances(Finding finding) {
        List<Member> members = finding.members();
        if (members.isEmpty()) {
            return finding.inputs();
        }
        if (members.size() == 2) {
            return List.of(substance(members.get(0)), substance(members.get(1)));
        }
        if (members.size() == 1) {
            return List.of(substance(members.get(0)));
        }
        String[] ids = new String[members.size()];
        for (int i = 0; i < ids.length; i++) {
            ids[i] = substance(members.get(i));
        }
        return List.of(ids);
    }

    private static String substance(Member member) {
        return member.exposure().substance().id();
    }

    private static List<String> ids(List<Rule.RaisedTo> escalations) {
        return switch (escalations.size()) {
            case 0 -> List.of();
            case 1 -> List.of(escalations.get(0).by().id());
            default -> escalations.stream().map(each -> each.by().id()).toList();
        };
    }

    private static boolean isProposed(Finding finding) {
        List<Member> members = finding.members();
        for (int i = 0; i < members.size(); i++) {
            if (members.get(i).exposure().isProposed()) {
                return true;
            }
        }
        return false;
    }

    private List<Warning> contained(List<Finding> absorbed) {
        if (absorbed.isEmpty()) {
            return List.of();
        }
        Warning[] contained = new Warning[absorbed.size()];
        for (int i = 0; i < contained.length; i++) {
            contained[i] = write(absorbed.get(i), List.of());
        }
        return List.of(contained);
    }

    /** What raised this warning, what the patient adds to it or to one that it contains, and what withdrawal looks like. */
    private List<String> concerns(Finding finding, List<Finding> absorbed) {
        if (isAsTheRuleSays(finding) && absorbed.isEmpty()) {
            return List.of();
        }
        List<String> concerns = new ArrayList<>(0);
        if (finding.severity() != finding.rule().severity()) {
            addReasonsOfSeverity(finding, concerns);
        }
        addPatientConcerns(finding.rule(), finding.rule().reads(), concerns);
        for (int i = 0; i < absorbed.size(); i++) {
            addConcernsOfAbsorbed(absorbed.get(i), concerns);
        }
        addConcernsOfStops(finding, concerns);
        return List.copyOf(concerns);
    }

    private void addConcernsOfStops(Finding finding, List<String> concerns) {
        boolean isWithdrawal = finding.rule().hazard().equals(WITHDRAWAL);
        List<Member> members = finding.members();
        for (int i = 0; i < members.size(); i++) {
            if (isWithdrawal) {
                addSyndrome(members.get(i), concerns);
            } else {
                addOutlastingEffect(members.get(i).exposure(), concerns);
            }
        }
    }

    /** Neither its severity nor the patient nor a stop adds anything to the words of its rule. */
    private static boolean isAsTheRuleSays(Finding finding) {
        Rule rule = finding.rule();
        return finding.severity() == rule.severity()
                && rule.reads().isEmpty()
                && !rule.hazard().equals(WITHDRAWAL)
                && isAllTakenNow(finding.members());
    }

    private static boolean isAllTakenNow(List<Member> members) {
        for (int i = 0; i < members.size(); i++) {
            if (!members.get(i).exposure().isCurrent()) {
                return false;
            }
        }
        return true;
    }

    private void addConcernsOfAbsorbed(Finding absorbed, List<String> concerns) {
        addPatientConcerns(absorbed.rule(), absorbed.rule().reads(), concerns);
        List<Rule.RaisedTo> raisedBy = absorbed.raisedBy();
        for (int i = 0; i < raisedBy.size(); i++) {
            addPatientConcerns(absorbed.rule(), raisedBy.get(i).by().reads(), concerns);
        }
    }

    private static void addReasonsOfSeverity(Finding finding, List<String> concerns) {
        for (Rule.RaisedTo escalation : finding.raisedBy()) {
            if (escalation.severity() == finding.severity()) {
                addOnce(
                        "Raised from " + finding.rule().severity() + " because "
                                + escalation.by().because() + ".",
                        concerns);
            }
        }
    }

    private void addPatientConcerns(Rule rule, List<String> reads, List<String> concerns) {
        if (rule.kind() == WarningKind.WARNING) {
            for (int i = 0; i < reads.size(); i++) {
                String stated = regimen.getPatient().stated(reads.get(i));
                if (stated != null) {
                    addOnce("Raised concern: " + stated + ".", concerns);
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

    private static void addOutlastingEffect(Exposure exposure, List<String> concerns) {
        for (Line line : exposure.outlastingStops()) {
            int days = exposure.actsDaysAfterStop(line);
            String until = days == 1 ? "still acts today" : "acts for up to " + days + " days after the last dose";
            addOnce("Stopped, not gone: " + exposure.substance().name() + " " + until + ".", concerns);
        }
    }

    private static List<String> doNotStopSuddenly(Finding finding) {
        if (finding.rule().kind() != WarningKind.WARNING
                || !finding.severity().isAtLeast(Severity.MODERATE)
                || finding.rule().hazard().equals(WITHDRAWAL)) {
            return List.of();
        }
        List<Member> members = finding.members();
        List<String> ids = List.of();
        for (int i = 0; i < members.size(); i++) {
            Exposure exposure = members.get(i).exposure();
            if (exposure.isTakenAlready() && exposure.withdrawalGrade() >= DISTRESSING) {
                ids = and(exposure.substance().id(), ids);
            }
        }
        return ids;
    }

    private static List<String> and(String id, List<String> before) {
        if (before.isEmpty()) {
            return List.of(id);
        }
        if (before.size() == 1) {
            return List.of(before.get(0), id);
        }
        List<String> all = new ArrayList<>(before);
        all.add(id);
        return List.copyOf(all);
    }

    private List<Reason> because(Finding finding) {
        List<Member> members = finding.members();
        if (members.size() == 1) {
            return reasons(members.get(0));
        }
        if (members.size() == 2) {
            return join(reasons(members.get(0)), reasons(members.get(1)));
        }
        List<Reason> all = new ArrayList<>(2 * members.size());
        for (Member member : members) {
            all.addAll(reasons(member));
        }
        return List.copyOf(all);
    }

    private static List<Reason> join(List<Reason> one, List<Reason> other) {
        if (one.size() == 1 && other.size() == 1) {
            return List.of(one.get(0), other.get(0));
        }
        Reason[] both = one.toArray(new Reason[one.size() + other.size()]);
        for (int i = 0; i < other.size(); i++) {
            both[one.size() + i] = other.get(i);
        }
        return List.of(both);
    }

    /** A substance plays the same part in many warnings: its reasons are written once. */
    private List<Reason> reasons(Member member) {
        List<Reason> known = reasons.get(member);
        if (known == null) {
            known = written(member);
            reasons.put(member, known);
        }
        return known;
    }

    private List<Reason> written(Member member) {
        List<Line> lines = member.exposure().lines();
        if (lines.size() == 1) {
            return written(member, lines.get(0));
        }
        List<Reason> written = new ArrayList<>();
        for (Line line : lines) {
            written.addAll(written(member, line));
        }
        return List.copyOf(written);
    }

    private List<Reason> written(Member member, Line line) {
        List<GradedEffect> effects = regimen.reasons(member, line);
        if (effects.isEmpty()) {
            return List.of(reason(member, line, null));
        }
        if (effects.size() == 1) {
            return List.of(reason(member, line, effects.get(0)));
        }
        if (effects.size() == 2) {
            return List.of(reason(member, line, effects.get(0)), reason(member, line, effects.get(1)));
        }
        Reason[] written = new Reason[effects.size()];
        for (int i = 0; i < written.length; i++) {
            written[i] = reason(member, line, effects.get(i));
        }
        return List.of(written);
    }

    private static Reason reason(Member member, Line line, @Nullable GradedEffect effect) {
        int actsDaysAfterStop = member.exposure().actsDaysAfterStop(line);
        return new Reason(
                line.index() < 0 ? null : line.index(),
                line.medication().id(),
                NameText.shown(line.words(), LONGEST_INPUT),
                substance(member),
                member.group(),
                effect == null ? null : effect.effect(),
                effect != null && effect.isGraded() ? effect.grade() : null,
                actsDaysAfterStop > 0 ? actsDaysAfterStop : null);
    }
}
