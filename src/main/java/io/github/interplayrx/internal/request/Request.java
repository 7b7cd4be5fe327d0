package io.github.interplayrx.internal.request;

import io.github.interplayrx.model.InputProblem;
import io.github.interplayrx.model.MedicationList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A request that was read from JSON.
 *
 * @param id what the caller calls it, or null
 * @param list what could be read, or null if nothing was handed in
 * @param problems what could not
 */
public record Request(@Nullable String id, @Nullable MedicationList list, List<InputProblem> problems) {}
