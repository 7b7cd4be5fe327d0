package io.github.interplayrx.knowledge;

import static io.github.interplayrx.model.MissingArgumentException.required;

import io.github.interplayrx.internal.base.text.Checksum;
import io.github.interplayrx.model.Evidence;
import io.github.interplayrx.model.Severity;
import io.github.interplayrx.model.Source;
import io.github.interplayrx.model.WarningKind;
import java.util.List;
import java.util.Objects;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * One clinical claim in words. Its condition is the rule of the same id in DRL.
 */
public final class Rule {
    private final String id;
    private final int version;
    private final String hazard;
    private final WarningKind kind;
    private final String title;
    private final Severity severity;
    private final boolean alwaysShown;
    private final boolean generic;
    private final List<RaisedTo> escalations;
    private final Evidence evidence;
    private final List<String> reads;
    private final List<String> effects;
    private final String mechanism;
    private final String action;
    private final String patientAdvice;
    private final List<Source> sources;
    private final Source.Verification verification;

    private Rule(Builder from) {
        id = required(from.id, "id");
        version = from.version;
        hazard = required(from.hazard, "hazard");
        kind = required(from.kind, "kind");
        title = required(from.title, "title");
        severity = required(from.severity, "severity");
        alwaysShown = from.alwaysShown;
        generic = from.generic;
        escalations = from.escalations;
        evidence = required(from.evidence, "evidence");
        reads = from.reads;
        effects = from.effects;
        mechanism = required(from.mechanism, "mechanism");
        action = required(from.action, "action");
        patientAdvice = required(from.patientAdvice, "patientAdvice");
        sources = from.sources;
        verification = required(from.verification, "verification");
    }

    static Builder builder() {
        return new Builder();
    }

    /** A builder that starts from this one. */
    Builder toBuilder() {
        Builder copy = builder();
        copy.id = id;
        copy.version = version;
        copy.hazard = hazard;
        copy.kind = kind;
        copy.title = title;
        copy.severity = severity;
        copy.alwaysShown = alwaysShown;
        copy.generic = generic;
        copy.escalations = escalations;
        copy.evidence = evidence;
        copy.reads = reads;
        copy.effects = effects;
        copy.mechanism = mechanism;
        copy.action = action;
        copy.patientAdvice = patientAdvice;
        copy.sources = sources;
        copy.verification = verification;
        return copy;
    }

    /** {@return stable kebab-case id} */
    public String id() {
        return id;
    }

    /** {@return how often the claim changed its meaning, from 1} */
    public int version() {
        return version;
    }

    /** {@return id of the hazard} */
    public String hazard() {
        return hazard;
    }

    /** {@return what kind of statement it is} */
    public WarningKind kind() {
        return kind;
    }

    /** {@return the claim} */
    public String title() {
        return title;
    }

    /** {@return severity without any modifier} */
    public Severity severity() {
        return severity;
    }

    /** {@return whether nobody can silence it, because without it a list would look better checked than it was} */
    public boolean alwaysShown() {
        return alwaysShown;
    }

    /** {@return whether it is a catch-all that gives way to a specific rule about the same substances} */
    public boolean generic() {
        return generic;
    }

    /** {@return what raises the severity, and to which} */
    public List<RaisedTo> escalations() {
        return escalations;
    }

    /** {@return how well the claim is supported} */
    public Evidence evidence() {
        return evidence;
    }

    /** {@return fields of the patient or the medications that its condition reads, named as in the request} */
    public List<String> reads() {
        return reads;
    }

    /** {@return ids of the clinical effects to expect} */
    public List<String> effects() {
        return effects;
    }

    /** {@return what happens and why} */
    public String mechanism() {
        return mechanism;
    }

    /** {@return what to do first and what to watch} */
    public String action() {
        return action;
    }

    /** {@return one sentence for the patient} */
    public String patientAdvice() {
        return patientAdvice;
    }

    /** {@return where the claim comes from} */
    public List<Source> sources() {
        return sources;
    }

    /** {@return how far the best of those sources was verified} */
    public Source.Verification verification() {
        return verification;
    }

    /**
     * A checksum of what a clinician reviews: everything the rule says, and how severe it is. It does not cover the condition, whose change
     * raises the {@link #version()}, nor the sources.
     *
     * @return 16 hexadecimal digits
     */
    public String checksum() {
        StringJoiner words = new StringJoiner("\n");
        words.add(id).add(Integer.toString(version)).add(kind.name()).add(title).add(severity.name());
        escalations.forEach(
                each -> words.add(each.severity().name()).add(each.by().id()));
        words.add(evidence.name()).add(String.join(" ", reads)).add(String.join(" ", effects));
        words.add(mechanism).add(action).add(patientAdvice);
        return Checksum.of(words.toString());
    }

