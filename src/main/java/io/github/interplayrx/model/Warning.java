package io.github.interplayrx.model;

import static io.github.interplayrx.model.MissingArgumentException.required;
import static io.github.interplayrx.model.MissingArgumentException.requiredEach;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A rule that held for named substances, with its words, its sources and the narrower warnings that it contains. Immutable and
 * thread-safe.
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
    "collapsed",
    "contains"
})
@JsonInclude(JsonInclude.Include.NON_NULL)
public final class Warning {
    private final String rule;
    private final int ruleVersion;
    private final String hazard;
    private final WarningKind kind;
    private final Severity severity;
    private final @Nullable Severity raisedFrom;
    private final List<String> raisedBy;
    private final List<String> concerns;
    private final Evidence evidence;
    private final String title;
    private final List<String> substances;
    private final boolean proposed;
    private final List<String> effects;
    private final String mechanism;
    private final String action;
    private final String patientAdvice;
    private final List<String> doNotStopSuddenly;
    private final List<Source> sources;
    private final List<Reason> because;
    private final @Nullable LocalChange local;
    private final boolean collapsed;
    private final List<Warning> contains;

    private Warning(Builder from) {
        rule = required(from.rule, "rule");
        ruleVersion = from.ruleVersion;
        hazard = required(from.hazard, "hazard");
        kind = required(from.kind, "kind");
        severity = required(from.severity, "severity");
        raisedFrom = from.raisedFrom;
        raisedBy = from.raisedBy;
        concerns = from.concerns;
        evidence = required(from.evidence, "evidence");
        title = required(from.title, "title");
        substances = from.substances;
        proposed = from.proposed;
        effects = from.effects;
        mechanism = required(from.mechanism, "mechanism");
        action = required(from.action, "action");
        patientAdvice = required(from.patientAdvice, "patientAdvice");
        doNotStopSuddenly = from.doNotStopSuddenly;
        sources = from.sources;
        because = from.because;
        local = from.local;
        collapsed = from.collapsed;
        contains = from.contains;
    }

    /**
     * Starts a warning.
     *
     * @return a builder
     */
    public static Builder builder() {
        return new Builder();
    }

    @JsonCreator
    static Warning read(
            @JsonProperty("rule") @Nullable String rule,
            @JsonProperty("ruleVersion") @Nullable Integer ruleVersion,
            @JsonProperty("hazard") @Nullable String hazard,
            @JsonProperty("kind") @Nullable WarningKind kind,
            @JsonProperty("severity") @Nullable Severity severity,
            @JsonProperty("raisedFrom") @Nullable Severity raisedFrom,
            @JsonProperty("raisedBy") @Nullable List<String> raisedBy,
            @JsonProperty("concerns") @Nullable List<String> concerns,
            @JsonProperty("evidence") @Nullable Evidence evidence,
            @JsonProperty("title") @Nullable String title,
            @JsonProperty("substances") @Nullable List<String> substances,
            @JsonProperty("proposed") @Nullable Boolean proposed,
            @JsonProperty("effects") @Nullable List<String> effects,
            @JsonProperty("mechanism") @Nullable String mechanism,
            @JsonProperty("action") @Nullable String action,
            @JsonProperty("patientAdvice") @Nullable String patientAdvice,
            @JsonProperty("doNotStopSuddenly") @Nullable List<String> doNotStopSuddenly,
            @JsonProperty("sources") @Nullable List<Source> sources,
            @JsonProperty("because") @Nullable List<Reason> because,
            @JsonProperty("local") @Nullable LocalChange local,
            @JsonProperty("collapsed") @Nullable Boolean collapsed,
            @JsonProperty("contains") @Nullable List<Warning> contains) {
        Builder read = builder();
        read.rule = rule;
        read.ruleVersion = OrEmpty.number(ruleVersion);
        read.hazard = hazard;
        read.kind = kind;
        read.severity = severity;
        read.raisedFrom = raisedFrom;
        read.raisedBy = OrEmpty.list(raisedBy, "raisedBy");
        read.concerns = OrEmpty.list(concerns, "concerns");
        read.evidence = evidence;
        read.title = title;
        read.substances = OrEmpty.list(substances, "substances");
        read.proposed = OrEmpty.flag(proposed);
        read.effects = OrEmpty.list(effects, "effects");
        read.mechanism = mechanism;
        read.action = action;
        read.patientAdvice = patientAdvice;
        read.doNotStopSuddenly = OrEmpty.list(doNotStopSuddenly, "doNotStopSuddenly");
        read.sources = OrEmpty.list(sources, "sources");
        read.because = OrEmpty.list(because, "because");
        read.local = local;
        read.collapsed = OrEmpty.flag(collapsed);
        read.contains = OrEmpty.list(contains, "contains");
        return read.build();
    }

