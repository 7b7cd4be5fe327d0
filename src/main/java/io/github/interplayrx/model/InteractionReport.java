package io.github.interplayrx.model;

import static io.github.interplayrx.model.MissingArgumentException.required;
import static io.github.interplayrx.model.MissingArgumentException.requiredEach;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.github.interplayrx.internal.base.json.Json;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Everything that one check found, and everything that it could not check. Immutable and thread-safe. The same list and the same
 * knowledge give the same report to the letter.
 *
 * <pre>{@code
 * InteractionReport report = checker.check("baclofen", "oxycodone");
 * report.warnings().get(0).severity();
 * report.toJson();
 * }</pre>
 */
@JsonPropertyOrder({
    "id",
    "status",
    "statement",
    "scope",
    "disclaimer",
    "knowledge",
    "warnings",
    "silenced",
    "notShown",
    "burden",
    "burdenBySubstance",
    "medications",
    "unrecognised",
    "notEvaluated",
    "inputProblems"
})
@JsonInclude(JsonInclude.Include.NON_NULL)
public final class InteractionReport {
    private final @Nullable String id;
    private final ReportStatus status;
    private final String statement;
    private final String scope;
    private final String disclaimer;
    private final KnowledgeVersion knowledge;
    private final List<Warning> warnings;
    private final List<SilencedWarning> silenced;
    private final int notShown;
    private final Map<String, Map<String, Integer>> burdenBySubstance;
    private final List<MedicationResult> medications;
    private final List<UnrecognisedInput> unrecognised;
    private final List<NotEvaluated> notEvaluated;
    private final List<InputProblem> inputProblems;

    private InteractionReport(Builder from) {
        id = from.id;
        status = required(from.status, "status");
        statement = required(from.statement, "statement");
        scope = required(from.scope, "scope");
        disclaimer = required(from.disclaimer, "disclaimer");
        knowledge = required(from.knowledge, "knowledge");
        warnings = from.warnings;
        silenced = from.silenced;
        notShown = from.notShown;
        burdenBySubstance = from.burdenBySubstance;
        medications = from.medications;
        unrecognised = from.unrecognised;
        notEvaluated = from.notEvaluated;
        inputProblems = from.inputProblems;
    }

    /**
     * Starts a report.
     *
     * @return a builder
     */
    public static Builder builder() {
        return new Builder();
    }

    @JsonCreator
    static InteractionReport read(
            @JsonProperty("id") @Nullable String id,
            @JsonProperty("status") @Nullable ReportStatus status,
            @JsonProperty("statement") @Nullable String statement,
            @JsonProperty("scope") @Nullable String scope,
            @JsonProperty("disclaimer") @Nullable String disclaimer,
            @JsonProperty("knowledge") @Nullable KnowledgeVersion knowledge,
            @JsonProperty("warnings") @Nullable List<Warning> warnings,
            @JsonProperty("silenced") @Nullable List<SilencedWarning> silenced,
            @JsonProperty("notShown") @Nullable Integer notShown,
            @JsonProperty("burdenBySubstance") @Nullable Map<String, Map<String, Integer>> burdenBySubstance,
            @JsonProperty("medications") @Nullable List<MedicationResult> medications,
            @JsonProperty("unrecognised") @Nullable List<UnrecognisedInput> unrecognised,
            @JsonProperty("notEvaluated") @Nullable List<NotEvaluated> notEvaluated,
            @JsonProperty("inputProblems") @Nullable List<InputProblem> inputProblems) {
        Builder read = builder();
        read.id = id;
        read.status = status;
        read.statement = statement;
        read.scope = scope;
        read.disclaimer = disclaimer;
        read.knowledge = knowledge;
        read.warnings = OrEmpty.list(warnings, "warnings");
        read.silenced = OrEmpty.list(silenced, "silenced");
        read.notShown = OrEmpty.number(notShown);
        read.burdenBySubstance = OrEmpty.map(burdenBySubstance);
        read.medications = OrEmpty.list(medications, "medications");
        read.unrecognised = OrEmpty.list(unrecognised, "unrecognised");
        read.notEvaluated = OrEmpty.list(notEvaluated, "notEvaluated");
        read.inputProblems = OrEmpty.list(inputProblems, "inputProblems");
        return read.build();
    }

