package io.github.interplayrx.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.github.interplayrx.internal.base.json.Json;
import java.util.List;
import java.util.Map;
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
 *
 * @param id the id of the request, or null if it had none
 * @param status how far the list could be checked; {@link ReportStatus#COMPLETE} is not an all-clear
 * @param statement the sentence about the list as a whole, to be shown with the report
 * @param scope what a report covers and what it leaves out
 * @param disclaimer what a report is not
 * @param knowledge which knowledge it was made with
 * @param warnings most severe first; narrower ones are folded into the one that contains them
 * @param silenced warnings that hold and that the site's alert policy keeps out of {@code warnings}, most severe first
 * @param burden grades of each cumulative effect added up over the substances that are taken
 * @param burdenBySubstance which substance contributes how much to each cumulative effect
 * @param medications how each line was understood, in the order of the list
 * @param unrecognised the lines that were not evaluated, ambiguous ones too
 * @param notEvaluated rules that a missing field kept silent and that could matter for this list
 * @param inputProblems values that could not be used; the rest of their line was evaluated
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
    "burden",
    "burdenBySubstance",
    "medications",
    "unrecognised",
    "notEvaluated",
    "inputProblems"
})
@JsonInclude(JsonInclude.Include.NON_NULL)
public record InteractionReport(
        @Nullable String id,
        ReportStatus status,
        String statement,
        String scope,
        String disclaimer,
        KnowledgeVersion knowledge,
        List<Warning> warnings,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<SilencedWarning> silenced,
        Map<String, Integer> burden,
        Map<String, Map<String, Integer>> burdenBySubstance,
        List<MedicationResult> medications,
        List<UnrecognisedInput> unrecognised,
        List<NotEvaluated> notEvaluated,
        List<InputProblem> inputProblems) {

    /** What every report covers and leaves out. */
    public static final String SCOPE =
            "Covers effects on the central nervous system and the listed pharmacokinetic pairs. Food, laboratory,"
                    + " allergy, cardiovascular, anti-infective and oncology interactions outside the catalogue are not covered.";
    /** What every report is not. */
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
}
