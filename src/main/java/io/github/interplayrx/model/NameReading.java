package io.github.interplayrx.model;

import static io.github.interplayrx.model.MissingArgumentException.requiredEach;

import java.util.List;

/**
 * How a name was understood, word by word.
 *
 * <pre>{@code
 * NameReading reading = checker.explain("oxyCODONE HCl 5 mg tab (Roxicodone)");
 * reading.substances(); // [oxycodone]
 * reading.parts();      // oxyCODONE: substance, HCl: salt, 5 mg: strength, tab: form, Roxicodone: brand
 * }</pre>
 *
 * @param text the name as written
 * @param state what is known of it
 * @param substances ids of the substances it brings; empty if it was not understood
 * @param parts what each of its words was taken for, in their order
 * @param suggestions names to confirm, if it was not understood
 */
public record NameReading(
        String text, MedicationState state, List<String> substances, List<Part> parts, List<String> suggestions) {

    /**
     * Copies the lists.
     *
     * @param text the name as written
     * @param state what is known of it
     * @param substances ids of the substances
     * @param parts what each of its words was taken for
     * @param suggestions names to confirm
     */
    public NameReading {
        substances = List.copyOf(requiredEach(substances, "substances"));
        parts = List.copyOf(requiredEach(parts, "parts"));
        suggestions = List.copyOf(requiredEach(suggestions, "suggestions"));
    }

    /**
     * The words that were not understood. A name with such words is not evaluated.
     *
     * @return the words as written, in their order
     */
    public List<String> leftOver() {
        return parts.stream()
                .filter(part -> part.role() == Role.NOT_UNDERSTOOD)
                .map(Part::words)
                .toList();
    }

    /**
     * Some words of a name.
     *
     * @param words the words as written
     * @param role what they were taken for
     */
    public record Part(String words, Role role) {}

    /** What words of a name can be. */
    public enum Role {
        /** The name of a substance. */
        SUBSTANCE,
        /** A brand, or the name of a combination. */
        BRAND,
        /** A name with more than one meaning. */
        AMBIGUOUS_NAME,
        /** A salt, an ester or a hydrate of the substance before it. */
        SALT,
        /** A strength, an amount or another number. */
        STRENGTH,
        /** A dose form, or how fast it releases. */
        FORM,
        /** A route. */
        ROUTE,
        /** Words that do not change what is taken, such as "daily". */
        OTHER,
        /** Not understood: may be another substance. */
        NOT_UNDERSTOOD
    }
}
