package io.github.interplayrx.knowledge;

import io.github.interplayrx.internal.base.json.Json;
import io.github.interplayrx.internal.base.json.JsonCursor;
import io.github.interplayrx.internal.base.json.JsonFault;
import io.github.interplayrx.internal.base.text.NameText;
import io.github.interplayrx.internal.source.Section;
import io.github.interplayrx.knowledge.DeclaredInteraction.Circumstances;
import io.github.interplayrx.model.ChildPugh;
import io.github.interplayrx.model.Condition;
import io.github.interplayrx.model.KnowledgeVersion;
import io.github.interplayrx.model.LocalChange;
import io.github.interplayrx.model.Severity;
import io.github.interplayrx.model.WarningKind;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads what a site adds to a knowledge base and what it changes, and checks it against everything that is there already. */
final class LocalReader {
    private static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final int MOST_FAULTS = 1_000;
    private static final String LISTED = "docs/ids.md lists those of the library";
    private static final Set<String> FIELDS = Set.of(
            "$schema",
            "id",
            "version",
            "substances",
            "aliases",
            "escalations",
            "hazards",
            "interactions",
            "rules",
            "ruleChanges");
    private static final Set<String> SUBSTANCE_FIELDS = Section.SUBSTANCES.fieldsAnd("change");
    private static final Set<String> RULE_FIELDS = Section.RULES.fieldsAnd("hazard", "change");
    private static final Set<String> INTERACTION_FIELDS = Set.of(
            "id",
            "version",
            "hazard",
            "between",
            "and",
            "when",
            "title",
            "severity",
            "escalations",
            "evidence",
            "effects",
            "mechanism",
            "action",
            "patientAdvice",
            "sources",
            "verification",
            "change");
    private static final Set<String> CIRCUMSTANCES = Set.of(
            "ageAtLeast",
            "ageBelow",
            "eGFRBelow",
            "childPughAtLeast",
            "conditions",
            "dialysis",
            "pregnant",
            "breastfeeding");

    private final Json json = Json.create();
    private final GroupReader groupReader;
    private final SubstanceReader substanceReader;
    private final Claims claims;
    private final Map<JsonCursor, String> ingredients = new LinkedHashMap<>();
    private final Map<String, List<String>> aliases = new TreeMap<>();
    private String knowledge = "";

    final References references;
    private final Set<JsonFault> faults = new LinkedHashSet<>();
    private int unlistedFaults;
    final List<KnowledgeVersion.Local> versions;
    final List<KnowledgeVersion.Outdated> outdated;
    final Map<String, Substance> substances;
    final Map<String, SubstanceGroup> groups;
    final Map<String, Hazard> hazards;
    final Map<String, Rule> rules;
    final LocalAdditions additions;

    LocalReader(KnowledgeBase base, References references, Map<String, SubstanceGroup> groups, LocalAdditions earlier) {
        this.references = new References(references);
        this.versions = new ArrayList<>(base.version().local());
        this.outdated = new ArrayList<>(base.version().outdated());
        this.hazards = new TreeMap<>();
        base.hazards().forEach(hazard -> hazards.put(hazard.id(), hazard));
        this.rules = new TreeMap<>();
        base.rules().forEach(rule -> rules.put(rule.id(), rule));
        this.additions = new LocalAdditions(
                new TreeMap<>(earlier.interactions()),
                new TreeMap<>(earlier.rules()),
                new TreeMap<>(earlier.substances()),
                new TreeMap<>(earlier.names()),
                new TreeMap<>(earlier.places()));
        this.substances = new TreeMap<>();
        base.substances().forEach(substance -> substances.put(substance.id(), substance));
        this.groups = new TreeMap<>(groups);
        this.claims = Claims.of(base);
        this.substanceReader = new SubstanceReader(this.references);
        this.groupReader = new GroupReader(this.references, substances, () -> this.groups);
    }

    /** A file of nothing but faults has too many to be kept. */
    private void note(JsonFault fault) {
        if (faults.size() < MOST_FAULTS) {
            faults.add(fault);
        } else {
            unlistedFaults++;
        }
    }

