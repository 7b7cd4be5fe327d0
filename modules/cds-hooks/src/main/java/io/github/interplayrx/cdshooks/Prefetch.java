package io.github.interplayrx.cdshooks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;

/**
 * What the client handed over of the record. A key that is absent was not supplied, null means that there is no data, an OperationOutcome
 * means that the client could not fetch it: the first and the last are problems.
 */
final class Prefetch {
    private static final int LONGEST_REASON = 200;

    /** What is asked for. */
    enum Key {
        PATIENT("patient", "Patient/{{context.patientId}}", "age"),
        REQUESTS(
                "medicationRequests",
                "MedicationRequest?patient={{context.patientId}}&intent=order,plan,original-order,reflex-order,filler-order,instance-order"
                        + "&status=active,on-hold,unknown,stopped,completed",
                "prescriptions"),
        STATEMENTS(
                "medicationStatements",
                "MedicationStatement?patient={{context.patientId}}",
                "what the patient says to take"),
        CONDITIONS("conditions", "Condition?patient={{context.patientId}}", "conditions"),
        OBSERVATIONS(
                "observations",
                "Observation?patient={{context.patientId}}&code=" + loinc(),
                "kidney function, alcohol use and pregnancy");

        private final String id;
        private final String query;
        private final String words;

        Key(String id, String query, String words) {
            this.id = id;
            this.query = query;
            this.words = words;
        }

        static List<Key> all() {
            return List.of(values());
        }

        String id() {
            return id;
        }

        String query() {
            return query;
        }

        /** LOINC codes of eGFR, alcohol use and pregnancy that the reader of FHIR understands. */
        private static String loinc() {
            List<String> codes = List.of(
                    "33914-3", "48642-3", "48643-1", "62238-1", "69405-9", "77147-7", "98979-8", "74013-4", "75626-2",
                    "72109-2", "82810-3");
            return String.join(
                    ",", codes.stream().map(code -> "http://loinc.org|" + code).toList());
        }
    }

    /** Something that was not handed over, or not as a whole. */
    record Problem(String what, String why) {}

    private final ArrayNode record = JsonNodeFactory.instance.arrayNode();
    private final List<Problem> problems = new ArrayList<>();

    private Prefetch() {}

    static Prefetch of(JsonNode json) {
        if (!json.isMissingNode() && !json.isNull() && !json.isObject()) {
            throw Refusal.wrong("prefetch", json, "Maybe send an object with the keys that the discovery names.");
        }
        Prefetch prefetch = new Prefetch();
        Key.all().forEach(key -> prefetch.read(key, json.path(key.id())));
        return prefetch;
    }

    private void read(Key key, JsonNode value) {
        if (value.isNull()) {
            return;
        }
        if (value.isMissingNode()) {
            problems.add(new Problem(key.words, "not supplied"));
        } else if (!value.path("resourceType").isTextual()) {
            throw Refusal.wrong(
                    "prefetch." + key.id(),
                    value,
                    "Maybe send a Bundle or another FHIR resource, or null for no data.");
        } else if (isOutcome(value)) {
            problems.add(new Problem(key.words, "the client could not fetch this" + reason(value)));
        } else {
            record.add(value);
            lookInto(key, value);
        }
    }

    private void lookInto(Key key, JsonNode bundle) {
        for (JsonNode link : bundle.path("link")) {
            if (link.path("relation").asText().equals("next")) {
                problems.add(new Problem(key.words, "only the first page was supplied"));
            }
        }
        JsonNode entries = bundle.path("entry");
        boolean readable = entries.isMissingNode() || entries.isArray();
        for (JsonNode entry : entries) {
            readable &= entry.path("resource").path("resourceType").isTextual();
            if (isOutcome(entry.path("resource")) && isError(entry.path("resource"))) {
                problems.add(new Problem(key.words, "the client could not fetch all" + reason(entry.path("resource"))));
            }
        }
        if (!readable) {
            problems.add(new Problem(key.words, "not all entries are resources"));
        }
    }

    private static boolean isOutcome(JsonNode resource) {
        return resource.path("resourceType").asText().equals("OperationOutcome");
    }

    private static boolean isError(JsonNode outcome) {
        for (JsonNode issue : outcome.path("issue")) {
            if (Set.of("error", "fatal").contains(issue.path("severity").asText())) {
                return true;
            }
        }
        return false;
    }

    private static String reason(JsonNode outcome) {
        JsonNode issue = outcome.path("issue").path(0);
        String said = issue.at("/details/text").asText(issue.path("diagnostics").asText(""));
        return said.isBlank() ? "" : ": " + said.substring(0, Math.min(LONGEST_REASON, said.length()));
    }

    /** A draft of an order that is on record already replaces it. */
    void replace(Drafts drafts) {
        for (JsonNode each : record) {
            for (Iterator<JsonNode> entries = each.path("entry").elements(); entries.hasNext(); ) {
                if (drafts.replaces(Drafts.reference(entries.next().path("resource")))) {
                    entries.remove();
                }
            }
        }
    }

    JsonNode record() {
        return record;
    }

    List<Problem> problems() {
        return problems;
    }

    /** The id of the patient that was handed over; blank if none was. */
    String patientId() {
        for (JsonNode each : record) {
            if (each.path("resourceType").asText().equals("Patient")) {
                return each.path("id").asText("");
            }
        }
        return "";
    }
}
