package io.github.interplayrx.knowledge;

import io.github.interplayrx.internal.base.json.JsonCursor;
import io.github.interplayrx.internal.base.text.NameTable;
import io.github.interplayrx.internal.base.text.NameText;
import io.github.interplayrx.model.Code;
import io.github.interplayrx.model.Route;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the substances, class by class, and checks what they refer to. */
final class SubstanceReader {
    static final Set<String> FIELDS = Set.of(
            "id",
            "names",
            "codes",
            "codeCheck",
            "review",
            "effects",
            "ingredients",
            "withdrawalClass",
            "morphineEquivalentPerMg",
            "morphineEquivalentPerMcgPerHour",
            "actsDaysAfterStop",
            "equivalentDose",
            "titratedAgain",
            "indications",
            "note");
    private static final List<String> SYSTEMS = List.of("rxnorm", "unii");
    private static final Pattern GRADED_EFFECT = Pattern.compile("([a-z0-9-]+)(?::(\\d+))?");

    private final Vocabulary vocabulary;
    private final Map<String, List<Code>> atcCodes;
    private final Map<String, String> claimedNames = new HashMap<>();
    private final Map<Code, String> claimedCodes = new HashMap<>();
    private final Set<String> everydayWords = new HashSet<>();
    private final Map<JsonCursor, String> references = new LinkedHashMap<>();

    final Map<String, Substance> substances = new TreeMap<>();
    final Map<String, AmbiguousName> ambiguousNames = new LinkedHashMap<>();

    SubstanceReader(KnowledgeFiles files, Vocabulary vocabulary, List<String> classes) {
        this.vocabulary = vocabulary;
        this.atcCodes = new HashMap<>();
        readAmbiguousNames(files);
        readAtcCodes(files);
        for (String each : classes) {
            readClass(files, "knowledge/substances/" + each + ".json", each);
        }
        checkReferences();
    }

    /** Reads substances one by one that were checked before. */
    SubstanceReader(Vocabulary vocabulary, Map<String, List<Code>> atcCodes) {
        this.vocabulary = vocabulary;
        this.atcCodes = atcCodes;
    }

    /** Substances may refer to others that come later. */
    void checkReferences() {
        references.forEach((at, id) -> Vocabulary.known(at, id, substances, "substance", "knowledge/substances"));
        references.clear();
    }

    /** Adds to the substances of a knowledge base, whose ids, names and codes are claimed. */
    SubstanceReader(KnowledgeBase base, Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        this.atcCodes = Map.of();
        base.ambiguousNames().forEach(name -> ambiguousNames.put(NameText.normalise(name.name()), name));
        for (Substance substance : base.substances()) {
            substances.put(substance.id(), substance);
            claim(substance);
        }
        base.ingredients().forEach(this::claim);
        NameTable.forEachRow("salts", row -> claim(row.text(1), row.text(0)));
        NameTable.forEachRow("brands", row -> claim(row.text(0), row.text(1)));
        NameTable.forEachRow("words", row -> everydayWords.add(NameText.normalise(row.text(0))));
    }

    private void claim(Substance substance) {
        String id = substance.id();
        claim(id, id);
        claim(substance.name(), id);
        substance.otherNames().forEach(name -> claim(name, id));
        substance.brands().forEach(name -> claim(name, id));
        substance.codes().forEach(code -> claimedCodes.putIfAbsent(code, id));
    }

    private void claim(String name, String owner) {
        claimedNames.putIfAbsent(NameText.normalise(name), owner);
    }

    private void readAmbiguousNames(KnowledgeFiles files) {
        files.read("knowledge/ambiguous-names.json").ifPresent(root -> {
            root.expectOnly(Set.of("$schema", "ambiguousNames"));
            for (JsonCursor at : root.list("ambiguousNames")) {
                AmbiguousName ambiguous = ambiguousName(at);
                ambiguousNames.put(NameText.normalise(ambiguous.name()), ambiguous);
            }
        });
    }

    static AmbiguousName ambiguousName(JsonCursor at) {
        at.expectOnly(Set.of("name", "candidates", "reason"));
        return new AmbiguousName(at.text("name"), at.texts("candidates"), at.text("reason"));
    }

    /** ATC codes stand in a file of their own, because their terms of use differ; without it everything else works. */
    private void readAtcCodes(KnowledgeFiles files) {
        files.readIfPresent("knowledge/codes/atc.json").ifPresent(root -> {
            root.expectOnly(Set.of("$schema", "terms", "codes"));
            for (JsonCursor at : root.list("codes")) {
                at.expectOnly(Set.of("substance", "codes", "otherRoutes"));
                String id = at.text("substance");
                references.put(at.at("substance"), id);
                List<Code> codes = atcCodes.computeIfAbsent(id, k -> new ArrayList<>());
                at.texts("codes").forEach(code -> codes.add(new Code("atc", code)));
                at.texts("otherRoutes").forEach(code -> codes.add(new Code("atc", code)));
            }
        });
    }

