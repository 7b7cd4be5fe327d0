package io.github.interplayrx.knowledge;

import static io.github.interplayrx.model.MissingArgumentException.required;

import io.github.interplayrx.model.Formulation;
import io.github.interplayrx.model.Medication;
import io.github.interplayrx.model.Route;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A set of substances with a clinical name, which is what rules speak of.
 *
 * @param id stable kebab-case id
 * @param title plain name
 * @param anyOf a substance belongs if one of these alternatives holds for it
 */
public record SubstanceGroup(String id, String title, List<Alternative> anyOf) {

    /**
     * Whether a substance belongs to this group as a medication brings it.
     *
     * @param substance the substance
     * @param medication the line that brings it
     * @return true if one alternative holds
     */
    public boolean holdsFor(Substance substance, Medication medication) {
        required(substance, "substance");
        for (int i = 0; i < anyOf.size(); i++) {
            if (anyOf.get(i).holdsFor(substance, medication)) {
                return true;
            }
        }
        return false;
    }

    /**
     * Whether membership depends on how the substance is given, and not on the substance alone.
     *
     * @return true if a selector reads the medication
     */
    public boolean readsMedication() {
        for (Alternative alternative : anyOf) {
            if (alternative.readsMedication()) {
                return true;
            }
        }
        return false;
    }

    /**
     * Whether a substance could belong to this group if it were given in a suitable way.
     *
     * @param substance the substance
     * @return false if no medication line could make it a member
     */
    public boolean isPossibleFor(Substance substance) {
        required(substance, "substance");
        return anyOf.stream().anyMatch(alternative -> alternative.isPossibleFor(substance));
    }

    /**
     * The effects that make a substance a member, most telling first.
     *
     * @param substance a member
     * @param medication the line that brings it
     * @return its graded effects; empty if the group names the substance itself
     */
    public List<GradedEffect> reasons(Substance substance, Medication medication) {
        required(substance, "substance");
        List<GradedEffect> reasons = new ArrayList<>(1);
        addReasons(substance, medication, reasons);
        return List.copyOf(reasons);
    }

    private void addReasons(Substance substance, Medication medication, List<GradedEffect> reasons) {
        for (Alternative alternative : anyOf) {
            if (alternative.holdsFor(substance, medication)) {
                for (Selector selector : alternative.all) {
                    selector.addReasons(substance, medication, reasons);
                }
                return;
            }
        }
    }

    /** Id of the group that this one merely names, if it says nothing else. */
    Optional<String> onlyNames() {
        return anyOf.size() == 1 ? anyOf.get(0).onlyNames() : Optional.empty();
    }

    /**
     * One way to belong to a group.
     *
     * @param all selectors that must hold
     * @param none selectors that must not hold
     */
    public record Alternative(List<Selector> all, List<Selector> none) {
        boolean holdsFor(Substance substance, Medication medication) {
            for (int i = 0; i < all.size(); i++) {
                if (!all.get(i).holdsFor(substance, medication)) {
                    return false;
                }
            }
            for (int i = 0; i < none.size(); i++) {
                if (none.get(i).holdsFor(substance, medication)) {
                    return false;
                }
            }
            return true;
        }

        private Optional<String> onlyNames() {
            if (all.size() != 1 || !none.isEmpty()) {
                return Optional.empty();
            }
            if (all.get(0) instanceof IsSubstance single) {
                return Optional.of(single.substance());
            }
            if (all.get(0) instanceof BelongsTo other) {
                return Optional.of(other.group().id());
            }
            return all.get(0) instanceof HasEffect has && has.anyGrade() ? Optional.of(has.effect()) : Optional.empty();
        }

        boolean isPossibleFor(Substance substance) {
            Medication anyLine = Medication.builder().build();
            return all.stream()
                            .allMatch(selector -> selector.readsMedication() || selector.holdsFor(substance, anyLine))
                    && none.stream()
                            .noneMatch(
                                    selector -> !selector.readsMedication() && selector.holdsFor(substance, anyLine));
        }

        boolean readsMedication() {
            return oneReadsMedication(all) || oneReadsMedication(none);
        }

        private static boolean oneReadsMedication(List<Selector> selectors) {
            for (Selector selector : selectors) {
                if (selector.readsMedication()) {
                    return true;
                }
            }
            return false;
        }
    }

