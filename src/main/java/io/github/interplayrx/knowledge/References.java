package io.github.interplayrx.knowledge;

import io.github.interplayrx.internal.base.json.JsonCursor;
import io.github.interplayrx.internal.base.text.Resemblance;
import io.github.interplayrx.internal.source.KnowledgeSource;
import io.github.interplayrx.internal.source.Section;
import io.github.interplayrx.model.Condition;
import io.github.interplayrx.model.RequestField;
import io.github.interplayrx.model.Source;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/** What entries of other files refer to by an id: sources, effects, clinical effects, withdrawal classes, escalations. */
final class References {
    final Map<String, Source> sources;
    final Map<String, Effect> effects;
    final Map<String, ClinicalEffect> clinicalEffects;
    final Map<String, WithdrawalClass> withdrawalClasses;
    final Map<String, Escalation> escalations;
    private final boolean isOfSite;

    References(KnowledgeSource from) {
        sources = from.entries(Section.SOURCES, References::source);
        effects = from.entries(Section.EFFECTS, this::effect);
        clinicalEffects = from.entries(Section.CLINICAL_EFFECTS, References::clinicalEffect);
        withdrawalClasses = from.entries(Section.WITHDRAWAL_CLASSES, this::withdrawalClass);
        escalations = from.entries(Section.ESCALATIONS, References::escalation);
        isOfSite = false;
    }

    /** The same for local knowledge, which may add escalations and nothing else that is referred to here. */
    References(References base) {
        sources = base.sources;
        effects = base.effects;
        clinicalEffects = base.clinicalEffects;
        withdrawalClasses = base.withdrawalClasses;
        escalations = new LinkedHashMap<>(base.escalations);
        isOfSite = true;
    }

    static void unique(JsonCursor at, String idField, String id, Map<String, ?> known) {
        if (!id.isEmpty() && known.containsKey(id)) {
            at.at(idField)
                    .fault("The id stands twice.", "Maybe one of the two entries is a copy: rename or remove it.");
        }
    }

    private static Source source(String key, JsonCursor at) {
        return new Source(key, at.text("citation"), null, at.optionalText("url").orElse(null), verification(at));
    }

    static Source.Verification verification(JsonCursor at) {
        Optional<Source.Verification> found = at.optionalEnum("verification", Source.Verification.class);
        if (!at.has("verification")) {
            at.at("verification")
                    .fault("The field \"verification\" is missing.", "Maybe say how far the source was verified.");
        }
        return found.orElse(Source.Verification.NOT_VERIFIED);
    }

    private static ClinicalEffect clinicalEffect(String id, JsonCursor at) {
        return new ClinicalEffect(id, at.text("title"));
    }

    private Effect effect(String id, JsonCursor at) {
        checkSources(at);
        return new Effect(
                id,
                at.optionalEnum("kind", Effect.Kind.class).orElse(Effect.Kind.EFFECT),
                at.text("title"),
                at.text("definition"),
                at.text("grading"),
                at.optionalFlag("informsOnly").orElse(false),
                at.texts("sources"));
    }

    private WithdrawalClass withdrawalClass(String id, JsonCursor at) {
        checkSources(at);
        JsonCursor carriedOver = at.at("carriedOver");
        if (at.has("carriedOver")) {
            carriedOver.expectOnly(Set.of("by", "from", "sources"));
            citedSources(carriedOver);
        }
        OptionalDouble from = carriedOver.optionalNumber("from");
        return new WithdrawalClass(
                id,
                at.text("title"),
                at.text("syndrome"),
                at.text("danger"),
                carriedOver.texts("by"),
                from.isPresent() ? from.getAsDouble() : null);
    }

    static Escalation escalation(String id, JsonCursor at) {
        return new Escalation(id, at.text("because"), List.copyOf(reads(at)));
    }

    /** What a condition reads: fields of the request and conditions of the patient, so that no misspelt one is taken for stated. */
    static List<String> reads(JsonCursor at) {
        for (JsonCursor place : at.list("reads")) {
            place.asText()
                    .filter(id -> RequestField.of(id) == null && Condition.of(id) == null)
                    .ifPresent(id -> place.fault(
                            "No field of a request and no condition of a patient has this name.",
                            "Maybe it is misspelt: request.schema.json lists them."));
        }
        return at.texts("reads");
    }

    /** Every claim carries at least one source, and every source is known. */
    void checkSources(JsonCursor at) {
        checkAnySource(at);
        for (JsonCursor source : at.list("sources")) {
            source.asText().ifPresent(key -> requireKnown(source, key, sources, "source", "knowledge/sources.json"));
        }
    }

    void checkAnySource(JsonCursor at) {
        if (at.list("sources").isEmpty()) {
            at.at("sources")
                    .fault(
                            "There is no source.",
                            isOfSite
                                    ? "Maybe add { \"key\": ... } of a source of the library, or { \"citation\": ... } of the site."
                                    : "Maybe add the key of a source from sources.json.");
        }
    }

    /** The sources of a claim, each a key with the section that is meant. */
    List<Source> citedSources(JsonCursor at) {
        checkAnySource(at);
        return at.list("sources").stream()
                .flatMap(place -> citedSource(place).stream())
                .toList();
    }

    /** A known source with the section that is meant; empty if it is not known. */
    Optional<Source> citedSource(JsonCursor at) {
        at.expectOnly(Set.of("key", "section"));
        String key = at.text("key");
        Source source = sources.get(key);
        if (source == null) {
            requireKnown(at.at("key"), key, sources, "source", "knowledge/sources.json");
            return Optional.empty();
        }
        return Optional.of(new Source(
                key, source.citation(), at.optionalText("section").orElse(null), source.url(), source.verification()));
    }

    void requireKnown(JsonCursor at, String id, Map<String, ?> known, String what, String file) {
        if (isOfSite) {
            requireKnown(at, id, known.keySet(), what, "docs/ids.md lists those of the library");
        } else {
            known(at, id, known, what, file);
        }
    }

    /** What is named in a file of the library can be added there. */
    static void known(JsonCursor at, String id, Map<String, ?> known, String what, String file) {
        requireKnown(at, id, known.keySet(), what, "it can be added to " + file);
    }

    /** Names what is meant by an id that is not known, and if nothing resembles it, where to look. */
    static void requireKnown(JsonCursor at, String id, Set<String> known, String what, String otherwise) {
        if (!known.contains(id)) {
            at.fault("The " + what + " is not known.", Resemblance.advice(id, known, otherwise));
        }
    }
}
