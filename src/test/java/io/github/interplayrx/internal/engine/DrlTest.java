package io.github.interplayrx.internal.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.interplayrx.BundledChecker;
import io.github.interplayrx.knowledge.Effect;
import io.github.interplayrx.knowledge.Escalation;
import io.github.interplayrx.knowledge.KnowledgeBase;
import io.github.interplayrx.knowledge.Rule;
import io.github.interplayrx.knowledge.Substance;
import io.github.interplayrx.knowledge.SubstanceGroup;
import io.github.interplayrx.model.Condition;
import io.github.interplayrx.model.Medication;
import io.github.interplayrx.regimen.Group;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is written in DRL against what the words, the effects and the groups say about it. */
class DrlTest {
    private static final Pattern GROUP = Pattern.compile("Group\\.([A-Z0-9_]+)");
    private static final Pattern CONDITION = Pattern.compile("Condition\\.([A-Z0-9_]+)");
    private static final String SIDE = "(Group\\.\\w+(?:\\.within\\(\\d+\\))?)";
    private static final Pattern PAIRS = Pattern.compile("\\$regimen\\.pairs\\(" + SIDE + ", " + SIDE + "\\)");
    private static final Pattern COMBINED = Pattern.compile("combines\\(" + SIDE + ", " + SIDE + "\\)");
    private static final Pattern TAKEN = Pattern.compile("\\bhas\\(" + SIDE + "\\)");

    /** A question of DRL, and the fields that answer it. */
    private static final Map<Pattern, List<String>> FIELDS = Map.ofEntries(
            reads("patient\\.age(AtLeast|Below)\\(", "age"),
            reads("patient\\.(eGFR\\w+\\(|renalFunctionKnown)", "eGFR"),
            reads("patient\\.onDialysis", "dialysis"),
            reads("patient\\.childPughAtLeast\\(", "childPugh"),
            reads("patient\\.pregnant", "pregnant"),
            reads("patient\\.inThirdTrimester", "pregnant", "trimester"),
            reads("patient\\.breastfeeding", "breastfeeding"),
            reads("patient\\.ofChildbearingPotential", "childbearingPotential"),
            reads("exceeds\\(Limit\\.", "dailyDoseMg"),
            reads("exceeds\\(Limit\\.FOR_AGE", "age"),
            reads("exceeds\\(Limit\\.FOR_SEX", "sex"),
            reads("exceeds\\(Limit\\.FOR_KIDNEY_FUNCTION", "eGFR", "dialysis"),
            reads("exceeds\\(Limit\\.FOR_LIVER_DISEASE", "childPugh"),
            reads("treatedForOpioidUseDisorderOnly", "opioid-use-disorder"),
            reads(
                    "patient\\.breathingImpaired",
                    "copd",
                    "sleep-apnoea",
                    "respiratory-insufficiency",
                    "neuromuscular-disease"),
            reads("patient\\.inMonitoredSetting", "monitored-setting"),
            reads("\\bmme\\b", "opioidMmePerDay"),
            reads("(dailyDoseMg|doseUnknown)\\(|\\bsomeDoseMissing\\b", "dailyDoseMg"),
            reads("\\bnonMedicalUse\\b", "nonMedicalUse"),
            reads("\\b(stopped|interrupted|withdrawn|restarted)\\(|\\bseveralClassesStopped\\b", "daysSinceStop"),
            reads("\\balcoholUseKnown\\b", "alcoholUse"));

    private static Map.Entry<Pattern, List<String>> reads(String question, String... fields) {
        return Map.entry(Pattern.compile(question), List.of(fields));
    }

    private final KnowledgeBase knowledge = BundledChecker.get().knowledge();
    private final Map<String, String> rules = WrittenConditions.ofRules();
    private final Map<String, String> escalations = WrittenConditions.ofEscalations();

    static Collection<Rule> rules() {
        return BundledChecker.get().knowledge().rules();
    }

