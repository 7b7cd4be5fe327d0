package io.github.interplayrx;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.interplayrx.knowledge.KnowledgeBase;
import io.github.interplayrx.model.KnowledgeVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The library and what plugs it in have one version, and whatever names it names this one. */
class VersionsTest {
    private static final Pattern OWN_VERSION = Pattern.compile(
            "<artifactId>(interplay(?!-build)(?:-[a-z-]+)?)</artifactId>\\s*<version>([^<$]+)</version>");
    private static final Pattern OWN_JAR =
            Pattern.compile("\\binterplay(-[a-z-]+)?-(\\d+\\.\\d+\\.\\d+[\\w.-]*?)\\.jar");
    private static final Path ROOT = Path.of("pom.xml");
    private static final Path PUBLISHED = Path.of("target/.flattened-pom.xml");

    static Stream<Path> poms() throws IOException {
        try (Stream<Path> modules = Files.list(Path.of("modules"))) {
            return Stream.concat(
                    Stream.of(Path.of("modules")),
                    modules.filter(Files::isDirectory).sorted())
                    .map(directory -> directory.resolve("pom.xml"))
                    .filter(Files::exists)
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("poms")
    void a_pom_says_the_version_of_the_library(Path pom) throws IOException {
        assertThat(versions(OWN_VERSION, pom)).isNotEmpty().containsOnly(version());
    }

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "docs/local-knowledge.md", "modules/cds-hooks-spring-boot/README.md"})
    void a_page_names_the_dependency_in_this_version(Path page) throws IOException {
        assertThat(versions(OWN_VERSION, page)).isNotEmpty().containsOnly(version());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "modules/cds-hooks/README.md",
                "modules/cds-hooks/src/main/java/io/github/interplayrx/cdshooks/server/Main.java",
                "modules/spark/README.md"
            })
    void a_page_names_the_jar_of_this_version(Path page) throws IOException {
        assertThat(versions(OWN_JAR, page)).isNotEmpty().containsOnly(version());
    }

    @Test
    void what_is_never_published_uses_this_version() throws IOException {
        assertThat(Files.readString(Path.of("build/pom.xml")))
                .contains("<interplay.version>" + version() + "</interplay.version>");
    }

    @Test
    void the_changelog_and_the_page_on_upgrading_tell_of_this_version() throws IOException {
        String version = version();

        assertThat(Files.readAllLines(Path.of("CHANGELOG.md")))
                .anyMatch(line -> line.startsWith("## " + version + " "));
        assertThat(Files.readAllLines(Path.of("docs/upgrading.md"))).anyMatch(line -> line.endsWith(" to " + version));
    }

    @Test
    void the_changelog_names_the_knowledge_of_this_version_and_no_other_version_has_it() throws IOException {
        KnowledgeVersion knowledge = KnowledgeBase.load().version();
        String named = "(knowledge " + knowledge.version() + " of " + knowledge.date();

        assertThat(Files.readAllLines(Path.of("CHANGELOG.md")))
                .filteredOn(line -> line.startsWith("## ") && line.contains(named))
                .singleElement()
                .asString()
                .startsWith("## " + version() + " ");
    }

    @Test
    void a_version_is_one_of_a_release() throws IOException {
        assertThat(version()).matches("\\d+\\.\\d+\\.\\d+");
    }

    @Test
    void the_published_pom_says_what_maven_central_asks_for() throws IOException {
        assertThat(Files.readString(PUBLISHED))
                .contains(
                        "<name>",
                        "<description>",
                        "<url>https://github.com/interplayrx/interplay</url>",
                        "<inceptionYear>",
                        "<license>",
                        "<developer>",
                        "<connection>scm:git:https://github.com/interplayrx/interplay.git</connection>")
                .doesNotContain("<parent>", "<build>", "SNAPSHOT");
    }

    static String version() throws IOException {
        return versions(OWN_VERSION, ROOT).get(0);
    }

    private static List<String> versions(Pattern pattern, Path file) throws IOException {
        Matcher matcher = pattern.matcher(Files.readString(file));
        return matcher.results().map((MatchResult found) -> found.group(2)).toList();
    }
}
