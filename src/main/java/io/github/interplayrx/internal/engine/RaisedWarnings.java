package io.github.interplayrx.internal.engine;

import io.github.interplayrx.internal.engine.RuleCatalogue.Claim;
import io.github.interplayrx.knowledge.DeclaredInteraction;
import io.github.interplayrx.knowledge.Rule;
import io.github.interplayrx.knowledge.Rule.RaisedTo;
import io.github.interplayrx.model.Severity;
import io.github.interplayrx.regimen.Exposure;
import io.github.interplayrx.regimen.Member;
import io.github.interplayrx.regimen.Occurrences;
import io.github.interplayrx.regimen.Occurrences.Occurrence;
import io.github.interplayrx.regimen.Warnings;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Gathers what the rules of one session say. Rules, their variants and escalations may come in any order; they meet when the findings are
 * asked for. Not thread-safe: one for each check.
 */
final class RaisedWarnings implements Warnings {
    /** What rules in DRL call it. */
    static final String GLOBAL = "warnings";

    private static final Comparator<RaisedTo> BY_ID =
            Comparator.comparing(raised -> raised.by().id());

    /** A list of ten raises about as many. */
    private static final int EXPECTED_RULES = 16;

    private static final int EXPECTED_RULES_THAT_SPEAK_SECOND = 4;

    private final RuleCatalogue catalogue;
    // Two short lists rather than a map, as in Escalations.
    private final List<Rule> rules;
    private final List<List<Occurrence>> raised;
    private final Escalations escalations;
    private final boolean supposed;

    private RaisedWarnings(RuleCatalogue catalogue, Escalations escalations, boolean supposed, int expected) {
        this.catalogue = catalogue;
        this.escalations = escalations;
        this.supposed = supposed;
        rules = new ArrayList<>(expected);
        raised = new ArrayList<>(expected);
    }

    static RaisedWarnings of(RuleCatalogue catalogue) {
        return new RaisedWarnings(catalogue, new Escalations(), false, EXPECTED_RULES);
    }

    /** For what rules would say if the worst were supposed of every missing value: only of those that can lack one is it asked. */
    static RaisedWarnings supposed(RuleCatalogue catalogue) {
        return new RaisedWarnings(catalogue, new Escalations(), true, EXPECTED_RULES);
    }

    /** For rules that look at what was raised before; what holds by then raises the severity of theirs as well. */
    RaisedWarnings speakingSecond() {
        return new RaisedWarnings(catalogue, escalations, supposed, EXPECTED_RULES_THAT_SPEAK_SECOND);
    }

    @Override
    public void raise(String rule, Occurrences occurrences) {
        raise(catalogue.claim(rule), occurrences.each());
    }

    @Override
    public void raise(DeclaredInteraction interaction, Occurrences occurrences) {
        raise(catalogue.claim(interaction.rule()), occurrences.each());
    }

    private void raise(Claim claim, List<Occurrence> all) {
        List<Occurrence> occurrences = claim.isQuietWithinProduct() ? acrossProducts(all) : all;
        if (!occurrences.isEmpty()) {
            add(claim.rule(), occurrences);
        }
    }

    private void add(Rule rule, List<Occurrence> occurrences) {
        int known = indexOf(rule);
        if (known < 0) {
            rules.add(rule);
            raised.add(occurrences);
        } else {
            raised.set(known, distinct(raised.get(known), occurrences));
        }
    }

    private int indexOf(Rule rule) {
        for (int i = 0; i < rules.size(); i++) {
            if (rules.get(i).id().equals(rule.id())) {
                return i;
            }
        }
        return -1;
    }

    private static List<Occurrence> acrossProducts(List<Occurrence> all) {
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).isWithinOneProduct()) {
                return all.stream().filter(each -> !each.isWithinOneProduct()).toList();
            }
        }
        return all;
    }

    /** What a variant says again of the same substances is said once. Which of the two stays does not depend on their order. */
    private static List<Occurrence> distinct(List<Occurrence> some, List<Occurrence> more) {
        List<Occurrence> sorted = new ArrayList<>(some);
        sorted.addAll(more);
        sorted.sort(Comparator.comparing(RaisedWarnings::parts));
        Set<Object> known = new HashSet<>();
        List<Occurrence> distinct = new ArrayList<>(sorted.size());
        for (Occurrence each : sorted) {
            if (known.add(subject(each))) {
                distinct.add(each);
            }
        }
        return distinct;
    }

    private static String parts(Occurrence occurrence) {
        StringBuilder parts = new StringBuilder();
        occurrence.members().forEach(member -> parts.append(member.group()).append(' '));
        return parts.toString();
    }

    private static List<Object> subject(Occurrence occurrence) {
        List<Exposure> exposures =
                occurrence.members().stream().map(Member::exposure).toList();
        return List.of(exposures, occurrence.inputs());
    }

    @Override
    public void escalate(String escalation) {
        catalogue.checkEscalation(escalation);
        escalations.add(escalation);
    }

    @Override
    public void escalate(String escalation, Occurrences occurrences) {
        catalogue.checkEscalation(escalation);
        escalations.add(escalation, occurrences);
    }

    boolean isSupposed() {
        return supposed;
    }

    boolean holds(Rule rule) {
        return indexOf(rule) >= 0;
    }

    /** The rules that hold for somebody. */
    List<Rule> rules() {
        return rules;
    }

    Escalations escalations() {
        return escalations;
    }

    /** What was raised so far, with what raises its severity. */
    List<Finding> findings() {
        List<Finding> findings = new ArrayList<>(countOccurrences() + 4);
        for (int i = 0; i < rules.size(); i++) {
            addFindings(rules.get(i), raised.get(i), findings);
        }
        return findings;
    }

    private int countOccurrences() {
        int count = 0;
        for (int i = 0; i < raised.size(); i++) {
            count += raised.get(i).size();
        }
        return count;
    }

    private void addFindings(Rule rule, List<Occurrence> occurrences, List<Finding> findings) {
        for (int i = 0; i < occurrences.size(); i++) {
            findings.add(finding(rule, occurrences.get(i)));
        }
    }

    private Finding finding(Rule rule, Occurrence occurrence) {
        List<RaisedTo> raisedBy = raisedBy(rule, occurrence.members());
        Severity severity = rule.severity();
        for (int i = 0; i < raisedBy.size(); i++) {
            Severity raised = raisedBy.get(i).severity();
            severity = raised.isAtLeast(severity) ? raised : severity;
        }
        return new Finding(rule, severity, occurrence.members(), occurrence.inputs(), raisedBy);
    }

    private List<RaisedTo> raisedBy(Rule rule, List<Member> members) {
        List<RaisedTo> possible = rule.escalations();
        if (possible.isEmpty() || escalations.isEmpty()) {
            return List.of();
        }
        List<RaisedTo> raisedBy = List.of();
        for (int i = 0; i < possible.size(); i++) {
            if (escalations.countsFor(members, possible.get(i).by().id())) {
                raisedBy = with(possible.get(i), raisedBy);
            }
        }
        return raisedBy;
    }

    private static List<RaisedTo> with(RaisedTo one, List<RaisedTo> before) {
        if (before.isEmpty()) {
            return List.of(one);
        }
        List<RaisedTo> more = new ArrayList<>(before);
        more.add(one);
        more.sort(BY_ID);
        return List.copyOf(more);
    }
}
