package io.github.interplayrx.fhir;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.interplayrx.model.InteractionReport;
import io.github.interplayrx.model.Reason;
import io.github.interplayrx.model.Severity;
import io.github.interplayrx.model.Source;
import io.github.interplayrx.model.Warning;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A warning as a DetectedIssue. Its mitigation stays empty: it records what was done, and nothing was done yet. */
record Issue(
        FhirVersion version,
        InteractionReport report,
        @Nullable FhirInput input) {
    ObjectNode resource(Warning warning) {
        ObjectNode issue = JsonNodeFactory.instance.objectNode();
        issue.put("resourceType", "DetectedIssue");
        Systems.device(issue, version, report);
        issue.putArray("identifier").addObject().put("system", Systems.WARNING).put("value", warning.id());
        issue.put("status", "final");
        code(issue, warning);
        issue.put("severity", severity(warning.severity()));
        Systems.subject(issue, version == FhirVersion.R5 ? "subject" : "patient", input);
        issue.putObject("author").put("reference", "#interplay");
        implicated(issue, warning);
        evidence(issue, warning);
        issue.put("detail", detail(warning));
        return issue;
    }

    private static void code(ObjectNode issue, Warning warning) {
        ObjectNode code = issue.putObject("code");
        ArrayNode codings = code.putArray("coding");
        Systems.coding(codings, Systems.ACT_CODE, actCode(warning));
        Systems.coding(codings, Systems.RULE, warning.rule()).put("display", warning.title());
        Systems.coding(codings, Systems.SEVERITY, warning.severity().name().toLowerCase(Locale.ROOT));
        code.put("text", warning.title());
    }

    private static String actCode(Warning warning) {
        return switch (warning.hazard()) {
            case "duplicate-therapy" -> warning.rule().equals("duplicate-ingredient") ? "DUPTHPGEN" : "DUPTHPY";
            case "dose-excess" -> "DOSEH";
            case "pregnancy-and-lactation" -> "PREG";
            default -> warning.substances().size() == 1 ? "COND" : "DRG";
        };
    }

    private static String severity(Severity severity) {
        return switch (severity) {
            case CRITICAL, MAJOR -> "high";
            case MODERATE -> "moderate";
            case MINOR, INFO -> "low";
        };
    }

    private static void implicated(ObjectNode issue, Warning warning) {
        Set<ObjectNode> references = new LinkedHashSet<>();
        for (Reason reason : warning.because()) {
            ObjectNode reference = JsonNodeFactory.instance.objectNode();
            if (reason.medicationId() != null && reason.medicationId().matches("\\w+/[A-Za-z0-9.-]+|urn:.+")) {
                reference.put("reference", reason.medicationId());
            }
            references.add(reference.put("display", reason.input().isBlank() ? reason.substance() : reason.input()));
        }
        if (!references.isEmpty()) {
            issue.putArray("implicated").addAll(references);
        }
    }

    private static void evidence(ObjectNode issue, Warning warning) {
        if (!warning.effects().isEmpty()) {
            ArrayNode codes = issue.putArray("evidence").addObject().putArray("code");
            warning.effects()
                    .forEach(effect -> Systems.coding(codes.addObject().putArray("coding"), Systems.EFFECT, effect));
        }
    }

    /** Receivers that show nothing else of a warning must show all of it. */
    private static String detail(Warning warning) {
        return warning.title() + ".\n\n" + warning.mechanism() + "\n\n" + warning.action() + "\n\nSources: "
                + warning.sources().stream().map(Source::citation).collect(Collectors.joining("; "));
    }
}
