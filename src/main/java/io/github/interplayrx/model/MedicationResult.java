package io.github.interplayrx.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How one line of the submitted list was understood.
 *
 * @param input the line as written
 * @param substances ids of the substances it brings, in the order of the product; empty if it was not understood
 * @param state what the knowledge base knows about it
 * @param local who added the name or the substance, if local knowledge brought it; otherwise null
 */
@JsonPropertyOrder({"input", "substances", "state", "local"})
@JsonInclude(JsonInclude.Include.NON_NULL)
public record MedicationResult(
        String input,
        List<String> substances,
        MedicationState state,
        @Nullable LocalChange local) {}
