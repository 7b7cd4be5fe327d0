package io.github.interplayrx.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import org.jspecify.annotations.Nullable;

/**
 * What a site answers for: an addition of its own, or a change of something that comes with the library.
 *
 * @param knowledge id of the local knowledge that holds it
 * @param by who decided it
 * @param on ISO date of the decision
 * @param why the reason
 * @param insteadOf the severity that the rule has without the change, or null if the severity was not changed
 */
@JsonPropertyOrder({"knowledge", "by", "on", "why", "insteadOf"})
@JsonInclude(JsonInclude.Include.NON_NULL)
public record LocalChange(
        String knowledge,
        String by,
        String on,
        String why,
        @Nullable Severity insteadOf) {}
