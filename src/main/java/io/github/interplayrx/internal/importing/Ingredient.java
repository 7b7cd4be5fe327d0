package io.github.interplayrx.internal.importing;

import org.jspecify.annotations.Nullable;

/**
 * An ingredient as a file tells it.
 *
 * @param rxnorm its code in RxNorm, or null if the file has none
 * @param name its name, or the id of a substance of the library; may be empty if there is a code
 */
record Ingredient(@Nullable String rxnorm, String name) {
    static Ingredient named(String name) {
        return new Ingredient(null, name);
    }
}