    /**
     * A builder that starts from this one.
     *
     * @return a builder
     */
    public Builder toBuilder() {
        Builder copy = builder();
        copy.id = id;
        copy.status = status;
        copy.statement = statement;
        copy.scope = scope;
        copy.disclaimer = disclaimer;
        copy.knowledge = knowledge;
        copy.warnings = warnings;
        copy.silenced = silenced;
        copy.notShown = notShown;
        copy.burdenBySubstance = burdenBySubstance;
        copy.medications = medications;
        copy.unrecognised = unrecognised;
        copy.notEvaluated = notEvaluated;
        copy.inputProblems = inputProblems;
        return copy;
    }

    /** {@return the id of the request, or null if it had none} */
    @JsonProperty("id")
    public @Nullable String id() {
        return id;
    }

    /** {@return how far the list could be checked; {@link ReportStatus#COMPLETE} is not an all-clear} */
    @JsonProperty("status")
    public ReportStatus status() {
        return status;
    }

    /** {@return the sentence about the list as a whole, to be shown with the report} */
    @JsonProperty("statement")
    public String statement() {
        return statement;
    }

    /** {@return what a report covers and what it leaves out} */
    @JsonProperty("scope")
    public String scope() {
        return scope;
    }

    /** {@return what a report is not} */
    @JsonProperty("disclaimer")
    public String disclaimer() {
        return disclaimer;
    }

    /** {@return which knowledge it was made with} */
    @JsonProperty("knowledge")
    public KnowledgeVersion knowledge() {
        return knowledge;
    }

    /** {@return most severe first; narrower ones are in the one that contains them} */
    @JsonProperty("warnings")
    public List<Warning> warnings() {
        return warnings;
    }

    /** {@return warnings that hold and that the site's alert policy keeps out of {@code warnings}, most severe first} */
    @JsonProperty("silenced")
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public List<SilencedWarning> silenced() {
        return silenced;
    }

    /** {@return how many warnings below MAJOR the report leaves out, because there are too many; mostly 0} */
    @JsonProperty("notShown")
    @JsonInclude(JsonInclude.Include.NON_DEFAULT)
    public int notShown() {
        return notShown;
    }

    /** {@return grades of each cumulative effect added up over the substances that are taken} */
    @JsonProperty(value = "burden", access = JsonProperty.Access.READ_ONLY)
    public Map<String, Integer> burden() {
        Map<String, Integer> burden = new LinkedHashMap<>();
        burdenBySubstance.forEach((effect, grades) -> burden.put(
                effect, grades.values().stream().mapToInt(Integer::intValue).sum()));
        return Collections.unmodifiableMap(burden);
    }

    /** {@return which substance contributes how much to each cumulative effect} */
    @JsonProperty("burdenBySubstance")
    public Map<String, Map<String, Integer>> burdenBySubstance() {
        return burdenBySubstance;
    }

    /** {@return how each line was understood, in the order of the list} */
    @JsonProperty("medications")
    public List<MedicationResult> medications() {
        return medications;
    }

    /** {@return the lines that were not evaluated, ambiguous ones too} */
    @JsonProperty("unrecognised")
    public List<UnrecognisedInput> unrecognised() {
        return unrecognised;
    }

    /** {@return rules that a missing field kept silent and that could matter for this list} */
    @JsonProperty("notEvaluated")
    public List<NotEvaluated> notEvaluated() {
        return notEvaluated;
    }

    /** {@return values that could not be used; the rest of their line was evaluated} */
    @JsonProperty("inputProblems")
    public List<InputProblem> inputProblems() {
        return inputProblems;
    }

    /** What every report covers and leaves out. */
    public static final String SCOPE =
            "Covers effects on the central nervous system and the listed pharmacokinetic pairs. Food, laboratory,"
                    + " allergy, cardiovascular, anti-infective and oncology interactions outside the catalogue are not covered.";
    /** What every report is not; how many of the rules that it shows are reviewed is added to it. */
    public static final String DISCLAIMER =
            "Decision support for professionals: not a medical device, not reviewed by a regulator, not yet"
                    + " signed off by a licensed pharmacist or physician, and no substitute for professional judgement.";

