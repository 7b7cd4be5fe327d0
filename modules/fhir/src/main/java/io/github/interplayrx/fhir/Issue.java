package io.github.interplayrx.fhir;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.interplayrx.knowledge.KnowledgeBase;
import io.github.interplayrx.model.InteractionReport;
import io.github.interplayrx.model.Reason;
import io.github.interplayrx.model.RequestField;
import io.github.interplayrx.model.Severity;
import io.github.interplayrx.model.Source;
import io.github.interplayrx.model.Warning;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A warning as a DetectedIssue. Its mitigation stays empty: it records what was done, and nothing was done yet. */
record Issue(
        FhirVersion version,
        KnowledgeBase knowledge,
        InteractionReport report,
        @Nullable FhirInput input) {
    private static final Set<String> ABOUT_PREGNANCY =
            Set.of(RequestField.PREGNANT.id(), RequestField.TRIMESTER.id(), RequestField.CHILDBEARING_POTENTIAL.id());

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

    private void code(ObjectNode issue, Warning warning) {
        ObjectNode code = issue.putObject("code");
        ArrayNode codings = code.putArray("coding");
        Systems.coding(codings, Systems.ACT_CODE, actCode(warning));
        Systems.coding(codings, Systems.RULE, warning.rule()).put("display", warning.title());
        Systems.coding(codings, Systems.HAZARD, warning.hazard());
        Systems.coding(codings, Systems.SEVERITY, CodeSystems.code(warning.severity()));
        code.put("text", warning.title());
    }

    private String actCode(Warning warning) {
        return switch (warning.hazard()) {
            case "duplicate-therapy" -> warning.rule().equals("duplicate-ingredient") ? "DUPTHPGEN" : "DUPTHPY";
            case "dose-excess" -> "DOSEH";
            case "pregnancy-and-lactation" -> isAboutPregnancy(warning) ? "PREG" : "LACT";
            default -> warning.substances().size() == 1 ? ofOneMedicine(warning) : "DRG";
        };
    }

    private boolean isAboutPregnancy(Warning warning) {
        return reads(warning).anyMatch(ABOUT_PREGNANCY::contains);
    }

    /** The age alone, or also something that was found. */
    private String ofOneMedicine(Warning warning) {
        Set<String> asked = reads(warning)
                .filter(field -> input == null || input.facts().containsKey(field))
                .collect(Collectors.toSet());
        return asked.equals(Set.of(RequestField.AGE.id())) ? "AGE" : "COND";
    }

    /** The fields that the rule asks for. */
    private Stream<String> reads(Warning warning) {
        return knowledge.rule(warning.rule()).stream().flatMap(rule -> rule.reads().stream());
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
            if (reason.medicationId() != null && Systems.isReference(reason.medicationId())) {
                reference.put("reference", reason.medicationId());
            }
            references.add(reference.put("display", reason.input().isBlank() ? reason.substance() : reason.input()));
        }
        if (!references.isEmpty()) {
            issue.putArray("implicated").addAll(references);
        }
    }

    private void evidence(ObjectNode issue, Warning warning) {
        Set<String> raisedBy = raisedBy(warning);
        if (warning.effects().isEmpty() && raisedBy.isEmpty()) {
            return;
        }
        ObjectNode evidence = issue.putArray("evidence").addObject();
        if (!warning.effects().isEmpty()) {
            ArrayNode codes = evidence.putArray("code");
            warning.effects()
                    .forEach(effect -> Systems.coding(codes.addObject().putArray("coding"), Systems.EFFECT, effect));
        }
        if (!raisedBy.isEmpty()) {
            ArrayNode details = evidence.putArray("detail");
            raisedBy.forEach(reference -> details.addObject().put("reference", reference));
        }
    }

    /** The resources about the patient that this rule, or what raised it, asked for. */
    private Set<String> raisedBy(Warning warning) {
        if (input == null) {
            return Set.of();
        }
        Set<String> asked = new LinkedHashSet<>(reads(warning).toList());
        knowledge.escalations().stream()
                .filter(each -> warning.raisedBy().contains(each.id()))
                .forEach(each -> asked.addAll(each.reads()));
        Set<String> found = new LinkedHashSet<>();
        for (String field : asked) {
            String reference = input.facts().get(field);
            if (reference != null && Systems.isReference(reference)) {
                found.add(reference);
            }
        }
        return found;
    }

    /** Receivers that show nothing else of a warning must show all of it. */
    private static String detail(Warning warning) {
        return warning.title() + ".\n\n" + warning.mechanism() + "\n\n" + warning.action() + "\n\nSources: "
                + warning.sources().stream().map(Source::citation).collect(Collectors.joining("; "));
    }
}
