package io.github.interplayrx.fuzz;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Inputs that fuzzing starts from, and those in which it found something. */
class FuzzCorpusTest {
    private static final Path CORPUS = Path.of("src/test/resources/io/github/interplayrx/fuzz/InterplayFuzzTestInputs");

    static List<Path> request() throws IOException {
        return files("request");
    }

    static List<Path> names() throws IOException {
        return files("names");
    }

    static List<Path> knowledge() throws IOException {
        return files("knowledge");
    }

    @ParameterizedTest
    @MethodSource
    void request(Path input) throws IOException {
        FuzzTargets.request(text(input));
    }

    @ParameterizedTest
    @MethodSource
    void names(Path input) throws IOException {
        FuzzTargets.names(text(input));
    }

    @ParameterizedTest
    @MethodSource
    void knowledge(Path input, @TempDir Path directory) throws IOException {
        FuzzTargets.knowledge(Files.readAllBytes(input), FuzzTargets.smallKnowledge(directory));
    }

    private static String text(Path input) throws IOException {
        return new String(Files.readAllBytes(input), StandardCharsets.UTF_8);
    }

    private static List<Path> files(String target) throws IOException {
        try (Stream<Path> files = Files.list(CORPUS.resolve(target))) {
            return files.sorted().toList();
        }
    }
}
