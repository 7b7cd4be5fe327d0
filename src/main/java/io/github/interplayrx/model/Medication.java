package io.github.interplayrx.model;

import org.jspecify.annotations.Nullable;

/**
 * One line of a submitted list, as the caller wrote it. Immutable and thread-safe.
 *
 * <p>Values are not judged here: a negative dose or an empty name becomes an entry in the report, so that one bad line never costs
 * the check of the others.
 *
 * <pre>{@code
 * Medication fentanyl = Medication.builder("fentanyl").route(Route.TRANSDERMAL).mcgPerHour(25).build();
 * }</pre>
 *
 * @param name the name as written, or null if only a code is given
 * @param code a code, or null if only a name is given
 * @param dailyDoseMg total daily dose in mg, or null if unknown
 * @param mcgPerHour release rate of a patch in micrograms per hour, or null
 * @param route the route, or null if it is not stated, which counts as oral unless the product says otherwise
 * @param formulation how fast the product releases, or null if unknown
 * @param status whether it is taken, proposed or stopped; null means current
 * @param daysSinceStop whole days since a stopped medication was last taken, or null if unknown, which counts as recent
 * @param durationDays whole days of use before the stop, or null if unknown, which counts as long
 * @param stopMode how it was stopped; null means unknown
 * @param nonMedicalUse whether it is taken without a medical purpose
 * @param use how it is used; null means regular
 * @param indication what it is for, such as {@code "cough"}, or null
 */
public record Medication(
        @Nullable String name,
        @Nullable Code code,
        @Nullable Double dailyDoseMg,
        @Nullable Double mcgPerHour,
        @Nullable Route route,
        @Nullable Formulation formulation,
        MedicationStatus status,
        @Nullable Integer daysSinceStop,
        @Nullable Integer durationDays,
        StopMode stopMode,
        boolean nonMedicalUse,
        Use use,
        @Nullable String indication) {

    /**
     * The route, oral if it is not stated.
     *
     * @return the route
     */
    @Override
    public Route route() {
        return route == null ? Route.ORAL : route;
    }

    /**
     * The route that the caller stated. Without one, the form of a product may tell it.
     *
     * @return the route, or null if it is not stated
     */
    public @Nullable Route statedRoute() {
        return route;
    }

    /**
     * A medication of which only the name is known: oral, currently taken.
     *
     * @param name the name as written
     * @return the medication
     */
    public static Medication of(String name) {
        return builder(name).build();
    }

    /**
     * Starts a medication from its name.
     *
     * @param name the name as written
     * @return a builder with the defaults: oral, current
     */
    public static Builder builder(String name) {
        return new Builder().name(name);
    }

    /**
     * Starts a medication from a code.
     *
     * @param code the code
     * @return a builder with the defaults: oral, current
     */
    public static Builder builder(Code code) {
        return new Builder().code(code);
    }

    /**
     * Starts a medication from neither.
     *
     * @return a builder with the defaults: oral, current
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * What stands for this medication in the report: the name as written, or else the code.
     *
     * @return the words, blank if neither was given
     */
    public String input() {
        if (name != null) {
            return name;
        }
        return code == null ? "" : code.system() + " " + code.value();
    }

    /** Builds a {@link Medication}. Not thread-safe. */
    public static final class Builder {
        private @Nullable String name;
        private @Nullable Code code;
        private @Nullable Double dailyDoseMg;
        private @Nullable Double mcgPerHour;
        private @Nullable Route route;
        private @Nullable Formulation formulation;
        private MedicationStatus status = MedicationStatus.CURRENT;
        private @Nullable Integer daysSinceStop;
        private @Nullable Integer durationDays;
        private StopMode stopMode = StopMode.UNKNOWN;
        private boolean nonMedicalUse;
        private Use use = Use.REGULAR;
        private @Nullable String indication;

        private Builder() {}

        /**
         * Sets the name.
         *
         * @param name the name as written, or null
         * @return this
         */
        public Builder name(@Nullable String name) {
            this.name = name;
            return this;
        }

        /**
         * Sets the code.
         *
         * @param code the code, or null
         * @return this
         */
        public Builder code(@Nullable Code code) {
            this.code = code;
            return this;
        }

        /**
         * Sets the total daily dose.
         *
         * @param mg milligrams a day
         * @return this
         */
        public Builder dailyDoseMg(double mg) {
            this.dailyDoseMg = mg;
            return this;
        }

        /**
         * Sets the release rate of a patch.
         *
         * @param mcg micrograms an hour
         * @return this
         */
        public Builder mcgPerHour(double mcg) {
            this.mcgPerHour = mcg;
            return this;
        }

        /**
         * Sets the route.
         *
         * @param route the route, or null if it is not known
         * @return this
         */
        public Builder route(@Nullable Route route) {
            this.route = route;
            return this;
        }

        /**
         * Sets how fast the product releases.
         *
         * @param formulation extended or immediate release, or null if unknown
         * @return this
         */
        public Builder formulation(@Nullable Formulation formulation) {
            this.formulation = formulation;
            return this;
        }

        /**
         * Sets the status.
         *
         * @param status current, proposed or stopped
         * @return this
         */
        public Builder status(MedicationStatus status) {
            this.status = status;
            return this;
        }

        /**
         * Sets how long ago it was last taken.
         *
         * @param days whole days
         * @return this
         */
        public Builder daysSinceStop(int days) {
            this.daysSinceStop = days;
            return this;
        }

        /**
         * Sets how long it was taken before the stop.
         *
         * @param days whole days
         * @return this
         */
        public Builder durationDays(int days) {
            this.durationDays = days;
            return this;
        }

        /**
         * Sets how it was stopped.
         *
         * @param stopMode abrupt, tapered or unknown
         * @return this
         */
        public Builder stopMode(StopMode stopMode) {
            this.stopMode = stopMode;
            return this;
        }

        /**
         * Sets whether it is taken without a medical purpose.
         *
         * @param nonMedicalUse true if so
         * @return this
         */
        public Builder nonMedicalUse(boolean nonMedicalUse) {
            this.nonMedicalUse = nonMedicalUse;
            return this;
        }

        /**
         * Sets how it is used.
         *
         * @param use regular or rescue
         * @return this
         */
        public Builder use(Use use) {
            this.use = use;
            return this;
        }

        /**
         * Sets what it is for.
         *
         * @param indication free words, of which rules read {@code "cough"}; or null
         * @return this
         */
        public Builder indication(@Nullable String indication) {
            this.indication = indication;
            return this;
        }

        /**
         * Builds the medication.
         *
         * @return the medication
         */
        public Medication build() {
            return new Medication(
                    name,
                    code,
                    dailyDoseMg,
                    mcgPerHour,
                    route,
                    formulation,
                    status,
                    daysSinceStop,
                    durationDays,
                    stopMode,
                    nonMedicalUse,
                    use,
                    indication);
        }
    }
}
