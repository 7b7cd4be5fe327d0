package io.github.interplayrx.knowledge;

import static io.github.interplayrx.model.MissingArgumentException.required;

import io.github.interplayrx.model.Code;
import io.github.interplayrx.model.Medication;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One substance, or one combination product that resolves to several.
 */
public final class Substance {
    /** No substance acts for more days after its stop: as far back a history has to be read. */
    public static final int MOST_DAYS_AFTER_STOP = 365;

    private final String id;
    private final String name;
    private final List<String> otherNames;
    private final List<String> brands;
    private final List<Code> codes;
    private final Review review;
    private final List<GradedEffect> effects;
    private final @Nullable String withdrawalClass;
    private final @Nullable String isomerOf;
    private final List<String> ingredients;
    private final @Nullable Double morphineEquivalentPerMg;
    private final @Nullable Double morphineEquivalentPerMcgPerHour;
    private final List<OutlastingEffect> outlastingEffects;
    private final @Nullable EquivalentDose equivalentDose;
    private final @Nullable TitratedAgain titratedAgain;
    private final List<MaximumDose> maximumDoses;
    private final @Nullable String note;

    private Substance(Builder from) {
        id = required(from.id, "id");
        name = required(from.name, "name");
        otherNames = from.otherNames;
        brands = from.brands;
        codes = from.codes;
        review = required(from.review, "review");
        effects = from.effects;
        withdrawalClass = from.withdrawalClass;
        isomerOf = from.isomerOf;
        ingredients = from.ingredients;
        morphineEquivalentPerMg = from.morphineEquivalentPerMg;
        morphineEquivalentPerMcgPerHour = from.morphineEquivalentPerMcgPerHour;
        outlastingEffects = from.outlastingEffects;
        equivalentDose = from.equivalentDose;
        titratedAgain = from.titratedAgain;
        maximumDoses = from.maximumDoses;
        note = from.note;
    }

    static Builder builder() {
        return new Builder();
    }

    /** A builder that starts from this one. */
    Builder toBuilder() {
        Builder copy = builder();
        copy.id = id;
        copy.name = name;
        copy.otherNames = otherNames;
        copy.brands = brands;
        copy.codes = codes;
        copy.review = review;
        copy.effects = effects;
        copy.withdrawalClass = withdrawalClass;
        copy.isomerOf = isomerOf;
        copy.ingredients = ingredients;
        copy.morphineEquivalentPerMg = morphineEquivalentPerMg;
        copy.morphineEquivalentPerMcgPerHour = morphineEquivalentPerMcgPerHour;
        copy.outlastingEffects = outlastingEffects;
        copy.equivalentDose = equivalentDose;
        copy.titratedAgain = titratedAgain;
        copy.maximumDoses = maximumDoses;
        copy.note = note;
        return copy;
    }

    /** {@return stable kebab-case id} */
    public String id() {
        return id;
    }

    /** {@return international nonproprietary name, or the plain name where there is none} */
    public String name() {
        return name;
    }

    /** {@return USAN and synonyms} */
    public List<String> otherNames() {
        return otherNames;
    }

    /** {@return brand names} */
    public List<String> brands() {
        return brands;
    }

    /** {@return codes in RxNorm and UNII} */
    public List<Code> codes() {
        return codes;
    }

    /** {@return how far it was reviewed} */
    public Review review() {
        return review;
    }

    /** {@return its effects, in the order of the knowledge file} */
    public List<GradedEffect> effects() {
        return effects;
    }

    /** {@return id of its withdrawal class, or null} */
    public @Nullable String withdrawalClass() {
        return withdrawalClass;
    }

    /** {@return id of the mixture of which it is one isomer, as dexamfetamine is of amfetamine, or null} */
    public @Nullable String isomerOf() {
        return isomerOf;
    }

    /** {@return ids of the substances of a combination product; empty otherwise} */
    public List<String> ingredients() {
        return ingredients;
    }

    /** {@return morphine milligram equivalents of one oral milligram, or null if it has no factor} */
    public @Nullable Double morphineEquivalentPerMg() {
        return morphineEquivalentPerMg;
    }

