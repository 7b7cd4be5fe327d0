package io.github.interplayrx.model;

import static io.github.interplayrx.model.MissingArgumentException.required;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
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
 */
@JsonPropertyOrder({
    "age",
    "sex",
    "eGFR",
    "dialysis",
    "childPugh",
    "conditions",
    "pregnant",
    "trimester",
    "breastfeeding",
    "childbearingPotential",
    "alcoholUse",
    "opioidMmePerDay"
})
@JsonInclude(JsonInclude.Include.NON_NULL)
public final class Patient {
    private final @Nullable Double age;
    private final @Nullable Sex sex;
    private final @Nullable Double eGFR;
    private final boolean dialysis;
    private final @Nullable ChildPugh childPugh;
    private final Set<Condition> conditions;
    private final @Nullable Boolean pregnant;
    private final @Nullable Integer trimester;
    private final @Nullable Boolean breastfeeding;
    private final @Nullable Boolean childbearingPotential;
    private final @Nullable AlcoholUse alcoholUse;
    private final @Nullable Double opioidMmePerDay;

    private Patient(Builder from) {
        age = from.age;
        sex = from.sex;
        eGFR = from.eGFR;
        dialysis = from.dialysis;
        childPugh = from.childPugh;
        conditions = Collections.unmodifiableSet(new TreeSet<>(from.conditions));
        pregnant = from.pregnant;
        trimester = from.trimester;
        breastfeeding = from.breastfeeding;
        childbearingPotential = from.childbearingPotential;
        alcoholUse = from.alcoholUse;
        opioidMmePerDay = from.opioidMmePerDay;
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

    /**
     * Starts from this patient.
     *
     * @return a builder with the same values
     */
    public Builder toBuilder() {
        return new Builder(this);
    }

    @JsonCreator
    static Patient read(
            @JsonProperty("age") @Nullable Double age,
            @JsonProperty("sex") @Nullable Sex sex,
            @JsonProperty("eGFR") @Nullable Double eGFR,
            @JsonProperty("dialysis") @Nullable Boolean dialysis,
            @JsonProperty("childPugh") @Nullable ChildPugh childPugh,
            @JsonProperty("conditions") @Nullable Set<Condition> conditions,
            @JsonProperty("pregnant") @Nullable Boolean pregnant,
            @JsonProperty("trimester") @Nullable Integer trimester,
            @JsonProperty("breastfeeding") @Nullable Boolean breastfeeding,
            @JsonProperty("childbearingPotential") @Nullable Boolean childbearingPotential,
            @JsonProperty("alcoholUse") @Nullable AlcoholUse alcoholUse,
            @JsonProperty("opioidMmePerDay") @Nullable Double opioidMmePerDay) {
        Builder patient = builder()
                .age(age)
                .sex(sex)
                .eGFR(eGFR)
                .dialysis(Boolean.TRUE.equals(dialysis))
                .childPugh(childPugh)
                .pregnant(pregnant)
                .trimester(trimester)
                .breastfeeding(breastfeeding)
                .childbearingPotential(childbearingPotential)
                .alcoholUse(alcoholUse)
                .opioidMmePerDay(opioidMmePerDay);
        if (conditions != null) {
            conditions.forEach(patient::condition);
        }
        return patient.build();
    }

    /**
     * The age in years.
     *
     * @return the age, or null if unknown
     */
    @JsonProperty("age")
    public @Nullable Double age() {
        return age;
    }

    /**
     * The sex, where a label gives the two different doses.
     *
     * @return the sex, or null if unknown
     */
    @JsonProperty("sex")
    public @Nullable Sex sex() {
        return sex;
    }

    /**
     * The estimated glomerular filtration rate in mL/min/1.73 m2.
     *
     * @return the rate, or null if unknown
     */
    @JsonProperty("eGFR")
    public @Nullable Double eGFR() {
        return eGFR;
    }

    /**
     * Whether the patient is on dialysis.
     *
     * @return true if so
     */
    @JsonProperty("dialysis")
    public boolean dialysis() {
        return dialysis;
    }

    /**
     * The class of liver disease.
     *
     * @return the class, or null if not stated
     */
    @JsonProperty("childPugh")
    public @Nullable ChildPugh childPugh() {
        return childPugh;
    }

    /**
     * The conditions that are present.
     *
     * @return the conditions, in the order of the enum; cannot be changed
     */
    @JsonProperty("conditions")
    public Set<Condition> conditions() {
        return conditions;
    }

    /**
     * Whether the patient is pregnant.
     *
     * @return the answer, or null if not stated
     */
    @JsonProperty("pregnant")
    public @Nullable Boolean pregnant() {
        return pregnant;
    }

    /**
     * The trimester of a pregnancy.
     *
     * @return 1 to 3, or null if not stated
     */
    @JsonProperty("trimester")
    public @Nullable Integer trimester() {
        return trimester;
    }

    /**
     * Whether the patient is breastfeeding.
     *
     * @return the answer, or null if not stated
     */
    @JsonProperty("breastfeeding")
    public @Nullable Boolean breastfeeding() {
        return breastfeeding;
    }

    /**
     * Whether the patient can become pregnant, as far as the caller knows: neither the age nor the sex answers that.
     *
     * @return the answer, or null if not stated
     */
    @JsonProperty("childbearingPotential")
    public @Nullable Boolean childbearingPotential() {
        return childbearingPotential;
    }

    /**
     * What the patient says about alcohol.
     *
     * @return the answer, or null if not stated
     */
    @JsonProperty("alcoholUse")
    public @Nullable AlcoholUse alcoholUse() {
        return alcoholUse;
    }

    /**
     * The total opioid dose in morphine milligram equivalents a day, as the caller computed it.
     *
     * @return the dose, or null
     */
    @JsonProperty("opioidMmePerDay")
    public @Nullable Double opioidMmePerDay() {
        return opioidMmePerDay;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Patient that
                && Objects.equals(age, that.age)
                && sex == that.sex
                && Objects.equals(eGFR, that.eGFR)
                && dialysis == that.dialysis
                && Objects.equals(childPugh, that.childPugh)
                && Objects.equals(conditions, that.conditions)
                && Objects.equals(pregnant, that.pregnant)
                && Objects.equals(trimester, that.trimester)
                && Objects.equals(breastfeeding, that.breastfeeding)
                && Objects.equals(childbearingPotential, that.childbearingPotential)
                && Objects.equals(alcoholUse, that.alcoholUse)
                && Objects.equals(opioidMmePerDay, that.opioidMmePerDay);
    }

    @Override
    public int hashCode() {
        return Objects.hash(
                age,
                sex,
                eGFR,
                dialysis,
                childPugh,
                conditions,
                pregnant,
                trimester,
                breastfeeding,
                childbearingPotential,
                alcoholUse,
                opioidMmePerDay);
    }

    @Override
    public String toString() {
        return "Patient[age=" + age + ", sex=" + sex + ", eGFR=" + eGFR + ", dialysis=" + dialysis + ", childPugh="
                + childPugh
                + ", conditions=" + conditions + ", pregnant=" + pregnant + ", trimester=" + trimester
                + ", breastfeeding=" + breastfeeding + ", childbearingPotential=" + childbearingPotential
                + ", alcoholUse=" + alcoholUse + ", opioidMmePerDay="
                + opioidMmePerDay + "]";
    }

    /** Builds a {@link Patient}. Not thread-safe. */
    public static final class Builder {
        private @Nullable Double age;
        private @Nullable Sex sex;
        private @Nullable Double eGFR;
        private boolean dialysis;
        private @Nullable ChildPugh childPugh;
        private final Set<Condition> conditions = EnumSet.noneOf(Condition.class);
        private @Nullable Boolean pregnant;
        private @Nullable Integer trimester;
        private @Nullable Boolean breastfeeding;
        private @Nullable Boolean childbearingPotential;
        private @Nullable AlcoholUse alcoholUse;
        private @Nullable Double opioidMmePerDay;

        private Builder() {}

        private Builder(Patient from) {
            age = from.age;
            sex = from.sex;
            eGFR = from.eGFR;
            dialysis = from.dialysis;
            childPugh = from.childPugh;
            conditions.addAll(from.conditions);
            pregnant = from.pregnant;
            trimester = from.trimester;
            breastfeeding = from.breastfeeding;
            childbearingPotential = from.childbearingPotential;
            alcoholUse = from.alcoholUse;
            opioidMmePerDay = from.opioidMmePerDay;
        }

        /**
         * Sets the age.
         *
         * @param years years, a fraction for an infant; or null if unknown
         * @return this
         */
        public Builder age(@Nullable Number years) {
            this.age = years == null ? null : years.doubleValue();
            return this;
        }

        /**
         * Sets the sex.
         *
         * @param sex the sex, or null if unknown
         * @return this
         */
        public Builder sex(@Nullable Sex sex) {
            this.sex = sex;
            return this;
        }

        /**
         * Sets the estimated glomerular filtration rate.
         *
         * @param eGFR mL/min/1.73 m2, or null if unknown
         * @return this
         */
        public Builder eGFR(@Nullable Number eGFR) {
            this.eGFR = eGFR == null ? null : eGFR.doubleValue();
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
         * @param childPugh the class, or null if not stated
         * @return this
         */
        public Builder childPugh(@Nullable ChildPugh childPugh) {
            this.childPugh = childPugh;
            return this;
        }

        /**
         * Adds a condition.
         *
         * @param condition a condition that is present
         * @return this
         */
        public Builder condition(Condition condition) {
            conditions.add(required(condition, "condition"));
            return this;
        }

        /**
         * Sets whether the patient is pregnant.
         *
         * @param pregnant the answer, or null if not stated
         * @return this
         */
        public Builder pregnant(@Nullable Boolean pregnant) {
            this.pregnant = pregnant;
            return this;
        }

        /**
         * Sets the trimester of a pregnancy.
         *
         * @param trimester 1 to 3, or null if not stated
         * @return this
         */
        public Builder trimester(@Nullable Integer trimester) {
            this.trimester = trimester;
            return this;
        }

        /**
         * Sets whether the patient is breastfeeding.
         *
         * @param breastfeeding the answer, or null if not stated
         * @return this
         */
        public Builder breastfeeding(@Nullable Boolean breastfeeding) {
            this.breastfeeding = breastfeeding;
            return this;
        }

        /**
         * Sets whether the patient can become pregnant.
         *
         * @param childbearingPotential the answer, or null if not stated
         * @return this
         */
        public Builder childbearingPotential(@Nullable Boolean childbearingPotential) {
            this.childbearingPotential = childbearingPotential;
            return this;
        }

        /**
         * Sets what the patient says about alcohol.
         *
         * @param alcoholUse the answer, or null if not stated
         * @return this
         */
        public Builder alcoholUse(@Nullable AlcoholUse alcoholUse) {
            this.alcoholUse = alcoholUse;
            return this;
        }

        /**
         * Sets the total opioid dose, where the caller has computed it.
         *
         * @param mme morphine milligram equivalents a day, or null
         * @return this
         */
        public Builder opioidMmePerDay(@Nullable Number mme) {
            this.opioidMmePerDay = mme == null ? null : mme.doubleValue();
            return this;
        }

        /**
         * Builds the patient.
         *
         * @return the patient
         */
        public Patient build() {
            return new Patient(this);
        }
    }
}
