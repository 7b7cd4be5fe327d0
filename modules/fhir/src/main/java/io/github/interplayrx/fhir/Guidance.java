package io.github.interplayrx.fhir;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.interplayrx.model.InteractionReport;
import io.github.interplayrx.model.ReportStatus;
import java.util.Set;
import java.util.TreeSet;
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
                .forEach(line -> issue(issues, "error", "not-found", "Not understood, not checked: " + line.input()));
        report.inputProblems()
                .forEach(problem -> issue(
                        issues,
                        "warning",
                        "value",
                        problem.at() + ": " + problem.value() + ": " + problem.message() + " " + problem.advice()));
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

    private void missing(ObjectNode guidance) {
        Set<String> types = new TreeSet<>();
        report.notEvaluated().forEach(rule -> rule.needs().forEach(field -> types.add(type(field))));
        if (!types.isEmpty()) {
            ArrayNode requirements = guidance.putArray("dataRequirement");
            types.forEach(type -> requirements.addObject().put("type", type));
        }
    }

    private static String type(String field) {
        if (field.contains("edication") || field.contains("ose") || field.contains("duration")) {
            return "MedicationRequest";
        }
        return field.endsWith("age") || field.endsWith("sex") ? "Patient" : "Observation";
    }
}
