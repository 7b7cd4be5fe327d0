package io.github.interplayrx.fhir;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.interplayrx.model.InteractionReport;
import org.jspecify.annotations.Nullable;

/** Names that written resources share, and the parts that several of them have. */
final class Systems {
    static final String OURS = "https://github.com/interplayrx/interplay/fhir/";
    static final String RULE = OURS + "CodeSystem/rule";
    static final String HAZARD = OURS + "CodeSystem/hazard";
    static final String SEVERITY = OURS + "CodeSystem/severity";
    static final String EFFECT = OURS + "CodeSystem/clinical-effect";
    static final String PHARMACOLOGICAL_EFFECT = OURS + "CodeSystem/effect";
    static final String WARNING = OURS + "warning";
    static final String LOINC = "http://loinc.org";
    static final String ACT_CODE = "http://terminology.hl7.org/CodeSystem/v3-ActCode";

    private Systems() {}

    static ObjectNode coding(ArrayNode codings, String system, String code) {
        return codings.addObject().put("system", system).put("code", code);
    }

    /** A resource without an id has a name here that is no reference. */
    static boolean isReference(String name) {
        return name.matches("\\w+/[A-Za-z0-9.-]+|urn:.+|https?:.+");
    }

    static void subject(ObjectNode resource, String field, @Nullable FhirInput input) {
        if (input != null && input.patient() != null && isReference(input.patient())) {
            resource.putObject(field).put("reference", input.patient());
        }
    }

    /** Who says so: this library, with the version of what it knows. */
    static void device(ObjectNode resource, FhirVersion version, InteractionReport report) {
        ArrayNode contained =
                resource.has("contained") ? resource.withArray("contained") : resource.putArray("contained");
        ObjectNode device = contained.addObject().put("resourceType", "Device").put("id", "interplay");
        boolean r5 = version == FhirVersion.R5;
        ObjectNode name = device.putArray(r5 ? "name" : "deviceName").addObject();
        name.put(r5 ? "value" : "name", "Interplay").put("type", "user-friendly-name");
        device.putArray("version").addObject().put("value", report.knowledge().version());
    }
}