    /** {@return the same for a patch and one microgram per hour, or null} */
    public @Nullable Double morphineEquivalentPerMcgPerHour() {
        return morphineEquivalentPerMcgPerHour;
    }

    /** {@return how long its effect outlasts a stop; empty if nothing is stated} */
    public List<OutlastingEffect> outlastingEffects() {
        return outlastingEffects;
    }

    /**
     * How many days its effect outlasts a stop of one line.
     *
     * @param line the line that brought it
     * @return the longest time that holds for this line, in days; 0 if nothing is stated
     */
    public int actsDaysAfterStop(Medication line) {
        int days = 0;
        for (OutlastingEffect each : outlastingEffects) {
            days = each.holdsFor(line) ? Math.max(days, each.days()) : days;
        }
        return days;
    }

    /** {@return the dose that does as much as the unit of its withdrawal class, or null} */
    public @Nullable EquivalentDose equivalentDose() {
        return equivalentDose;
    }

    /** {@return after which interruption it is started like new, or null} */
    public @Nullable TitratedAgain titratedAgain() {
        return titratedAgain;
    }

    /**
     * The highest daily doses of its label.
     *
     * @return the doses; empty if none is known
     */
    public List<MaximumDose> maximumDoses() {
        return maximumDoses;
    }

    /** {@return remark for reviewers, or null} */
    public @Nullable String note() {
        return note;
    }

    /** How far a substance was reviewed. */
    public enum Review {
        /** Its effects are curated. */
        CURATED,
        /** Reviewed: no effect that matters here. */
        REVIEWED_NO_EFFECT,
        /** Recognised only. */
        RECOGNISED_NOT_CURATED
    }

    /** Equal substances have equal ids; hashing the rest would read dozens of texts. */
    @Override
    public int hashCode() {
        return id.hashCode();
    }

    /** The same substance with more names. */
    Substance alsoNamed(List<String> aliases) {
        List<String> names = new ArrayList<>(otherNames);
        names.addAll(aliases);
        return toBuilder().otherNames(names).build();
    }

    /**
     * Whether this is a combination product.
     *
     * @return true if it has ingredients
     */
    public boolean isCombination() {
        return !ingredients.isEmpty();
    }

    /**
     * Whether a dose of it can be converted to morphine milligram equivalents.
     *
     * @return true if it has a factor
     */
    public boolean hasMorphineEquivalent() {
        return morphineEquivalentPerMg != null || morphineEquivalentPerMcgPerHour != null;
    }

    /**
     * One effect of this substance.
     *
     * @param effectId id of the effect
     * @return the effect with its grade, if the substance has it
     */
    public Optional<GradedEffect> effect(String effectId) {
        return Optional.ofNullable(find(effectId));
    }

    /**
     * The grade of an effect for arithmetic.
     *
     * @param effectId id of the effect
     * @return 0 if the substance does not have it
     */
    public int gradeOf(String effectId) {
        GradedEffect found = find(effectId);
        return found == null ? 0 : found.grade();
    }

    /** Asked thousands of times in a check, so without an iterator. */
    private @Nullable GradedEffect find(String effectId) {
        for (int i = 0; i < effects.size(); i++) {
            if (effects.get(i).effect().equals(effectId)) {
                return effects.get(i);
            }
        }
        return null;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Substance that
                && Objects.equals(id, that.id)
                && Objects.equals(name, that.name)
                && Objects.equals(otherNames, that.otherNames)
                && Objects.equals(brands, that.brands)
                && Objects.equals(codes, that.codes)
                && Objects.equals(review, that.review)
                && Objects.equals(effects, that.effects)
                && Objects.equals(withdrawalClass, that.withdrawalClass)
                && Objects.equals(isomerOf, that.isomerOf)
                && Objects.equals(ingredients, that.ingredients)
                && Objects.equals(morphineEquivalentPerMg, that.morphineEquivalentPerMg)
                && Objects.equals(morphineEquivalentPerMcgPerHour, that.morphineEquivalentPerMcgPerHour)
                && Objects.equals(outlastingEffects, that.outlastingEffects)
                && Objects.equals(equivalentDose, that.equivalentDose)
                && Objects.equals(titratedAgain, that.titratedAgain)
                && Objects.equals(maximumDoses, that.maximumDoses)
                && Objects.equals(note, that.note);
    }

