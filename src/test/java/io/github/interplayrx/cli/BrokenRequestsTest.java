package io.github.interplayrx.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Requests that are broken as files or as lines. */
class BrokenRequestsTest {
    private static final String REQUEST = "{\"medications\":[{\"name\":\"oxycodone\"},{\"name\":\"diazepam\"}]}";
    private static final String[] WORDS_OF_THE_MACHINERY = {
        "jackson", "drools", "Exception", "StreamRead", "Source:", "JsonNode", "\tat ", "`"
    };

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path directory;

    static Stream<Arguments> broken_requests() {
        return Stream.of(
                Arguments.of("empty", utf8("")),
                Arguments.of("cut off", utf8(REQUEST.substring(0, 40))),
                Arguments.of("UTF-16", encoded(REQUEST, StandardCharsets.UTF_16)),
                Arguments.of("UTF-16 without a mark", encoded(REQUEST, StandardCharsets.UTF_16LE)),
                Arguments.of("ISO 8859-1", encoded("{\"id\":\"\u00e9\"}", StandardCharsets.ISO_8859_1)),
                Arguments.of("a key twice", utf8("{\"medications\":[],\"medications\":[]}")),
                Arguments.of("ten megabytes", utf8("{\"id\":\"" + "x".repeat(10_000_000) + "\"}")),
                Arguments.of("nested 100,000 deep", utf8("{\"medications\":".repeat(100_000))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("broken_requests")
    void a_broken_file_ends_with_two_and_plain_words(String what, byte[] content) throws IOException {
        Path file = Files.write(directory.resolve("request.json"), content);

        assertThat(run("check", "--request", file.toString())).isEqualTo(Main.UNUSABLE);

        assertThat(out.toString()).isEmpty();
        assertThat(err.toString()).contains("\nMaybe ").doesNotContain(WORDS_OF_THE_MACHINERY);
    }

    @Test
    void a_directory_or_a_name_that_no_file_can_have_ends_with_two_and_is_named() {
        for (String name : List.of(directory.toString(), "no\u0000name", directory + "/absent.json")) {
            assertThat(run("check", "--request", name)).isEqualTo(Main.UNUSABLE);
            assertThat(err.toString())
                    .contains("Cannot read")
                    .contains("\nMaybe ")
                    .doesNotContain(WORDS_OF_THE_MACHINERY);
        }
        assertThat(err.toString()).contains(directory.toString(), "absent.json", "no\\u0000name");
    }

    @Test
    void a_request_from_standard_input_in_another_encoding_is_not_guessed() {
        byte[] latin = encoded("{\"medications\":[{\"name\":\"caf\u00e9\"}]}", StandardCharsets.ISO_8859_1);

        assertThat(runWith(latin, "check", "--request", "-")).isEqualTo(Main.UNUSABLE);

        assertThat(err.toString()).contains("UTF-8").doesNotContain(WORDS_OF_THE_MACHINERY);
    }

    @Test
    void a_byte_order_mark_before_a_request_changes_nothing() throws IOException {
        Path file = Files.writeString(directory.resolve("request.json"), "\ufeff" + REQUEST);

        assertThat(run("check", "--request", file.toString())).isZero();
        assertThat(out.toString()).contains("Opioid with a benzodiazepine");
    }

    @Test
    void screen_answers_every_bad_line_and_checks_every_good_one_between_them() throws IOException {
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        List<byte[]> broken = broken_requests()
                .filter(each -> !List.of("UTF-16", "UTF-16 without a mark", "ISO 8859-1")
                        .contains(each.get()[0]))
                .map(each -> (byte[]) each.get()[1])
                .filter(content -> content.length > 0)
                .toList();
        for (byte[] each : broken) {
            lines.writeBytes(each);
            lines.writeBytes(utf8("\n" + REQUEST + "\n"));
        }

        assertThat(runWith(lines.toByteArray(), "screen")).isZero();

        List<String> answers = out.toString().lines().toList();
        assertThat(answers).hasSize(2 * broken.size());
        for (int i = 0; i < answers.size(); i += 2) {
            assertThat(answers.get(i)).contains("Maybe ").doesNotContain("jackson", "Exception", "Source:");
            assertThat(answers.get(i + 1)).startsWith("{\"status\":").contains("opioid-benzodiazepine");
        }
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void a_name_in_another_encoding_is_not_understood_by_screen_and_said_not_to_be() {
        byte[] latin = encoded(
                "{\"medications\":[{\"name\":\"oxy\u00e9codone\"},{\"name\":\"diazepam\"}]}",
                StandardCharsets.ISO_8859_1);

        assertThat(runWith(latin, "screen")).isZero();

        assertThat(out.toString()).startsWith("{\"status\":\"INCOMPLETE\"").contains("oxy\ufffdcodone");
    }

    @Test
    void what_a_name_holds_cannot_steer_the_terminal_or_pass_for_a_line_of_the_report() {
        assertThat(run("check", "x\u001b[2J\nCOMPLETE  Every entry was recognised", "\u202eenodocyxo", "\u009b2J"))
                .isZero();
        assertThat(run("substance", "x\u001b[2J\ny")).isZero();

        assertThat(out.toString())
                .doesNotContain("\u001b", "\u202e", "\u009b", "\nCOMPLETE")
                .contains("x\\u001b[2J\\u000aCOMPLETE", "\\u202eenodocyxo");
    }

    private static byte[] utf8(String text) {
        return encoded(text, StandardCharsets.UTF_8);
    }

    private static byte[] encoded(String text, Charset charset) {
        return text.getBytes(charset);
    }

    private int run(String... args) {
        return Main.run(new PrintWriter(out), new PrintWriter(err), args);
    }

    private int runWith(byte[] input, String... args) {
        InputStream before = System.in;
        try {
            System.setIn(new ByteArrayInputStream(input));
            return run(args);
        } finally {
            System.setIn(before);
        }
    }
}
