package io.github.interplayrx.knowledge;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Substances that share a withdrawal syndrome.
 *
 * @param id stable id
 * @param title plain name
 * @param syndrome what an abrupt stop brings
 * @param danger how dangerous it is
 * @param carriedOverBy ids of the classes of which another substance carries over what was stopped; empty if none but the same does
 * @param carriedOverFrom the part of the dose that was stopped from which this holds, or null if any dose is enough
 */
public record WithdrawalClass(
        String id,
        String title,
        String syndrome,
        String danger,
        List<String> carriedOverBy,
        @Nullable Double carriedOverFrom) {}
