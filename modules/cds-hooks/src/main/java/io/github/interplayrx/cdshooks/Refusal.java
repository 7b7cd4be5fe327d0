package io.github.interplayrx.cdshooks;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** A request that gets an error. */
final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static final int BAD_REQUEST = 400;

    private final int status;
    private final String code;

    /** An error with a code of FHIR's IssueType. */
    Refusal(int status, String code, String message) {
        super(message, null, false, false);
        this.status = status;
        this.code = code;
    }

    static Refusal missing(String field, String advice) {
        return new Refusal(BAD_REQUEST, "required", "The request has no " + field + ".\n" + advice);
    }

    static Refusal wrong(String field, Object found, String advice) {
        String shown = String.valueOf(found);
        String start = shown.length() > 80 ? shown.substring(0, 80) + " ..." : shown;
        return new Refusal(
                BAD_REQUEST, "value", "The value of " + field + " cannot be used: " + start + ".\n" + advice);
    }

    CdsAnswer answer() {
        ObjectNode outcome = JsonNodeFactory.instance.objectNode().put("resourceType", "OperationOutcome");
        outcome.putArray("issue")
                .addObject()
                .put("severity", "error")
                .put("code", code)
                .put("diagnostics", getMessage());
        return new CdsAnswer(status, outcome.toString());
    }
}
