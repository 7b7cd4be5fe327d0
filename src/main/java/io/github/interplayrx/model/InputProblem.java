package io.github.interplayrx.model;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;

/**
 * A value of the request that could not be used. The rest of the line, and of the list, was evaluated without it.
 *
 * @param at where it stands, as a JSON pointer such as {@code "/medications/2/dailyDoseMg"}
 * @param value the value as submitted
 * @param message what is wrong with it
 * @param advice what to do, beginning with "Maybe"
 */
@JsonPropertyOrder({"at", "value", "message", "advice"})
public record InputProblem(String at, String value, String message, String advice) {}
