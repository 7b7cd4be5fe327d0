package io.github.interplayrx.fhir;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.interplayrx.model.RequestField;
import java.util.List;

/** The resource that would say what was missing: its type, its element, and the LOINC codes of an observation. */
record Need(String type, String element, List<String> loinc) {
    private static final Codes OBSERVATIONS = Codes.of("observations.tsv");

    static Need of(RequestField field) {
        return switch (field) {
            case AGE -> new Need("Patient", "birthDate", List.of());
            case SEX -> new Need("Patient", "gender", List.of());
            case EGFR -> observed("egfr");
            case PREGNANT, TRIMESTER, CHILDBEARING_POTENTIAL -> observed("pregnancy");
            case ALCOHOL_USE -> observed("drinks-per-day");
            case DIALYSIS, CHILD_PUGH, BREASTFEEDING, NON_MEDICAL_USE -> new Need("Condition", "code", List.of());
            case DAILY_DOSE_MG, OPIOID_MME_PER_DAY -> new Need("MedicationRequest", "dosageInstruction", List.of());
            case DAYS_SINCE_STOP -> new Need("MedicationRequest", "dispenseRequest.validityPeriod", List.of());
        };
    }

    private static Need observed(String meaning) {
        return new Need("Observation", "code", OBSERVATIONS.loincOf(meaning));
    }

    void writeTo(ObjectNode requirement) {
        requirement.put("type", type).putArray("mustSupport").add(element);
        if (!loinc.isEmpty()) {
            ArrayNode codes = requirement
                    .putArray("codeFilter")
                    .addObject()
                    .put("path", element)
                    .putArray("code");
            loinc.forEach(code -> Systems.coding(codes, Systems.LOINC, code));
        }
    }
}
