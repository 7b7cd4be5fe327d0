package io.github.interplayrx.knowledge;

import io.github.interplayrx.model.Code;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One substance, or one combination product that resolves to several.
 *
 * @param id stable kebab-case id
 * @param name international nonproprietary name, or the plain name where there is none
 * @param otherNames USAN and synonyms
 * @param brands brand names
 * @param codes codes in RxNorm, UNII and ATC
 * @param review how far it was reviewed
 * @param effects its effects, in the order of the knowledge file
 * @param withdrawalClass id of its withdrawal class, or null
 * @param ingredients ids of the substances of a combination product; empty otherwise
 * @param morphineEquivalentPerMg morphine milligram equivalents of one oral milligram, or null if it has no factor
 * @param morphineEquivalentPerMcgPerHour the same for a patch and one microgram per hour, or null
 * @param note remark for reviewers, or null
 */
public record Substance(
        String id,
        String name,
        List<String> otherNames,
        List<String> brands,
        List<Code> codes,
        Review review,
        List<GradedEffect> effects,
        @Nullable String withdrawalClass,
        List<String> ingredients,
        @Nullable Double morphineEquivalentPerMg,
        @Nullable Double morphineEquivalentPerMcgPerHour,
        @Nullable String note) {

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

    /** The same substance with one more name. */
    Substance alsoNamed(String alias) {
        List<String> names = new ArrayList<>(otherNames);
        names.add(alias);
        return new Substance(
                id,
                name,
                List.copyOf(names),
                brands,
                codes,
                review,
                effects,
                withdrawalClass,
                ingredients,
                morphineEquivalentPerMg,
                morphineEquivalentPerMcgPerHour,
                note);
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
}
