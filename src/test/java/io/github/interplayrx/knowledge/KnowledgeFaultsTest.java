package io.github.interplayrx.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Each fault that a knowledge base can have, made by one change of a small one that has none. */
class KnowledgeFaultsTest {
    private static final Path SMALL = Path.of("src/test/resources/small-knowledge");
    private static final String SUBSTANCES = "knowledge/substances/small.json";
    private static final String GROUPS = "knowledge/groups.json";
    private static final String RULES = "rules/drowsiness.json";

    @TempDir
    private Path directory;

    @BeforeEach
    void copy_the_small_knowledge_base() throws IOException {
        try (Stream<Path> files = Files.walk(SMALL)) {
            for (Path file : files.toList()) {
                Path copy = directory.resolve(SMALL.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(copy);
                } else {
                    Files.copy(file, copy);
                }
            }
        }
    }

    @Test
    void the_small_knowledge_base_itself_has_no_fault() {
        KnowledgeBase knowledge = KnowledgeBase.load(directory);

        assertThat(knowledge.substances())
                .extracting(Substance::id)
                .containsExactly("dormol", "somnol", "somnol-dormol");
        assertThat(knowledge.rules()).extracting(Rule::id).containsExactly("two-sleepers");
    }

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "/knowledge-faults.csv", delimiter = '|', quoteCharacter = '^', numLinesToSkip = 1)
    void a_fault_is_reported_with_its_place_its_value_and_what_to_do(
            String what, String file, String before, String after, String pointer, String value, String message)
            throws IOException {
        change(file, before, after);

        assertThat(faults())
                .filteredOn(fault ->
                        fault.pointer().equals(pointer) && fault.message().contains(message))
                .as(() -> what + " among " + faults())
                .hasSize(1)
                .first()
                .satisfies(fault -> assertThat(fault.file()).isEqualTo(file))
                .satisfies(fault -> assertThat(fault.value()).isEqualTo(value))
                .satisfies(fault -> assertThat(fault.advice()).startsWith("Maybe "));
    }

    @Test
    void a_file_that_the_knowledge_base_names_and_that_is_not_there_is_named() throws IOException {
        change("knowledge/knowledge.json", "[\"drowsiness\"]", "[\"drowsines\"]");

        assertThat(faults()).singleElement().satisfies(fault -> {
            assertThat(fault.file()).isEqualTo("rules/drowsines.json");
            assertThat(fault.advice()).startsWith("Maybe ").contains("knowledge.json");
        });
    }

    @ParameterizedTest
    @MethodSource("files")
    void a_missing_file_is_named(String file) throws IOException {
        Files.delete(directory.resolve(file));

        assertThat(faults())
                .filteredOn(fault -> fault.file().equals(file))
                .extracting(KnowledgeFault::message)
                .containsExactly("The file is missing.");
    }

    static List<String> files() {
        return List.of(
                "knowledge/knowledge.json",
                "knowledge/sources.json",
                "knowledge/effects.json",
                "knowledge/clinical-effects.json",
                "knowledge/withdrawal-classes.json",
                "knowledge/ambiguous-names.json",
                GROUPS,
                SUBSTANCES,
                RULES);
    }

    @Test
    void a_fault_names_its_entry_by_the_id() throws IOException {
        change(SUBSTANCES, "sleepmaking:3", "sleepmakin:3");
        change("knowledge/sources.json", "Made up for tests.", "");

        assertThat(faults())
                .extracting(KnowledgeFault::toString)
                .anyMatch(fault -> fault.startsWith(
                        SUBSTANCES + "#/substances/0/effects/0 in \"dormol\": The effect is not known."))
                .anyMatch(fault -> fault.startsWith("knowledge/sources.json#/sources/0/citation in \"MADE-UP\": "));
    }

    /** One who adds a rule looks for the rule, and not for the source that is not there. */
    @Test
    void a_source_that_is_not_there_is_named_with_the_rule_that_names_it() throws IOException {
        change(RULES, "[{ \"key\": \"MADE-UP\", \"section\": \"1\" }]", "[{ \"key\": \"MADE-UPP\" }]");

        assertThat(faults())
                .extracting(KnowledgeFault::toString)
                .singleElement()
                .asString()
                .startsWith(RULES + "#/rules/0/sources/0/key in \"two-sleepers\": The source is not known.");
    }

    @Test
    void all_faults_are_reported_at_once() throws IOException {
        change(SUBSTANCES, "sleepmaking:3", "sleepmaking:7");
        change(SUBSTANCES, "\"review\": \"curated\",", "");
        change(GROUPS, "2 or more", "many");
        change(RULES, "[\"drowsiness\"]", "[\"drowsines\"]");
        change("knowledge/sources.json", "Made up for tests.", "");

        KnowledgeException refused = refused();

        assertThat(refused.faults())
                .extracting(KnowledgeFault::file)
                .containsExactlyInAnyOrder(SUBSTANCES, SUBSTANCES, GROUPS, RULES, "knowledge/sources.json");
        assertThat(refused).hasMessageStartingWith("5 faults in the knowledge base");
        refused.faults().forEach(fault -> assertThat(refused).hasMessageContaining(fault.toString()));
    }

    private List<KnowledgeFault> faults() {
        return refused().faults();
    }

    private KnowledgeException refused() {
        return catchThrowableOfType(KnowledgeException.class, () -> KnowledgeBase.load(directory));
    }

    private void change(String file, String before, String after) throws IOException {
        Path changed = directory.resolve(file);
        String text = Files.readString(changed);
        assertThat(text).contains(before);
        int at = text.indexOf(before);
        Files.writeString(changed, text.substring(0, at) + after + text.substring(at + before.length()));
    }
}
