package io.github.interplayrx.internal.source;

import io.github.interplayrx.internal.base.json.JsonCursor;
import io.github.interplayrx.internal.base.text.NameText;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** A list of entries of one kind: where it is written, which field tells its entries apart, and which fields they may have. */
public enum Section {
    SOURCES(
            "knowledge/sources.json",
            "sources",
            "key",
            Set.of("key", "citation", "note", "url", "seenAt", "seenOn", "verification")),
    EFFECTS(
            "knowledge/effects.json",
            "effects",
            "id",
            Set.of("id", "kind", "title", "definition", "grading", "exceptions", "informsOnly", "sources")),
    CLINICAL_EFFECTS("knowledge/clinical-effects.json", "clinicalEffects", "id", Set.of("id", "title")),
    WITHDRAWAL_CLASSES(
            "knowledge/withdrawal-classes.json",
            "withdrawalClasses",
            "id",
            Set.of("id", "title", "syndrome", "danger", "carriedOver", "sources")),
    ESCALATIONS("rules/escalations.json", "escalations", "id", Set.of("id", "because", "reads")),
    AMBIGUOUS_NAMES("knowledge/ambiguous-names.json", "ambiguousNames", "name", Set.of("name", "candidates", "reason")),
    /** A file for each class that knowledge.json names. */
    SUBSTANCES(
            "knowledge/substances/",
            "substances",
            "id",
            Set.of(
                    "id",
                    "names",
                    "codes",
                    "codeCheck",
                    "review",
                    "effects",
                    "ingredients",
                    "withdrawalClass",
                    "isomerOf",
                    "morphineEquivalentPerMg",
                    "morphineEquivalentPerMcgPerHour",
                    "actsDaysAfterStop",
                    "equivalentDose",
                    "titratedAgain",
                    "maximumDailyDoseMg",
                    "indications",
                    "note")),
    GROUPS("knowledge/groups.json", "groups", "id", Set.of("id", "title", "anyOf")),
    /** A file for each hazard that knowledge.json names. */
    RULES(
            "rules/",
            "rules",
            "id",
            Set.of(
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
                    "verification")),
    REVIEWS(
            "knowledge/reviews.json",
            "reviews",
            "id",
            Set.of(
                    "id",
                    "rule",
                    "ruleVersion",
                    "checksum",
                    "conditionChecksum",
                    "by",
                    "profession",
                    "on",
                    "verdict",
                    "remark"));

    private final String place;
    private final String list;
    private final String key;
    /** Made with {@link Set#of}, which cannot be changed. */
    @SuppressWarnings("ImmutableEnumChecker")
    private final Set<String> fields;

    Section(String place, String list, String key, Set<String> fields) {
        this.place = place;
        this.list = list;
        this.key = key;
        this.fields = fields;
    }

    /** The file of this section, or the directory of its files. */
    public String place() {
        return place;
    }

    /** The fields that an entry may have. */
    public Set<String> fields() {
        return fields;
    }

    /** The fields that an entry may have, and more. */
    public Set<String> fieldsAnd(String... more) {
        Set<String> all = new TreeSet<>(fields);
        all.addAll(List.of(more));
        return all;
    }

    /** What tells an entry apart from the others. */
    String keyOf(JsonCursor entry) {
        String written = entry.text(key);
        return this == AMBIGUOUS_NAMES ? NameText.normalise(written) : written;
    }

    /** The field that {@link #keyOf} reads. */
    String key() {
        return key;
    }

    /** The field of a file that holds the entries. */
    String list() {
        return list;
    }

    /** The fields of a file beside the list of entries. */
    Set<String> fieldsOfFile() {
        return switch (this) {
            case SUBSTANCES -> Set.of("$schema", list, "class", "sources");
            case RULES -> Set.of("$schema", list, "hazard", "title");
            default -> Set.of("$schema", list);
        };
    }

    boolean mayBeMissing() {
        return this == REVIEWS;
    }

    /** Whether entries are sorted by their keys, and not in the order of their file. */
    boolean isSorted() {
        return this == SUBSTANCES || this == GROUPS || this == RULES;
    }

    /** The part of the index that holds the entries. */
    String part() {
        return name().toLowerCase(Locale.ROOT);
    }
}
