package io.github.interplayrx.fhir;

import io.github.interplayrx.model.InterplayException;

/**
 * The text is no FHIR resource in JSON.
 *
 * <pre>{@code
 * try {
 *     reader.read(json);
 * } catch (InvalidFhirException e) {
 *     answer(400, e.getMessage());
 * }
 * }</pre>
 */
public final class InvalidFhirException extends InterplayException {
    private static final long serialVersionUID = 1L;

    InvalidFhirException(String message) {
        super(message);
    }
}
