package io.github.interplayrx.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.interplayrx.model.Source;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Links lead to regulators, publishers and DOIs only, and nothing claims to be better verified than it is. */
class SourcesTest {
    private static final Path SOURCES = Path.of("src/main/resources/knowledge/sources.json");
    private static final Path PUBLISHERS = Path.of("src/test/resources/publishers.txt");

    static Collection<Rule> rules() {
        return BundledKnowledge.get().rules();
    }

    @Test
    void a_source_links_to_its_publisher_or_a_doi_only() throws IOException {
        Set<String> publishers = lines(PUBLISHERS).collect(Collectors.toSet());

        assertThat(sources())
                .filteredOn(source -> source.has("url"))
                .isNotEmpty()
                .allSatisfy(source -> assertThat(
                                URI.create(source.get("url").asText()).getHost())
                        .as("knowledge/sources.json, \"" + source.get("key").asText()
                                + "\": maybe the page is a copy, which belongs into \"seenAt\"; the host of a"
                                + " regulator or publisher is added to " + PUBLISHERS)
                        .isIn(publishers));
    }

    @Test
    void a_publisher_that_no_source_links_to_is_not_listed() throws IOException {
        Set<String> linked = sources().stream()
                .filter(source -> source.has("url"))
                .map(source -> URI.create(source.get("url").asText()).getHost())
                .collect(Collectors.toSet());

        assertThat(linked).containsAll(lines(PUBLISHERS).toList());
    }

    @Test
    void a_statement_that_was_seen_can_be_found_again() throws IOException {
        assertThat(sources())
                .filteredOn(source -> source.get("verification").asText().equals("seen"))
                .allSatisfy(source -> assertThat(source.has("url") || source.has("seenAt") || source.has("note"))
                        .as("knowledge/sources.json, \"" + source.get("key").asText()
                                + "\": maybe say under \"note\" what was seen, and under \"seenAt\" where")
                        .isTrue());
    }

    @ParameterizedTest
    @MethodSource("rules")
    void a_rule_is_verified_as_far_as_the_best_of_its_sources(Rule rule) {
        Source.Verification best = rule.sources().stream()
                .map(Source::verification)
                .sorted()
                .findFirst()
                .orElseThrow();

        assertThat(rule.verification())
                .as("rules/" + rule.hazard() + ".json, \"" + rule.id()
                        + "\": maybe its \"verification\" is to be that of the best of its sources")
                .isEqualTo(best);
    }

    private static List<JsonNode> sources() throws IOException {
        JsonNode file = new ObjectMapper().readTree(SOURCES.toFile());
        return StreamSupport.stream(file.get("sources").spliterator(), false).toList();
    }

    private static Stream<String> lines(Path file) throws IOException {
        return Files.readString(file).lines().filter(line -> !line.startsWith("#"));
    }
}
