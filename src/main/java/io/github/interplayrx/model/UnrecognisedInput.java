package io.github.interplayrx.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A line that was not evaluated because it was not understood, or could mean different things.
 *
 * @param medication position in the submitted list, from 0
 * @param medicationId what the caller calls the line; null if it has no id
 * @param input the line as written
 * @param state {@link MedicationState#UNRECOGNISED} or {@link MedicationState#AMBIGUOUS}
 * @param suggestions names that the caller may confirm: what the line may mean, or what resembles it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder({"medication", "medicationId", "input", "state", "suggestions"})
public record UnrecognisedInput(
        int medication, @Nullable String medicationId, String input, MedicationState state, List<String> suggestions) {
    /**
     * Copies the suggestions.
     *
     * @param medication position in the submitted list, from 0
     * @param medicationId what the caller calls the line; null if it has no id
     * @param input the line as written
     * @param state {@link MedicationState#UNRECOGNISED} or {@link MedicationState#AMBIGUOUS}
     * @param suggestions names that the caller may confirm; null is none
     */
    public UnrecognisedInput {
        suggestions = OrEmpty.list(suggestions, "suggestions");
    }

    /**
     * What to call the line where people read.
     *
     * @return the line as written; if it is blank, its id or its place, such as {@code "line 2, which has no name"}
     */
    public String words() {
        if (!input.isBlank()) {
            return input;
        }
        return (medicationId == null ? "line " + (medication + 1) : medicationId) + ", which has no name";
    }
}
