package io.github.interplayrx.internal.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.interplayrx.knowledge.KnowledgeBase;
import io.github.interplayrx.knowledge.KnowledgeException;
import io.github.interplayrx.knowledge.KnowledgeFault;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The conditions of the rules and their words are the same set, held with a small knowledge base of one rule and one escalation. */
class RuleCatalogueTest {
    private final KnowledgeBase small = KnowledgeBase.load(Path.of("src/test/resources/small-knowledge"));

    @Test
    void rules_and_words_that_fit_are_joined_with_all_variants() {
        RuleCatalogue catalogue = RuleCatalogue.gather(
                small, List.of("two-sleepers", "two-sleepers (within 14 days)", "age-65", "age-65 (frail)"));

        assertThat(catalogue.claim("two-sleepers").rule().id()).isEqualTo("two-sleepers");
        catalogue.checkEscalation("age-65");
        assertThatThrownBy(() -> catalogue.claim("three-sleepers")).hasMessageContaining("three-sleepers");
        assertThatThrownBy(() -> catalogue.checkEscalation("two-sleepers")).hasMessageContaining("two-sleepers");
    }

    @Test
    void a_rule_without_words_is_a_fault() {
        assertThat(faults("two-sleepers", "age-65", "three-sleepers", "copd"))
                .extracting(KnowledgeFault::value)
                .containsExactlyInAnyOrder("three-sleepers", "copd");
    }

    @Test
    void words_without_a_rule_are_a_fault() {
        assertThat(faults("age-65")).singleElement().satisfies(fault -> {
            assertThat(fault.file()).isEqualTo("rules/drowsiness.json");
            assertThat(fault.value()).isEqualTo("two-sleepers");
            assertThat(fault.advice()).startsWith("Maybe ");
        });
        assertThat(faults("two-sleepers")).singleElement().satisfies(fault -> {
            assertThat(fault.file()).isEqualTo("rules/escalations.json");
            assertThat(fault.value()).isEqualTo("age-65");
        });
        assertThat(faults()).hasSize(2);
    }

    @Test
    void both_sides_are_reported_together() {
        assertThat(faults("three-sleepers")).hasSize(3);
    }

    @Test
    void a_hazard_that_drl_misspells_is_refused() {
        RuleCatalogue catalogue = RuleCatalogue.gather(small, List.of("two-sleepers", "age-65"));

        catalogue.checkHazard("drowsiness");
        assertThatThrownBy(() -> catalogue.checkHazard("drowsines")).hasMessageContaining("drowsines");
    }

    @Test
    void what_can_be_silent_only_because_a_value_is_missing() {
        RuleCatalogue catalogue = RuleCatalogue.gather(small, List.of("two-sleepers", "age-65"));

        assertThat(catalogue.canLackValue("two-sleepers")).isFalse();
        assertThat(catalogue.canLackValue("age-65")).isTrue();
        assertThat(catalogue.canLackValue("age-65 (frail)")).isTrue();
        assertThat(catalogue.canLackValue("declared-interaction")).isTrue();
    }

    private List<KnowledgeFault> faults(String... drlNames) {
        return catchThrowableOfType(KnowledgeException.class, () -> RuleCatalogue.gather(small, List.of(drlNames)))
                .faults();
    }
}