    /** What is wrong with all that was read; of a very long list the first. */
    Set<JsonFault> faults() {
        Set<JsonFault> all = new LinkedHashSet<>(faults);
        if (unlistedFaults > 0) {
            all.add(new JsonFault(
                    "local knowledge",
                    "",
                    "",
                    unlistedFaults + " more faults are not listed.",
                    "Maybe mend these first: many faults may have one cause."));
        }
        return all;
    }

    void read(LocalKnowledge added) {
        try (InputStream stream = added.open()) {
            json.parse(added.name(), stream, this::note)
                    .filter(JsonCursor::isObject)
                    .ifPresent(this::read);
        } catch (NoSuchFileException e) {
            note(new JsonFault(
                    added.name(),
                    "",
                    "",
                    "There is no such file.",
                    "Maybe the path is misspelt, or begins in another directory."));
        } catch (IOException | UncheckedIOException e) {
            note(new JsonFault(
                    added.name(),
                    "",
                    "",
                    "The file cannot be read.",
                    "Maybe it may not be read, is no regular file, is not in UTF-8, or has more than "
                            + LocalKnowledge.LONGEST + " bytes."));
        }
    }

    private void read(JsonCursor root) {
        root.expectOnly(FIELDS);
        knowledge = root.text("id");
        checkId(root);
        if (versions.stream().anyMatch(version -> version.id().equals(knowledge))) {
            root.at("id").fault("Local knowledge with this id was merged already.", "Maybe the file is named twice.");
        }
        versions.add(new KnowledgeVersion.Local(knowledge, root.text("version")));
        objects(root, "hazards").forEach(this::readHazard);
        objects(root, "substances").forEach(this::readSubstance);
        ingredients.forEach(
                (at, id) -> references.requireKnown(at, id, substances, "substance", "knowledge/substances"));
        ingredients.clear();
        objects(root, "aliases").forEach(this::readAlias);
        aliases.forEach((id, names) -> substances.computeIfPresent(id, (k, substance) -> substance.alsoNamed(names)));
        aliases.clear();
        objects(root, "escalations").forEach(this::readEscalation);
        objects(root, "rules").forEach(this::readRule);
        objects(root, "interactions").forEach(this::readInteraction);
        objects(root, "ruleChanges").forEach(this::readRuleChange);
    }

    private static List<JsonCursor> objects(JsonCursor root, String list) {
        return root.list(list).stream().filter(JsonCursor::isObject).toList();
    }

    private static void checkId(JsonCursor at) {
        String id = at.text("id");
        if (!id.isEmpty() && !ID.matcher(id).matches()) {
            at.at("id").fault("This is not an id.", "Maybe write small letters, digits and single hyphens.");
        }
    }

    private LocalChange change(JsonCursor at) {
        return change(at, null);
    }

    /** Who answers for an entry. Without a name, a date and a reason it is not merged. */
    private LocalChange change(JsonCursor at, @Nullable Severity insteadOf) {
        JsonCursor change = at.at("change");
        if (change.isAbsent()) {
            change.fault(
                    "Nobody answers for this entry.",
                    "Maybe add \"change\": { \"by\": who, \"on\": an ISO date, \"why\": the reason }.");
            return new LocalChange(knowledge, "", "", "", insteadOf);
        }
        change.expectOnly(Set.of("by", "on", "why"));
        checkDate(change);
        return new LocalChange(knowledge, change.text("by"), change.text("on"), change.text("why"), insteadOf);
    }

    private static void checkDate(JsonCursor change) {
        change.optionalText("on").ifPresent(date -> {
            try {
                LocalDate.parse(date);
            } catch (DateTimeException e) {
                change.at("on").fault("This is not a date.", "Maybe write it like \"2027-01-31\".");
            }
        });
    }

    private void readHazard(JsonCursor at) {
        at.expectOnly(Set.of("id", "title", "change"));
        checkId(at);
        change(at);
        String id = at.text("id");
        References.unique(at, "id", id, hazards);
        hazards.putIfAbsent(id, new Hazard(id, at.text("title")));
    }

