package io.github.interplayrx.internal.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.interplayrx.knowledge.KnowledgeBase;
import io.github.interplayrx.knowledge.KnowledgeException;
import io.github.interplayrx.knowledge.KnowledgeFault;
import io.github.interplayrx.regimen.Group;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The conditions of the rules and their words are the same set, held with a small knowledge base of one rule and one escalation. */
class RuleCatalogueTest {
    private final KnowledgeBase small = KnowledgeBase.load(Path.of("src/test/resources/small-knowledge"));

    @Test
    void rules_and_words_that_fit_are_joined_with_all_variants() {
        RuleCatalogue catalogue = RuleCatalogue.gather(
                small, List.of("two-sleepers", "two-sleepers (within 14 days)", "two-sleepers/age-65"));

        assertThat(catalogue.claim("two-sleepers (within 14 days)")).isEqualTo(catalogue.claim("two-sleepers"));
        assertThat(catalogue.claim("two-sleepers/age-65"))
                .extracting(Claim::escalation)
                .isNotNull();
        assertThatThrownBy(() -> catalogue.claim("three-sleepers")).hasMessageContaining("three-sleepers");
    }

    @Test
    void a_rule_without_words_is_a_fault() {
        assertThat(faults("two-sleepers", "two-sleepers/age-65", "three-sleepers", "two-sleepers/copd"))
                .extracting(KnowledgeFault::value)
                .containsExactlyInAnyOrder("three-sleepers", "two-sleepers/copd");
    }

    @Test
    void words_without_a_rule_are_a_fault() {
        assertThat(faults("two-sleepers")).singleElement().satisfies(fault -> {
            assertThat(fault.file()).isEqualTo("rules/drowsiness.json");
            assertThat(fault.value()).isEqualTo("two-sleepers/age-65");
            assertThat(fault.advice()).startsWith("Maybe ");
        });
        assertThat(faults()).hasSize(2);
    }

    @Test
    void both_sides_are_reported_together() {
        assertThat(faults("three-sleepers")).hasSize(3);
    }

    @Test
    void a_hazard_that_drl_misspells_is_refused() {
        RuleCatalogue catalogue = RuleCatalogue.gather(small, List.of("two-sleepers", "two-sleepers/age-65"));

        catalogue.checkHazard("drowsiness");
        assertThatThrownBy(() -> catalogue.checkHazard("drowsines")).hasMessageContaining("drowsines");
    }

    @Test
    void the_table_of_pairs_holds_every_claim_that_combines_groups_and_needs_no_drl_for_it(@TempDir Path directory)
            throws IOException {
        RuleCatalogue catalogue =
                RuleCatalogue.gather(combining(directory, "opioid", "alcohol"), List.of("two-sleepers/age-65"));

        assertThat(catalogue.pairRules()).singleElement().satisfies(row -> {
            assertThat(row.name()).isEqualTo("two-sleepers");
            assertThat(row.first()).isEqualTo(Group.OPIOID);
            assertThat(row.second()).isEqualTo(Group.ALCOHOL);
        });
    }

    @Test
    void a_reason_for_all_pairs_speaks_for_every_pair_that_names_it(@TempDir Path directory) throws IOException {
        RuleCatalogue catalogue =
                RuleCatalogue.gather(combining(directory, "opioid", "alcohol"), List.of("pairs", "pairs/age-65"));

        assertThat(catalogue.pairRules())
                .singleElement()
                .satisfies(row -> assertThat(row.worseWith("age-65")).isEqualTo("two-sleepers/age-65"));
    }

    @Test
    void a_pair_whose_reason_has_a_condition_of_its_own_is_left_to_it(@TempDir Path directory) throws IOException {
        KnowledgeBase knowledge = combining(directory, "opioid", "alcohol");

        assertThat(faults(knowledge, "two-sleepers/age-65", "pairs/age-65"))
                .singleElement()
                .satisfies(fault -> assertThat(fault.value()).isEqualTo("pairs/age-65"));
    }

