package io.github.interplayrx.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.interplayrx.BundledChecker;
import io.github.interplayrx.knowledge.KnowledgeBase;
import io.github.interplayrx.knowledge.Rule;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What a clinician is given to sign has a page for each rule, and what was signed still holds. */
class ReviewPackTest {
    private static final Path REVIEWS = Path.of("src/main/resources/knowledge/reviews.json");
    private static final Path SOURCES = Path.of("src/main/resources/knowledge/sources.json");

    private final KnowledgeBase knowledge = BundledChecker.get().knowledge();

    @Test
    void every_rule_has_a_page_with_its_words_and_room_for_a_verdict() throws IOException {
        String pack = ReviewPack.of(knowledge).html();

        assertThat(pages(pack)).hasSize(knowledge.rules().size() + 1);
        for (Rule rule : knowledge.rules()) {
            assertThat(page(rule, pack))
                    .contains(rule.checksum(), escaped(rule.mechanism()), escaped(rule.action()), "☐ agree", "Rests on")
                    .contains("Speaks when", "Speaks for", "Silent for");
        }
    }

    @Test
    void a_critical_rule_has_room_for_two_people() throws IOException {
        String pack = ReviewPack.of(knowledge).html();

        assertThat(page(knowledge.rule("opioid-sedative-third-depressant").orElseThrow(), pack))
                .containsPattern("(?s)☐ agree.*☐ agree");
    }

    @Test
    void it_links_to_no_copy() throws IOException {
        String pack = ReviewPack.of(knowledge).html();

        for (JsonNode source : new ObjectMapper().readTree(SOURCES.toFile()).get("sources")) {
            source.path("seenAt").forEach(copy -> assertThat(pack).doesNotContain(copy.asText()));
        }
    }

    @Test
    void a_change_of_severity_that_waits_names_a_rule_and_what_raises_it() throws IOException {
        for (ReviewPack.SeverityChange change : ReviewPack.severityChanges()) {
            assertThat(knowledge.rule(change.rule())).as(change.rule()).hasValueSatisfying(rule -> {
                if (!change.escalation().isEmpty()) {
                    assertThat(rule.escalations())
                            .extracting(raised -> raised.by().id())
                            .contains(change.escalation());
                }
            });
        }
    }

    @Test
    void the_condition_of_a_reviewed_rule_changes_only_with_its_version() throws IOException {
        ReviewPack pack = ReviewPack.of(knowledge);
        for (JsonNode review : new ObjectMapper().readTree(REVIEWS.toFile()).get("reviews")) {
            Rule rule = knowledge.rule(review.get("rule").asText()).orElseThrow();
            if (rule.version() == review.get("ruleVersion").asInt()) {
                assertThat(pack.conditionChecksum(rule))
                        .as(rule.id() + ": maybe raise its version, so that the review no longer counts")
                        .isEqualTo(review.get("conditionChecksum").asText());
            }
        }
    }

    private static String page(Rule rule, String pack) {
        int from = pack.indexOf("<section class=\"rule\" id=\"" + rule.id() + "\"");
        assertThat(from).as(rule.id()).isNotNegative();
        return pack.substring(from, pack.indexOf("</section>", from));
    }

    private static List<String> pages(String pack) {
        return Pattern.compile("<section ")
                .matcher(pack)
                .results()
                .map(MatchResult::group)
                .toList();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
