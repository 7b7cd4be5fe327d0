package io.github.interplayrx.internal.recognition;

import io.github.interplayrx.knowledge.Substance;
import io.github.interplayrx.model.Formulation;
import io.github.interplayrx.model.Route;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a name or a code stands for. */
sealed interface Term {

    /** How a name is built. */
    enum Kind {
        SUBSTANCE,
        SALT,
        BRAND,
        /** A code of combinations that names only some of their ingredients. */
        PART_OF_COMBINATIONS,
        /** A code of combinations with sedatives or antipsychotics that it does not name. */
        COMBINATIONS_WITH_PSYCHOLEPTICS
    }

    /**
     * A name with one meaning.
     *
     * @param substances what it brings
     * @param kind how it is built
     * @param release how all its products release, or null if that is not known
     * @param route how all its products are given, or null if that is not known
     */
    record Name(
            List<Substance> substances,
            Kind kind,
            @Nullable Formulation release,
            @Nullable Route route) implements Term {

        static Name of(List<Substance> substances, Kind kind) {
            return new Name(substances, kind, null, null);
        }

        /** Whether one of two names says no more than the other. */
        static boolean agree(Set<Substance> some, List<Substance> others) {
            return some.containsAll(others) || others.containsAll(some);
        }

        /** What substances are called together, as in "codeine/paracetamol". */
        static String words(Iterable<Substance> substances) {
            List<String> names = new ArrayList<>();
            substances.forEach(each -> names.add(each.name()));
            return names.stream().sorted().collect(Collectors.joining("/"));
        }
    }

    /**
     * A name with several meanings.
     *
     * @param candidates what it may mean, in words
     * @param meanings the same as far as it can be told in substances
     */
    record Unclear(List<String> candidates, List<Set<Substance>> meanings) implements Term {}
}