    /**
     * This report as JSON in one line, in the shape of the published schema {@code report.schema.json}.
     *
     * @return the JSON
     */
    public String toJson() {
        return Json.print(this);
    }

    /**
     * Reads a report that {@link #toJson} wrote. Fields that this version does not know are passed over.
     *
     * @param json the JSON
     * @return a report that equals the one that was written
     * @throws IllegalArgumentException if it is no such JSON
     */
    public static InteractionReport fromJson(String json) {
        return Json.read(required(json, "json"), InteractionReport.class);
    }

    /**
     * The warnings of some kinds that are this severe or worse, without those that are in others.
     *
     * @param least the least severity
     * @param kinds the kinds, such as {@link WarningKind#WARNING}; none for all
     * @return the warnings, in the order of the report
     */
    public List<Warning> warnings(Severity least, WarningKind... kinds) {
        required(least, "least");
        List<WarningKind> wanted = List.copyOf(requiredEach(Arrays.asList(required(kinds, "kinds")), "kinds"));
        return warnings.stream()
                .filter(warning -> warning.severity().isAtLeast(least))
                .filter(warning -> wanted.isEmpty() || wanted.contains(warning.kind()))
                .toList();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof InteractionReport that
                && Objects.equals(id, that.id)
                && Objects.equals(status, that.status)
                && Objects.equals(statement, that.statement)
                && Objects.equals(scope, that.scope)
                && Objects.equals(disclaimer, that.disclaimer)
                && Objects.equals(knowledge, that.knowledge)
                && Objects.equals(warnings, that.warnings)
                && Objects.equals(silenced, that.silenced)
                && notShown == that.notShown
                && Objects.equals(burdenBySubstance, that.burdenBySubstance)
                && Objects.equals(medications, that.medications)
                && Objects.equals(unrecognised, that.unrecognised)
                && Objects.equals(notEvaluated, that.notEvaluated)
                && Objects.equals(inputProblems, that.inputProblems);
    }

    @Override
    public int hashCode() {
        return Objects.hash(
                id,
                status,
                statement,
                scope,
                disclaimer,
                knowledge,
                warnings,
                silenced,
                notShown,
                burdenBySubstance,
                medications,
                unrecognised,
                notEvaluated,
                inputProblems);
    }

    @Override
    public String toString() {
        return "InteractionReport[id=" + id + ", status=" + status + ", statement=" + statement + ", scope=" + scope
                + ", disclaimer=" + disclaimer + ", knowledge=" + knowledge + ", warnings=" + warnings + ", silenced="
                + silenced + ", notShown=" + notShown + ", burdenBySubstance=" + burdenBySubstance + ", medications="
                + medications + ", unrecognised=" + unrecognised + ", notEvaluated=" + notEvaluated + ", inputProblems="
                + inputProblems + "]";
    }

    /** Builds a {@link InteractionReport}. Not thread-safe. */
    public static final class Builder {
        private @Nullable String id;
        private @Nullable ReportStatus status;
        private @Nullable String statement;
        private @Nullable String scope;
        private @Nullable String disclaimer;
        private @Nullable KnowledgeVersion knowledge;
        private List<Warning> warnings = List.of();
        private List<SilencedWarning> silenced = List.of();
        private int notShown;
        private Map<String, Map<String, Integer>> burdenBySubstance = Map.of();
        private List<MedicationResult> medications = List.of();
        private List<UnrecognisedInput> unrecognised = List.of();
        private List<NotEvaluated> notEvaluated = List.of();
        private List<InputProblem> inputProblems = List.of();

        private Builder() {}

        /**
         * Sets the id of the request, or null if it had none.
         *
         * @param id the id of the request, or null if it had none
         * @return this
         */
        public Builder id(@Nullable String id) {
            this.id = id;
            return this;
        }

        /**
         * Sets how far the list could be checked; {@link ReportStatus#COMPLETE} is not an all-clear.
         *
         * @param status how far the list could be checked; {@link ReportStatus#COMPLETE} is not an all-clear
         * @return this
         */
        public Builder status(ReportStatus status) {
            this.status = status;
            return this;
        }

