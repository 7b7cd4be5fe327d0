package io.github.interplayrx.knowledge;

import io.github.interplayrx.internal.base.text.NameTable;
import io.github.interplayrx.model.Code;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Reads the ingredients that the library recognises beyond the substances of a knowledge base. */
final class IngredientReader {
    private static final String REVIEW_FIRST = "May act on the central nervous system and waits for a review.";

    private IngredientReader() {}

    static Map<String, Substance> allBut(Set<String> substances) {
        Map<String, Substance> ingredients = new TreeMap<>();
        NameTable.forEachRow("ingredients", row -> {
            if (!substances.contains(row.text(0))) {
                ingredients.put(row.text(0), ingredient(row));
            }
        });
        return ingredients;
    }

    static Map<String, Substance> allOf(KnowledgeIndex index) {
        return index.texts("ingredients", (id, text) -> ingredient(NameTable.row(text)));
    }

    private static Substance ingredient(NameTable.Row row) {
        String id = row.text(0);
        String name = row.text(1);
        List<Code> codes = new ArrayList<>();
        row.list(2, ';').forEach(code -> codes.add(new Code("rxnorm", code)));
        row.list(3, ';').forEach(code -> codes.add(new Code("unii", code)));
        return Substance.builder()
                .id(id)
                .name(name.isEmpty() ? id : name)
                .otherNames(row.list(5, '|'))
                .codes(codes)
                .review(Substance.Review.RECOGNISED_NOT_CURATED)
                .note(row.text(4).isEmpty() ? null : REVIEW_FIRST)
                .build();
    }
}
