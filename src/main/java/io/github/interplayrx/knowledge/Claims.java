package io.github.interplayrx.knowledge;

import io.github.interplayrx.internal.base.json.JsonCursor;
import io.github.interplayrx.internal.base.text.NameTable;
import io.github.interplayrx.internal.base.text.NameText;
import io.github.interplayrx.model.Code;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Whose a name or a code is. A second substance that claims it is a fault, and so is a name that is ambiguous or an everyday word. */
final class Claims {
    /** The systems whose codes are written beside a substance. */
    static final List<String> SYSTEMS = List.of("rxnorm", "unii");

    private static final String LONGER_NAME = "Maybe there is a longer form of the name that means one thing only.";

    private final Map<String, String> names = new HashMap<>();
    private final Map<Code, String> ownersOfCodes = new HashMap<>();
    private final Set<String> everydayWords = new HashSet<>();
    private final Set<String> ambiguousNames;
    private final boolean isOfSite;

    Claims(Set<String> ambiguousNames) {
        this(ambiguousNames, false);
    }

    private Claims(Set<String> ambiguousNames, boolean isOfSite) {
        this.ambiguousNames = ambiguousNames;
        this.isOfSite = isOfSite;
    }

    /** What the substances and ingredients of a knowledge base and the names beside them claim. */
    static Claims of(KnowledgeBase knowledge) {
        Set<String> ambiguousNames = new HashSet<>();
        knowledge.ambiguousNames().forEach(name -> ambiguousNames.add(NameText.normalise(name.name())));
        Claims claims = new Claims(ambiguousNames, true);
        knowledge.substances().forEach(claims::claim);
        knowledge.ingredients().forEach(claims::claim);
        NameTable.forEachRow("salts", row -> claims.claim(row.text(1), row.text(0)));
        NameTable.forEachRow("brands", row -> claims.claim(row.text(0), row.text(1)));
        NameTable.WORDS.forEach(table -> NameTable.forEachRow(table, claims::addWord));
        NameTable.forEachRow("kinds", claims::addWordBesideKind);
        return claims;
    }

    /** One row of directions holds the id of a substance. */
    private void addWord(NameTable.Row row) {
        if (!row.text(1).equals("local")) {
            everydayWords.add(NameText.normalise(row.text(0)));
        }
    }

    private void addWordBesideKind(NameTable.Row row) {
        if (row.text(2).equals("beside")) {
            everydayWords.add(NameText.normalise(row.text(0)));
        }
    }

    private void claim(Substance substance) {
        String id = substance.id();
        claim(id, id);
        claim(substance.name(), id);
        substance.otherNames().forEach(name -> claim(name, id));
        substance.brands().forEach(name -> claim(name, id));
        substance.codes().forEach(code -> ownersOfCodes.putIfAbsent(code, id));
    }

    private void claim(String name, String owner) {
        names.putIfAbsent(NameText.normalise(name), owner);
    }

    /** Claims the names and codes that are written about a substance. */
    void claimAll(JsonCursor at, String id) {
        JsonCursor names = at.at("names");
        names.optionalText("inn").ifPresent(name -> claimName(names.at("inn"), name, id));
        names.optionalText("usan").ifPresent(name -> claimName(names.at("usan"), name, id));
        claimNames(names.list("synonyms"), id);
        claimNames(names.list("brands"), id);
        claimCodes(at.at("codes"), id);
    }

    private void claimNames(List<JsonCursor> places, String id) {
        for (JsonCursor place : places) {
            place.asText().ifPresent(name -> claimName(place, name, id));
        }
    }

    void claimName(JsonCursor at, String name, String id) {
        String key = NameText.normalise(name);
        String owner = names.putIfAbsent(key, id);
        if (owner != null && !owner.equals(id)) {
            at.fault(
                    "The name belongs to the substance " + owner + " already.",
                    isOfSite
                            ? LONGER_NAME
                            : "Maybe it is ambiguous: then take it away from both and add it to ambiguous-names.json.");
        }
        if (everydayWords.contains(key) && !id.equals(owner)) {
            at.fault(
                    "The name is a word that prescriptions use for something else.",
                    "Maybe there is a longer form of the name, such as one with the name of the site in it.");
        }
        if (ambiguousNames.contains(key)) {
            at.fault(
                    "The name is declared ambiguous and cannot belong to one substance.",
                    isOfSite ? LONGER_NAME : "Maybe remove it here, or from ambiguous-names.json.");
        }
    }

    private void claimCodes(JsonCursor codes, String id) {
        for (String system : SYSTEMS) {
            codes.optionalText(system).ifPresent(value -> {
                String owner = ownersOfCodes.putIfAbsent(new Code(system, value), id);
                if (owner != null && !owner.equals(id)) {
                    codes.at(system)
                            .fault(
                                    "The code belongs to the substance " + owner + " already.",
                                    "Maybe leave it blank at the one that is less certain.");
                }
            });
        }
    }
}
