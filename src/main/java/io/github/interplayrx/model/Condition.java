package io.github.interplayrx.model;

import static io.github.interplayrx.model.MissingArgumentException.required;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A state of the patient that rules read. A condition that is not stated is taken as absent. In JSON the constant is written in
 * lower case with hyphens, {@code "sleep-apnoea"}.
 */
public enum Condition {
    /** Alcohol use disorder. */
    ALCOHOL_USE_DISORDER("alcohol use disorder"),
    /** Opioid use disorder. */
    OPIOID_USE_DISORDER("opioid use disorder"),
    /** Substance use disorder. */
    SUBSTANCE_USE_DISORDER("substance use disorder"),
    /** A prior overdose. */
    PRIOR_OVERDOSE("a prior overdose"),
    /** Major depressive disorder. */
    MAJOR_DEPRESSIVE_DISORDER("major depressive disorder"),
    /** Bipolar disorder. */
    BIPOLAR_DISORDER("bipolar disorder"),
    /** Psychotic disorder. */
    PSYCHOTIC_DISORDER("psychotic disorder"),
    /** Suicidal thoughts. */
    SUICIDALITY("suicidal thoughts"),
    /** Epilepsy. */
    EPILEPSY("epilepsy"),
    /** An eating disorder. */
    EATING_DISORDER("an eating disorder"),
    /** Sleep apnoea. */
    SLEEP_APNOEA("sleep apnoea"),
    /** COPD. */
    COPD("COPD"),
    /** Respiratory insufficiency. */
    RESPIRATORY_INSUFFICIENCY("respiratory insufficiency"),
    /** Neuromuscular disease. */
    NEUROMUSCULAR_DISEASE("neuromuscular disease"),
    /** Parkinson's disease. */
    PARKINSON_DISEASE("Parkinson's disease"),
    /** Dementia. */
    DEMENTIA("dementia"),
    /** Delirium. */
    DELIRIUM("delirium"),
    /** Has fallen before. */
    FALLS_HISTORY("a history of falls"),
    /** A long QT interval. */
    LONG_QT("a long QT interval"),
    /** Low potassium. */
    HYPOKALAEMIA("low potassium"),
    /** Narrow-angle glaucoma. */
    GLAUCOMA_NARROW_ANGLE("narrow-angle glaucoma"),
    /** Urinary retention. */
    URINARY_RETENTION("urinary retention"),
    /** A history of stroke. */
    STROKE_HISTORY("a history of stroke"),
    /** Peptic ulcer. */
    PEPTIC_ULCER("peptic ulcer"),
    /** Hepatic encephalopathy. */
    HEPATIC_ENCEPHALOPATHY("hepatic encephalopathy"),
    /** A spinal cord injury at T6 or above. */
    SPINAL_CORD_INJURY_T6_OR_ABOVE("a spinal cord injury at T6 or above"),
    /** Obesity. */
    OBESITY("obesity"),
    /** Stopped smoking recently. */
    RECENT_SMOKING_CESSATION("recent smoking cessation"),
    /** Palliative care. */
    PALLIATIVE_CARE("palliative care"),
    /** In an operating theatre or intensive care. Silences rules that only make sense outside, so it must be stated truthfully. */
    MONITORED_SETTING("a monitored setting"),
    /** Heart failure. */
    HEART_FAILURE("heart failure"),
    /** Bradycardia. */
    BRADYCARDIA("bradycardia"),
    /** Orthostatic hypotension. */
    ORTHOSTATIC_HYPOTENSION("orthostatic hypotension"),
    /** A history of low sodium. */
    HYPONATRAEMIA_HISTORY("a history of low sodium");

    private static final Map<String, Condition> BY_ID = byId();

    private final String label;
    private final String id;

    Condition(String label) {
        this.label = label;
        this.id = name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static Map<String, Condition> byId() {
        Map<String, Condition> byId = new HashMap<>();
        for (Condition each : values()) {
            byId.put(each.id, each);
        }
        return Map.copyOf(byId);
    }

    /**
     * The condition of an id.
     *
     * @param id as in a request in JSON, such as {@code "sleep-apnoea"}
     * @return the condition, or null if there is none
     */
    public static @Nullable Condition of(String id) {
        return BY_ID.get(required(id, "id"));
    }

    /**
     * The id, as in a request in JSON.
     *
     * @return such as {@code "sleep-apnoea"}
     */
    public String id() {
        return id;
    }

    /**
     * The condition in plain words, for a sentence such as "raised because of sleep apnoea".
     *
     * @return the words, never blank
     */
    public String label() {
        return label;
    }
}
