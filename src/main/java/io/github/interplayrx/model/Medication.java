package io.github.interplayrx.model;

import static io.github.interplayrx.model.MissingArgumentException.required;
import static io.github.interplayrx.model.MissingArgumentException.requiredEach;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
 */
@JsonPropertyOrder({
    "id",
    "name",
    "code",
    "codes",
    "dailyDoseMg",
    "ingredientDosesMg",
    "unitsPerDay",
    "mcgPerHour",
    "route",
    "formulation",
    "status",
    "daysSinceStop",
    "durationDays",
    "stopMode",
    "nonMedicalUse",
    "use",
    "asNeeded",
    "indication"
})
@JsonInclude(JsonInclude.Include.NON_NULL)
public final class Medication {
    private final @Nullable String id;
    private final @Nullable String name;
    private final List<Code> codes;
    private final @Nullable Double dailyDoseMg;
    private final Map<String, Double> ingredientDosesMg;
    private final @Nullable Double unitsPerDay;
    private final @Nullable Double mcgPerHour;
    private final @Nullable Route route;
    private final @Nullable Formulation formulation;
    private final MedicationStatus status;
    private final @Nullable Integer daysSinceStop;
    private final @Nullable Integer durationDays;
    private final StopMode stopMode;
    private final boolean nonMedicalUse;
    private final Use use;
    private final boolean asNeeded;
    private final @Nullable String indication;

