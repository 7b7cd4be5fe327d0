package io.github.interplayrx.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.interplayrx.model.Severity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A review counts for the rule that was reviewed, and for no other. */
class ReviewTest {
    private static final Path SMALL = Path.of("src/test/resources/small-knowledge");

    @TempDir
    private Path directory;

    @BeforeEach
    void copy() throws IOException {
        try (Stream<Path> files = Files.walk(SMALL)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path target = directory.resolve(SMALL.relativize(file).toString());
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
            }
        }
    }

    @Test
    void without_a_review_no_rule_is_reviewed() {
        KnowledgeBase knowledge = KnowledgeBase.load(directory);

        assertThat(knowledge.reviews()).isEmpty();
        assertThat(knowledge.isReviewed(rule(knowledge))).isFalse();
    }

    @Test
    void a_rule_that_a_pharmacist_agreed_with_is_reviewed() throws IOException {
        Rule rule = rule(KnowledgeBase.load(directory));
        write(review("one", rule, "A. Reviewer", "agree", rule.checksum()));

        KnowledgeBase knowledge = KnowledgeBase.load(directory);

        assertThat(rule.severity()).isNotEqualTo(Severity.CRITICAL);
        assertThat(knowledge.isReviewed(rule(knowledge))).isTrue();
        assertThat(knowledge.reviews()).singleElement().satisfies(review -> {
            assertThat(review.by()).isEqualTo("A. Reviewer");
            assertThat(review.profession()).isEqualTo(Review.Profession.PHARMACIST);
        });
    }

    @Test
    void a_rule_whose_words_changed_since_is_not() throws IOException {
        Rule rule = rule(KnowledgeBase.load(directory));
        write(review("one", rule, "A. Reviewer", "agree", rule.checksum()));
        Path file = directory.resolve("rules/" + rule.hazard() + ".json");
        Files.writeString(file, Files.readString(file).replace(rule.patientAdvice(), "Other words for the patient."));

        KnowledgeBase knowledge = KnowledgeBase.load(directory);

        assertThat(knowledge.reviews()).hasSize(1);
        assertThat(knowledge.isReviewed(rule(knowledge))).isFalse();
    }

    @Test
    void one_person_who_disagrees_is_enough() throws IOException {
        Rule rule = rule(KnowledgeBase.load(directory));
        write(
                review("one", rule, "A. Reviewer", "agree", rule.checksum()),
                review("two", rule, "B. Reviewer", "change", rule.checksum()));

        KnowledgeBase knowledge = KnowledgeBase.load(directory);

        assertThat(knowledge.isReviewed(rule(knowledge))).isFalse();
    }

    @Test
    void a_critical_rule_needs_two_people() throws IOException {
        Rule before = rule(KnowledgeBase.load(directory));
        Path file = directory.resolve("rules/" + before.hazard() + ".json");
        Files.writeString(
                file,
                Files.readString(file)
                        .replace("\"severity\": \"" + before.severity() + "\"", "\"severity\": \"CRITICAL\"")
                        .replaceAll("\"escalations\": \\{[^}]*\\},", ""));
        Rule rule = rule(KnowledgeBase.load(directory));
        String first = review("one", rule, "A. Reviewer", "agree", rule.checksum());

        write(first, review("two", rule, "A. Reviewer", "agree", rule.checksum()));
        assertThat(KnowledgeBase.load(directory).isReviewed(rule)).isFalse();

        write(first, review("two", rule, "B. Reviewer", "agree", rule.checksum()));
        assertThat(KnowledgeBase.load(directory).isReviewed(rule)).isTrue();
    }

    @Test
    void a_review_of_no_rule_is_a_fault() throws IOException {
        Rule rule = rule(KnowledgeBase.load(directory));
        write(review("one", rule, "A. Reviewer", "agree", rule.checksum()).replace(rule.id(), "no-such-rule"));

        assertThatThrownBy(() -> KnowledgeBase.load(directory))
                .isInstanceOf(KnowledgeException.class)
                .hasMessageContaining("knowledge/reviews.json#/reviews/0/rule")
                .hasMessageContaining("no-such-rule");
    }

    @Test
    void a_verdict_against_a_rule_says_why() throws IOException {
        Rule rule = rule(KnowledgeBase.load(directory));
        write(review("one", rule, "A. Reviewer", "reject", rule.checksum()).replace(", \"remark\": \"Because.\"", ""));

        assertThatThrownBy(() -> KnowledgeBase.load(directory))
                .isInstanceOf(KnowledgeException.class)
                .hasMessageContaining("Maybe say what has to be changed");
    }

    private static Rule rule(KnowledgeBase knowledge) {
        return knowledge.rules().iterator().next();
    }

    private static String review(String id, Rule rule, String by, String verdict, String checksum) {
        return """
                { "id": "%s", "rule": "%s", "ruleVersion": %d, "checksum": "%s", "conditionChecksum": "0123456789abcdef",
                  "by": "%s", "profession": "pharmacist", "on": "2027-01-31", "verdict": "%s", "remark": "Because." }""".formatted(id, rule.id(), rule.version(), checksum, by, verdict);
    }

    private void write(String... reviews) throws IOException {
        Files.writeString(
                directory.resolve("knowledge/reviews.json"), """
                { "$schema": "https://interplayrx.github.io/schema/reviews.schema.json", "reviews": [%s] }""".formatted(String.join(",", List.of(reviews))));
    }
}
