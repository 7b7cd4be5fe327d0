package io.github.interplayrx.model;

import static io.github.interplayrx.model.MissingArgumentException.required;

import io.github.interplayrx.internal.base.json.Json;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is handed in for one check: the medications in the order of the caller, and the patient. Immutable and thread-safe.
 *
 * <pre>{@code
 * MedicationList list = MedicationList.builder()
 *         .patient(Patient.builder().age(72).build())
 *         .add("baclofen")
 *         .add(Medication.builder("oxycodone").dailyDoseMg(40).build())
 *         .build();
 * }</pre>
 *
 * @param medications the lines of the list; may be empty; a null line is kept and reported as unrecognised
 * @param patient what is known about the patient
 */
public record MedicationList(List<@Nullable Medication> medications, Patient patient) {
    /**
     * Copies the list.
     *
     * @param medications the lines of the list; null is none, of which a report says that nothing was checked
     * @param patient what is known about the patient; null is nothing
     */
    public MedicationList {
        medications = medications == null ? List.of() : Collections.unmodifiableList(new ArrayList<>(medications));
        patient = patient == null ? Patient.unknown() : patient;
    }

    /**
     * A list of names, about a patient of whom nothing is known.
     *
     * @param names the names as written
     * @return the list
     */
    public static MedicationList of(String... names) {
        return new MedicationList(
                Stream.of(required(names, "names"))
                        .map(name -> Medication.builder().name(name).build())
                        .toList(),
                Patient.unknown());
    }

    /**
     * Reads a list that {@link #toJson} wrote. A request of somebody else is read by the checker, which reports what it cannot use.
     *
     * @param json the JSON
     * @return a list that equals the one that was written
     * @throws IllegalArgumentException if it is no such JSON
     */
    public static MedicationList fromJson(String json) {
        return Json.read(required(json, "json"), MedicationList.class);
    }

    /**
     * This list as JSON in one line, which is a request to a checker.
     *
     * @return the JSON
     */
    public String toJson() {
        return Json.print(this);
    }

    /**
     * Starts an empty list.
     *
     * @return a builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link MedicationList}. Not thread-safe. */
    public static final class Builder {
        private final List<@Nullable Medication> medications = new ArrayList<>();
        private Patient patient = Patient.unknown();

        private Builder() {}

        /**
         * Adds a medication of which only the name is known.
         *
         * @param name the name as written
         * @return this
         */
        public Builder add(String name) {
            return add(Medication.of(name));
        }

        /**
         * Adds a medication.
         *
         * @param medication the medication
         * @return this
         */
        public Builder add(Medication medication) {
            medications.add(medication);
            return this;
        }

        /**
         * Sets the patient.
         *
         * @param patient what is known about the patient
         * @return this
         */
        public Builder patient(Patient patient) {
            this.patient = patient;
            return this;
        }

        /**
         * Builds the list.
         *
         * @return the list
         */
        public MedicationList build() {
            return new MedicationList(medications, patient);
        }
    }
}