    @Test
    void a_reason_that_no_pair_names_is_a_fault(@TempDir Path directory) throws IOException {
        KnowledgeBase knowledge = combining(directory, "opioid", "alcohol");

        assertThat(faults(knowledge, "two-sleepers/age-65", "pairs/age-66"))
                .extracting(KnowledgeFault::value)
                .containsExactly("pairs/age-66");
        assertThat(faults("two-sleepers", "pairs/age-65"))
                .extracting(KnowledgeFault::value)
                .containsExactlyInAnyOrder("pairs/age-65", "two-sleepers/age-65");
    }

    @Test
    void what_can_be_silent_only_because_a_value_is_missing(@TempDir Path directory) throws IOException {
        RuleCatalogue catalogue =
                RuleCatalogue.gather(combining(directory, "opioid", "alcohol"), List.of("pairs", "pairs/age-65"));

        assertThat(catalogue.canLackValue("pairs")).isFalse();
        assertThat(catalogue.canLackValue("pairs/age-65")).isTrue();
        assertThat(catalogue.canLackValue("two-sleepers")).isFalse();
        assertThat(catalogue.canLackValue("two-sleepers/age-65")).isTrue();
        assertThat(catalogue.canLackValue("declared-interaction")).isTrue();
    }

    @Test
    void words_that_do_not_say_whom_a_rule_is_about_are_told_when_it_leaves_that_to_them() {
        RuleCatalogue catalogue = RuleCatalogue.gather(small, List.of("two-sleepers", "two-sleepers/age-65"));

        assertThatThrownBy(() -> catalogue.about(catalogue.claim("two-sleepers")))
                .hasMessageContaining("two-sleepers")
                .hasMessageContaining("\nMaybe ");
    }

    @Test
    void a_condition_that_is_written_twice_is_a_fault(@TempDir Path directory) throws IOException {
        KnowledgeBase knowledge = combining(directory, "opioid", "alcohol");

        assertThat(faults(knowledge, "two-sleepers", "two-sleepers/age-65"))
                .singleElement()
                .satisfies(fault -> {
                    assertThat(fault.value()).isEqualTo("two-sleepers");
                    assertThat(fault.message()).contains("written twice");
                    assertThat(fault.advice()).startsWith("Maybe ");
                });
    }

    @Test
    void a_pair_of_a_group_that_rules_cannot_name_is_a_fault(@TempDir Path directory) throws IOException {
        KnowledgeBase knowledge = combining(directory, "opioid", "somnol");

        assertThat(faults(knowledge, "two-sleepers/age-65")).singleElement().satisfies(fault -> {
            assertThat(fault.value()).isEqualTo("opioid, somnol");
            assertThat(fault.message()).contains("two-sleepers");
            assertThat(fault.advice()).startsWith("Maybe ");
        });
    }

    /** The small knowledge base with groups that rules can name, in which its rule is a row of the table of pairs. */
    private static KnowledgeBase combining(Path directory, String first, String second) throws IOException {
        Path small = Path.of("src/test/resources/small-knowledge");
        try (Stream<Path> files = Files.walk(small)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = directory.resolve(small.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
        replace(
                directory.resolve("rules/drowsiness.json"),
                "\"severity\": \"MODERATE\"",
                "\"combines\": [[\"" + first + "\", \"" + second + "\"]], \"severity\": \"MODERATE\"");
        replace(
                directory.resolve("knowledge/groups.json"),
                "\"groups\": [",
                "\"groups\": [" + group("opioid") + "," + group("alcohol") + ",");
        return KnowledgeBase.load(directory);
    }

    private static void replace(Path file, String before, String after) throws IOException {
        String text = Files.readString(file);
        assertThat(text).contains(before);
        Files.writeString(file, text.replace(before, after));
    }

    private static String group(String id) {
        return "{ \"id\": \"" + id
                + "\", \"title\": \"Made up\", \"anyOf\": [{ \"all\": [{ \"substance\": \"dormol\" }] }] }";
    }

    private List<KnowledgeFault> faults(String... drlNames) {
        return faults(small, drlNames);
    }

    private static List<KnowledgeFault> faults(KnowledgeBase knowledge, String... drlNames) {
        return catchThrowableOfType(KnowledgeException.class, () -> RuleCatalogue.gather(knowledge, List.of(drlNames)))
                .faults();
    }
}
