package io.github.interplayrx.fhir;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.interplayrx.model.AlcoholUse;
import io.github.interplayrx.model.Condition;
import io.github.interplayrx.model.Patient;
import io.github.interplayrx.model.RequestField;
import io.github.interplayrx.model.Sex;
import java.time.LocalDate;
import java.time.Period;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What resources say about the patient. */
final class PatientReader {
    private static final Codes CONDITIONS = Codes.of("conditions.tsv");
    private static final Codes OBSERVATIONS = Codes.of("observations.tsv");
    private static final Set<String> PRESENT = Set.of("active", "recurrence", "relapse");
    private static final Set<String> PREGNANT = Set.of("77386006", "LA15173-0");
    private static final String BREASTFEEDING = "LA29252-6";
    /** The lowest kidney function that a stage of chronic kidney disease means, where rules read it. */
    private static final Map<String, Integer> LEAST_EGFR =
            Map.of("ckd-stage-3", 30, "ckd-stage-4", 15, "ckd-stage-5", 5);

    private static final Set<String> WRONG = Set.of("entered-in-error", "cancelled");
    private static final double HEAVY_DRINKS = 4;
    private static final double HEAVY_SCORE = 8;
    private static final double REGULAR_SCORE = 4;

    private final Remarks remarks;
    private final LocalDate asOf;
    private final Patient.Builder patient = Patient.builder();
    private final Map<String, LocalDate> newest = new HashMap<>();
    private final Map<String, String> facts = new TreeMap<>();
    private @Nullable Integer stagedEgfr;
    private @Nullable Resource stage;
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
            state(RequestField.AGE, resource);
        }
        switch (resource.text("/gender")) {
            case "female" -> sex(Sex.FEMALE, resource);
            case "male" -> sex(Sex.MALE, resource);
            default -> patient.sex(null);
        }
    }

    private void sex(Sex sex, Resource resource) {
        patient.sex(sex);
        state(RequestField.SEX, resource);
    }

    private void state(RequestField field, Resource resource) {
        facts.put(field.id(), resource.reference());
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
        switch (meaning) {
            case "pregnant" -> pregnant(resource);
            case "breastfeeding" -> breastfeeding(resource);
            case "dialysis" -> {
                patient.dialysis(true);
                state(RequestField.DIALYSIS, resource);
            }
            case "ckd-stage-1", "ckd-stage-2" ->
                remarks.leftOut(resource, "no rule reads this stage of kidney disease");
            case "ckd-stage-3", "ckd-stage-4", "ckd-stage-5" -> kidney(resource, meaning);
            default -> {
                patient.condition(Objects.requireNonNull(Condition.of(meaning), meaning));
                facts.putIfAbsent(meaning, resource.reference());
            }
        }
    }

    private void pregnant(Resource resource) {
        patient.pregnant(true);
        state(RequestField.PREGNANT, resource);
    }

    private void breastfeeding(Resource resource) {
        patient.breastfeeding(true);
        state(RequestField.BREASTFEEDING, resource);
    }

    /** The worst stage counts, until a measurement is read. */
    private void kidney(Resource resource, String meaning) {
        int least = Objects.requireNonNull(LEAST_EGFR.get(meaning), meaning);
        if (stagedEgfr == null || least < stagedEgfr) {
            stagedEgfr = least;
            stage = resource;
        }
    }

    private void useStageUnlessMeasured() {
        if (stage == null || stagedEgfr == null) {
            return;
        }
        if (newest.containsKey("egfr")) {
            remarks.leftOut(stage, "a measured eGFR counts");
        } else {
            patient.eGFR(stagedEgfr);
            state(RequestField.EGFR, stage);
            remarks.assumed(
                    stage, "no eGFR is stated: the lowest of this stage of kidney disease counts, " + stagedEgfr);
        }
        stage = null;
    }

    void readObservation(Resource resource) {
        String meaning = OBSERVATIONS.meaning(resource.json().path("code"));
        if (meaning == null && has(resource, Set.of(BREASTFEEDING))) {
            meaning = "breastfeeding";
        }
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
        JsonNode value = Resource.at(resource.json(), "/valueQuantity/value");
        JsonNode number = value.isNumber() ? value : resource.json().path("valueInteger");
        if (meaning.equals("pregnancy")) {
            readPregnancy(resource);
        } else if (meaning.equals("breastfeeding")) {
            breastfeeding(resource);
        } else if (!number.isNumber()) {
            remarks.leftOut(resource, "it has no number");
        } else if (meaning.equals("egfr")) {
            patient.eGFR(number.asDouble());
            state(RequestField.EGFR, resource);
        } else {
            readAlcohol(resource, meaning, number.asDouble());
        }
    }

    private void readPregnancy(Resource resource) {
        if (has(resource, PREGNANT)) {
            pregnant(resource);
        } else {
            remarks.leftOut(resource, "its value is not known to mean that the patient is pregnant");
        }
    }

    private static boolean has(Resource observation, Set<String> values) {
        for (JsonNode coding : Resource.at(observation.json(), "/valueCodeableConcept/coding")) {
            if (values.contains(coding.path("code").asText())) {
                return true;
            }
        }
        return false;
    }

    private void readAlcohol(Resource resource, String meaning, double number) {
        switch (meaning) {
            case "drinks-per-day" -> drinks(resource, use(number, 1, HEAVY_DRINKS));
            case "audit-c" -> drinks(resource, use(number, REGULAR_SCORE, HEAVY_SCORE));
            default -> remarks.leftOut(resource, "a history of drinking has no agreed scale");
        }
    }

    private void drinks(Resource resource, AlcoholUse use) {
        patient.alcoholUse(use);
        state(RequestField.ALCOHOL_USE, resource);
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
        useStageUnlessMeasured();
        return patient.build();
    }

    /** The reference of the resource that each stated fact came from, by the id of its field or condition. */
    Map<String, String> facts() {
        return facts;
    }

    @Nullable
    String reference() {
        return reference;
    }
}
