package io.github.interplayrx.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A rule that could matter for this list and stayed silent because a field was missing.
 *
 * @param rule id of the rule
 * @param escalation id of the escalation, if the rule itself spoke and only its rise in severity could not be judged; else null
 * @param needs the missing fields, named as in the request
 */
@JsonPropertyOrder({"rule", "escalation", "needs"})
@JsonInclude(JsonInclude.Include.NON_NULL)
public record NotEvaluated(String rule, @Nullable String escalation, List<String> needs) {
    /**
     * Copies the fields.
     *
     * @param rule id of the rule
     * @param escalation id of the escalation, or null
     * @param needs the missing fields; null is none
     */
    public NotEvaluated {
        needs = OrEmpty.list(needs, "needs");
    }
}
