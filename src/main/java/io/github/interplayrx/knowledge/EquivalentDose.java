package io.github.interplayrx.knowledge;

import io.github.interplayrx.model.Source;
import java.util.List;

/**
 * The dose of a substance that does as much as the unit of its withdrawal class: of a benzodiazepine, as 10 mg of diazepam.
 *
 * @param mg the dose by mouth, in mg
 * @param sources where it comes from
 */
public record EquivalentDose(double mg, List<Source> sources) {}
