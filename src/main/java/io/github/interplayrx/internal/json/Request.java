package io.github.interplayrx.internal.json;

import io.github.interplayrx.model.InputProblem;
import io.github.interplayrx.model.MedicationList;
import java.util.List;

/**
 * A request that was read from JSON.
 *
 * @param list what could be read
 * @param problems what could not
 */
public record Request(MedicationList list, List<InputProblem> problems) {}