    /** The same claim under the same condition, as a site puts it. */
    Rule inOtherWords(
            Severity otherSeverity,
            String otherTitle,
            String otherMechanism,
            String otherAction,
            String otherPatientAdvice) {
        return toBuilder()
                .severity(otherSeverity)
                .title(otherTitle)
                .mechanism(otherMechanism)
                .action(otherAction)
                .patientAdvice(otherPatientAdvice)
                .build();
    }

    /**
     * A severity that a warning is raised to.
     *
     * @param severity the severity
     * @param by what raises it
     */
    public record RaisedTo(Severity severity, Escalation by) {}

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Rule that
                && Objects.equals(id, that.id)
                && version == that.version
                && Objects.equals(hazard, that.hazard)
                && Objects.equals(kind, that.kind)
                && Objects.equals(title, that.title)
                && Objects.equals(severity, that.severity)
                && alwaysShown == that.alwaysShown
                && generic == that.generic
                && Objects.equals(escalations, that.escalations)
                && Objects.equals(evidence, that.evidence)
                && Objects.equals(reads, that.reads)
                && Objects.equals(effects, that.effects)
                && Objects.equals(mechanism, that.mechanism)
                && Objects.equals(action, that.action)
                && Objects.equals(patientAdvice, that.patientAdvice)
                && Objects.equals(sources, that.sources)
                && Objects.equals(verification, that.verification);
    }

    /** Equal rules have equal ids; hashing the rest would read all its texts. */
    @Override
    public int hashCode() {
        return id.hashCode();
    }

    @Override
    public String toString() {
        return "Rule[id=" + id + ", version=" + version + ", hazard=" + hazard + ", kind=" + kind + ", title=" + title
                + ", severity=" + severity + ", alwaysShown=" + alwaysShown + ", generic=" + generic + ", escalations="
                + escalations + ", evidence=" + evidence + ", reads=" + reads + ", effects=" + effects + ", mechanism="
                + mechanism + ", action=" + action + ", patientAdvice=" + patientAdvice + ", sources=" + sources
                + ", verification=" + verification + "]";
    }

    /** Builds a {@link Rule}. Not thread-safe. */
    static final class Builder {
        private @Nullable String id;
        private int version;
        private @Nullable String hazard;
        private @Nullable WarningKind kind;
        private @Nullable String title;
        private @Nullable Severity severity;
        private boolean alwaysShown;
        private boolean generic;
        private List<RaisedTo> escalations = List.of();
        private @Nullable Evidence evidence;
        private List<String> reads = List.of();
        private List<String> effects = List.of();
        private @Nullable String mechanism;
        private @Nullable String action;
        private @Nullable String patientAdvice;
        private List<Source> sources = List.of();
        private Source.@Nullable Verification verification;

        private Builder() {}

        Builder id(String id) {
            this.id = id;
            return this;
        }

        Builder version(int version) {
            this.version = version;
            return this;
        }

        Builder hazard(String hazard) {
            this.hazard = hazard;
            return this;
        }

        Builder kind(WarningKind kind) {
            this.kind = kind;
            return this;
        }

        Builder title(String title) {
            this.title = title;
            return this;
        }

        Builder severity(Severity severity) {
            this.severity = severity;
            return this;
        }

        Builder alwaysShown(boolean alwaysShown) {
            this.alwaysShown = alwaysShown;
            return this;
        }

        Builder generic(boolean generic) {
            this.generic = generic;
            return this;
        }

        Builder escalations(List<RaisedTo> escalations) {
            this.escalations = List.copyOf(escalations);
            return this;
        }

        Builder evidence(Evidence evidence) {
            this.evidence = evidence;
            return this;
        }

        Builder reads(List<String> reads) {
            this.reads = List.copyOf(reads);
            return this;
        }

        Builder effects(List<String> effects) {
            this.effects = List.copyOf(effects);
            return this;
        }

        Builder mechanism(String mechanism) {
            this.mechanism = mechanism;
            return this;
        }

        Builder action(String action) {
            this.action = action;
            return this;
        }

        Builder patientAdvice(String patientAdvice) {
            this.patientAdvice = patientAdvice;
            return this;
        }

        Builder sources(List<Source> sources) {
            this.sources = List.copyOf(sources);
            return this;
        }

        Builder verification(Source.Verification verification) {
            this.verification = verification;
            return this;
        }

        Rule build() {
            return new Rule(this);
        }
    }
}
