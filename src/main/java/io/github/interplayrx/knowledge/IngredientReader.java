package io.github.interplayrx.knowledge;

import io.github.interplayrx.internal.base.text.NameTable;
import io.github.interplayrx.model.Code;
import java.util.ArrayList;
import java.util.List;

/** Reads the ingredients that the library recognises beyond the substances of a knowledge base. */
final class IngredientReader {
    private static final String REVIEW_FIRST = "May act on the central nervous system and waits for a review.";

    private IngredientReader() {}

    /** The ingredient in a row. */
    static Substance read(String line) {
        NameTable.Row row = NameTable.row(line);
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