    /**
     * A builder that starts from this one.
     *
     * @return a builder
     */
    public Builder toBuilder() {
        Builder copy = builder();
        copy.rule = rule;
        copy.ruleVersion = ruleVersion;
        copy.hazard = hazard;
        copy.kind = kind;
        copy.severity = severity;
        copy.raisedFrom = raisedFrom;
        copy.raisedBy = raisedBy;
        copy.concerns = concerns;
        copy.evidence = evidence;
        copy.title = title;
        copy.substances = substances;
        copy.proposed = proposed;
        copy.effects = effects;
        copy.mechanism = mechanism;
        copy.action = action;
        copy.patientAdvice = patientAdvice;
        copy.doNotStopSuddenly = doNotStopSuddenly;
        copy.sources = sources;
        copy.because = because;
        copy.local = local;
        copy.collapsed = collapsed;
        copy.contains = contains;
        return copy;
    }

    /** {@return stable identity: the rule and the sorted substances, as in {@code "opioid-benzodiazepine:diazepam+oxycodone"}} */
    @JsonProperty(value = "id", access = JsonProperty.Access.READ_ONLY)
    public String id() {
        return idOf(rule, substances);
    }

    static String idOf(String rule, List<String> substances) {
        return switch (substances.size()) {
            case 0 -> rule;
            case 1 -> rule + ":" + substances.get(0);
            case 2 -> rule + ":" + substances.get(0) + "+" + substances.get(1);
            default -> rule + ":" + String.join("+", substances);
        };
    }

    /** {@return id of the rule} */
    @JsonProperty("rule")
    public String rule() {
        return rule;
    }

    /** {@return version of the rule} */
    @JsonProperty("ruleVersion")
    public int ruleVersion() {
        return ruleVersion;
    }

    /** {@return id of the danger it speaks of} */
    @JsonProperty("hazard")
    public String hazard() {
        return hazard;
    }

    /** {@return what kind of statement it is} */
    @JsonProperty("kind")
    public WarningKind kind() {
        return kind;
    }

    /** {@return the worst of the rule's own severity and of what raised it} */
    @JsonProperty("severity")
    public Severity severity() {
        return severity;
    }

    /** {@return the rule's own severity if something raised it, otherwise null} */
    @JsonProperty("raisedFrom")
    public @Nullable Severity raisedFrom() {
        return raisedFrom;
    }

    /** {@return ids of what raised it, such as {@code "mme-90"}} */
    @JsonProperty("raisedBy")
    public List<String> raisedBy() {
        return raisedBy;
    }

    /** {@return plain words about the patient that belong to this warning or to one that it contains} */
    @JsonProperty("concerns")
    public List<String> concerns() {
        return concerns;
    }

    /** {@return how well the claim is supported} */
    @JsonProperty("evidence")
    public Evidence evidence() {
        return evidence;
    }

    /** {@return the claim} */
    @JsonProperty("title")
    public String title() {
        return title;
    }

    /** {@return ids of the substances, sorted; for a data-quality warning the inputs it speaks of, as written} */
    @JsonProperty("substances")
    public List<String> substances() {
        return substances;
    }

    /** {@return whether a proposed medication is part of it} */
    @JsonProperty("proposed")
    public boolean proposed() {
        return proposed;
    }

    /** {@return ids of the clinical effects to expect} */
    @JsonProperty("effects")
    public List<String> effects() {
        return effects;
    }

    /** {@return what happens and why} */
    @JsonProperty("mechanism")
    public String mechanism() {
        return mechanism;
    }

    /** {@return what to do first and what to watch} */
    @JsonProperty("action")
    public String action() {
        return action;
    }

    /** {@return one sentence for the patient} */
    @JsonProperty("patientAdvice")
    public String patientAdvice() {
        return patientAdvice;
    }

    /** {@return substances of this warning that are taken now and must not be stopped suddenly} */
    @JsonProperty("doNotStopSuddenly")
    public List<String> doNotStopSuddenly() {
        return doNotStopSuddenly;
    }

    /** {@return where the claim comes from} */
    @JsonProperty("sources")
    public List<Source> sources() {
        return sources;
    }

    /** {@return which input, effect and grade led to it, for each substance} */
    @JsonProperty("because")
    public List<Reason> because() {
        return because;
    }

    /** {@return who declared or changed the rule, if local knowledge did; otherwise null} */
    @JsonProperty("local")
    public @Nullable LocalChange local() {
        return local;
    }

    /** {@return whether the site's alert policy asks to show it collapsed} */
    @JsonProperty("collapsed")
    @JsonInclude(JsonInclude.Include.NON_DEFAULT)
    public boolean collapsed() {
        return collapsed;
    }

