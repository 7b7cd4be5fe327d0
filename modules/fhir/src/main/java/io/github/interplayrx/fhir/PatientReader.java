package io.github.interplayrx.fhir;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.interplayrx.model.AlcoholUse;
import io.github.interplayrx.model.Condition;
import io.github.interplayrx.model.Patient;
import io.github.interplayrx.model.Sex;
import java.time.LocalDate;
import java.time.Period;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What resources say about the patient. */
final class PatientReader {
    private static final Codes CONDITIONS = Codes.of("conditions.tsv");
    private static final Codes OBSERVATIONS = Codes.of("observations.tsv");
    private static final Set<String> PRESENT = Set.of("active", "recurrence", "relapse");
    private static final Set<String> PREGNANT = Set.of("77386006", "LA15173-0");
    private static final Set<String> WRONG = Set.of("entered-in-error", "cancelled");
    private static final double HEAVY_DRINKS = 4;
    private static final double HEAVY_SCORE = 8;
    private static final double REGULAR_SCORE = 4;

    private final Remarks remarks;
    private final LocalDate asOf;
    private final Patient.Builder patient = Patient.builder();
    private final Map<String, LocalDate> newest = new HashMap<>();
    private @Nullable String reference;

    PatientReader(Remarks remarks, LocalDate asOf) {
        this.remarks = remarks;
        this.asOf = asOf;
    }

    void readPatient(Resource resource) {
        if (reference != null) {
            remarks.leftOut(resource, "the list is about " + reference + " already");
            return;
        }
        reference = resource.reference();
        LocalDate born = Days.last(resource.text("/birthDate"));
        if (born == null || born.isAfter(asOf)) {
            remarks.assumed(resource, "it has no birth date that can be used: the age is unknown");
        } else {
            patient.age(Period.between(born, asOf).getYears());
        }
        switch (resource.text("/gender")) {
            case "female" -> patient.sex(Sex.FEMALE);
            case "male" -> patient.sex(Sex.MALE);
            default -> patient.sex(null);
        }
    }

    void readCondition(Resource resource) {
        String state = resource.text("/clinicalStatus/coding/0/code");
        String verification = resource.text("/verificationStatus/coding/0/code");
        String meaning = CONDITIONS.meaning(resource.json().path("code"));
        if (verification.equals("refuted") || verification.equals("entered-in-error")) {
            remarks.leftOut(resource, "its verification status is " + verification);
        } else if (!state.isEmpty() && !PRESENT.contains(state)) {
            remarks.leftOut(resource, "its clinical status is " + state);
        } else if (meaning == null) {
            remarks.leftOut(
                    resource,
                    "no rule reads it, or its code has no map: "
                            + resource.text("/code/text", "/code/coding/0/display", "/code/coding/0/code"));
        } else {
            stateCondition(resource, meaning, state);
        }
    }

    private void stateCondition(Resource resource, String meaning, String state) {
        if (state.isEmpty()) {
            remarks.assumed(resource, "its clinical status is missing: it counts as present");
        }
        if (meaning.equals("pregnant")) {
            patient.pregnant(true);
        } else {
            patient.condition(Objects.requireNonNull(Condition.of(meaning), meaning));
        }
    }

    void readObservation(Resource resource) {
        String meaning = OBSERVATIONS.meaning(resource.json().path("code"));
        if (meaning == null) {
            remarks.leftOut(
                    resource,
                    "no rule reads it: "
                            + resource.text("/code/text", "/code/coding/0/display", "/code/coding/0/code"));
        } else if (WRONG.contains(resource.text("/status"))) {
            remarks.leftOut(resource, "its status is " + resource.text("/status"));
        } else if (isOlder(meaning, resource)) {
            remarks.leftOut(resource, "a newer one counts");
        } else {
            measure(resource, meaning);
        }
    }

    private boolean isOlder(String meaning, Resource resource) {
        LocalDate day =
                Days.last(resource.text("/effectiveDateTime", "/effectivePeriod/end", "/effectiveInstant", "/issued"));
        LocalDate mine = day == null ? LocalDate.MIN : day;
        LocalDate best = newest.get(meaning);
        if (best != null && !mine.isAfter(best)) {
            return true;
        }
        newest.put(meaning, mine);
        return false;
    }

    private void measure(Resource resource, String meaning) {
        JsonNode value = resource.json().at("/valueQuantity/value");
        JsonNode number = value.isNumber() ? value : resource.json().path("valueInteger");
        if (meaning.equals("pregnancy")) {
            readPregnancy(resource);
        } else if (!number.isNumber()) {
            remarks.leftOut(resource, "it has no number");
        } else if (meaning.equals("egfr")) {
            patient.eGFR(number.asDouble());
        } else {
            readAlcohol(resource, meaning, number.asDouble());
        }
    }

    private void readPregnancy(Resource resource) {
        for (JsonNode coding : resource.json().at("/valueCodeableConcept/coding")) {
            if (PREGNANT.contains(coding.path("code").asText())) {
                patient.pregnant(true);
                return;
            }
        }
        remarks.leftOut(resource, "its value is not known to mean that the patient is pregnant");
    }

    private void readAlcohol(Resource resource, String meaning, double number) {
        switch (meaning) {
            case "drinks-per-day" -> patient.alcoholUse(use(number, 1, HEAVY_DRINKS));
            case "audit-c" -> patient.alcoholUse(use(number, REGULAR_SCORE, HEAVY_SCORE));
            default -> remarks.leftOut(resource, "a history of drinking has no agreed scale");
        }
    }

    private static AlcoholUse use(double amount, double regular, double heavy) {
        if (amount <= 0) {
            return AlcoholUse.NONE;
        }
        if (amount < regular) {
            return AlcoholUse.OCCASIONAL;
        }
        return amount < heavy ? AlcoholUse.REGULAR : AlcoholUse.HEAVY;
    }

    Patient patient() {
        return patient.build();
    }

    @Nullable
    String reference() {
        return reference;
    }
}
