package io.github.interplayrx.internal.importing;

import io.github.interplayrx.knowledge.Terminology.Product;
import io.github.interplayrx.model.Formulation;
import io.github.interplayrx.model.Route;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One code as a file tells it.
 *
 * @param at where it stands
 * @param system short name of its system
 * @param code the code as written
 * @param name its name; empty if the file has none
 * @param form words of its form and route; empty if the file has none
 * @param strength amounts in the order of the ingredients; empty if the file has none
 */
record Entry(Place at, String system, String code, String name, String form, String strength) {

    Product product(List<String> substances) {
        DoseForm known = DoseForm.of(form);
        return new Product(substances, known.release(), known.route(), strength);
    }

    /** The same substances as another product, and its form and strength where this entry says nothing. */
    Product like(Product other) {
        DoseForm known = DoseForm.of(form);
        Formulation release = either(known.release(), other.release());
        Route route = either(known.route(), other.route());
        return new Product(other.substances(), release, route, strength.isEmpty() ? other.strength() : strength);
    }

    private static <T> @Nullable T either(@Nullable T first, @Nullable T second) {
        return first == null ? second : first;
    }
}