    /** {@return narrower warnings of the same hazard, each complete} */
    @JsonProperty("contains")
    public List<Warning> contains() {
        return contains;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Warning that
                && Objects.equals(rule, that.rule)
                && ruleVersion == that.ruleVersion
                && Objects.equals(hazard, that.hazard)
                && Objects.equals(kind, that.kind)
                && Objects.equals(severity, that.severity)
                && Objects.equals(raisedFrom, that.raisedFrom)
                && Objects.equals(raisedBy, that.raisedBy)
                && Objects.equals(concerns, that.concerns)
                && Objects.equals(evidence, that.evidence)
                && Objects.equals(title, that.title)
                && Objects.equals(substances, that.substances)
                && proposed == that.proposed
                && Objects.equals(effects, that.effects)
                && Objects.equals(mechanism, that.mechanism)
                && Objects.equals(action, that.action)
                && Objects.equals(patientAdvice, that.patientAdvice)
                && Objects.equals(doNotStopSuddenly, that.doNotStopSuddenly)
                && Objects.equals(sources, that.sources)
                && Objects.equals(because, that.because)
                && Objects.equals(local, that.local)
                && collapsed == that.collapsed
                && Objects.equals(contains, that.contains);
    }

    @Override
    public int hashCode() {
        return Objects.hash(
                rule,
                ruleVersion,
                hazard,
                kind,
                severity,
                raisedFrom,
                raisedBy,
                concerns,
                evidence,
                title,
                substances,
                proposed,
                effects,
                mechanism,
                action,
                patientAdvice,
                doNotStopSuddenly,
                sources,
                because,
                local,
                collapsed,
                contains);
    }

    @Override
    public String toString() {
        return "Warning[rule=" + rule + ", ruleVersion=" + ruleVersion + ", hazard=" + hazard + ", kind="
                + kind + ", severity=" + severity + ", raisedFrom=" + raisedFrom + ", raisedBy=" + raisedBy
                + ", concerns=" + concerns + ", evidence=" + evidence + ", title=" + title + ", substances="
                + substances + ", proposed=" + proposed + ", effects=" + effects + ", mechanism=" + mechanism
                + ", action=" + action + ", patientAdvice=" + patientAdvice + ", doNotStopSuddenly=" + doNotStopSuddenly
                + ", sources=" + sources + ", because=" + because + ", local=" + local + ", collapsed=" + collapsed
                + ", contains=" + contains + "]";
    }

    /** Builds a {@link Warning}. Not thread-safe. */
    public static final class Builder {
        private @Nullable String rule;
        private int ruleVersion;
        private @Nullable String hazard;
        private @Nullable WarningKind kind;
        private @Nullable Severity severity;
        private @Nullable Severity raisedFrom;
        private List<String> raisedBy = List.of();
        private List<String> concerns = List.of();
        private @Nullable Evidence evidence;
        private @Nullable String title;
        private List<String> substances = List.of();
        private boolean proposed;
        private List<String> effects = List.of();
        private @Nullable String mechanism;
        private @Nullable String action;
        private @Nullable String patientAdvice;
        private List<String> doNotStopSuddenly = List.of();
        private List<Source> sources = List.of();
        private List<Reason> because = List.of();
        private @Nullable LocalChange local;
        private boolean collapsed;
        private List<Warning> contains = List.of();

        private Builder() {}

        /**
         * Sets id of the rule.
         *
         * @param rule id of the rule
         * @return this
         */
        public Builder rule(String rule) {
            this.rule = rule;
            return this;
        }

        /**
         * Sets version of the rule.
         *
         * @param ruleVersion version of the rule
         * @return this
         */
        public Builder ruleVersion(int ruleVersion) {
            this.ruleVersion = ruleVersion;
            return this;
        }

        /**
         * Sets id of the danger it speaks of.
         *
         * @param hazard id of the danger it speaks of
         * @return this
         */
        public Builder hazard(String hazard) {
            this.hazard = hazard;
            return this;
        }

        /**
         * Sets what kind of statement it is.
         *
         * @param kind what kind of statement it is
         * @return this
         */
        public Builder kind(WarningKind kind) {
            this.kind = kind;
            return this;
        }

        /**
         * Sets the worst of the rule's own severity and of what raised it.
         *
         * @param severity the worst of the rule's own severity and of what raised it
         * @return this
         */
        public Builder severity(Severity severity) {
            this.severity = severity;
            return this;
        }

        /**
         * Sets the rule's own severity if something raised it, otherwise null.
         *
         * @param raisedFrom the rule's own severity if something raised it, otherwise null
         * @return this
         */
        public Builder raisedFrom(@Nullable Severity raisedFrom) {
            this.raisedFrom = raisedFrom;
            return this;
        }