    private void readClass(KnowledgeFiles files, String file, String name) {
        files.read(file).ifPresent(root -> {
            root.expectOnly(Set.of("$schema", "class", "sources", "substances"));
            vocabulary.checkSources(root);
            if (!root.text("class").equals(name)) {
                root.at("class").fault("The class differs from the name of the file.", "Maybe write \"" + name + "\".");
            }
            for (JsonCursor at : root.list("substances")) {
                if (at.isObject()) {
                    at.expectOnly(FIELDS);
                    Substance substance = substance(at);
                    Vocabulary.unique(at, "id", substance.id(), substances);
                    substances.put(substance.id(), substance);
                }
            }
        });
    }

    /** A substance, with its names and codes claimed for it. */
    Substance substance(JsonCursor at) {
        Substance substance = read(at);
        JsonCursor names = at.at("names");
        names.optionalText("inn").ifPresent(n -> claimName(names.at("inn"), n, substance.id()));
        names.optionalText("usan").ifPresent(n -> claimName(names.at("usan"), n, substance.id()));
        claimNames(names.list("synonyms"), substance.id());
        claimNames(names.list("brands"), substance.id());
        claimCodes(at.at("codes"), substance.id());
        for (JsonCursor place : at.list("ingredients")) {
            place.asText().ifPresent(id -> references.put(place, id));
        }
        return substance;
    }

    /** What is written about a substance; whether that fits to the other substances is not looked at. */
    Substance read(JsonCursor at) {
        String id = at.text("id");
        JsonCursor names = at.at("names");
        names.expectOnly(Set.of("inn", "usan", "synonyms", "brands"));
        List<String> others =
                new ArrayList<>(names.optionalText("usan").stream().toList());
        others.addAll(names.texts("synonyms"));
        return Substance.builder()
                .id(id)
                .name(names.text("inn"))
                .otherNames(others)
                .brands(names.texts("brands"))
                .codes(codes(at, id))
                .review(review(at))
                .effects(effects(at))
                .withdrawalClass(withdrawalClass(at))
                .ingredients(at.texts("ingredients"))
                .morphineEquivalentPerMg(positive(at, "morphineEquivalentPerMg"))
                .morphineEquivalentPerMcgPerHour(positive(at, "morphineEquivalentPerMcgPerHour"))
                .outlastingEffects(outlastingEffects(at))
                .equivalentDose(equivalentDose(at))
                .titratedAgain(titratedAgain(at))
                .note(at.optionalText("note").orElse(null))
                .build();
    }

    private List<OutlastingEffect> outlastingEffects(JsonCursor at) {
        List<OutlastingEffect> effects = new ArrayList<>();
        for (JsonCursor place : at.list("actsDaysAfterStop")) {
            place.expectOnly(Set.of("days", "route", "named", "sources"));
            effects.add(new OutlastingEffect(
                    days(place, "days"),
                    place.optionalEnum("route", Route.class).orElse(null),
                    place.texts("named").stream().map(NameText::normalise).toList(),
                    vocabulary.citedSources(place)));
        }
        return effects;
    }

    private @Nullable EquivalentDose equivalentDose(JsonCursor substance) {
        if (!substance.has("equivalentDose")) {
            return null;
        }
        JsonCursor at = substance.at("equivalentDose");
        at.expectOnly(Set.of("mg", "sources"));
        Double mg = positive(at, "mg");
        if (mg == null) {
            at.at("mg").fault("The dose is missing.", "Maybe leave the entry out if it is not known.");
        }
        return new EquivalentDose(mg == null ? 1 : mg, vocabulary.citedSources(at));
    }

    private @Nullable TitratedAgain titratedAgain(JsonCursor substance) {
        if (!substance.has("titratedAgain")) {
            return null;
        }
        JsonCursor at = substance.at("titratedAgain");
        at.expectOnly(Set.of("afterDays", "fromMg", "sources"));
        return new TitratedAgain(days(at, "afterDays"), positive(at, "fromMg"), vocabulary.citedSources(at));
    }

    private static int days(JsonCursor at, String key) {
        OptionalDouble days = at.optionalNumber(key);
        if (days.isEmpty() || days.getAsDouble() < 1) {
            at.at(key).fault("The days are missing or below 1.", "Maybe leave the entry out if they are not known.");
        }
        return (int) days.orElse(1);
    }

