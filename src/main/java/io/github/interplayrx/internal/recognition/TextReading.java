package io.github.interplayrx.internal.recognition;

import io.github.interplayrx.knowledge.Substance;
import io.github.interplayrx.model.Formulation;
import io.github.interplayrx.model.NameReading;
import io.github.interplayrx.model.Route;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a text was understood.
 *
 * @param outcome how far
 * @param substances what its names bring; of an outcome other than understood, merely what was found in it
 * @param parts what each word was taken for
 * @param suggestions names to confirm, unless it was understood
 * @param release how fast the product releases, if the text says so
 * @param route how it is given, if the text says so
 */
record TextReading(
        Outcome outcome,
        List<Substance> substances,
        List<NameReading.Part> parts,
        List<String> suggestions,
        @Nullable Formulation release,
        @Nullable Route route) {

    /** How far a text can be understood. */
    enum Outcome {
        UNDERSTOOD,
        AMBIGUOUS,
        UNRECOGNISED
    }

    static final TextReading NOTHING =
            new TextReading(Outcome.UNRECOGNISED, List.of(), List.of(), List.of(), null, null);

    boolean isUnderstood() {
        return outcome == Outcome.UNDERSTOOD;
    }
}
