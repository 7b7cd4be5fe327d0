package io.github.interplayrx.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.interplayrx.model.Severity;
import io.github.interplayrx.model.WarningKind;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds the words of every rule to docs/writing-style.md. */
class RuleWordsTest {
    private static final Pattern SYMBOL = Pattern.compile("[+&<>;=]|\\bvs\\b|\\be\\.g\\.|\\bi\\.e\\.");
    private static final Pattern TITLE_SYMBOL = Pattern.compile("[+/&<>%()\\[\\]]");
    private static final Pattern FORBIDDEN = Pattern.compile(
            "\\bsafe(ly)?\\b|!|\\babus(e|er|ers|ing)\\b|\\baddicts?\\b|\\bdeadly\\b|\\bjust stop\\b|non-?compliant|drug[- ]seeking",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern END_OF_SENTENCE = Pattern.compile("(?<=[.?])\\s+(?=[A-Z])");
    private static final Pattern STOP_ORDER = Pattern.compile(
            "(^|[.,:] |\\b(please|should|must|to) )stop (taking|using|your|this|the|it|one|both)\\b",
            Pattern.CASE_INSENSITIVE);

    static Collection<Rule> rules() {
        return BundledKnowledge.get().rules();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void the_title_names_the_claim(Rule rule) {
        assertThat(rule.title().split(" ").length).as(rule.title()).isBetween(3, 12);
        assertThat(rule.title()).matches("[A-Z].*[^.]").doesNotContainPattern(TITLE_SYMBOL);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void the_mechanism_is_one_to_four_full_sentences(Rule rule) {
        assertThat(rule.mechanism()).matches("[A-Z](?s).*\\.").hasSizeBetween(60, 520);
        assertThat(sentences(rule.mechanism())).hasSizeBetween(1, 4);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void the_action_says_what_to_do_and_then_what_to_watch(Rule rule) {
        assertThat(rule.action()).matches("[A-Z](?s).*\\.").hasSizeLessThanOrEqualTo(700);
        assertThat(sentences(rule.action())).hasSizeGreaterThanOrEqualTo(2);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void the_patient_hears_one_calm_sentence(Rule rule) {
        assertThat(rule.patientAdvice()).matches("[A-Z](?s).*\\.");
        assertThat(sentences(rule.patientAdvice())).hasSize(1);
        assertThat(rule.patientAdvice().split(" ").length)
                .as(rule.patientAdvice())
                .isLessThanOrEqualTo(45);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void nothing_blames_shouts_abbreviates_or_calls_anything_safe(Rule rule) {
        prose(rule)
                .forEach(text -> assertThat(text)
                        .as("rules/" + rule.hazard() + ".json, \"" + rule.id() + "\": see docs/writing-style.md")
                        .doesNotContainPattern(FORBIDDEN)
                        .doesNotContainPattern(SYMBOL));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void nobody_is_told_to_stop_suddenly(Rule rule) {
        assertThat(rule.patientAdvice()).doesNotContainPattern(STOP_ORDER);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void a_critical_rule_about_breathing_names_the_emergency_services(Rule rule) {
        if (rule.hazard().equals("cns-respiratory-depression") && rule.severity() == Severity.CRITICAL) {
            assertThat(rule.patientAdvice().toLowerCase(Locale.ROOT)).contains("emergency services");
        }
    }

    @ParameterizedTest
    @MethodSource("rules")
    void a_claim_about_a_danger_expects_clinical_effects_and_carries_sources(Rule rule) {
        assertThat(rule.sources()).isNotEmpty();
        if (rule.kind() == WarningKind.WARNING) {
            assertThat(rule.effects()).isNotEmpty();
        }
    }

    @Test
    void no_words_are_shared_between_rules() {
        List<Function<Rule, String>> fields = List.of(Rule::title, Rule::mechanism, Rule::action, Rule::patientAdvice);
        for (Function<Rule, String> field : fields) {
            assertThat(rules()).extracting(field).doesNotHaveDuplicates();
        }
    }

    @Test
    void no_sentence_stands_for_many_rules() {
        Map<String, Long> uses = rules().stream()
                .flatMap(rule -> prose(rule).flatMap(text -> sentences(text).stream()))
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));

        assertThat(uses.entrySet()).filteredOn(use -> use.getValue() > 3).isEmpty();
    }

    private static Stream<String> prose(Rule rule) {
        return Stream.of(rule.mechanism(), rule.action(), rule.patientAdvice());
    }

    private static List<String> sentences(String text) {
        return Arrays.asList(END_OF_SENTENCE.split(text));
    }
}