    private void readSubstance(JsonCursor at) {
        at.expectOnly(SUBSTANCE_FIELDS);
        checkId(at);
        String id = at.text("id");
        if (groups.containsKey(id)) {
            at.at("id")
                    .fault(
                            "The id is that of a substance, an effect or a group already.",
                            "Maybe begin it with the name of the site, or add an alias to what is there.");
        }
        claims.claimName(at.at("id"), id, id);
        claims.claimAll(at, id);
        at.list("ingredients").forEach(place -> place.asText().ifPresent(each -> ingredients.put(place, each)));
        Substance substance = substanceReader.read(at);
        additions.substances().put(id, change(at));
        additions.places().put(id, at.place());
        substances.putIfAbsent(id, substance);
        groups.putIfAbsent(id, GroupReader.ofSubstance(substance));
    }

    private void readAlias(JsonCursor at) {
        at.expectOnly(Set.of("name", "substance", "change"));
        String name = at.text("name");
        String id = at.text("substance");
        String key = NameText.normalise(name);
        if (!name.isEmpty() && key.isEmpty()) {
            at.at("name").fault("The name holds no letter and no digit.", "Maybe write it as it stands in the list.");
        }
        additions.names().put(key, change(at));
        additions.places().put(key, at.at("name").place());
        if (!id.isEmpty()) {
            References.requireKnown(at.at("substance"), id, substances.keySet(), "substance", LISTED);
            aliases.computeIfAbsent(id, none -> new ArrayList<>()).add(name);
            claims.claimName(at.at("name"), name, id);
        }
    }

    /** The words of an escalation whose condition a rule pack brings. */
    private void readEscalation(JsonCursor at) {
        checkId(at);
        String id = at.text("id");
        at.expectOnly(Section.ESCALATIONS.fields());
        References.unique(at, "id", id, references.escalations);
        references.escalations.putIfAbsent(id, References.escalation(id, at));
    }

    private void readRule(JsonCursor at) {
        at.expectOnly(RULE_FIELDS);
        checkId(at);
        addRule(at, new RuleReader(references, knowledge).rule(at, hazard(at)));
    }

    private void addRule(JsonCursor at, Rule rule) {
        References.unique(at, "id", rule.id(), rules);
        additions.rules().putIfAbsent(rule.id(), change(at));
        rules.putIfAbsent(rule.id(), rule);
    }

    private String hazard(JsonCursor at) {
        String hazard = at.text("hazard");
        if (!hazard.isEmpty()) {
            References.requireKnown(at.at("hazard"), hazard, hazards.keySet(), "hazard", LISTED);
        }
        return hazard;
    }

    private void readInteraction(JsonCursor at) {
        at.expectOnly(INTERACTION_FIELDS);
        checkId(at);
        Circumstances circumstances = circumstances(at.at("when"));
        Rule rule =
                new RuleReader(references, knowledge).rule(at, hazard(at), WarningKind.WARNING, circumstances.reads());
        addRule(at, rule);
        additions
                .interactions()
                .putIfAbsent(
                        rule.id(),
                        new DeclaredInteraction(
                                rule.id(), side(at, "between", rule), side(at, "and", rule), circumstances));
    }

    /** One side of an interaction, which is a group of its own under the id of the rule unless it names a group that is there. */
    private SubstanceGroup side(JsonCursor at, String side, Rule rule) {
        SubstanceGroup written =
                new SubstanceGroup(rule.id() + "/" + side, rule.title(), groupReader.alternatives(at.at(side)));
        if (!at.has(side)) {
            at.at(side)
                    .fault(
                            "One side is missing.",
                            "Maybe add a list like [{ \"all\": [{ \"effect\": \"opioid\" }] }].");
        } else if (written.anyOf().isEmpty()) {
            at.at(side).fault("This side has no members.", "Maybe name an effect, a substance or a group.");
        }
        SubstanceGroup known = written.onlyNames().map(groups::get).orElse(null);
        SubstanceGroup group = known == null ? written : known;
        groups.put(group.id(), group);
        return group;
    }

