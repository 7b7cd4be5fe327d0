package io.github.interplayrx.model;

import static io.github.interplayrx.model.MissingArgumentException.required;

/**
 * A code for a medication, such as an RxNorm concept.
 *
 * @param system a short name ({@code rxnorm}, {@code atc}, {@code unii}, {@code interplay}) or the FHIR URI of the code system
 * @param value the code itself, such as {@code "1049502"}
 */
public record Code(String system, String value) {
    /**
     * Checks that both parts are there.
     *
     * @param system the code system
     * @param value the code
     */
    public Code {
        required(system, "system");
        required(value, "value");
    }
}