        /**
         * Sets the sentence about the list as a whole, to be shown with the report.
         *
         * @param statement the sentence about the list as a whole, to be shown with the report
         * @return this
         */
        public Builder statement(String statement) {
            this.statement = statement;
            return this;
        }

        /**
         * Sets what a report covers and what it leaves out.
         *
         * @param scope what a report covers and what it leaves out
         * @return this
         */
        public Builder scope(String scope) {
            this.scope = scope;
            return this;
        }

        /**
         * Sets what a report is not.
         *
         * @param disclaimer what a report is not
         * @return this
         */
        public Builder disclaimer(String disclaimer) {
            this.disclaimer = disclaimer;
            return this;
        }

        /**
         * Sets which knowledge it was made with.
         *
         * @param knowledge which knowledge it was made with
         * @return this
         */
        public Builder knowledge(KnowledgeVersion knowledge) {
            this.knowledge = knowledge;
            return this;
        }

        /**
         * Sets most severe first; narrower ones are in the one that contains them.
         *
         * @param warnings most severe first; narrower ones are in the one that contains them
         * @return this
         */
        public Builder warnings(List<Warning> warnings) {
            this.warnings = List.copyOf(requiredEach(warnings, "warnings"));
            return this;
        }

        /**
         * Sets warnings that hold and that the site's alert policy keeps out of {@code warnings}, most severe first.
         *
         * @param silenced warnings that hold and that the site's alert policy keeps out of {@code warnings}, most severe first
         * @return this
         */
        public Builder silenced(List<SilencedWarning> silenced) {
            this.silenced = List.copyOf(requiredEach(silenced, "silenced"));
            return this;
        }

        /**
         * Sets how many warnings below MAJOR the report leaves out, because there are too many.
         *
         * @param notShown how many warnings it leaves out
         * @return this
         */
        public Builder notShown(int notShown) {
            this.notShown = notShown;
            return this;
        }

        /**
         * Sets which substance contributes how much to each cumulative effect.
         *
         * @param burdenBySubstance which substance contributes how much to each cumulative effect
         * @return this
         */
        public Builder burdenBySubstance(Map<String, Map<String, Integer>> burdenBySubstance) {
            this.burdenBySubstance =
                    Collections.unmodifiableMap(new LinkedHashMap<>(required(burdenBySubstance, "burdenBySubstance")));
            return this;
        }

        /**
         * Sets how each line was understood, in the order of the list.
         *
         * @param medications how each line was understood, in the order of the list
         * @return this
         */
        public Builder medications(List<MedicationResult> medications) {
            this.medications = List.copyOf(requiredEach(medications, "medications"));
            return this;
        }

        /**
         * Sets the lines that were not evaluated, ambiguous ones too.
         *
         * @param unrecognised the lines that were not evaluated, ambiguous ones too
         * @return this
         */
        public Builder unrecognised(List<UnrecognisedInput> unrecognised) {
            this.unrecognised = List.copyOf(requiredEach(unrecognised, "unrecognised"));
            return this;
        }

        /**
         * Sets rules that a missing field kept silent and that could matter for this list.
         *
         * @param notEvaluated rules that a missing field kept silent and that could matter for this list
         * @return this
         */
        public Builder notEvaluated(List<NotEvaluated> notEvaluated) {
            this.notEvaluated = List.copyOf(requiredEach(notEvaluated, "notEvaluated"));
            return this;
        }

        /**
         * Sets values that could not be used; the rest of their line was evaluated.
         *
         * @param inputProblems values that could not be used; the rest of their line was evaluated
         * @return this
         */
        public Builder inputProblems(List<InputProblem> inputProblems) {
            this.inputProblems = List.copyOf(requiredEach(inputProblems, "inputProblems"));
            return this;
        }

        /**
         * Builds a report.
         *
         * @return a report
         * @throws MissingArgumentException if something is missing that may not be null; its message names it
         */
        public InteractionReport build() {
            return new InteractionReport(this);
        }
    }
}
