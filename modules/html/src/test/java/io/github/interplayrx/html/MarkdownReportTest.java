package io.github.interplayrx.html;

import static io.github.interplayrx.html.Lists.CHECKER;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.interplayrx.InteractionChecker;
import io.github.interplayrx.knowledge.LocalKnowledge;
import io.github.interplayrx.model.InteractionReport;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarkdownReportTest {
    private static final MarkdownReport MARKDOWN = MarkdownReport.create(CHECKER.knowledge());

    @Test
    void the_state_comes_first_then_what_was_not_checked_then_the_warnings() {
        InteractionReport report = CHECKER.check("baclofen", "oxycodone", "flurbinol");
        assertThat(MARKDOWN.write(report))
                .containsSubsequence(
                        "**Not everything was checked**", "## Not checked", "**flurbinol**", "## Major: Opioid");
    }

    @ParameterizedTest
    @CsvSource({
        "a*b_c, a\\*b\\_c",
        "[x](http://y), \\[x\\]\\(http\\:\\/\\/y\\)",
        "@everyone #1, \\@everyone \\#1",
        "<b>, \\<b\\>"
    })
    void words_of_somebody_else_are_words_only(String words, String escaped) {
        assertThat(MarkdownReport.escape(words)).isEqualTo(escaped);
    }

    @Test
    void a_line_of_a_list_stays_in_its_line() {
        assertThat(MarkdownReport.escape("a\n# b\r\n\n- c")).isEqualTo("a \\# b \\- c");
    }

    @Test
    void a_warning_by_itself_says_what_to_do_and_names_what_it_contains() {
        assertThat(MARKDOWN.write(CHECKER.check("baclofen", "oxycodone", "alcohol")
                        .warnings()
                        .get(0)))
                .contains("**Substances:** baclofen, alcohol (ethanol), oxycodone")
                .contains("**What to do now:** Do not combine these three")
                .contains("Contained in this warning:");
    }

    /** A site that makes a danger smaller says so wherever the warning stands, on the page too. */
    @ParameterizedTest
    @CsvSource({"INFO, Without that decision: Major", "CRITICAL, Decided by this site: Pain team"})
    void a_severity_that_a_site_decided_is_told_with_the_one_of_the_library(String severity, String words) {
        LocalKnowledge local = LocalKnowledge.stream(
                "north", new ByteArrayInputStream(("""
                        {"id": "north", "version": "1", "ruleChanges": [{"rule": "opioid-benzodiazepine", "ruleVersion": 3,
                         "severity": "%s", "change": {"by": "Pain team", "on": "2027-01-12", "why": "Protocol 12."}}]}
                        """.formatted(severity)).getBytes(StandardCharsets.UTF_8)));
        InteractionChecker checker =
                InteractionChecker.builder().localKnowledge(local).build();
        InteractionReport report = checker.check("oxycodone", "diazepam");

        assertThat(MarkdownReport.create(checker.knowledge()).write(report).replace("\\", ""))
                .contains(words, "Without that decision: Major");
        assertThat(HtmlReport.create(checker.knowledge()).page(report)).contains("Without that decision: Major");
    }
}
