package io.github.interplayrx.cdshooks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.interplayrx.knowledge.Substance;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** The orders that are about to be signed. Their position makes them proposals, whatever their status says. */
final class Drafts {
    /** An order that says so itself is none, and needs no card. */
    private static final Set<String> WITHDRAWN = Set.of("cancelled", "entered-in-error");

    private static final Set<String> ENDED = Set.of("stopped", "completed", "ended");

    private static final String RXNORM = "http://www.nlm.nih.gov/research/umls/rxnorm";

    private final ArrayNode resources = JsonNodeFactory.instance.arrayNode();
    private final Map<String, JsonNode> medicines = new LinkedHashMap<>();
    private final Set<String> named = new HashSet<>();

    private Drafts() {}

    static Drafts none() {
        return new Drafts();
    }

    static Drafts of(JsonNode bundle) {
        if (!bundle.path("resourceType").asText().equals("Bundle")) {
            throw Refusal.wrong("context.draftOrders", bundle, "Maybe send a Bundle with the orders.");
        }
        Drafts drafts = new Drafts();
        drafts.resources.add(bundle);
        JsonNode entries = bundle.path("entry");
        if (!entries.isMissingNode() && !entries.isArray()) {
            throw Refusal.wrong("context.draftOrders.entry", entries, "Maybe send an array of entries.");
        }
        for (JsonNode entry : entries) {
            if (!entry.path("resource").path("resourceType").isTextual()) {
                throw Refusal.wrong("context.draftOrders.entry", entry, "Maybe send the order as its resource.");
            }
            drafts.add(entry.path("resource"));
        }
        return drafts;
    }

    private void add(JsonNode resource) {
        String type = resource.path("resourceType").asText();
        if (!type.startsWith("Medication") || type.equals("Medication") || type.equals("MedicationKnowledge")) {
            return;
        }
        if (resource.path("id").asText("").isEmpty()) {
            ((ObjectNode) resource).put("id", "draft-without-id-" + (medicines.size() + 1));
        } else {
            named.add(reference(resource));
        }
        medicines.put(reference(resource), resource);
    }

    static String reference(JsonNode resource) {
        return resource.path("resourceType").asText() + "/"
                + resource.path("id").asText();
    }

    boolean contains(String reference) {
        return medicines.containsKey(reference);
    }

    /** Whether the draft is about ending what is taken. */
    boolean isEnd(String reference) {
        JsonNode draft = medicines.get(reference);
        return draft != null && ENDED.contains(draft.path("status").asText());
    }

    /** A draft that says it is none leaves the order on record as it is: what it was for is still in the body. */
    boolean replaces(String reference) {
        return contains(reference) && !isWithdrawn(reference);
    }

    boolean isEmpty() {
        return medicines.isEmpty();
    }

    /** Whether the client can find the order again by its reference. */
    boolean canBeDeleted(String reference) {
        return named.contains(reference);
    }

    boolean isWithdrawn(String reference) {
        JsonNode draft = medicines.get(reference);
        return draft != null
                && (WITHDRAWN.contains(draft.path("status").asText())
                        || draft.path("doNotPerform").asBoolean());
    }

    /** Whom each draft that counts is for, as it says, by its reference. */
    Map<String, String> subjects() {
        Map<String, String> subjects = new LinkedHashMap<>();
        medicines.forEach((reference, draft) -> {
            if (!isWithdrawn(reference)) {
                subjects.put(
                        reference,
                        draft.path("subject").path("reference").asText("").strip());
            }
        });
        return subjects;
    }

    /** A draft for the same patient, of another medicine, without directions. */
    ObjectNode withProduct(String reference, Substance substance) {
        JsonNode draft = Objects.requireNonNull(medicines.get(reference), reference);
        ObjectNode order = JsonNodeFactory.instance.objectNode();
        order.put("resourceType", "MedicationRequest").put("status", "draft").put("intent", "order");
        ObjectNode product = draft.has("medication")
                ? order.putObject("medication").putObject("concept")
                : order.putObject("medicationCodeableConcept");
        substance.codes().stream()
                .filter(code -> code.system().equals("rxnorm"))
                .forEach(code -> product.withArray("coding")
                        .addObject()
                        .put("system", RXNORM)
                        .put("code", code.value())
                        .put("display", substance.name()));
        product.put("text", substance.name());
        for (String field : List.of("subject", "encounter", "requester")) {
            if (draft.path(field).isObject()) {
                order.set(field, draft.path(field));
            }
        }
        return order;
    }

    JsonNode resources() {
        return resources;
    }
}
