package io.github.interplayrx.knowledge;

import io.github.interplayrx.internal.base.json.JsonCursor;
import io.github.interplayrx.model.Evidence;
import io.github.interplayrx.model.Severity;
import io.github.interplayrx.model.Source;
import io.github.interplayrx.model.WarningKind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads the words of the rules, hazard by hazard, and checks what they refer to. */
final class RuleReader {
    static final Set<String> FIELDS = Set.of(
            "id",
            "version",
            "kind",
            "title",
            "severity",
            "alwaysShown",
            "generic",
            "escalations",
            "evidence",
            "reads",
            "effects",
            "mechanism",
            "action",
            "patientAdvice",
            "sources",
            "verification");

    private final Vocabulary vocabulary;
    private final @Nullable String localKnowledge;

    final Map<String, Hazard> hazards;
    final Map<String, Rule> rules;

    RuleReader(KnowledgeFiles files, Vocabulary vocabulary, List<String> hazardIds) {
        this.vocabulary = vocabulary;
        this.localKnowledge = null;
        this.hazards = new LinkedHashMap<>();
        this.rules = new TreeMap<>();
        for (String hazard : hazardIds) {
            files.read("rules/" + hazard + ".json").ifPresent(root -> readHazard(root, hazard));
        }
    }

    /** Reads rules of local knowledge, which may cite a source where it stands instead of naming a known one. */
    RuleReader(Vocabulary vocabulary, String localKnowledge) {
        this.vocabulary = vocabulary;
        this.localKnowledge = localKnowledge;
        this.hazards = Map.of();
        this.rules = Map.of();
    }

    /** Reads rules one by one that were checked before. */
    RuleReader(KnowledgeIndex index, Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        this.localKnowledge = null;
        this.hazards = index.texts("hazards", Hazard::new);
        this.rules = index.entries("rules", (id, at) -> rule(at, at.text("hazard")));
    }

    private void readHazard(JsonCursor root, String hazard) {
        root.expectOnly(Set.of("$schema", "hazard", "title", "rules"));
        if (!root.text("hazard").equals(hazard)) {
            root.at("hazard").fault("The hazard differs from the name of the file.", "Maybe write \"" + hazard + "\".");
        }
        hazards.put(hazard, new Hazard(hazard, root.text("title")));
        for (JsonCursor at : root.list("rules")) {
            if (at.isObject()) {
                at.expectOnly(FIELDS);
                Rule rule = rule(at, hazard);
                Vocabulary.unique(at, "id", rule.id(), rules);
                rules.put(rule.id(), rule);
            }
        }
    }

    /** The words of a rule. */
    Rule rule(JsonCursor at, String hazard) {
        return rule(at, hazard, required(at, "kind", WarningKind.class, WarningKind.WARNING), Vocabulary.reads(at));
    }

    Rule rule(JsonCursor at, String hazard, WarningKind kind, List<String> reads) {
        checkClinicalEffects(at);
        Severity severity = required(at, "severity", Severity.class, Severity.CRITICAL);
        return Rule.builder()
                .id(at.text("id"))
                .version(at.optionalInteger("version").orElse(1))
                .hazard(hazard)
                .kind(kind)
                .title(at.text("title"))
                .severity(severity)
                .alwaysShown(at.optionalFlag("alwaysShown").orElse(false))
                .generic(at.optionalFlag("generic").orElse(false))
                .escalations(escalations(at, severity))
                .evidence(required(at, "evidence", Evidence.class, Evidence.D))
                .reads(reads)
                .effects(at.texts("effects"))
                .mechanism(at.text("mechanism"))
                .action(at.text("action"))
                .patientAdvice(at.text("patientAdvice"))
                .sources(sources(at))
                .verification(Vocabulary.verification(at))
                .build();
    }

    private static <E extends Enum<E>> E required(JsonCursor at, String key, Class<E> type, E otherwise) {
        Optional<E> value = at.optionalEnum(key, type);
        if (!at.has(key)) {
            at.at(key).fault("The field \"" + key + "\" is missing.", "Maybe add it.");
        }
        return value.orElse(otherwise);
    }

    private void checkClinicalEffects(JsonCursor at) {
        for (JsonCursor place : at.list("effects")) {
            place.asText()
                    .ifPresent(id -> Vocabulary.known(
                            place,
                            id,
                            vocabulary.clinicalEffects,
                            "clinical effect",
                            "knowledge/clinical-effects.json"));
        }
    }

    private List<Rule.RaisedTo> escalations(JsonCursor at, Severity base) {
        if (!at.has("escalations")) {
            return List.of();
        }
        List<Rule.RaisedTo> escalations = new ArrayList<>();
        JsonCursor object = at.at("escalations");
        for (String id : object.keys()) {
            JsonCursor place = object.at(id);
            Severity severity = place.asEnum(Severity.class).orElse(base);
            if (severity == base || !severity.isAtLeast(base)) {
                place.fault("An escalation must raise the severity.", "Maybe it is not needed.");
            }
            Escalation escalation = vocabulary.escalations.get(id);
            if (escalation == null) {
                Vocabulary.known(place, id, vocabulary.escalations, "escalation", Vocabulary.ESCALATIONS);
            } else {
                escalations.add(new Rule.RaisedTo(severity, escalation));
            }
        }
        return List.copyOf(escalations);
    }

    private List<Source> sources(JsonCursor at) {
        List<Source> sources = new ArrayList<>();
        Vocabulary.checkAnySource(at);
        for (JsonCursor place : at.list("sources")) {
            if (localKnowledge != null && place.has("citation")) {
                sources.add(citedHere(place, localKnowledge, at));
                continue;
            }
            vocabulary.citedSource(place).ifPresent(sources::add);
        }
        return List.copyOf(sources);
    }

    private static Source citedHere(JsonCursor place, String knowledge, JsonCursor rule) {
        place.expectOnly(Set.of("citation", "section", "url"));
        return new Source(
                knowledge,
                place.text("citation"),
                place.optionalText("section").orElse(null),
                place.optionalText("url").orElse(null),
                rule.optionalEnum("verification", Source.Verification.class).orElse(Source.Verification.NOT_VERIFIED));
    }
}
