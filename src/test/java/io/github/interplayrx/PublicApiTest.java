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
 * What callers compile against, kept as text so that a change is seen in review. It holds until there is a release that japicmp can
 * compare with. After a wanted change: {@code mvn test -Precord}, and read the diff: a line that goes breaks callers.
 */
class PublicApiTest {
    private static final Path RECORDED = Path.of("src/test/resources/public-api.txt");
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