        /**
         * Sets ids of what raised it, such as {@code "mme-90"}.
         *
         * @param raisedBy ids of what raised it, such as {@code "mme-90"}
         * @return this
         */
        public Builder raisedBy(List<String> raisedBy) {
            this.raisedBy = List.copyOf(requiredEach(raisedBy, "raisedBy"));
            return this;
        }

        /**
         * Sets plain words about the patient that belong to this warning or to one that it contains.
         *
         * @param concerns plain words about the patient that belong to this warning or to one that it contains
         * @return this
         */
        public Builder concerns(List<String> concerns) {
            this.concerns = List.copyOf(requiredEach(concerns, "concerns"));
            return this;
        }

        /**
         * Sets how well the claim is supported.
         *
         * @param evidence how well the claim is supported
         * @return this
         */
        public Builder evidence(Evidence evidence) {
            this.evidence = evidence;
            return this;
        }

        /**
         * Sets the claim.
         *
         * @param title the claim
         * @return this
         */
        public Builder title(String title) {
            this.title = title;
            return this;
        }

        /**
         * Sets ids of the substances, sorted; for a data-quality warning the inputs it speaks of, as written.
         *
         * @param substances ids of the substances, sorted; for a data-quality warning the inputs it speaks of, as written
         * @return this
         */
        public Builder substances(List<String> substances) {
            this.substances = List.copyOf(requiredEach(substances, "substances"));
            return this;
        }

        /**
         * Sets whether a proposed medication is part of it.
         *
         * @param proposed whether a proposed medication is part of it
         * @return this
         */
        public Builder proposed(boolean proposed) {
            this.proposed = proposed;
            return this;
        }

        /**
         * Sets ids of the clinical effects to expect.
         *
         * @param effects ids of the clinical effects to expect
         * @return this
         */
        public Builder effects(List<String> effects) {
            this.effects = List.copyOf(requiredEach(effects, "effects"));
            return this;
        }

        /**
         * Sets what happens and why.
         *
         * @param mechanism what happens and why
         * @return this
         */
        public Builder mechanism(String mechanism) {
            this.mechanism = mechanism;
            return this;
        }

        /**
         * Sets what to do first and what to watch.
         *
         * @param action what to do first and what to watch
         * @return this
         */
        public Builder action(String action) {
            this.action = action;
            return this;
        }

        /**
         * Sets one sentence for the patient.
         *
         * @param patientAdvice one sentence for the patient
         * @return this
         */
        public Builder patientAdvice(String patientAdvice) {
            this.patientAdvice = patientAdvice;
            return this;
        }

        /**
         * Sets substances of this warning that are taken now and must not be stopped suddenly.
         *
         * @param doNotStopSuddenly substances of this warning that are taken now and must not be stopped suddenly
         * @return this
         */
        public Builder doNotStopSuddenly(List<String> doNotStopSuddenly) {
            this.doNotStopSuddenly = List.copyOf(requiredEach(doNotStopSuddenly, "doNotStopSuddenly"));
            return this;
        }

        /**
         * Sets where the claim comes from.
         *
         * @param sources where the claim comes from
         * @return this
         */
        public Builder sources(List<Source> sources) {
            this.sources = List.copyOf(requiredEach(sources, "sources"));
            return this;
        }

        /**
         * Sets which input, effect and grade led to it, for each substance.
         *
         * @param because which input, effect and grade led to it, for each substance
         * @return this
         */
        public Builder because(List<Reason> because) {
            this.because = List.copyOf(requiredEach(because, "because"));
            return this;
        }

        /**
         * Sets who declared or changed the rule, if local knowledge did; otherwise null.
         *
         * @param local who declared or changed the rule, if local knowledge did; otherwise null
         * @return this
         */
        public Builder local(@Nullable LocalChange local) {
            this.local = local;
            return this;
        }

        /**
         * Sets whether the site's alert policy asks to show it collapsed.
         *
         * @param collapsed whether the site's alert policy asks to show it collapsed
         * @return this
         */
        public Builder collapsed(boolean collapsed) {
            this.collapsed = collapsed;
            return this;
        }

        /**
         * Sets narrower warnings of the same hazard, each complete.
         *
         * @param contains narrower warnings of the same hazard, each complete
         * @return this
         */
        public Builder contains(List<Warning> contains) {
            this.contains = List.copyOf(requiredEach(contains, "contains"));
            return this;
        }

        /**
         * Builds a warning.
         *
         * @return a warning
         * @throws MissingArgumentException if something is missing that may not be null; its message names it
         */
        public Warning build() {
            return new Warning(this);
        }
    }
}
