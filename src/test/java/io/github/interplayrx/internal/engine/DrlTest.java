package io.github.interplayrx.internal.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.interplayrx.BundledChecker;
import io.github.interplayrx.knowledge.Effect;
import io.github.interplayrx.knowledge.KnowledgeBase;
import io.github.interplayrx.knowledge.Rule;
import io.github.interplayrx.knowledge.Substance;
import io.github.interplayrx.knowledge.SubstanceGroup;
import io.github.interplayrx.model.Condition;
import io.github.interplayrx.model.Formulation;
import io.github.interplayrx.model.Medication;
import io.github.interplayrx.model.Route;
import io.github.interplayrx.regimen.Group;
import java.util.ArrayList;
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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is written in DRL and in the table of pairs against what the words, the effects and the groups say about it. */
class DrlTest {
    private static final Pattern GROUP = Pattern.compile("Group\\.([A-Z0-9_]+)");
    private static final Pattern CONDITION = Pattern.compile("Condition\\.([A-Z0-9_]+)");
    private static final Pattern COMBINATION =
            Pattern.compile("combines(?:Recently)?\\(Group\\.(\\w+)(?:, (\\d+))?, Group\\.(\\w+)(?:, (\\d+))?\\)");

    /** A question of DRL, and the fields that answer it. */
    private static final Map<Pattern, List<String>> FIELDS = Map.ofEntries(
            reads("patient\\.age(AtLeast|Below)\\(", "age"),
            reads("patient\\.(eGFR\\w+\\(|renalFunctionKnown)", "eGFR"),
            reads("patient\\.onDialysis", "dialysis"),
            reads("patient\\.childPughAtLeast\\(", "childPugh"),
            reads("patient\\.pregnant", "pregnant"),
            reads("patient\\.inThirdTrimester", "pregnant", "trimester"),
            reads("patient\\.breastfeeding", "breastfeeding"),
            reads(
                    "patient\\.breathingImpaired",
                    "copd",
                    "sleep-apnoea",
                    "respiratory-insufficiency",
                    "neuromuscular-disease"),
            reads("patient\\.inMonitoredSetting", "monitored-setting"),
            reads("\\bmme\\b", "opioidMmePerDay"),
            reads("(dailyDoseMg|doseUnknown)\\(", "dailyDoseMg"),
            reads("\\bnonMedicalUse\\b", "nonMedicalUse"),
            reads("\\b(stopped|interrupted)\\(|\\bseveralClassesStopped\\b", "daysSinceStop"),
            reads("\\balcoholUseKnown\\b", "alcoholUse"));

    private static Map.Entry<Pattern, List<String>> reads(String question, String... fields) {
        return Map.entry(Pattern.compile(question), List.of(fields));
    }

    private static final List<Medication> WAYS = ways();

    private final KnowledgeBase knowledge = BundledChecker.get().knowledge();
    private final Map<String, String> conditions = WrittenConditions.of(knowledge);
    private final Map<Group, Map<Medication, Set<String>>> members = new HashMap<>();

