package io.github.interplayrx.cdshooks;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A call of a service.
 *
 * @param hook the hook
 * @param instance the id of this call
 * @param prefetch what was handed over of the record
 * @param drafts the orders that are about to be signed
 * @param lost selected orders that are not among the drafts
 * @param ofOthers the patient that a draft names, by its reference, where it is not the one of the context
 */
record CdsRequest(
        Hook hook, String instance, Prefetch prefetch, Drafts drafts, List<String> lost, Map<String, String> ofOthers) {
    private static final Pattern REFERENCE =
            Pattern.compile("(?:.*/)?([A-Z][A-Za-z]+/[A-Za-z0-9.-]+)(?:/_history/.*)?");

    /** Other shapes cannot be compared: an identifier, a place in the body, a search. */
    private static final Pattern PATIENT = Pattern.compile("(?:.*/)?Patient/([^/?#]{1,64})(?:/_history/.*)?");

    static CdsRequest of(Hook hook, JsonNode json) {
        if (!text(json, "hook", "Maybe send " + hook.hook() + ".").equals(hook.hook())) {
            throw Refusal.wrong(
                    "hook", json.path("hook"), "Maybe call the service of that hook: GET /cds-services lists them.");
        }
        String instance = text(json, "hookInstance", "Maybe send a UUID of this call.");
        JsonNode context =
                object(json, "context", "Maybe send context.patientId and, for orders, context.draftOrders.");
        String patient = text(context, "patientId", "Maybe send the id of the patient as context.patientId.");
        Prefetch prefetch = Prefetch.of(json.path("prefetch"));
        String current = patient.replaceFirst("/_history/.*", "");
        String patientId = current.substring(current.lastIndexOf('/') + 1);
        checkPatient(patientId, prefetch.patientId());
        Drafts drafts = hook.isAboutOrders()
                ? Drafts.of(
                        object(context, "draftOrders", "Maybe send a Bundle with the orders as context.draftOrders."))
                : Drafts.none();
        prefetch.replace(drafts);
        return new CdsRequest(
                hook,
                instance,
                prefetch,
                drafts,
                lost(context.path("selections"), drafts),
                ofOthers(patientId, drafts));
    }

    private static String text(JsonNode json, String field, String advice) {
        JsonNode value = json.path(field);
        if (value.isMissingNode() || value.isNull()) {
            throw Refusal.missing(field, advice);
        }
        if (!value.isTextual() || value.asText().isBlank()) {
            throw Refusal.wrong(field, value, advice);
        }
        return value.asText();
    }

    private static JsonNode object(JsonNode json, String field, String advice) {
        JsonNode value = json.path(field);
        if (value.isMissingNode() || value.isNull()) {
            throw Refusal.missing(field, advice);
        }
        if (!value.isObject()) {
            throw Refusal.wrong(field, value, advice);
        }
        return value;
    }

    /** Warnings about somebody else are worse than none. */
    private static void checkPatient(String id, String found) {
        if (!found.isEmpty() && !found.equals(id)) {
            throw Refusal.wrong(
                    "prefetch.patient", found, "Maybe send the patient " + id + ", of whom the context speaks.");
        }
    }

    /** Ids may differ for harmless reasons, and a danger that is not shown is worse: such a draft is checked, and said. */
    private static Map<String, String> ofOthers(String id, Drafts drafts) {
        Map<String, String> others = new LinkedHashMap<>();
        drafts.subjects().forEach((draft, subject) -> {
            Matcher patient = PATIENT.matcher(subject);
            if (patient.matches() && !id.equals(patient.group(1))) {
                others.put(draft, "Patient/" + patient.group(1));
            }
        });
        return others;
    }

    private static List<String> lost(JsonNode selections, Drafts drafts) {
        if (!selections.isMissingNode() && !selections.isNull() && !selections.isArray()) {
            throw Refusal.wrong("context.selections", selections, "Maybe send an array of references.");
        }
        List<String> lost = new ArrayList<>();
        for (JsonNode each : selections) {
            String reference = withoutServer(each.asText());
            if (reference.startsWith("Medication") && !drafts.contains(reference)) {
                lost.add(reference);
            }
        }
        return lost;
    }

    /** Type and id, without the address before them and the version behind. */
    private static String withoutServer(String reference) {
        Matcher parts = REFERENCE.matcher(reference);
        return parts.matches() ? String.valueOf(parts.group(1)) : reference;
    }

    /** Whether there is anything that a check could be about. */
    boolean concernsMedicines() {
        return !hook.isAboutOrders() || !drafts.isEmpty() || !lost.isEmpty();
    }
}