    private static Substance.Review review(JsonCursor at) {
        return at.optionalEnum("review", Substance.Review.class).orElseGet(() -> {
            at.text("review");
            return Substance.Review.RECOGNISED_NOT_CURATED;
        });
    }

    private void claimNames(List<JsonCursor> places, String id) {
        for (JsonCursor place : places) {
            place.asText().ifPresent(name -> claimName(place, name, id));
        }
    }

    void claimName(JsonCursor at, String name, String id) {
        String key = NameText.normalise(name);
        String owner = claimedNames.putIfAbsent(key, id);
        if (owner != null && !owner.equals(id)) {
            at.fault(
                    "The name belongs to the substance " + owner + " already.",
                    "Maybe it is ambiguous: then take it away from both and add it to ambiguous-names.json.");
        }
        if (everydayWords.contains(key)) {
            at.fault(
                    "The name is a word that prescriptions use for something else.",
                    "Maybe there is a longer form of the name.");
        }
        if (ambiguousNames.containsKey(key)) {
            at.fault(
                    "The name is declared ambiguous and cannot belong to one substance.",
                    "Maybe remove it here, or from ambiguous-names.json.");
        }
    }

    private List<Code> codes(JsonCursor at, String id) {
        List<Code> codes = new ArrayList<>();
        JsonCursor object = at.at("codes");
        if (at.has("codes")) {
            object.expectOnly(Set.of("rxnorm", "unii"));
            for (String system : SYSTEMS) {
                object.optionalText(system).ifPresent(value -> codes.add(new Code(system, value)));
            }
        }
        codes.addAll(atcCodes.getOrDefault(id, List.of()));
        return List.copyOf(codes);
    }

    private void claimCodes(JsonCursor codes, String id) {
        for (String system : SYSTEMS) {
            codes.optionalText(system).ifPresent(value -> {
                String owner = claimedCodes.putIfAbsent(new Code(system, value), id);
                if (owner != null && !owner.equals(id)) {
                    codes.at(system)
                            .fault(
                                    "The code belongs to the substance " + owner + " already.",
                                    "Maybe leave it blank at the one that is less certain.");
                }
            });
        }
    }

    private List<GradedEffect> effects(JsonCursor at) {
        List<GradedEffect> effects = new ArrayList<>();
        for (JsonCursor place : at.list("effects")) {
            GradedEffect effect = gradedEffect(place, place.asText().orElse(null));
            if (effect != null) {
                if (names(effects).contains(effect.effect())) {
                    place.fault("The effect stands twice.", "Maybe remove one of the two.");
                }
                effects.add(effect);
            }
        }
        return List.copyOf(effects);
    }

    private static Set<String> names(List<GradedEffect> effects) {
        Set<String> names = new HashSet<>();
        for (GradedEffect effect : effects) {
            names.add(effect.effect());
        }
        return names;
    }

    private @Nullable GradedEffect gradedEffect(JsonCursor at, @Nullable String text) {
        if (text == null) {
            return null;
        }
        Matcher matcher = GRADED_EFFECT.matcher(text);
        if (!matcher.matches()) {
            at.fault("This is not an effect with a grade.", "Maybe write it like \"cns-depressant:2\".");
            return null;
        }
        Vocabulary.known(at, matcher.group(1), vocabulary.effects, "effect", "knowledge/effects.json");
        int grade = matcher.group(2) == null ? GradedEffect.UNGRADED : Integer.parseInt(matcher.group(2));
        if (matcher.group(2) != null && (grade < 1 || grade > 3)) {
            at.fault("The grade is out of range.", "Maybe write 1, 2 or 3, or leave it out.");
        }
        return new GradedEffect(matcher.group(1), grade);
    }

    private @Nullable String withdrawalClass(JsonCursor at) {
        String id = at.optionalText("withdrawalClass").orElse(null);
        if (id != null) {
            Vocabulary.known(
                    at.at("withdrawalClass"),
                    id,
                    vocabulary.withdrawalClasses,
                    "withdrawal class",
                    "knowledge/withdrawal-classes.json");
        }
        return id;
    }

    private static @Nullable Double positive(JsonCursor at, String key) {
        OptionalDouble number = at.optionalNumber(key);
        if (number.isPresent() && number.getAsDouble() <= 0) {
            at.at(key).fault("The factor must be above zero.", "Maybe leave it out if it is not known.");
        }
        return number.isPresent() ? number.getAsDouble() : null;
    }
}
