package io.github.interplayrx;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The code of the README is compiled and run as it stands there. */
class ReadmeTest {
    private static final Path README = Path.of("README.md");
    private static final Pattern CODE = Pattern.compile("```java\\n(.*?)```", Pattern.DOTALL);
    private static final Pattern OUTPUT = Pattern.compile("```text\\n(.*?)```", Pattern.DOTALL);

    @TempDir
    private Path directory;

    @Test
    void the_first_example_prints_what_the_readme_says() throws Exception {
        String readme = Files.readString(README);

        assertThat(run(code().get(0)).strip()).isEqualTo(first(OUTPUT, readme).strip());
    }

    @Test
    void every_other_example_compiles_and_runs() throws Exception {
        for (String code : code().subList(1, code().size())) {
            assertThat(run(code)).isNotNull();
        }
    }

    @Test
    void the_dependency_is_the_one_of_the_build() throws IOException {
        String pom = Files.readString(Path.of("pom.xml"));
        String version = first(Pattern.compile("<artifactId>interplay</artifactId>\\s*<version>(.*?)</version>"), pom);

        assertThat(Files.readString(README)).contains("<version>" + version + "</version>");
    }

    @Test
    void the_projects_beside_the_library_use_this_version_of_it() throws IOException {
        String version = first(
                Pattern.compile("<artifactId>interplay</artifactId>\\s*<version>(.*?)</version>"),
                Files.readString(Path.of("pom.xml")));

        assertThat(Files.readString(Path.of("build/pom.xml")))
                .contains("<interplay.version>" + version + "</interplay.version>");
    }

    @Test
    void the_pom_of_a_rule_pack_names_the_versions_of_the_build() throws IOException {
        String pom = Files.readString(Path.of("pom.xml"));
        String interplay =
                first(Pattern.compile("<artifactId>interplay</artifactId>\\s*<version>(.*?)</version>"), pom);
        String drools = first(
                Pattern.compile("<drools.version>(.*?)</drools.version>"), Files.readString(Path.of("build/pom.xml")));
        Matcher versions = Pattern.compile("<version>(.*?)</version>")
                .matcher(Files.readString(Path.of("docs/local-knowledge.md")));

        assertThat(versions.results().map(found -> found.group(1))).containsExactly(interplay, drools, drools);
    }

    @Test
    void the_numbers_are_round_and_true() throws IOException {
        var knowledge = BundledChecker.get().knowledge();

        assertThatReadmeSaysMoreThan(
                "\\*\\*More than ([0-9,]+) rules\\*\\*", knowledge.rules().size(), 100);
        assertThatReadmeSaysMoreThan(
                "\\*\\*More than ([0-9,]+) substances and products\\*\\*",
                knowledge.substances().size(),
                500);
    }

    private static void assertThatReadmeSaysMoreThan(String words, int number, int step) throws IOException {
        int said = Integer.parseInt(
                first(Pattern.compile(words), Files.readString(README)).replace(",", ""));

        assertThat(number)
                .as("README.md says %s. Maybe write %d there.", words, (number - 1) / step * step)
                .isGreaterThan(said)
                .isLessThanOrEqualTo(said + step);
    }

    private static List<String> code() throws IOException {
        List<String> blocks = new ArrayList<>();
        Matcher matcher = CODE.matcher(Files.readString(README));
        while (matcher.find()) {
            blocks.add(matcher.group(1));
        }
        return blocks;
    }

    private static String first(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        assertThat(matcher.find()).as(pattern.pattern()).isTrue();
        return matcher.group(1);
    }

    private String run(String code) throws Exception {
        Path source = directory.resolve("Example.java");
        Files.writeString(
                source,
                "import io.github.interplayrx.*;\nimport io.github.interplayrx.model.*;\n"
                        + "public class Example {\n public static void main(String[] args) {\n" + code + "\n }\n}\n");
        ByteArrayOutputStream errors = new ByteArrayOutputStream();
        int result = ToolProvider.getSystemJavaCompiler()
                .run(
                        null,
                        null,
                        errors,
                        "-cp",
                        System.getProperty("java.class.path"),
                        "-d",
                        directory.toString(),
                        source.toString());
        assertThat(result).as(errors.toString(StandardCharsets.UTF_8)).isZero();
        return output();
    }

    private String output() throws Exception {
        PrintStream console = System.out;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {directory.toUri().toURL()})) {
            System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
            Method main = loader.loadClass("Example").getMethod("main", String[].class);
            main.invoke(null, (Object) new String[0]);
        } finally {
            System.setOut(console);
        }
        return printed.toString(StandardCharsets.UTF_8);
    }
}
