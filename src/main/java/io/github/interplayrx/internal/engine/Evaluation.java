package io.github.interplayrx.internal.engine;

import io.github.interplayrx.model.NotEvaluated;
import java.util.List;

/**
 * What the rules say about a regimen.
 *
 * @param findings every rule that holds, in no particular order
 * @param notEvaluated every rule that a missing value kept silent, sorted
 */
public record Evaluation(List<Finding> findings, List<NotEvaluated> notEvaluated) {}
