package io.github.interplayrx;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.interplayrx.knowledge.Escalation;
import io.github.interplayrx.knowledge.KnowledgeBase;
import io.github.interplayrx.knowledge.Rule;
import io.github.interplayrx.knowledge.Substance;
import io.github.interplayrx.model.Condition;
import io.github.interplayrx.model.MedicationList;
import io.github.interplayrx.model.Patient;
import io.github.interplayrx.model.Warning;
import io.github.interplayrx.model.WarningKind;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a caller may state, or is asked for, is read by some rule. */
class StatedFactsTest {
    private final KnowledgeBase knowledge = BundledChecker.get().knowledge();

    @Test
    void every_condition_is_read_by_a_rule() {
        Set<String> read = Stream.concat(
                        knowledge.rules().stream().map(Rule::reads),
                        knowledge.escalations().stream().map(Escalation::reads))
                .flatMap(List::stream)
                .collect(Collectors.toSet());

        assertThat(Arrays.stream(Condition.values()).map(Condition::id)).isSubsetOf(read);
    }

    @Test
    void kidney_function_is_asked_for_where_a_rule_then_uses_it() {
        assertThat(knowledge.substances().stream()
                        .filter(StatedFactsTest::isClearedByTheKidney)
                        .map(Substance::id)
                        .filter(id -> !speaksOfFailingKidneys(id)))
                .isEmpty();
    }

    private static boolean isClearedByTheKidney(Substance substance) {
        return substance.effects().stream().anyMatch(effect -> effect.effect().equals("renally-cleared-cns"));
    }

    private boolean speaksOfFailingKidneys(String substance) {
        return BundledChecker.get()
                .check(MedicationList.builder()
                        .patient(Patient.builder().eGFR(10.0).build())
                        .add(substance)
                        .build())
                .warnings()
                .stream()
                .flatMap(warning -> Stream.concat(Stream.of(warning), warning.contains().stream()))
                .anyMatch(this::readsKidneyFunction);
    }

    private boolean readsKidneyFunction(Warning warning) {
        return warning.kind() == WarningKind.WARNING
                && knowledge.rule(warning.rule()).orElseThrow().reads().contains("eGFR");
    }
}