    @Override
    public String toString() {
        return "Substance[id=" + id + ", name=" + name + ", otherNames=" + otherNames + ", brands=" + brands
                + ", codes=" + codes + ", review=" + review + ", effects=" + effects + ", withdrawalClass="
                + withdrawalClass + ", isomerOf=" + isomerOf + ", ingredients=" + ingredients
                + ", morphineEquivalentPerMg="
                + morphineEquivalentPerMg + ", morphineEquivalentPerMcgPerHour=" + morphineEquivalentPerMcgPerHour
                + ", outlastingEffects=" + outlastingEffects + ", equivalentDose=" + equivalentDose + ", titratedAgain="
                + titratedAgain + ", maximumDoses=" + maximumDoses + ", note=" + note + "]";
    }

    /** Builds a {@link Substance}. Not thread-safe. */
    static final class Builder {
        private @Nullable String id;
        private @Nullable String name;
        private List<String> otherNames = List.of();
        private List<String> brands = List.of();
        private List<Code> codes = List.of();
        private @Nullable Review review;
        private List<GradedEffect> effects = List.of();
        private @Nullable String withdrawalClass;
        private @Nullable String isomerOf;
        private List<String> ingredients = List.of();
        private @Nullable Double morphineEquivalentPerMg;
        private @Nullable Double morphineEquivalentPerMcgPerHour;
        private List<OutlastingEffect> outlastingEffects = List.of();
        private @Nullable EquivalentDose equivalentDose;
        private @Nullable TitratedAgain titratedAgain;
        private List<MaximumDose> maximumDoses = List.of();
        private @Nullable String note;

        private Builder() {}

        Builder id(String id) {
            this.id = id;
            return this;
        }

        Builder name(String name) {
            this.name = name;
            return this;
        }

        Builder otherNames(List<String> otherNames) {
            this.otherNames = List.copyOf(otherNames);
            return this;
        }

        Builder brands(List<String> brands) {
            this.brands = List.copyOf(brands);
            return this;
        }

        Builder codes(List<Code> codes) {
            this.codes = List.copyOf(codes);
            return this;
        }

        Builder review(Review review) {
            this.review = review;
            return this;
        }

        Builder effects(List<GradedEffect> effects) {
            this.effects = List.copyOf(effects);
            return this;
        }

        Builder withdrawalClass(@Nullable String withdrawalClass) {
            this.withdrawalClass = withdrawalClass;
            return this;
        }

        Builder isomerOf(@Nullable String isomerOf) {
            this.isomerOf = isomerOf;
            return this;
        }

        Builder ingredients(List<String> ingredients) {
            this.ingredients = List.copyOf(ingredients);
            return this;
        }

        Builder morphineEquivalentPerMg(@Nullable Double morphineEquivalentPerMg) {
            this.morphineEquivalentPerMg = morphineEquivalentPerMg;
            return this;
        }

        Builder morphineEquivalentPerMcgPerHour(@Nullable Double morphineEquivalentPerMcgPerHour) {
            this.morphineEquivalentPerMcgPerHour = morphineEquivalentPerMcgPerHour;
            return this;
        }

        Builder outlastingEffects(List<OutlastingEffect> outlastingEffects) {
            this.outlastingEffects = List.copyOf(outlastingEffects);
            return this;
        }

        Builder equivalentDose(@Nullable EquivalentDose equivalentDose) {
            this.equivalentDose = equivalentDose;
            return this;
        }

        Builder titratedAgain(@Nullable TitratedAgain titratedAgain) {
            this.titratedAgain = titratedAgain;
            return this;
        }

        Builder maximumDoses(List<MaximumDose> maximumDoses) {
            this.maximumDoses = List.copyOf(maximumDoses);
            return this;
        }

        Builder note(@Nullable String note) {
            this.note = note;
            return this;
        }

        Substance build() {
            return new Substance(this);
        }
    }
}
