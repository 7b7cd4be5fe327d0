package io.github.interplayrx.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command that writes pages. */
class MainTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path directory;

    @Test
    void it_writes_every_form_that_is_asked_for() throws Exception {
        Path html = directory.resolve("report.html");
        Path markdown = directory.resolve("report.md");

        assertThat(run("check", "--html", html.toString(), "--markdown", markdown.toString(), "baclofen", "oxycodone"))
                .isZero();
        assertThat(Files.readString(html)).startsWith("<!DOCTYPE html>").contains("baclofen");
        assertThat(Files.readString(markdown)).contains("baclofen");
        assertThat(out.toString()).contains("report.html", "report.md");
    }

    @Test
    void a_file_that_cannot_be_written_is_named_without_a_stack_trace() {
        String file = directory.resolve("nowhere").resolve("report.html").toString();

        assertThat(run("--html", file, "baclofen")).isEqualTo(2);
        assertThat(err.toString()).contains(file, "\nMaybe ").doesNotContain("\tat ");
    }

    @Test
    void a_request_that_cannot_be_read_is_named_without_a_stack_trace() {
        assertThat(run("--html", directory.resolve("r.html").toString(), "--request", "nowhere.json"))
                .isEqualTo(2);
        assertThat(err.toString()).contains("nowhere.json", "\nMaybe ").doesNotContain("\tat ");
    }

    @Test
    void local_knowledge_that_cannot_be_read_is_named_without_a_stack_trace() {
        assertThat(run("--html", directory.resolve("r.html").toString(), "--local-knowledge", "none.json", "baclofen"))
                .isEqualTo(2);
        assertThat(err.toString()).contains("none.json", "\nMaybe ").doesNotContain("\tat ");
    }

    @Test
    void it_fails_on_a_severity_and_on_a_list_that_was_not_checked() {
        String file = directory.resolve("r.html").toString();

        assertThat(run("--html", file, "--fail-on", "major", "baclofen", "oxycodone"))
                .isEqualTo(1);
        assertThat(run("--html", file, "--fail-on", "major", "Zzyzxol")).isEqualTo(3);
        assertThat(run("--html", file, "--fail-on", "critical", "amoxicillin")).isZero();
    }

    @Test
    void it_explains_itself() {
        assertThat(run("--help")).isZero();
        assertThat(out.toString()).contains("--html", "--fail-on", "--local-knowledge", "--request");
    }

    @Test
    void without_a_file_it_says_what_is_missing() {
        assertThat(run("baclofen")).isEqualTo(2);
        assertThat(err.toString()).contains("No file is named", "Maybe add --html FILE");
    }

    private int run(String... args) {
        return Main.run(new PrintWriter(out, true), new PrintWriter(err, true), args);
    }
}
