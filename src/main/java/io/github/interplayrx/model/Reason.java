package io.github.interplayrx.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import org.jspecify.annotations.Nullable;

/**
 * Why one substance is part of a warning: which input brought it, and which effect and grade made the rule hold.
 *
 * @param medication position of the input in the submitted list, from 0; null if the patient's alcohol use brought it
 * @param medicationId what the caller calls that input; null if it has no id
 * @param input the input as written, or the names of its substances if it has a code alone; of one longer than 80 characters the beginning
 * @param substance id of the substance
 * @param group id of the group of substances that the rule speaks of, or null if it speaks of none
 * @param effect id of the effect that makes the substance a member, or null if the group names the substance itself
 * @param grade 1 to 3, or null if the effect is not graded
 * @param actsDaysAfterStop how many days the effect outlasts a stop, if the substance was stopped and counts because it still acts;
 *     otherwise null
 */
@JsonPropertyOrder({"medication", "medicationId", "input", "substance", "group", "effect", "grade", "actsDaysAfterStop"
})
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Reason(
        @Nullable Integer medication,
        @Nullable String medicationId,
        String input,
        String substance,
        @Nullable String group,
        @Nullable String effect,
        @Nullable Integer grade,
        @Nullable Integer actsDaysAfterStop) {}
