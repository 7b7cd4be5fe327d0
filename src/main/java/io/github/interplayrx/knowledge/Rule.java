package io.github.interplayrx.knowledge;

import io.github.interplayrx.model.Evidence;
import io.github.interplayrx.model.Severity;
import io.github.interplayrx.model.Source;
import io.github.interplayrx.model.WarningKind;
import java.util.List;

/**
 * One clinical claim in words. Its condition is the rule of the same id in DRL.
 *
 * @param id stable kebab-case id
 * @param version counts changes of what the claim means
 * @param hazard id of the hazard
 * @param kind what kind of statement it is
 * @param title the claim
 * @param severity severity without any modifier
 * @param generic whether it is a catch-all that gives way to a specific rule about the same substances
 * @param escalations what raises the severity, and to which
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
        Severity severity,
        boolean generic,
        List<RaisedTo> escalations,
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
     * A severity that a warning is raised to.
     *
     * @param severity the severity
     * @param by what raises it
     */
    public record RaisedTo(Severity severity, Escalation by) {}
}
