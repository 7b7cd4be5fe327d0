package io.github.interplayrx.model;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;

/**
 * How one line of the submitted list was understood.
 *
 * @param input the line as written
 * @param substances ids of the substances it brings, in the order of the product; empty if it was not understood
 * @param state what the knowledge base knows about it
 */
@JsonPropertyOrder({"input", "substances", "state"})
public record MedicationResult(String input, List<String> substances, MedicationState state) {}
