package io.github.interplayrx.model;

import static io.github.interplayrx.model.MissingArgumentException.required;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A field of a request that a rule can read besides the names of medicines and the conditions of the patient. */
public enum RequestField {
    /** Age of the patient. */
    AGE("age", "age", true),
    /** Sex of the patient. */
    SEX("sex", "sex", true),
    /** Kidney function. */
    EGFR("eGFR", "eGFR", true),
    /** Whether the patient is on dialysis. */
    DIALYSIS("dialysis", "dialysis", false),
    /** Liver function. */
    CHILD_PUGH("childPugh", "Child-Pugh class", false),
    /** Whether the patient is pregnant. */
    PREGNANT("pregnant", "pregnancy", false),
    /** Trimester of a pregnancy. */
    TRIMESTER("trimester", "trimester", false),
    /** Whether the patient is breastfeeding. */
    BREASTFEEDING("breastfeeding", "breastfeeding", false),
    /** Whether the patient can become pregnant. */
    CHILDBEARING_POTENTIAL("childbearingPotential", "childbearing potential", false),
    /** How much alcohol the patient drinks. */
    ALCOHOL_USE("alcoholUse", "alcohol use", false),
    /** Opioid dose of the patient in morphine equivalents. */
    OPIOID_MME_PER_DAY("opioidMmePerDay", "opioid dose in morphine equivalents", true),
    /** Daily dose of a medicine. */
    DAILY_DOSE_MG("dailyDoseMg", "daily dose", true),
    /** Days since a medicine was stopped. */
    DAYS_SINCE_STOP("daysSinceStop", "days since a medicine was stopped", false),
    /** Whether a substance is taken without a prescription or otherwise than prescribed. */
    NON_MEDICAL_USE("nonMedicalUse", "non-medical use", false);

    private static final Map<String, RequestField> BY_ID = byId();

    private final String id;
    private final String words;
    private final boolean everybodyHasIt;

    RequestField(String id, String words, boolean everybodyHasIt) {
        this.id = id;
        this.words = words;
        this.everybodyHasIt = everybodyHasIt;
    }

    private static Map<String, RequestField> byId() {
        Map<String, RequestField> byId = new HashMap<>();
        for (RequestField each : values()) {
            byId.put(each.id, each);
        }
        return Map.copyOf(byId);
    }

    /**
     * The field of a name.
     *
     * @param id as in a request in JSON, such as {@code "eGFR"}
     * @return the field, or null if there is none
     */
    public static @Nullable RequestField of(String id) {
        return BY_ID.get(required(id, "id"));
    }

    /**
     * The name of the field.
     *
     * @return as in a request in JSON
     */
    public String id() {
        return id;
    }

    /**
     * The field in plain words.
     *
     * @return words for the middle of a sentence
     */
    public String words() {
        return words;
    }

    /**
     * Whether every patient, or every medicine, has such a value, so that a check without it is one with limited data.
     *
     * @return false if not stated mostly means that there is none
     */
    public boolean everybodyHasIt() {
        return everybodyHasIt;
    }
}