    private Medication(Builder from) {
        id = from.id;
        name = from.name;
        codes = from.codes;
        dailyDoseMg = from.dailyDoseMg;
        ingredientDosesMg = from.ingredientDosesMg;
        unitsPerDay = from.unitsPerDay;
        mcgPerHour = from.mcgPerHour;
        route = from.route;
        formulation = from.formulation;
        status = from.status;
        daysSinceStop = from.daysSinceStop;
        durationDays = from.durationDays;
        stopMode = from.stopMode;
        nonMedicalUse = from.nonMedicalUse;
        use = from.use;
        asNeeded = from.asNeeded;
        indication = from.indication;
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
        return new Builder().code(required(code, "code"));
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
     * Starts from this medication.
     *
     * @return a builder with the same values
     */
    public Builder toBuilder() {
        return new Builder(this);
    }

    @JsonCreator
    static Medication read(
            @JsonProperty("id") @Nullable String id,
            @JsonProperty("name") @Nullable String name,
            @JsonProperty("code") @Nullable Code code,
            @JsonProperty("codes") @Nullable List<Code> codes,
            @JsonProperty("dailyDoseMg") @Nullable Double dailyDoseMg,
            @JsonProperty("ingredientDosesMg") @Nullable Map<String, Double> ingredientDosesMg,
            @JsonProperty("unitsPerDay") @Nullable Double unitsPerDay,
            @JsonProperty("mcgPerHour") @Nullable Double mcgPerHour,
            @JsonProperty("route") @Nullable Route route,
            @JsonProperty("formulation") @Nullable Formulation formulation,
            @JsonProperty("status") @Nullable MedicationStatus status,
            @JsonProperty("daysSinceStop") @Nullable Integer daysSinceStop,
            @JsonProperty("durationDays") @Nullable Integer durationDays,
            @JsonProperty("stopMode") @Nullable StopMode stopMode,
            @JsonProperty("nonMedicalUse") @Nullable Boolean nonMedicalUse,
            @JsonProperty("use") @Nullable Use use,
            @JsonProperty("asNeeded") @Nullable Boolean asNeeded,
            @JsonProperty("indication") @Nullable String indication) {
        Builder medication = builder()
                .id(id)
                .name(name)
                .code(code)
                .dailyDoseMg(dailyDoseMg)
                .unitsPerDay(unitsPerDay)
                .mcgPerHour(mcgPerHour)
                .route(route)
                .formulation(formulation)
                .status(status)
                .daysSinceStop(daysSinceStop)
                .durationDays(durationDays)
                .stopMode(stopMode)
                .nonMedicalUse(Boolean.TRUE.equals(nonMedicalUse))
                .use(use)
                .asNeeded(Boolean.TRUE.equals(asNeeded))
                .indication(indication);
        OrEmpty.list(codes, "codes").forEach(medication::addCode);
        OrEmpty.map(ingredientDosesMg).forEach(medication::ingredientDoseMg);
        return medication.build();
    }

    /**
     * What the caller calls this line, such as the number of the order. The report repeats it wherever it speaks of the line.
     *
     * @return the id, or null; two lines with different ids are two orders even if they say the same
     */
    @JsonProperty("id")
    public @Nullable String id() {
        return id;
    }

    /**
     * The name as written.
     *
     * @return the name, or null if only a code is given
     */
    @JsonProperty("name")
    public @Nullable String name() {
        return name;
    }

    /**
     * The code, if there is one and no other.
     *
     * @return the code, or null
     */
    @JsonProperty("code")
    public @Nullable Code code() {
        return codes.size() == 1 ? codes.get(0) : null;
    }

    /**
     * The codes of this medication in several systems; the one that is best understood counts.
     *
     * @return all codes, in the order of the caller
     */
    public List<Code> codes() {
        return codes;
    }

    @JsonProperty("codes")
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    private List<Code> severalCodes() {
        return codes.size() > 1 ? codes : List.of();
    }

    /**
     * The total daily dose in mg.
     *
     * @return the dose, or null if unknown
     */
    @JsonProperty("dailyDoseMg")
    public @Nullable Double dailyDoseMg() {
        return dailyDoseMg;
    }

    /**
     * The release rate of a patch in micrograms per hour.
     *
     * @return the rate, or null
     */
    @JsonProperty("mcgPerHour")
    public @Nullable Double mcgPerHour() {
        return mcgPerHour;
    }

    /**
     * The route, oral if it is not stated.
     *
     * @return the route
     */
    public Route route() {
        return route == null ? Route.ORAL : route;
    }

    /**
     * The route that the caller stated. Without one, the form of a product may tell it.
     *
     * @return the route, or null if it is not stated
     */
    @JsonProperty("route")
    public @Nullable Route statedRoute() {
        return route;
    }

    /**
     * How fast the product releases.
     *
     * @return the release, or null if unknown
     */
    @JsonProperty("formulation")
    public @Nullable Formulation formulation() {
        return formulation;
    }

    /**
     * Whether it is taken, proposed or stopped.
     *
     * @return the status
     */
    @JsonProperty("status")
    public MedicationStatus status() {
        return status;
    }

    /**
     * Whole days since a stopped medication was last taken.
     *
     * @return the days, or null if unknown, which counts as recent
     */
    @JsonProperty("daysSinceStop")
    public @Nullable Integer daysSinceStop() {
        return daysSinceStop;
    }

    /**
     * Whole days of use before the stop.
     *
     * @return the days, or null if unknown, which counts as long
     */
    @JsonProperty("durationDays")
    public @Nullable Integer durationDays() {
        return durationDays;
    }

    /**
     * How it was stopped.
     *
     * @return the mode
     */
    @JsonProperty("stopMode")
    public StopMode stopMode() {
        return stopMode;
    }

    /**
     * Whether it is taken without a medical purpose.
     *
     * @return true if so
     */
    @JsonProperty("nonMedicalUse")
    public boolean nonMedicalUse() {
        return nonMedicalUse;
    }

    /**
     * How it is used.
     *
     * @return the use
     */
    @JsonProperty("use")
    public Use use() {
        return use;
    }

    /**
     * Whether it is taken when it is needed. It is evaluated as taken, and its dose counts in full.
     *
     * @return true if so
     */
    @JsonProperty("asNeeded")
    public boolean asNeeded() {
        return asNeeded;
    }

    /**
     * The daily doses of the ingredients of a combination.
     *
     * @return milligrams by the name or the id of an ingredient
     */
    @JsonProperty("ingredientDosesMg")
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public Map<String, Double> ingredientDosesMg() {
        return ingredientDosesMg;
    }

    /**
     * How many tablets, capsules or other units are taken in a day. With the strength of the product, which its code or its name tells,
     * it gives the dose of each ingredient.
     *
     * @return the number, or null
     */
    @JsonProperty("unitsPerDay")
    public @Nullable Double unitsPerDay() {
        return unitsPerDay;
    }

    /**
     * What it is for.
     *
     * @return free words such as {@code "cough"}, or null
     */
    @JsonProperty("indication")
    public @Nullable String indication() {
        return indication;
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
        return codes.isEmpty() ? "" : codes.get(0).system() + " " + codes.get(0).value();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Medication that
                && Objects.equals(id, that.id)
                && Objects.equals(name, that.name)
                && codes.equals(that.codes)
                && Objects.equals(dailyDoseMg, that.dailyDoseMg)
                && ingredientDosesMg.equals(that.ingredientDosesMg)
                && Objects.equals(unitsPerDay, that.unitsPerDay)
                && Objects.equals(mcgPerHour, that.mcgPerHour)
                && Objects.equals(route, that.route)
                && Objects.equals(formulation, that.formulation)
                && Objects.equals(status, that.status)
                && Objects.equals(daysSinceStop, that.daysSinceStop)
                && Objects.equals(durationDays, that.durationDays)
                && Objects.equals(stopMode, that.stopMode)
                && nonMedicalUse == that.nonMedicalUse
                && Objects.equals(use, that.use)
                && asNeeded == that.asNeeded
                && Objects.equals(indication, that.indication);
    }

    @Override
    public int hashCode() {
        return Objects.hash(
                id,
                name,
                codes,
                dailyDoseMg,
                ingredientDosesMg,
                unitsPerDay,
                mcgPerHour,
                route,
                formulation,
                status,
                daysSinceStop,
                durationDays,
                stopMode,
                nonMedicalUse,
                use,
                asNeeded,
                indication);
    }

    @Override
    public String toString() {
        return "Medication[id=" + id + ", name=" + name + ", codes=" + codes + ", dailyDoseMg=" + dailyDoseMg
                + ", ingredientDosesMg=" + ingredientDosesMg + ", unitsPerDay=" + unitsPerDay + ", mcgPerHour="
                + mcgPerHour + ", route=" + route + ", formulation=" + formulation + ", status=" + status
                + ", daysSinceStop=" + daysSinceStop + ", durationDays=" + durationDays + ", stopMode=" + stopMode
                + ", nonMedicalUse=" + nonMedicalUse + ", use=" + use + ", asNeeded=" + asNeeded + ", indication="
                + indication + "]";
    }

    /** Builds a {@link Medication}. Not thread-safe. */
    public static final class Builder {
        private @Nullable String id;
        private @Nullable String name;
        private List<Code> codes = List.of();
        private @Nullable Double dailyDoseMg;
        private Map<String, Double> ingredientDosesMg = Map.of();
        private @Nullable Double unitsPerDay;
        private @Nullable Double mcgPerHour;
        private @Nullable Route route;
        private @Nullable Formulation formulation;
        private MedicationStatus status = MedicationStatus.CURRENT;
        private @Nullable Integer daysSinceStop;
        private @Nullable Integer durationDays;
        private StopMode stopMode = StopMode.UNKNOWN;
        private boolean nonMedicalUse;
        private Use use = Use.REGULAR;
        private boolean asNeeded;
        private @Nullable String indication;

        private Builder() {}

        private Builder(Medication from) {
            id = from.id;
            name = from.name;
            codes = from.codes;
            dailyDoseMg = from.dailyDoseMg;
            ingredientDosesMg = from.ingredientDosesMg;
            unitsPerDay = from.unitsPerDay;
            mcgPerHour = from.mcgPerHour;
            route = from.route;
            formulation = from.formulation;
            status = from.status;
            daysSinceStop = from.daysSinceStop;
            durationDays = from.durationDays;
            stopMode = from.stopMode;
            nonMedicalUse = from.nonMedicalUse;
            use = from.use;
            asNeeded = from.asNeeded;
            indication = from.indication;
        }

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
         * Sets what the caller calls this line.
         *
         * @param id such as the number of the order, or null
         * @return this
         */
        public Builder id(@Nullable String id) {
            this.id = id;
            return this;
        }

        /**
         * Sets the code.
         *
         * @param code the only code, or null for none
         * @return this
         */
        public Builder code(@Nullable Code code) {
            codes = code == null ? List.of() : List.of(code);
            return this;
        }

        /**
         * Adds a code of the same medication, in another system or of another grain.
         *
         * @param code one more code
         * @return this
         */
        public Builder addCode(Code code) {
            List<Code> all = new ArrayList<>(codes);
            all.add(required(code, "code"));
            codes = List.copyOf(all);
            return this;
        }

        /**
         * Sets all codes.
         *
         * @param codes the codes instead of those that were set before
         * @return this
         */
        public Builder codes(List<Code> codes) {
            this.codes = List.copyOf(requiredEach(codes, "codes"));
            return this;
        }

        /**
         * Sets the daily doses of all ingredients of a combination.
         *
         * @param doses milligrams by the name or the id of an ingredient, instead of those that were set before
         * @return this
         */
        public Builder ingredientDosesMg(Map<String, Double> doses) {
            ingredientDosesMg = required(doses, "doses").isEmpty()
                    ? Map.of()
                    : Collections.unmodifiableMap(new LinkedHashMap<>(doses));
            return this;
        }

        /**
         * Sets the daily dose of one ingredient of a combination.
         *
         * @param ingredient its name, or its id in the knowledge base
         * @param mg milligrams in a day
         * @return this
         */
        public Builder ingredientDoseMg(String ingredient, Number mg) {
            Map<String, Double> all = new LinkedHashMap<>(ingredientDosesMg);
            all.put(required(ingredient, "ingredient"), required(mg, "mg").doubleValue());
            ingredientDosesMg = Collections.unmodifiableMap(all);
            return this;
        }

        /**
         * Sets how many tablets, capsules or other units are taken in a day.
         *
         * @param units the number, or null
         * @return this
         */
        public Builder unitsPerDay(@Nullable Number units) {
            this.unitsPerDay = units == null ? null : units.doubleValue();
            return this;
        }

        /**
         * Sets the total daily dose.
         *
         * @param mg milligrams a day, or null if unknown
         * @return this
         */
        public Builder dailyDoseMg(@Nullable Number mg) {
            this.dailyDoseMg = mg == null ? null : mg.doubleValue();
            return this;
        }

        /**
         * Sets the release rate of a patch.
         *
         * @param mcg micrograms an hour, or null
         * @return this
         */
        public Builder mcgPerHour(@Nullable Number mcg) {
            this.mcgPerHour = mcg == null ? null : mcg.doubleValue();
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
         * @param status current, proposed or stopped; null means current
         * @return this
         */
        public Builder status(@Nullable MedicationStatus status) {
            this.status = status == null ? MedicationStatus.CURRENT : status;
            return this;
        }

        /**
         * Sets how long ago it was last taken.
         *
         * @param days whole days, or null if unknown
         * @return this
         */
        public Builder daysSinceStop(@Nullable Integer days) {
            this.daysSinceStop = days;
            return this;
        }

        /**
         * Sets how long it was taken before the stop.
         *
         * @param days whole days, or null if unknown
         * @return this
         */
        public Builder durationDays(@Nullable Integer days) {
            this.durationDays = days;
            return this;
        }

        /**
         * Sets how it was stopped.
         *
         * @param stopMode abrupt, tapered or unknown; null means unknown
         * @return this
         */
        public Builder stopMode(@Nullable StopMode stopMode) {
            this.stopMode = stopMode == null ? StopMode.UNKNOWN : stopMode;
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
         * @param use regular or kept for an emergency; null means regular
         * @return this
         */
        public Builder use(@Nullable Use use) {
            this.use = use == null ? Use.REGULAR : use;
            return this;
        }

        /**
         * Sets whether it is taken when it is needed.
         *
         * @param asNeeded true if so
         * @return this
         */
        public Builder asNeeded(boolean asNeeded) {
            this.asNeeded = asNeeded;
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
            return new Medication(this);
        }
    }
}
