package io.github.interplayrx.knowledge;

import io.github.interplayrx.model.LocalChange;
import java.util.Map;

/**
 * What a site added to a knowledge base, and who answers for it.
 *
 * @param interactions interactions declared in data, by the id of their rule
 * @param rules changes by the id of the rule that was added or changed
 * @param substances changes by the id of the substance that was added
 * @param names changes by the normal form of the name that was added
 * @param places where each substance and each name is written, by the same keys
 */
record LocalAdditions(
        Map<String, DeclaredInteraction> interactions,
        Map<String, LocalChange> rules,
        Map<String, LocalChange> substances,
        Map<String, LocalChange> names,
        Map<String, String> places) {

    static LocalAdditions none() {
        return new LocalAdditions(Map.of(), Map.of(), Map.of(), Map.of(), Map.of());
    }
}
