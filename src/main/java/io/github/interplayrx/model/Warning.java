package io.github.interplayrx.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A rule that held for named substances, with its words, its sources and the narrower warnings folded into it. Immutable and
 * thread-safe.
 *
 * @param id stable identity: the rule and the sorted substances, as in {@code "opioid-benzodiazepine:diazepam+oxycodone"}
 * @param rule id of the rule
 * @param ruleVersion version of the rule
 * @param hazard id of the danger it speaks of
 * @param kind what kind of statement it is
 * @param severity the worst of the rule's own severity and of what raised it
 * @param raisedFrom the rule's own severity if something raised it, otherwise null
 * @param raisedBy ids of what raised it, such as {@code "mme-90"}
 * @param concerns plain words about the patient that belong to this warning or to one folded into it
 * @param evidence how well the claim is supported
 * @param title the claim
 * @param substances ids of the substances, sorted; for a data-quality warning the inputs it speaks of, as written
 * @param proposed whether a proposed medication is part of it
 * @param effects ids of the clinical effects to expect
 * @param mechanism what happens and why
 * @param action what to do first and what to watch
 * @param patientAdvice one sentence for the patient
 * @param doNotStopSuddenly substances of this warning that are taken now and must not be stopped suddenly
 * @param sources where the claim comes from
 * @param because which input, effect and grade led to it, for each substance
 * @param local who declared or changed the rule, if local knowledge did; otherwise null
 * @param folded whether the site's alert policy asks to show it collapsed
 * @param contains narrower warnings of the same hazard, each complete
 */
@JsonPropertyOrder({
    "id",
    "rule",
    "ruleVersion",
    "hazard",
    "kind",
    "severity",
    "raisedFrom",
    "raisedBy",
    "concerns",
    "evidence",
    "title",
    "substances",
    "proposed",
    "effects",
    "mechanism",
    "action",
    "patientAdvice",
    "doNotStopSuddenly",
    "sources",
    "because",
    "local",
    "folded",
    "contains"
})
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Warning(
        String id,
        String rule,
        int ruleVersion,
        String hazard,
        WarningKind kind,
        Severity severity,
        @Nullable Severity raisedFrom,
        List<String> raisedBy,
        List<String> concerns,
        Evidence evidence,
        String title,
        List<String> substances,
        boolean proposed,
        List<String> effects,
        String mechanism,
        String action,
        String patientAdvice,
        List<String> doNotStopSuddenly,
        List<Source> sources,
        List<Reason> because,
        @Nullable LocalChange local,
        @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean folded,
        List<Warning> contains) {}
