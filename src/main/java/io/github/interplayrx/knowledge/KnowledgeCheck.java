package io.github.interplayrx.knowledge;

import io.github.interplayrx.internal.base.json.JsonCursor;
import io.github.interplayrx.internal.source.KnowledgeFiles;
import io.github.interplayrx.internal.source.Section;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds what is wrong with a knowledge base in files: reads every entry, and compares what only all of them together can show. */
final class KnowledgeCheck {
    private static final Set<String> FIELDS = Set.of(
            "$schema",
            "version",
            "date",
            "substances",
            "hazards",
            "burdens",
            "alcoholUse",
            "hazardsQuietWithinProduct",
            "knownOmissions");

    private final KnowledgeFiles files;
    private final KnowledgeBase knowledge;
    private final References references;

    KnowledgeCheck(KnowledgeFiles files, KnowledgeBase knowledge, References references) {
        this.files = files;
        this.knowledge = knowledge;
        this.references = references;
    }

    void check() {
        checkRoot(files.root());
        readAll(references.sources.values());
        readAll(references.effects.values());
        readAll(references.clinicalEffects.values());
        readAll(references.withdrawalClasses.values());
        readAll(references.escalations.values());
        readAll(knowledge.ambiguousNames());
        checkSubstances();
        checkGroups();
        readAll(knowledge.rules());
        readAll(knowledge.reviews());
    }

    /** A fault is found when its entry is read. */
    private static void readAll(Collection<?> entries) {
        entries.forEach(entry -> {});
    }

    private void checkRoot(JsonCursor root) {
        root.expectOnly(FIELDS);
        known(root, "hazardsQuietWithinProduct", files.hazards(), "hazard", "\"hazards\" of this file");
        known(root, "burdens", references.effects, "effect", Section.EFFECTS.place());
        root.optionalText("alcoholUse")
                .ifPresent(id -> References.known(
                        root.at("alcoholUse"),
                        id,
                        files.entries(Section.SUBSTANCES),
                        "substance",
                        "a file of substances"));
    }

    private static void known(JsonCursor at, String list, Map<String, ?> known, String what, String file) {
        for (JsonCursor place : at.list(list)) {
            place.asText().ifPresent(id -> References.known(place, id, known, what, file));
        }
    }

    private void checkSubstances() {
        files.files(Section.SUBSTANCES).values().forEach(references::checkSources);
        readAll(knowledge.substances());
        Map<String, JsonCursor> substances = files.entries(Section.SUBSTANCES);
        Claims claims = new Claims(files.entries(Section.AMBIGUOUS_NAMES).keySet());
        substances.forEach((id, at) -> {
            claims.claimAll(at, id);
            known(at, "ingredients", substances, "substance", Section.SUBSTANCES.place());
            at.optionalText("isomerOf")
                    .ifPresent(mixture -> References.known(
                            at.at("isomerOf"), mixture, substances, "substance", Section.SUBSTANCES.place()));
        });
    }

    /** Groups that refer to one another in a circle cannot be read. */
    private void checkGroups() {
        Map<String, JsonCursor> groups = files.entries(Section.GROUPS);
        Set<String> sound = new HashSet<>();
        boolean isSound = true;
        for (String id : groups.keySet()) {
            isSound &= isSound(id, groups, new HashSet<>(), sound);
        }
        if (isSound) {
            groups.keySet().forEach(knowledge::group);
        }
    }

    private static boolean isSound(String id, Map<String, JsonCursor> groups, Set<String> underWay, Set<String> sound) {
        JsonCursor at = groups.get(id);
        if (at == null || sound.contains(id)) {
            return true;
        }
        if (!underWay.add(id)) {
            at.at("id").fault("The group refers to itself.", "Maybe a group that it names refers back to it.");
            return false;
        }
        boolean isSound = true;
        for (String each : groupsNamedBy(at)) {
            isSound &= isSound(each, groups, underWay, sound);
        }
        underWay.remove(id);
        sound.add(id);
        return isSound;
    }

    private static List<String> groupsNamedBy(JsonCursor at) {
        return at.list("anyOf").stream()
                .flatMap(
                        alternative -> List.of("all", "none").stream().flatMap(side -> alternative.list(side).stream()))
                .flatMap(selector -> selector.optionalText("group").stream())
                .toList();
    }
}
