package io.github.interplayrx.cdshooks;

import static io.github.interplayrx.model.MissingArgumentException.required;

/**
 * What a client of CDS Hooks gets. Immutable and thread-safe.
 *
 * <pre>{@code
 * CdsAnswer answer = hooks.call(id, body);
 * response.status(answer.status()).contentType("application/json").body(answer.body());
 * }</pre>
 *
 * @param status the status of HTTP: 200, or 400 for a request that is none, 404 for an unknown service, 500 if the check
 *     failed
 * @param body JSON: the cards, or an OperationOutcome that says what is wrong and what to do
 */
public record CdsAnswer(int status, String body) {
    /**
     * Checks that there is a body.
     *
     * @param status the status of HTTP
     * @param body JSON
     */
    public CdsAnswer {
        required(body, "body");
    }
}
