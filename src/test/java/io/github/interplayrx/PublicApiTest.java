package io.github.interplayrx;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What callers compile against, kept as text so that a change is seen in review. After a wanted change: {@code mvn test -Precord}, and read
 * the diff: a line that goes breaks callers. From a release on, nothing of it goes before the minor version rises; recording does not help.
 */
class PublicApiTest {
    private static final Path RECORDED = Path.of("src/test/resources/public-api.txt");
    /** The API of the first version of this minor version, which its first line names. */
    private static final Path OF_MINOR_VERSION = Path.of("src/test/resources/public-api-of-minor-version.txt");

    private static final List<String> PRIVATE =
            List.of("io.github.interplayrx.internal.", "io.github.interplayrx.cli.", "io.github.interplayrx.rules.");

    @Test
    void the_public_api_is_the_reviewed_one() throws IOException {
        Set<String> api = api();

        if (Boolean.getBoolean("interplay.record")) {
            Files.write(RECORDED, api);
        }
        List<String> recorded = Files.readAllLines(RECORDED);
        assertThat(recorded)
                .as("lines of %s that are gone from the API. If that is wanted: mvn test -Precord", RECORDED)
                .filteredOn(line -> !api.contains(line))
                .isEmpty();
        assertThat(api)
                .as("new in the API and not yet in %s: mvn test -Precord", RECORDED)
                .filteredOn(line -> !recorded.contains(line))
                .isEmpty();
    }

    @Test
    void nothing_goes_within_a_minor_version() throws IOException {
        Set<String> api = api();
        String version = VersionsTest.version();

        if (Boolean.getBoolean("interplay.record")
                && mayBreak(version, baseline().get(0))) {
            Files.write(
                    OF_MINOR_VERSION,
                    Stream.concat(Stream.of(version), api.stream()).toList());
        }
        List<String> baseline = baseline();
        assertThat(minor(baseline.get(0)))
                .as("the minor version of %s. When it has risen: mvn test -Precord", OF_MINOR_VERSION)
                .isEqualTo(minor(version));
        assertThat(baseline.subList(1, baseline.size()))
                .as("lines that callers of %s compiled against and that are gone", baseline.get(0))
                .filteredOn(line -> !api.contains(line))
                .isEmpty();
    }

    @Test
    void an_api_may_break_until_its_version_is_released_and_with_the_next_minor_version() {
        assertThat(mayBreak("0.2.0", "0.2.0")).isTrue();
        assertThat(mayBreak("0.2.1", "0.2.0")).isFalse();
        assertThat(mayBreak("0.3.0", "0.2.0")).isTrue();
        assertThat(mayBreak("0.20.1", "0.2.0")).isTrue();
    }

    private static boolean mayBreak(String version, String recorded) {
        return version.equals(recorded) || !minor(version).equals(minor(recorded));
    }

    private static String minor(String version) {
        return version.substring(0, version.lastIndexOf('.'));
    }

    private static List<String> baseline() throws IOException {
        return Files.readAllLines(OF_MINOR_VERSION);
    }

    private static Set<String> api() {
        Set<String> lines = new TreeSet<>();
        new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("io.github.interplayrx")
                        .stream()
                        .filter(each -> PRIVATE.stream().noneMatch(each.getName()::startsWith))
                        .map(JavaClass::reflect)
                        .filter(PublicApiTest::isReachable)
                        .forEach(each -> addTo(lines, each));
        return lines;
    }

    private static boolean isReachable(Class<?> type) {
        boolean isOpen = Modifier.isPublic(type.getModifiers()) || Modifier.isProtected(type.getModifiers());
        return isOpen && (type.getEnclosingClass() == null || isReachable(type.getEnclosingClass()));
    }

    private static void addTo(Set<String> lines, Class<?> type) {
        String name = type.getName();
        lines.add(line(name + " = " + type.toGenericString() + above(type)));
        Stream.concat(Arrays.stream(type.getDeclaredConstructors()), Arrays.stream(type.getDeclaredMethods()))
                .filter(PublicApiTest::isOpen)
                .map(Executable::toGenericString)
                .forEach(each -> lines.add(line(name + " " + each)));
        Arrays.stream(type.getDeclaredFields())
                .filter(PublicApiTest::isOpen)
                .map(Field::toGenericString)
                .forEach(each -> lines.add(line(name + " " + each)));
    }

    private static String line(String member) {
        return member.replace("io.github.interplayrx.", "")
                .replace("java.lang.", "")
                .replace("java.util.", "");
    }

    private static String above(Class<?> type) {
        return " extends " + type.getGenericSuperclass() + " implements "
                + Arrays.toString(type.getGenericInterfaces());
    }

    private static boolean isOpen(Member member) {
        boolean isOpen = Modifier.isPublic(member.getModifiers()) || Modifier.isProtected(member.getModifiers());
        return isOpen && !member.isSynthetic();
    }
}
