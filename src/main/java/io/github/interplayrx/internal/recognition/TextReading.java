package io.github.interplayrx.internal.recognition;

import io.github.interplayrx.knowledge.Substance;
import io.github.interplayrx.model.Formulation;
import io.github.interplayrx.model.NameReading;
import io.github.interplayrx.model.Route;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How a text was understood.
 *
 * @param outcome how far
 * @param substances what its names bring; of an outcome other than understood, merely what was found in it
 * @param parts what each word was taken for
 * @param suggestions names to confirm, unless it was understood
 * @param unread words that nobody knows beside a medicine that was understood; they do not keep it from being evaluated
 * @param mayHideAnother whether those words may be another medicine
 * @param isChoice whether it leaves open which of several medicines is taken
 * @param isOneProduct whether all substances are of one product, and not of several items in one text
 * @param repeated what two items of the text bring
 * @param status the words that say that the medicine, or one of several, is not taken, or null
 * @param notTaken what is said not to be taken, where something else is
 * @param release how fast the product releases, if the text says so
 * @param route how it is given, if the text says so
 * @param saysLocalForm whether a cream, drops or the like are said
 * @param saysSolid whether something that is swallowed is said
 * @param routeOfForm how a product of this form is given, if the form says so and reaches the whole body
 */
record TextReading(
        Outcome outcome,
        List<Substance> substances,
        List<NameReading.Part> parts,
        List<String> suggestions,
        List<String> unread,
        boolean mayHideAnother,
        boolean isChoice,
        boolean isOneProduct,
        Set<Substance> repeated,
        @Nullable String status,
        List<Substance> notTaken,
        @Nullable Formulation release,
        @Nullable Route route,
        boolean saysLocalForm,
        boolean saysSolid,
        @Nullable Route routeOfForm) {

    /** How far a text can be understood. */
    enum Outcome {
        UNDERSTOOD,
        /** A medicine was understood, and words beside it were not. */
        READ_IN_PART,
        /** The text says that the medicine is not taken. */
        NOT_TAKEN,
        AMBIGUOUS,
        UNRECOGNISED
    }

    static final TextReading NOTHING = new TextReading(
            Outcome.UNRECOGNISED,
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            false,
            false,
            true,
            Set.of(),
            null,
            List.of(),
            null,
            null,
            false,
            false,
            null);

    /** Of a text without a word that nobody knows. */
    static TextReading of(
            Outcome outcome,
            List<Substance> substances,
            List<NameReading.Part> parts,
            List<String> suggestions,
            @Nullable Formulation release,
            @Nullable Route route) {
        return new TextReading(
                outcome,
                substances,
                parts,
                suggestions,
                List.of(),
                false,
                false,
                true,
                Set.of(),
                null,
                List.of(),
                release,
                route,
                false,
                false,
                null);
    }

    boolean isUnderstood() {
        return outcome == Outcome.UNDERSTOOD || outcome == Outcome.READ_IN_PART;
    }
}
