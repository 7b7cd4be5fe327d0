package io.github.interplayrx.cli;

import io.github.interplayrx.internal.engine.WrittenConditions;
import io.github.interplayrx.knowledge.Hazard;
import io.github.interplayrx.knowledge.KnowledgeBase;
import io.github.interplayrx.knowledge.Rule;
import io.github.interplayrx.model.Severity;
import io.github.interplayrx.model.Source;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.stream.Collectors;

/** Writes the catalogue for people: an overview, and a page for each hazard. */
final class RulesDocument {
    private final KnowledgeBase knowledge;
    private final Map<String, String> conditions;
    private final ConditionInWords words;
    private final Examples examples = Examples.read();

    RulesDocument(KnowledgeBase knowledge) {
        this.knowledge = knowledge;
        this.conditions = WrittenConditions.ofRules();
        this.words = new ConditionInWords(knowledge);
    }

    String overview() {
        Page page = new Page();
        page.line("# Rules");
        page.paragraph("What Interplay claims: " + knowledge.rules().size() + " rules in "
                + knowledge.hazards().size() + " hazards, knowledge base "
                + knowledge.version().version() + " of " + knowledge.version().date()
                + ". Each links to its condition, words, sources and examples. Generated from the knowledge base: do not"
                + " edit it, see [CONTRIBUTING](../CONTRIBUTING.md#add-a-rule).");
        page.paragraph(
                "A plus behind a severity: something can raise it. Evidence: A strong to D mechanism only, NA not"
                        + " applicable.");
        addReviews(page);
        addVerification(page);
        for (Hazard hazard : knowledge.hazards()) {
            page.paragraph("## [" + hazard.title() + "](" + file(hazard) + ")");
            page.line("");
            page.line("| rule | claim | severity | evidence |");
            page.line("|---|---|---|---|");
            rulesOf(hazard)
                    .forEach(rule -> page.line("| [`" + rule.id() + "`](" + file(hazard) + "#" + rule.id() + ") | "
                            + rule.title() + " | " + rule.severity()
                            + (rule.escalations().isEmpty() ? "" : "+") + " | " + rule.evidence() + " |"));
        }
        return page.text();
    }

    /** How many rules a clinician has reviewed. */
    private void addReviews(Page page) {
        long reviewed = knowledge.rules().stream().filter(knowledge::isReviewed).count();
        page.paragraph("Reviewed by a licensed pharmacist or physician: " + reviewed + " of "
                + knowledge.rules().size()
                + ". The [review pack](../CONTRIBUTING.md#review-the-rules) has a page for each rule.");
    }

    /** How many rules rest on a statement that was seen at its publisher, by severity. */
    private void addVerification(Page page) {
        page.paragraph(
                "Rules that rest on at least one statement seen in the publisher's own text, or in a paper or its"
                        + " abstract:");
        page.line("");
        page.line("| severity | rules | seen at the publisher |");
        page.line("|---|---|---|");
        for (Severity severity : Severity.values()) {
            addVerification(
                    severity.name(),
                    knowledge.rules().stream()
                            .filter(rule -> rule.severity() == severity)
                            .toList(),
                    page);
        }
        addVerification("all", knowledge.rules(), page);
    }

    private static void addVerification(String label, Collection<Rule> rules, Page page) {
        long seen = rules.stream()
                .filter(rule -> rule.verification() == Source.Verification.SEEN)
                .count();
        page.line("| " + label + " | " + rules.size() + " | " + seen + " (" + Math.round(100.0 * seen / rules.size())
                + " %) |");
    }

    String page(Hazard hazard) {
        Page page = new Page();
        page.line("# " + hazard.title());
        page.paragraph("Hazard `" + hazard.id() + "`. [All rules](../rules.md). Generated: do not edit.");
        rulesOf(hazard).forEach(rule -> write(rule, page));
        return page.text();
    }

    static String file(Hazard hazard) {
        return "rules/" + hazard.id() + ".md";
    }

    private List<Rule> rulesOf(Hazard hazard) {
        return knowledge.rules().stream()
                .filter(rule -> rule.hazard().equals(hazard.id()))
                .toList();
    }

    private void write(Rule rule, Page page) {
        page.paragraph("## " + rule.id());
        page.paragraph("**" + rule.title() + ".** " + rule.severity() + ", evidence " + rule.evidence() + ", "
                + rule.kind() + ", version " + rule.version() + ".");
        addConditions(rule.id(), page);
        for (Rule.RaisedTo escalation : rule.escalations()) {
            page.paragraph("Rises to " + escalation.severity() + " when "
                    + escalation.by().because() + " (`" + escalation.by().id() + "`).");
        }
        page.line("");
        page.line("| | |");
        page.line("|---|---|");
        page.row("why", rule.mechanism());
        page.row("do", rule.action());
        page.row("patient", rule.patientAdvice());
        page.row("expect", TextReport.clinicalEffects(rule.effects(), knowledge));
        page.row("reads", String.join(", ", rule.reads()));
        page.row("sources", sources(rule));
        page.row("reviewed", reviews(rule));
        ConformanceCase fires = examples.fires(rule);
        page.row(
                "speaks for",
                ListInWords.of(fires) + " (" + fires.mustRaise().get(0).minSeverity() + ")");
        page.row("silent for", ListInWords.of(examples.silent(rule)));
    }

    /** Who reviewed the rule, if that still counts. */
    private String reviews(Rule rule) {
        return knowledge.isReviewed(rule)
                ? knowledge.reviews().stream()
                        .filter(review -> review.rule().equals(rule.id()))
                        .map(review -> review.by() + ", " + TextReport.word(review.profession()) + ", " + review.on())
                        .collect(Collectors.joining("<br>"))
                : "";
    }

    private static String sources(Rule rule) {
        return rule.sources().stream().map(RulesDocument::cite).collect(Collectors.joining("<br>"))
                + "<br>The best of them: " + TextReport.word(rule.verification()) + ".";
    }

    private static String cite(Source source) {
        String url = source.url();
        return TextReport.cite(source) + (url == null ? "" : " <" + url + ">");
    }

    /** The conditions of a claim in words, each variant with its name. */
    private void addConditions(String claim, Page page) {
        conditions.forEach((name, condition) -> {
            if (WrittenConditions.id(name).equals(claim)) {
                page.paragraph(
                        name.equals(claim)
                                ? "Fires when the patient"
                                : "or (" + name.substring(claim.length() + 2) + " when the patient");
                page.line("");
                words.of(condition).forEach(part -> page.line("* " + part));
            }
        });
    }

    /** Lines of Markdown. */
    private static final class Page {
        private final StringJoiner lines = new StringJoiner("\n", "", "\n");

        void line(String line) {
            lines.add(line);
        }

        void paragraph(String text) {
            lines.add("").add(text);
        }

        /** A row of a table, unless there is nothing to say. */
        void row(String label, String text) {
            if (!text.isEmpty()) {
                lines.add("| " + label + " | " + text.replace("|", "\\|") + " |");
            }
        }

        String text() {
            return lines.toString();
        }
    }
}
