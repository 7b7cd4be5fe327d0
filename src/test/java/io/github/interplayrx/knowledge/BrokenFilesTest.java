package io.github.interplayrx.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that are broken as files; what is wrong in their content has tests of its own. */
class BrokenFilesTest {
    private static final Path BUNDLED = Path.of("src/main/resources");

    @TempDir
    Path directory;

    @BeforeEach
    void copy_the_bundled_knowledge() throws IOException {
        try (Stream<Path> files = Files.walk(BUNDLED)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = directory.resolve(BUNDLED.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
    }

    @Test
    void a_copy_of_the_bundled_knowledge_loads() {
        assertThat(KnowledgeBase.load(directory).rules())
                .hasSameSizeAs(KnowledgeBase.load().rules());
    }

    static Stream<Arguments> broken_bytes() {
        return Stream.of(
                Arguments.of("empty", new byte[0]),
                Arguments.of("zeros", new byte[4096]),
                Arguments.of("cut off", "{\"opioid\":{\"title\":".getBytes(StandardCharsets.UTF_8)),
                Arguments.of(
                        "a byte that is not UTF-8", "{\"opioid\":\"\u00e9\"}".getBytes(StandardCharsets.ISO_8859_1)),
                Arguments.of("half of UTF-32", new byte[] {0, 0, 0, '{', 0, 0x11, 0, 0}),
                Arguments.of("too deep", "[".repeat(100_000).getBytes(StandardCharsets.UTF_8)),
                Arguments.of("a key twice", "{\"opioid\":{},\"opioid\":{}}".getBytes(StandardCharsets.UTF_8)),
                Arguments.of("an array", "[]".getBytes(StandardCharsets.UTF_8)),
                Arguments.of("XML", "<effects/>".getBytes(StandardCharsets.UTF_8)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("broken_bytes")
    void a_broken_file_is_named_and_explained_in_plain_words(String what, byte[] content) throws IOException {
        Files.write(directory.resolve("knowledge/effects.json"), content);

        assertThatThrownBy(() -> KnowledgeBase.load(directory))
                .isInstanceOfSatisfying(
                        KnowledgeException.class,
                        e -> assertThat(e.faults()).anySatisfy(fault -> {
                            assertThat(fault.file()).isEqualTo("knowledge/effects.json");
                            assertThat(fault.advice()).startsWith("Maybe ");
                        }))
                .satisfies(e -> assertThat(e.getMessage())
                        .doesNotContain("jackson", "Exception", "StreamRead", "Source:", "JsonNode", "`"));
    }

    @Test
    void a_directory_in_the_place_of_a_file_is_a_fault() throws IOException {
        Path file = directory.resolve("knowledge/effects.json");
        Files.delete(file);
        Files.createDirectory(file);

        assertThatThrownBy(() -> KnowledgeBase.load(directory))
                .isInstanceOfSatisfying(
                        KnowledgeException.class,
                        e -> assertThat(e.faults())
                                .extracting(KnowledgeFault::file)
                                .contains("knowledge/effects.json"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"../../elsewhere", "/etc/hostname", "no\\u0000name", "nothing-here"})
    void a_name_that_leads_nowhere_or_outside_is_a_fault(String name) throws IOException {
        Path file = directory.resolve("knowledge/knowledge.json");
        Files.writeString(file, Files.readString(file).replace("\"opioids\"", "\"" + name + "\""));

        assertThatThrownBy(() -> KnowledgeBase.load(directory)).isInstanceOf(KnowledgeException.class);
    }
}