    static Collection<Escalation> escalations() {
        return BundledChecker.get().knowledge().escalations();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void the_words_of_a_rule_say_what_its_conditions_read(Rule rule) {
        assertThat(new TreeSet<>(rule.reads())).isEqualTo(fieldsReadBy(rule.id(), rules));
    }

    @ParameterizedTest
    @MethodSource("escalations")
    void the_words_of_an_escalation_say_what_its_conditions_read(Escalation escalation) {
        assertThat(new TreeSet<>(escalation.reads())).isEqualTo(fieldsReadBy(escalation.id(), escalations));
    }

    private static Set<String> fieldsReadBy(String id, Map<String, String> conditions) {
        Set<String> fields = new TreeSet<>();
        variants(id, conditions).values().forEach(condition -> {
            FIELDS.forEach((question, answers) -> {
                if (question.matcher(condition).find()) {
                    fields.addAll(answers);
                }
            });
            Matcher named = CONDITION.matcher(condition);
            while (named.find()) {
                fields.add(Condition.valueOf(named.group(1))
                        .name()
                        .toLowerCase(Locale.ROOT)
                        .replace('_', '-'));
            }
        });
        return fields;
    }

    /** The conditions of a claim: one, or one for each of its variants. */
    private static Map<String, String> variants(String id, Map<String, String> conditions) {
        Map<String, String> variants = new TreeMap<>(conditions);
        variants.keySet().removeIf(name -> !WrittenConditions.id(name).equals(id));
        assertThat(variants).as(id).isNotEmpty();
        return variants;
    }

    @Test
    void a_rule_stands_in_the_file_of_its_hazard() {
        WrittenConditions.files()
                .forEach((name, file) -> assertThat(knowledge
                                        .rule(WrittenConditions.id(name))
                                        .orElseThrow()
                                        .hazard() + ".drl")
                        .as(name)
                        .isEqualTo(file));
    }

    @Test
    void an_escalation_is_named_by_a_rule() {
        Set<String> named = new HashSet<>();
        knowledge
                .rules()
                .forEach(rule ->
                        rule.escalations().forEach(each -> named.add(each.by().id())));

        assertThat(knowledge.escalations()).extracting(Escalation::id).allMatch(named::contains);
    }

    @Test
    void the_consequence_of_a_rule_only_raises_this_rule() {
        assertThat(WrittenConditions.consequencesOfRules())
                .isNotEmpty()
                .allSatisfy(
                        (name, text) -> assertOneCall(text, "warnings.raise(\"" + WrittenConditions.id(name) + "\", "));
    }

    @Test
    void the_consequence_of_an_escalation_only_says_that_it_holds() {
        assertThat(WrittenConditions.consequencesOfEscalations())
                .isNotEmpty()
                .allSatisfy((name, text) ->
                        assertOneCall(text, "warnings.escalate(\"" + WrittenConditions.id(name) + "\""));
    }

    private static void assertOneCall(String text, String call) {
        assertThat(text.strip()).startsWith(call).endsWith(");").containsOnlyOnce(";");
    }

    @Test
    void the_pairs_that_a_rule_raises_are_of_the_groups_that_it_asks_for() {
        WrittenConditions.consequencesOfRules().forEach((name, consequence) -> {
            Matcher pairs = PAIRS.matcher(consequence);
            if (pairs.find()) {
                assertThat(asked(rules.get(name)))
                        .as(name)
                        .contains(pairs.group(1), pairs.group(2))
                        .anyMatch(each -> rules.get(name).contains("(" + pairs.group(1) + ", " + pairs.group(2) + ")")
                                || !canBeBoth(pairs.group(1), pairs.group(2)));
            }
        });
    }

    /** The groups that have to be taken, each as one side of a pair is written. */
    private static Set<String> asked(String condition) {
        Set<String> asked = new HashSet<>();
        Matcher taken = TAKEN.matcher(condition);
        while (taken.find()) {
            asked.add(taken.group(1));
        }
        Matcher combined = COMBINED.matcher(condition);
        while (combined.find()) {
            asked.add(combined.group(1));
            asked.add(combined.group(2));
        }
        return asked;
    }

    private boolean canBeBoth(String first, String second) {
        SubstanceGroup one = group(first);
        SubstanceGroup other = group(second);
        return knowledge.substances().stream().anyMatch(each -> canBe(each, one) && canBe(each, other));
    }

    private SubstanceGroup group(String side) {
        Matcher named = GROUP.matcher(side);
        assertThat(named.find()).as(side).isTrue();
        return knowledge.group(Group.valueOf(named.group(1)).id()).orElseThrow();
    }

    private static boolean canBe(Substance substance, SubstanceGroup group) {
        return group.readsMedication()
                ? group.isPossibleFor(substance)
                : group.holdsFor(substance, Medication.builder("any").build());
    }

    @Test
    void every_group_is_spoken_of_by_a_rule_or_by_another_group() {
        Set<String> spoken = new HashSet<>();
        groupsSpokenOf()
                .forEach(id -> addWithThoseOfWhichItConsists(knowledge.group(id).orElseThrow(), spoken));
        Set<String> constants = new HashSet<>();
        Arrays.stream(Group.values()).forEach(group -> constants.add(group.id()));

        assertThat(constants)
                .filteredOn(id -> !spoken.contains(id) && !readByTheEngine(id))
                .isEmpty();
    }

    @Test
    void every_group_of_the_knowledge_can_be_named_by_a_rule_or_is_read_elsewhere() throws IOException {
        Set<String> readElsewhere = Set.of("emergency-antidote-or-kit", "gaba-a-modulator");
        JsonNode groups = new ObjectMapper()
                .readTree(Files.readString(Path.of("src/main/resources/knowledge/groups.json")))
                .path("groups");

        assertThat(groups.findValuesAsText("id"))
                .as(
                        "groups of groups.json that no rule can name. For each add a constant to Group.java, sorted: the id in capitals"
                                + " with _ for -; then mvn test -Precord")
                .filteredOn(id -> Group.of(id).isEmpty() && !readElsewhere.contains(id))
                .isEmpty();
    }

    @Test
    void no_effect_is_unread_unless_it_is_declared_to_inform_only() {
        Set<String> read = new HashSet<>();
        groupsSpokenOf().forEach(id -> addEffects(knowledge.group(id).orElseThrow(), read));
        knowledge.effects().stream()
                .map(Effect::id)
                .filter(DrlTest::readByTheEngine)
                .forEach(read::add);

        Set<String> unread = new TreeSet<>();
        Set<String> informing = new TreeSet<>();
        for (Effect effect : knowledge.effects()) {
            if (!read.contains(effect.id())) {
                unread.add(effect.id());
            }
            if (effect.informsOnly()) {
                informing.add(effect.id());
            }
        }
        assertThat(unread).isEqualTo(informing);
    }

    @Test
    void every_effect_is_carried_by_a_substance() {
        Map<String, Integer> carriers = new HashMap<>();
        for (Substance substance : knowledge.substances()) {
            substance.effects().forEach(each -> carriers.merge(each.effect(), 1, Integer::sum));
        }

        assertThat(knowledge.effects()).extracting(Effect::id).allMatch(carriers::containsKey);
    }

    /** Effects that code reads beside DRL: withdrawal, alcohol that the patient states, and doses that are missing. */
    private static boolean readByTheEngine(String id) {
        return Set.of("withdrawal-syndrome", "alcohol", "medicine-with-dose-rule")
                .contains(id);
    }

    private Set<String> groupsSpokenOf() {
        Set<String> groups = new HashSet<>();
        rules.values().forEach(text -> addGroups(text, groups));
        escalations.values().forEach(text -> addGroups(text, groups));
        WrittenConditions.consequencesOfRules().values().forEach(text -> addGroups(text, groups));
        WrittenConditions.consequencesOfEscalations().values().forEach(text -> addGroups(text, groups));
        return groups;
    }

    private static void addGroups(String text, Set<String> into) {
        Matcher named = GROUP.matcher(text);
        while (named.find()) {
            into.add(Group.valueOf(named.group(1)).id());
        }
    }

    private static void addWithThoseOfWhichItConsists(SubstanceGroup group, Set<String> into) {
        into.add(group.id());
        selectors(group)
                .filter(SubstanceGroup.BelongsTo.class::isInstance)
                .map(SubstanceGroup.BelongsTo.class::cast)
                .forEach(other -> addWithThoseOfWhichItConsists(other.group(), into));
    }

    private static void addEffects(SubstanceGroup group, Set<String> into) {
        selectors(group).forEach(selector -> {
            if (selector instanceof SubstanceGroup.HasEffect effect) {
                into.add(effect.effect());
            } else if (selector instanceof SubstanceGroup.BelongsTo other) {
                addEffects(other.group(), into);
            }
        });
    }

    private static Stream<SubstanceGroup.Selector> selectors(SubstanceGroup group) {
        return group.anyOf().stream()
                .flatMap(alternative -> Stream.concat(alternative.all().stream(), alternative.none().stream()));
    }
}
