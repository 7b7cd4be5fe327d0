package io.github.interplayrx.fhir;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.interplayrx.model.InteractionReport;
import io.github.interplayrx.model.MedicationState;
import io.github.interplayrx.model.ReportStatus;
import io.github.interplayrx.model.RequestField;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How far a list was checked, as a GuidanceResponse. */
record Guidance(
        FhirVersion version,
        InteractionReport report,
        @Nullable FhirInput input) {
    ObjectNode resource() {
        ObjectNode guidance = JsonNodeFactory.instance.objectNode();
        guidance.put("resourceType", "GuidanceResponse");
        guidance.putArray("contained").add(outcome());
        Systems.device(guidance, version, report);
        guidance.put("moduleUri", Systems.OURS + "check");
        guidance.put("status", status(report.status()));
        Systems.subject(guidance, "subject", input);
        guidance.putObject("performer").put("reference", "#interplay");
        guidance.putArray("note").addObject().put("text", report.statement());
        ObjectNode message = JsonNodeFactory.instance.objectNode().put("reference", "#outcome");
        if (version == FhirVersion.R5) {
            guidance.set("evaluationMessage", message);
        } else {
            guidance.putArray("evaluationMessage").add(message);
        }
        missing(guidance);
        return guidance;
    }

    private static String status(ReportStatus status) {
        return switch (status) {
            case COMPLETE -> "success";
            case PARTIAL -> "data-requested";
            case INCOMPLETE -> "data-required";
        };
    }

    private ObjectNode outcome() {
        ObjectNode outcome = JsonNodeFactory.instance.objectNode();
        outcome.put("resourceType", "OperationOutcome").put("id", "outcome");
        ArrayNode issues = outcome.putArray("issue");
        report.unrecognised()
                .forEach(line -> issue(issues, "error", "not-found", "Not understood, not checked: " + line.words()));
        report.inputProblems()
                .forEach(problem -> issue(
                        issues,
                        "warning",
                        "value",
                        problem.at() + ": " + problem.value() + ": " + problem.message() + " " + problem.advice()));
        report.medications().stream()
                .filter(line -> line.state() == MedicationState.NOT_CURATED)
                .forEach(line -> issue(
                        issues,
                        "warning",
                        "incomplete",
                        "Known, but nobody has reviewed its effects: " + line.input()));
        if (report.notShown() > 0) {
            issue(
                    issues,
                    "warning",
                    "too-long",
                    report.notShown() + " warnings below MAJOR are left out, because the list brings so many");
        }
        report.silenced()
                .forEach(each -> issue(
                        issues,
                        "information",
                        "suppressed",
                        "Silenced by policy: " + each.warning().title()));
        if (input != null) {
            input.remarks()
                    .forEach(remark -> issue(
                            issues,
                            "information",
                            "informational",
                            remark.resource() + " " + remark.what() + ": " + remark.why()));
        }
        report.notEvaluated()
                .forEach(rule -> issue(
                        issues,
                        "information",
                        "incomplete",
                        "Not evaluated: " + rule.rule() + " needs " + String.join(", ", rule.needs())));
        issue(issues, "information", "informational", report.disclaimer());
        return outcome;
    }

    private static void issue(ArrayNode issues, String severity, String code, String text) {
        issues.addObject().put("severity", severity).put("code", code).put("diagnostics", text);
    }

    /** Of each type of resource once: what to hand over so that nothing stays unevaluated. */
    private void missing(ObjectNode guidance) {
        Set<RequestField> fields = EnumSet.noneOf(RequestField.class);
        report.notEvaluated().forEach(rule -> rule.needs().forEach(need -> fields.add(RequestField.of(need))));
        if (!fields.isEmpty()) {
            ArrayNode requirements = guidance.putArray("dataRequirement");
            fields.stream().map(Need::of).distinct().forEach(need -> need.writeTo(requirements.addObject()));
        }
    }
}