    private static Circumstances circumstances(JsonCursor at) {
        if (at.isAbsent() || !at.isObject()) {
            return new Circumstances(null, null, null, null, List.of(), false, false, false);
        }
        at.expectOnly(CIRCUMSTANCES);
        return new Circumstances(
                positive(at, "ageAtLeast"),
                positive(at, "ageBelow"),
                positive(at, "eGFRBelow"),
                at.optionalEnum("childPughAtLeast", ChildPugh.class).orElse(null),
                at.list("conditions").stream()
                        .flatMap(place -> place.asEnum(Condition.class).stream())
                        .toList(),
                isTrue(at, "dialysis"),
                isTrue(at, "pregnant"),
                isTrue(at, "breastfeeding"));
    }

    private static @Nullable Integer positive(JsonCursor at, String key) {
        OptionalInt number = at.optionalInteger(key);
        if (number.isPresent() && number.getAsInt() <= 0) {
            at.at(key).fault("The number must be above zero.", "Maybe leave it out.");
        }
        return number.isPresent() ? (Integer) number.getAsInt() : null;
    }

    private static boolean isTrue(JsonCursor at, String key) {
        Optional<Boolean> flag = at.optionalFlag(key);
        if (flag.isPresent() && !flag.get()) {
            at.at(key).fault("Only true can be asked for here.", "Maybe leave it out: then it does not matter.");
        }
        return flag.orElse(false);
    }

    private void readRuleChange(JsonCursor at) {
        at.expectOnly(
                Set.of("rule", "ruleVersion", "severity", "title", "mechanism", "action", "patientAdvice", "change"));
        String id = at.text("rule");
        Rule rule = rules.get(id);
        if (rule == null) {
            if (!id.isEmpty()) {
                References.requireKnown(at.at("rule"), id, rules.keySet(), "rule", LISTED);
            }
            change(at);
            return;
        }
        LocalChange earlier = additions.rules().get(id);
        if (earlier != null) {
            at.at("rule")
                    .fault(
                            "The rule was added or changed by local knowledge already: " + earlier.knowledge() + ".",
                            "Maybe bring the two entries together.");
        }
        checkVersion(at, rule);
        Rule changed = changed(at, rule);
        if (changed.equals(rule)) {
            at.fault("Nothing is changed.", "Maybe state another severity, title, mechanism, action or patientAdvice.");
        }
        additions.rules().put(id, change(at, changed.severity() == rule.severity() ? null : rule.severity()));
        rules.put(id, changed);
    }

    private void checkVersion(JsonCursor at, Rule rule) {
        Integer writtenAgainst = positive(at, "ruleVersion");
        if (writtenAgainst == null) {
            at.at("ruleVersion")
                    .fault(
                            "The version of the rule that the change was written against is missing.",
                            "Maybe it is " + rule.version() + ", if somebody has compared the two.");
        } else if (writtenAgainst > rule.version()) {
            at.at("ruleVersion")
                    .fault(
                            "The rule has no such version yet: it is at " + rule.version() + ".",
                            "Maybe the library is older than the one that the change was written for.");
        } else if (writtenAgainst < rule.version()) {
            outdated.add(new KnowledgeVersion.Outdated(rule.id(), knowledge, writtenAgainst, rule.version()));
        }
    }

    private static Rule changed(JsonCursor at, Rule rule) {
        Severity severity = at.optionalEnum("severity", Severity.class).orElse(rule.severity());
        if (rule.severity() == Severity.CRITICAL && severity != Severity.CRITICAL) {
            at.at("severity")
                    .fault("A rule that is CRITICAL cannot be made less severe.", "Maybe change its words instead.");
        }
        if (rule.alwaysShown() && rule.severity().isAtLeast(severity) && severity != rule.severity()) {
            at.at("severity")
                    .fault(
                            "A rule on what was not understood cannot be made less severe.",
                            "Maybe change its words instead.");
        }
        return rule.inOtherWords(
                severity,
                at.optionalText("title").orElse(rule.title()),
                at.optionalText("mechanism").orElse(rule.mechanism()),
                at.optionalText("action").orElse(rule.action()),
                at.optionalText("patientAdvice").orElse(rule.patientAdvice()));
    }
}
