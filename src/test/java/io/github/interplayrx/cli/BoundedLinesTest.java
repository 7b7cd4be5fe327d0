package io.github.interplayrx.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class BoundedLinesTest {
    @Test
    void every_end_of_line_ends_a_line() throws IOException {
        assertThat(lines("a\nb\r\nc\rd\n\ne", 9)).containsExactly("a", "b", "c", "d", "", "e");
        assertThat(lines("", 9)).isEmpty();
        assertThat(lines("a\n", 9)).containsExactly("a");
    }

    @Test
    void of_a_long_line_one_character_more_than_the_limit_is_held_and_the_next_one_is_whole() throws IOException {
        assertThat(lines("x".repeat(5_000) + "\nabc\n", 3)).containsExactly("xxxx", "abc");
    }

    /** A person who types a line gets its answer before the next one. */
    @Test
    void a_line_is_there_before_what_follows_its_end_is_read() throws IOException {
        StringReader impatient = new StringReader("a\r") {
            @Override
            public int read() throws IOException {
                int next = super.read();
                assertThat(next).as("read past the end of the line").isNotNegative();
                return next;
            }
        };

        assertThat(new BoundedLines(impatient, 9).next()).isEqualTo("a");
    }

    private static List<String> lines(String text, int limit) throws IOException {
        BoundedLines reader = new BoundedLines(new StringReader(text), limit);
        List<String> lines = new ArrayList<>();
        for (String line = reader.next(); line != null; line = reader.next()) {
            lines.add(line);
        }
        return lines;
    }
}
