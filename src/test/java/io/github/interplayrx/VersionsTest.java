package io.github.interplayrx;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The library and what plugs it in have one version. */
class VersionsTest {
    private static final Pattern OWN_VERSION = Pattern.compile(
            "<artifactId>(interplay|interplay-(?:modules|bom|fhir|html|spark|cds-hooks|cds-hooks-spring-boot))</artifactId>\\s*<version>([^<$]+)</version>");
    private static final Path ROOT = Path.of("pom.xml");

    static Stream<Path> poms() {
        return Stream.of(
                        "modules/pom.xml",
                        "modules/bom/pom.xml",
                        "modules/fhir/pom.xml",
                        "modules/html/pom.xml",
                        "modules/spark/pom.xml",
                        "modules/cds-hooks/pom.xml",
                        "modules/cds-hooks-spring-boot/pom.xml")
                .map(Path::of);
    }

    @ParameterizedTest
    @MethodSource("poms")
    void a_pom_says_the_version_of_the_library(Path pom) throws IOException {
        assertThat(versions(pom)).isNotEmpty().containsOnly(versions(ROOT).get(0));
    }

    private static List<String> versions(Path pom) throws IOException {
        Matcher matcher = OWN_VERSION.matcher(Files.readString(pom));
        return matcher.results().map(found -> found.group(2)).toList();
    }
}
