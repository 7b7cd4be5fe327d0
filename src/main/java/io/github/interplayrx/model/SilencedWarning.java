package io.github.interplayrx.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import org.jspecify.annotations.Nullable;

/**
 * A warning that holds for the list and that the site's alert policy keeps out of the warnings shown.
 *
 * @param warning the warning, complete
 * @param reason why it is silenced
 * @param by who silenced it, or null if it is merely less severe than what the site shows
 * @param until ISO date of the last day of the silence, or null if it is merely less severe than what the site shows
 */
@JsonPropertyOrder({"warning", "reason", "by", "until"})
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SilencedWarning(
        Warning warning,
        String reason,
        @Nullable String by,
        @Nullable String until) {}
