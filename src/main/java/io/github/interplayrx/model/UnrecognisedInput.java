package io.github.interplayrx.model;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;

/**
 * A line that was not evaluated because it was not understood, or could mean different things.
 *
 * @param medication position in the submitted list, from 0
 * @param input the line as written
 * @param state {@link MedicationState#UNRECOGNISED} or {@link MedicationState#AMBIGUOUS}
 * @param suggestions names that the caller may confirm: what the line may mean, or what resembles it
 */
@JsonPropertyOrder({"medication", "input", "state", "suggestions"})
public record UnrecognisedInput(int medication, String input, MedicationState state, List<String> suggestions) {}
