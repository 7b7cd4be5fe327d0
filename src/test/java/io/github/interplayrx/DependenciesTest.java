package io.github.interplayrx;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What lands in the application of a user: the build lists it before the tests run. */
class DependenciesTest {
    private static final Path LISTED = Path.of("target/consumer-dependencies.txt");

    @Test
    void a_consumer_gets_drools_without_its_compiler_jackson_slf4j_jspecify_and_nothing_else() throws IOException {
        assertThat(imposed())
                .isNotEmpty()
                .allMatch(artifact -> Stream.of(
                                "org.drools:",
                                "org.kie:",
                                "com.fasterxml.jackson.core:",
                                "org.slf4j:slf4j-api",
                                "org.jspecify:jspecify")
                        .anyMatch(artifact::startsWith))
                .noneMatch(artifact -> Stream.of("-parser", "-ecj", "-ast", "-extensions", "-xml", "-maven", "mvel")
                        .anyMatch(artifact::contains));
    }

    @Test
    void every_artifact_comes_once() throws IOException {
        assertThat(imposed().stream().map(a -> a.split(":")[0] + ":" + a.split(":")[1]))
                .doesNotHaveDuplicates();
    }

    /** Lines look like "org.slf4j:slf4j-api:jar:2.0.20:compile", with "(optional)" behind what a consumer does not get. */
    private static List<String> imposed() throws IOException {
        return Files.readAllLines(LISTED).stream()
                .map(String::strip)
                .filter(line -> line.matches("\\S+:\\S+:jar:.*"))
                .filter(line -> !line.contains("(optional"))
                .toList();
    }
}
