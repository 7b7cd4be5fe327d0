package io.github.interplayrx.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.interplayrx.model.EvaluatedAs;
import io.github.interplayrx.model.Evidence;
import io.github.interplayrx.model.MedicationState;
import io.github.interplayrx.model.ReportStatus;
import io.github.interplayrx.model.Route;
import io.github.interplayrx.model.Severity;
import io.github.interplayrx.model.Source;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.PropertyResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextsTest {
    private static final Pattern USED = Pattern.compile("\"([a-z]+(?:-[a-z]+)*\\.[a-z][a-z.-]*)\"");
    private static final Map<String, Enum<?>[]> CONSTANTS = Map.of(
            "state", ReportStatus.values(),
            "severity", Severity.values(),
            "patient", Severity.values(),
            "evidence", Evidence.values(),
            "verification", Source.Verification.values(),
            "state-of-line", MedicationState.values(),
            "evaluated", EvaluatedAs.values(),
            "route", Route.values());

    @Test
    void german_has_the_keys_of_english_and_the_same_values() throws IOException {
        Properties english = words("texts.properties");
        Properties german = words("texts_de.properties");
        assertThat(german.keySet()).isEqualTo(english.keySet());
        english.forEach((key, value) ->
                assertThat(values((String) german.get(key))).as((String) key).isEqualTo(values((String) value)));
    }

    @Test
    void no_word_says_that_a_list_is_without_danger() throws IOException {
        assertThat(words("texts.properties").values().stream().map(String::valueOf))
                .noneMatch(words -> words.matches("(?i).*(\\bsafe|all.clear|no risk|no danger).*"));
    }

    @Test
    void every_word_is_used_and_every_used_word_is_there() throws IOException {
        Set<String> used = new TreeSet<>();
        for (String root : Set.of("src/main/jte", "src/main/java")) {
            try (Stream<Path> files = Files.walk(Path.of(root))) {
                files.filter(Files::isRegularFile).forEach(file -> used.addAll(keys(file)));
            }
        }
        CONSTANTS.forEach((group, constants) -> Stream.of(constants)
                .forEach(each -> used.add(
                        group + "." + each.name().toLowerCase(Locale.ROOT).replace('_', '-'))));
        assertThat(words("texts.properties").keySet()).isEqualTo(used);
    }

    private static Set<String> keys(Path file) {
        try {
            return USED.matcher(Files.readString(file))
                    .results()
                    .map(found -> found.group(1))
                    .filter(key -> !key.endsWith(".jte") && !key.endsWith(".html") && !key.startsWith("io."))
                    .collect(Collectors.toSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> values(String words) {
        return Pattern.compile("\\{\\d}")
                .matcher(words)
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toSet());
    }

    @Test
    void words_that_a_host_leaves_out_are_english() throws IOException {
        Texts ours = Texts.of(new PropertyResourceBundle(new StringReader("severity.critical=Grave")), Locale.FRENCH);
        assertThat(ours.of("severity", Severity.CRITICAL)).isEqualTo("Grave");
        assertThat(ours.of("severity", Severity.MAJOR)).isEqualTo("Major");
    }

    @Test
    void an_unknown_key_is_named() {
        assertThatThrownBy(() -> Texts.english().get("severity.grave"))
                .hasMessageContaining("severity.grave")
                .hasMessageContaining("\nMaybe");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ar", "he", "fa", "ur-PK"})
    void these_are_read_from_the_right(String language) throws IOException {
        Texts texts = Texts.of(new PropertyResourceBundle(new StringReader("")), Locale.forLanguageTag(language));
        assertThat(texts.direction()).isEqualTo("rtl");
    }

    private static Properties words(String file) throws IOException {
        Properties words = new Properties();
        try (Reader in = new InputStreamReader(Texts.class.getResourceAsStream(file), StandardCharsets.UTF_8)) {
            words.load(in);
        }
        return words;
    }
}
