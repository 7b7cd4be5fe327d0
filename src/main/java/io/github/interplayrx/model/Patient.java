package io.github.interplayrx.model;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What is known about the person who takes the medications. Everything is optional. A measurement that everybody has (age, eGFR) is
 * unknown when it is missing, and the report says which rules it kept silent; a state that only some people are in (a condition,
 * dialysis) is taken as absent when it is not stated. Immutable and thread-safe.
 *
 * <pre>{@code
 * Patient patient = Patient.builder().age(72).eGFR(45).condition(Condition.SLEEP_APNOEA).build();
 * }</pre>
 *
 * @param age in years, or null if unknown
 * @param eGFR estimated glomerular filtration rate in mL/min/1.73 m2, or null if unknown
 * @param dialysis whether the patient is on dialysis
 * @param childPugh class of liver disease, or null if not stated
 * @param conditions conditions that are present, in the order of the enum
 * @param pregnant whether the patient is pregnant, or null if not stated
 * @param trimester 1 to 3, or null if not stated
 * @param breastfeeding whether the patient is breastfeeding, or null if not stated
 * @param alcoholUse what the patient says about alcohol, or null if not stated
 * @param opioidMmePerDay total opioid dose in morphine milligram equivalents a day as the caller computed it, or null
 */
public record Patient(
        @Nullable Double age,
        @Nullable Double eGFR,
        boolean dialysis,
        @Nullable ChildPugh childPugh,
        Set<Condition> conditions,
        @Nullable Boolean pregnant,
        @Nullable Integer trimester,
        @Nullable Boolean breastfeeding,
        @Nullable AlcoholUse alcoholUse,
        @Nullable Double opioidMmePerDay) {

    /**
     * Copies the conditions.
     *
     * @param age in years
     * @param eGFR in mL/min/1.73 m2
     * @param dialysis whether the patient is on dialysis
     * @param childPugh class of liver disease
     * @param conditions conditions that are present
     * @param pregnant whether the patient is pregnant
     * @param trimester 1 to 3
     * @param breastfeeding whether the patient is breastfeeding
     * @param alcoholUse what the patient says about alcohol
     * @param opioidMmePerDay total opioid dose
     */
    public Patient {
        conditions = Collections.unmodifiableSet(new TreeSet<>(conditions));
    }

    /**
     * A patient about whom nothing is known.
     *
     * @return the patient
     */
    public static Patient unknown() {
        return builder().build();
    }

    /**
     * Starts a patient about whom nothing is known yet.
     *
     * @return a builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link Patient}. Not thread-safe. */
    public static final class Builder {
        private @Nullable Double age;
        private @Nullable Double eGFR;
        private boolean dialysis;
        private @Nullable ChildPugh childPugh;
        private final Set<Condition> conditions = EnumSet.noneOf(Condition.class);
        private @Nullable Boolean pregnant;
        private @Nullable Integer trimester;
        private @Nullable Boolean breastfeeding;
        private @Nullable AlcoholUse alcoholUse;
        private @Nullable Double opioidMmePerDay;

        private Builder() {}

        /**
         * Sets the age.
         *
         * @param years years; a fraction is allowed for an infant
         * @return this
         */
        public Builder age(double years) {
            this.age = years;
            return this;
        }

        /**
         * Sets the estimated glomerular filtration rate.
         *
         * @param eGFR mL/min/1.73 m2
         * @return this
         */
        public Builder eGFR(double eGFR) {
            this.eGFR = eGFR;
            return this;
        }

        /**
         * Sets whether the patient is on dialysis.
         *
         * @param dialysis true if so
         * @return this
         */
        public Builder dialysis(boolean dialysis) {
            this.dialysis = dialysis;
            return this;
        }

        /**
         * Sets the class of liver disease.
         *
         * @param childPugh the class
         * @return this
         */
        public Builder childPugh(ChildPugh childPugh) {
            this.childPugh = Objects.requireNonNull(childPugh, "childPugh");
            return this;
        }

        /**
         * Adds a condition.
         *
         * @param condition a condition that is present
         * @return this
         */
        public Builder condition(Condition condition) {
            conditions.add(Objects.requireNonNull(condition, "condition"));
            return this;
        }

        /**
         * Sets whether the patient is pregnant.
         *
         * @param pregnant true if so
         * @return this
         */
        public Builder pregnant(boolean pregnant) {
            this.pregnant = pregnant;
            return this;
        }

        /**
         * Sets the trimester of a pregnancy.
         *
         * @param trimester 1 to 3
         * @return this
         */
        public Builder trimester(int trimester) {
            this.trimester = trimester;
            return this;
        }

        /**
         * Sets whether the patient is breastfeeding.
         *
         * @param breastfeeding true if so
         * @return this
         */
        public Builder breastfeeding(boolean breastfeeding) {
            this.breastfeeding = breastfeeding;
            return this;
        }

        /**
         * Sets what the patient says about alcohol.
         *
         * @param alcoholUse the answer
         * @return this
         */
        public Builder alcoholUse(AlcoholUse alcoholUse) {
            this.alcoholUse = Objects.requireNonNull(alcoholUse, "alcoholUse");
            return this;
        }

        /**
         * Sets the total opioid dose, where the caller has computed it.
         *
         * @param mme morphine milligram equivalents a day
         * @return this
         */
        public Builder opioidMmePerDay(double mme) {
            this.opioidMmePerDay = mme;
            return this;
        }

        /**
         * Builds the patient.
         *
         * @return the patient
         */
        public Patient build() {
            return new Patient(
                    age,
                    eGFR,
                    dialysis,
                    childPugh,
                    conditions,
                    pregnant,
                    trimester,
                    breastfeeding,
                    alcoholUse,
                    opioidMmePerDay);
        }
    }
}