    /** One property of a substance, or of the line that brings it. */
    public sealed interface Selector {
        /**
         * Whether the property is there.
         *
         * @param substance the substance
         * @param medication the line that brings it
         * @return true if so
         */
        boolean holdsFor(Substance substance, Medication medication);

        /**
         * Whether the property is one of the line and not of the substance.
         *
         * @return true if so
         */
        default boolean readsMedication() {
            return false;
        }

        /**
         * Adds the effects behind the property; none if the property is no effect.
         *
         * @param substance a substance that has the property
         * @param medication the line that brings it
         * @param reasons where to add them
         */
        default void addReasons(Substance substance, Medication medication, List<GradedEffect> reasons) {}
    }

    /**
     * The substance has an effect of a certain grade.
     *
     * @param effect id of the effect
     * @param lowest lowest grade that counts
     * @param highest highest grade that counts
     */
    public record HasEffect(String effect, int lowest, int highest) implements Selector {
        private boolean anyGrade() {
            return lowest <= 1 && highest == GradedEffect.UNGRADED;
        }

        @Override
        public boolean holdsFor(Substance substance, Medication medication) {
            int grade = substance.gradeOf(effect);
            return grade > 0 && grade >= lowest && grade <= highest;
        }

        @Override
        public void addReasons(Substance substance, Medication medication, List<GradedEffect> reasons) {
            substance.effect(effect).ifPresent(reasons::add);
        }
    }

    /**
     * It is this substance.
     *
     * @param substance id of the substance
     */
    public record IsSubstance(String substance) implements Selector {
        @Override
        public boolean holdsFor(Substance candidate, Medication medication) {
            return candidate.id().equals(substance);
        }
    }

    /**
     * The substance belongs to another group.
     *
     * @param group the other group
     */
    public record BelongsTo(SubstanceGroup group) implements Selector {
        @Override
        public boolean holdsFor(Substance substance, Medication medication) {
            return group.holdsFor(substance, medication);
        }

        @Override
        public boolean readsMedication() {
            return group.readsMedication();
        }

        @Override
        public void addReasons(Substance substance, Medication medication, List<GradedEffect> reasons) {
            group.addReasons(substance, medication, reasons);
        }
    }

    /** The medication is injected. */
    public record GivenParenterally() implements Selector {
        @Override
        public boolean holdsFor(Substance substance, Medication medication) {
            return medication.route().isParenteral();
        }

        @Override
        public boolean readsMedication() {
            return true;
        }
    }

    /**
     * The medication is given by this route.
     *
     * @param route the route
     */
    public record GivenBy(Route route) implements Selector {
        @Override
        public boolean holdsFor(Substance substance, Medication medication) {
            return medication.route() == route;
        }

        @Override
        public boolean readsMedication() {
            return true;
        }
    }

    /**
     * The product has this formulation.
     *
     * @param formulation the formulation
     */
    public record HasFormulation(Formulation formulation) implements Selector {
        @Override
        public boolean holdsFor(Substance substance, Medication medication) {
            return medication.formulation() == formulation;
        }

        @Override
        public boolean readsMedication() {
            return true;
        }
    }

    /**
     * The medication is given for this indication.
     *
     * @param indication the indication, in lower case
     */
    public record GivenFor(String indication) implements Selector {
        private static final Pattern DENIED_BEFORE =
                Pattern.compile("\\b(?:no|not|non|without|never|denies|denied|nil)\\b[^,;.]*$");
        private static final Pattern DENIED_BEHIND = Pattern.compile("s?[ -]?free\\b");

        @Override
        public boolean holdsFor(Substance substance, Medication medication) {
            String words = medication.indication();
            return words != null && isSaid(words.toLowerCase(Locale.ROOT));
        }

        /** "no seizures", "seizure-free": what is denied is no indication. */
        private boolean isSaid(String words) {
            int at = words.indexOf(indication);
            return at >= 0
                    && !DENIED_BEFORE.matcher(words.substring(0, at)).find()
                    && !DENIED_BEHIND
                            .matcher(words.substring(at + indication.length()))
                            .lookingAt();
        }

        @Override
        public boolean readsMedication() {
            return true;
        }
    }

    /** The medication is taken without a medical purpose. */
    public record TakenNonMedically() implements Selector {
        @Override
        public boolean holdsFor(Substance substance, Medication medication) {
            return medication.nonMedicalUse();
        }

        @Override
        public boolean readsMedication() {
            return true;
        }
    }
}
