package io.github.interplayrx.knowledge;

import io.github.interplayrx.model.Evidence;
import io.github.interplayrx.model.Severity;
import io.github.interplayrx.model.Source;
import io.github.interplayrx.model.WarningKind;
import java.util.List;

/**
 * One clinical claim in words. If its whole condition is that two groups of substances are taken together, or within some days of each
 * other, they stand here too; any other condition is written in DRL under the same id.
 *
 * @param id stable kebab-case id
 * @param version counts changes of what the claim means
 * @param hazard id of the hazard
 * @param kind what kind of statement it is
 * @param title the claim
 * @param combines the groups that it speaks of; it holds for each pair of a substance of the one and a different one of the other. Empty
 *     if its condition is written in DRL
 * @param about the groups of whose members it speaks, of all that are taken at once; empty if it speaks of pairs, or DRL says of whom
 * @param severity severity without any modifier
 * @param generic whether it is a catch-all that gives way to a specific rule about the same substances
 * @param escalations what raises the severity
 * @param evidence how well the claim is supported
 * @param reads fields of the patient or the medications that its condition reads, named as in the request
 * @param effects ids of the clinical effects to expect
 * @param mechanism what happens and why
 * @param action what to do first and what to watch
 * @param patientAdvice one sentence for the patient
 * @param sources where the claim comes from
 * @param verification how far those sources were verified, taken together
 */
public record Rule(
        String id,
        int version,
        String hazard,
        WarningKind kind,
        String title,
        List<Pair> combines,
        List<String> about,
        Severity severity,
        boolean generic,
        List<Escalation> escalations,
        Evidence evidence,
        List<String> reads,
        List<String> effects,
        String mechanism,
        String action,
        String patientAdvice,
        List<Source> sources,
        Source.Verification verification) {

    /** The same claim under the same condition, as a site puts it. */
    Rule inOtherWords(
            Severity otherSeverity,
            String otherTitle,
            String otherMechanism,
            String otherAction,
            String otherPatientAdvice) {
        return new Rule(
                id,
                version,
                hazard,
                kind,
                otherTitle,
                combines,
                about,
                otherSeverity,
                generic,
                escalations,
                evidence,
                reads,
                effects,
                otherMechanism,
                otherAction,
                otherPatientAdvice,
                sources,
                verification);
    }

    /**
     * Something that raises the severity of a rule.
     *
     * @param id what raises it, such as {@code "mme-90"}; in DRL the rule {@code "<rule>/<id>"}, or {@code "pairs/<id>"} for all pairs
     * @param combines the groups that raise it, as for a rule; empty if its condition is written in DRL, for this rule or for all pairs
     * @param severity the severity it raises to
     * @param because the reason as the end of a sentence, such as "the patient is 65 or older"
     * @param reads fields that its condition reads
     */
    public record Escalation(String id, List<Pair> combines, Severity severity, String because, List<String> reads) {}

    /**
     * Two groups of substances that are taken together. Where one may have been stopped, the other is still taken.
     *
     * @param first the one
     * @param second the other; the same if two of a group are meant
     */
    public record Pair(Side first, Side second) {}

    /**
     * One side of a pair.
     *
     * @param group id of a group, an effect or a substance
     * @param withinDays how many days ago it may have been stopped; 0 if it has to be taken
     */
    public record Side(String group, int withinDays) {}
}
