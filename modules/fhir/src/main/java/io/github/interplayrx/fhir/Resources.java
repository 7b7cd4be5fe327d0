package io.github.interplayrx.fhir;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** All resources of a text, found by reference. */
final class Resources {
    private static final Set<String> PRODUCTS = Set.of("Medication", "MedicationKnowledge");
    private static final Set<String> PRODUCT_FIELDS = Set.of("resourceType", "code", "ingredient");
    private static final Set<String> ENDED = Set.of("stopped", "completed", "ended");

    private final List<Resource> all = new ArrayList<>();
    private final Map<String, Resource> byReference = new HashMap<>();
    private final Set<String> contradicted = new HashSet<>();
    private final List<String> empty = new ArrayList<>();
    private int entries;
    private int drafts;

    void add(JsonNode json, boolean draft) {
        add(json, null, draft);
    }

    private void add(JsonNode json, @Nullable String fullUrl, boolean draft) {
        if (json.isArray()) {
            json.forEach(each -> add(each, draft));
        } else if (json.path("resourceType").asText().equals("Bundle")) {
            json.path("entry").forEach(entry -> addEntry(entry, draft));
        } else {
            String place = nextPlace(draft);
            if (json.isObject()) {
                index(new Resource(reference(json, fullUrl, place), fullUrl, json, draft));
            } else {
                empty.add(place);
            }
        }
    }

    private void addEntry(JsonNode entry, boolean draft) {
        add(entry.path("resource"), entry.path("fullUrl").asText(null), draft);
    }

    /** As people count: from 1, and with the entries in which nothing is. */
    private String nextPlace(boolean draft) {
        return draft ? "draft entry " + ++drafts : "entry " + ++entries;
    }

    /** The entries in which there is no resource. */
    List<String> empty() {
        return empty;
    }

    private static String reference(JsonNode json, @Nullable String fullUrl, String place) {
        String type = json.path("resourceType").asText("a resource without type");
        String id = json.path("id").asText("");
        if (!id.isEmpty()) {
            return type + "/" + id;
        }
        return fullUrl == null ? type + " in " + place : fullUrl;
    }

    private void index(Resource resource) {
        all.add(resource);
        index(resource.reference(), resource);
        if (resource.fullUrl() != null && !resource.fullUrl().equals(resource.reference())) {
            index(resource.fullUrl(), resource);
        }
    }

    private void index(String reference, Resource resource) {
        Resource before = byReference.putIfAbsent(reference, resource);
        if (before != null && (isProduct(before) || isProduct(resource)) && !saysTheSame(before, resource)) {
            contradicted.add(reference);
        }
    }

    private static boolean isProduct(Resource resource) {
        return PRODUCTS.contains(resource.type());
    }

    private static boolean saysTheSame(Resource one, Resource other) {
        return PRODUCT_FIELDS.stream()
                .allMatch(field -> one.json().path(field).equals(other.json().path(field)));
    }

    /** Whether several products stand under this reference, so that nobody knows which an order means. */
    boolean isContradicted(String reference) {
        return contradicted.contains(reference);
    }

    /**
     * Orders before what was given on them, proposals after what is taken, and the newest first of those that ended: of several that say the
     * same the first is kept.
     */
    List<Resource> inOrderOfReading() {
        return all.stream()
                .sorted(Comparator.comparing((Resource each) -> !each.type().equals("MedicationRequest"))
                        .thenComparing(Resource::draft)
                        .thenComparingLong(Resources::age))
                .toList();
    }

    /** Larger the longer ago it ended; least if it did not end, or nobody knows when. */
    private static long age(Resource resource) {
        if (!ENDED.contains(resource.text("/status"))) {
            return Long.MIN_VALUE;
        }
        LocalDate stated = Course.of(resource).end();
        LocalDate end = stated != null
                ? stated
                : Days.last(resource.text(
                        "/statusChanged",
                        "/effectiveDateTime",
                        "/occurrenceDateTime",
                        "/occurenceDateTime",
                        "/whenHandedOver"));
        return end == null ? Long.MIN_VALUE : -end.toEpochDay();
    }

    /** The subject of a resource, if it is a patient here and not the first one; else null. */
    @Nullable
    String otherPatient(Resource resource) {
        String subject = resource.text("/subject/reference", "/patient/reference");
        JsonNode target = subject.isEmpty() ? null : target(resource, subject);
        if (target == null || !isPatient(target)) {
            return null;
        }
        boolean first = all.stream().filter(each -> isPatient(each.json())).findFirst().stream()
                .anyMatch(each -> each.json().equals(target));
        return first ? null : subject;
    }

    private static boolean isPatient(JsonNode json) {
        return json.path("resourceType").asText().equals("Patient");
    }

    /** The target of a reference that stands in a resource, or null if it is not among these. */
    @Nullable
    JsonNode target(Resource from, String reference) {
        if (reference.startsWith("#")) {
            return contained(from, reference.substring(1));
        }
        String current = current(reference);
        Resource found = byReference.get(current);
        return found == null ? relative(current) : json(current, found);
    }

    /** A reference without the version that it names. */
    static String current(String reference) {
        int version = reference.indexOf("/_history/");
        return version < 0 ? reference : reference.substring(0, version);
    }

    private @Nullable JsonNode relative(String absolute) {
        String[] parts = absolute.split("/", -1);
        if (parts.length < 2) {
            return null;
        }
        String relative = parts[parts.length - 2] + "/" + parts[parts.length - 1];
        Resource found = byReference.get(relative);
        return found == null ? null : json(relative, found);
    }

    private @Nullable JsonNode json(String reference, Resource found) {
        return isContradicted(reference) ? null : found.json();
    }

    private static @Nullable JsonNode contained(Resource from, String id) {
        Set<JsonNode> found = new HashSet<>();
        for (JsonNode each : from.json().path("contained")) {
            if (each.path("id").asText().equals(id)) {
                found.add(each);
            }
        }
        return found.size() == 1 ? found.iterator().next() : null;
    }
}