    static Collection<Rule> rules() {
        return BundledChecker.get().knowledge().rules();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void the_words_of_a_rule_say_what_its_conditions_read(Rule rule) {
        Set<String> base = fieldsReadBy(rule.id());

        assertThat(new TreeSet<>(rule.reads())).isEqualTo(base);
        for (Rule.Escalation escalation : rule.escalations()) {
            Set<String> own = fieldsReadBy(rule.id() + "/" + escalation.id());
            own.addAll(base);
            assertThat(new TreeSet<>(escalation.reads())).as(escalation.id()).isEqualTo(own);
        }
    }

    private Set<String> fieldsReadBy(String claim) {
        Set<String> fields = new TreeSet<>();
        variants(claim).values().forEach(condition -> {
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
    private Map<String, String> variants(String claim) {
        Map<String, String> variants = new TreeMap<>(conditions);
        variants.keySet().removeIf(name -> !Claim.nameOf(name).equals(claim));
        assertThat(variants).as(claim).isNotEmpty();
        return variants;
    }

    @ParameterizedTest
    @MethodSource("rules")
    void an_escalation_never_speaks_without_its_rule(Rule rule) {
        List<String> base =
                variants(rule.id()).values().stream().map(DrlTest::inside).toList();
        for (Rule.Escalation escalation : rule.escalations()) {
            variants(rule.id() + "/" + escalation.id())
                    .forEach((name, condition) -> assertThat(base.stream().anyMatch(inside(condition)::startsWith)
                                    || isCoveredBy(inside(condition), base))
                            .as(name)
                            .isTrue());
        }
    }

    /** What stands between the brackets of the pattern, in one line. */
    private static String inside(String condition) {
        return condition
                .substring(condition.indexOf("Regimen(") + "Regimen(".length(), condition.lastIndexOf(')'))
                .strip()
                .replaceAll("\\s+", " ");
    }

    /** Whatever the narrow condition combines, one of the wider ones combines as well, however it is given. */
    private boolean isCoveredBy(String narrow, List<String> wider) {
        Combination combination = Combination.of(narrow);
        List<Combination> others = wider.stream()
                .filter(each -> COMBINATION.matcher(each).matches())
                .map(Combination::of)
                .filter(combination::hasNoLongerWindowThan)
                .toList();
        return WAYS.stream()
                .allMatch(way -> members(combination.first(), way).stream()
                        .allMatch(first -> members(combination.second(), way).stream()
                                .allMatch(second -> others.stream()
                                        .anyMatch(other -> members(other.first(), way)
                                                        .contains(first)
                                                && members(other.second(), way).contains(second)))));
    }

    private Set<String> members(Group group, Medication way) {
        return members.computeIfAbsent(group, g -> new HashMap<>()).computeIfAbsent(way, w -> {
            SubstanceGroup definition = knowledge.group(group.id()).orElseThrow();
            Set<String> ids = new HashSet<>();
            knowledge.substances().stream()
                    .filter(each -> definition.holdsFor(each, way))
                    .forEach(each -> ids.add(each.id()));
            return ids;
        });
    }

    private record Combination(Group first, int firstDays, Group second, int secondDays) {
        static Combination of(String condition) {
            Matcher matcher = COMBINATION.matcher(condition);
            assertThat(matcher.find()).as(condition).isTrue();
            return new Combination(
                    Group.valueOf(matcher.group(1)),
                    days(matcher.group(2)),
                    Group.valueOf(matcher.group(3)),
                    days(matcher.group(4)));
        }

        private static int days(String written) {
            return written == null ? 0 : Integer.parseInt(written);
        }

        boolean hasNoLongerWindowThan(Combination other) {
            return firstDays <= other.firstDays && secondDays <= other.secondDays;
        }
    }

    private static List<Medication> ways() {
        List<Medication> ways = new ArrayList<>();
        for (Route route : Route.values()) {
            for (Formulation formulation : Formulation.values()) {
                ways.add(Medication.builder("any")
                        .route(route)
                        .formulation(formulation)
                        .build());
            }
            ways.add(Medication.builder("any")
                    .route(route)
                    .indication("cough")
                    .nonMedicalUse(true)
                    .build());
        }
        return ways;
    }

    @Test
    void the_consequence_of_a_rule_only_raises() {
        assertThat(WrittenConditions.consequences().values())
                .isNotEmpty()
                .allMatch(text -> text.strip().startsWith("warnings.raise(drools.getRule(), ")
                        && text.strip().endsWith(");")
                        && text.indexOf(';') == text.lastIndexOf(';'));
    }

    @Test
    void the_words_say_whom_a_rule_is_about_unless_it_says_so_itself() {
        Map<String, Boolean> left = new TreeMap<>();
        WrittenConditions.consequences()
                .forEach((name, consequence) -> left.merge(
                        ruleOf(name), consequence.contains("(drools.getRule(), $regimen);"), Boolean::logicalAnd));

        for (Rule rule : knowledge.rules()) {
            assertThat(!rule.about().isEmpty()).as(rule.id()).isEqualTo(left.getOrDefault(rule.id(), false));
            assertThat(rule.about()).allMatch(id -> Group.of(id).isPresent());
        }
    }

    private static String ruleOf(String drlName) {
        String claim = Claim.nameOf(drlName);
        int slash = claim.indexOf('/');
        return slash < 0 ? claim : claim.substring(0, slash);
    }

    @Test
    void the_pairs_that_a_rule_raises_are_those_that_it_combines() {
        WrittenConditions.consequences().forEach((name, consequence) -> {
            Matcher combination = COMBINATION.matcher(conditions.get(name));
            if (consequence.matches("(?s).*\\.(recentPairs|pairs)\\(.*")) {
                assertThat(combination.find()).as(name).isTrue();
                String pairs = combination
                        .group()
                        .replace("combinesRecently", "recentPairs")
                        .replace("combines", "pairs");
                assertThat(consequence).as(name).contains("$regimen." + pairs + ")");
            }
        });
    }

    @Test
    void every_group_is_spoken_of_by_a_rule_or_by_another_group() {
        Set<String> spoken = groupsSpokenOf();
        Set<String> constants = new HashSet<>();
        Arrays.stream(Group.values()).forEach(group -> constants.add(group.id()));

        assertThat(constants)
                .filteredOn(id -> !spoken.contains(id) && !readByTheEngine(id))
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
        conditions.values().forEach(text -> addGroups(text, groups));
        WrittenConditions.consequences().values().forEach(text -> addGroups(text, groups));
        knowledge.rules().forEach(rule -> groups.addAll(rule.about()));
        return groups;
    }

    private static void addGroups(String text, Set<String> into) {
        Matcher named = GROUP.matcher(text);
        while (named.find()) {
            into.add(Group.valueOf(named.group(1)).id());
        }
    }

    private static void addEffects(SubstanceGroup group, Set<String> into) {
        for (SubstanceGroup.Alternative alternative : group.anyOf()) {
            List<SubstanceGroup.Selector> selectors = new ArrayList<>(alternative.all());
            selectors.addAll(alternative.none());
            for (SubstanceGroup.Selector selector : selectors) {
                if (selector instanceof SubstanceGroup.HasEffect effect) {
                    into.add(effect.effect());
                } else if (selector instanceof SubstanceGroup.BelongsTo other) {
                    addEffects(other.group(), into);
                }
            }
        }
    }
}
