package io.github.interplayrx.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import org.jspecify.annotations.Nullable;

/**
 * A value that could not be used. Of a request the rest of the line, and of the list, was evaluated without it; a policy is refused as a whole.
 *
 * @param at where it stands, as a JSON pointer such as {@code "/medications/2/dailyDoseMg"}
 * @param medicationId what the caller calls the line that it stands in; null if that has no id, or the value stands elsewhere
 * @param value the value as submitted
 * @param message what is wrong with it
 * @param advice what to do, beginning with "Maybe"
 */
@JsonPropertyOrder({"at", "medicationId", "value", "message", "advice"})
@JsonInclude(JsonInclude.Include.NON_NULL)
public record InputProblem(String at, @Nullable String medicationId, String value, String message, String advice) {
    /**
     * A problem of a line without an id, or of another part of the request.
     *
     * @param at where it stands
     * @param value the value as submitted
     * @param message what is wrong with it
     * @param advice what to do, beginning with "Maybe"
     */
    public InputProblem(String at, String value, String message, String advice) {
        this(at, null, value, message, advice);
    }

    /**
     * The same problem of a line with an id.
     *
     * @param id what the caller calls the line
     * @return another problem
     */
    public InputProblem ofMedication(String id) {
        return new InputProblem(at, id, value, message, advice);
    }
}
