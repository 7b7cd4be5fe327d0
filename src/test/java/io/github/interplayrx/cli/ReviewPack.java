package io.github.interplayrx.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.interplayrx.internal.base.text.Checksum;
import io.github.interplayrx.internal.engine.WrittenConditions;
import io.github.interplayrx.knowledge.Hazard;
import io.github.interplayrx.knowledge.KnowledgeBase;
import io.github.interplayrx.knowledge.Rule;
import io.github.interplayrx.knowledge.Substance;
import io.github.interplayrx.knowledge.SubstanceGroup;
import io.github.interplayrx.model.Evidence;
import io.github.interplayrx.model.Severity;
import io.github.interplayrx.model.Source;
import io.github.interplayrx.regimen.Group;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Writes what a clinician signs: a page for each rule with everything that it says, decides on and rests on, and room for a verdict.
 *
 * <pre>{@code mvn -q test-compile exec:java@review-pack}</pre>
 */
public final class ReviewPack {
    private static final Path SOURCES = Path.of("src/main/resources/knowledge/sources.json");
    private static final Path SEVERITY_CHANGES = Path.of("review/severity-changes.json");
    private static final Path STYLE = Path.of("src/test/resources/review-pack.css");
    /** So that a rule stays on its page. */
    private static final int MEMBERS_SHOWN = 40;

    private static final Comparator<Substance> MEDICINES_FIRST =
            Comparator.comparing(substance -> substance.brands().isEmpty());

    private static final Pattern GROUP = Pattern.compile("Group\\.(\\w+)");

    private static final Map<Severity, String> REASONS = Map.of(
            Severity.CRITICAL, "a labelled contraindication, or death or permanent harm plausible within hours to days",
            Severity.MAJOR, "a boxed warning, a guideline that says avoid, or serious harm that is well documented",
            Severity.MODERATE, "a labelled warning; usually reversible and manageable",
            Severity.MINOR, "small, rare or weakly supported",
            Severity.INFO, "says nothing about danger by itself");
    private static final Map<Evidence, String> EVIDENCE = Map.of(
            Evidence.A, "boxed warning, contraindication, regulator communication or strong guideline",
            Evidence.B, "labelled warning, guideline, cohort or controlled study",
            Evidence.C, "case reports or limited data",
            Evidence.D, "mechanism or consensus only",
            Evidence.NA, "not applicable");

    private final KnowledgeBase knowledge;
    private final Map<String, String> conditions = WrittenConditions.ofRules();
    private final ConditionInWords words;
    private final Examples examples = Examples.read();
    private final Map<String, String> seen;
    private final List<SeverityChange> severityChanges;

    private ReviewPack(KnowledgeBase knowledge, Map<String, String> seen, List<SeverityChange> severityChanges) {
        this.knowledge = knowledge;
        this.words = new ConditionInWords(knowledge);
        this.seen = seen;
        this.severityChanges = severityChanges;
    }

    /**
     * Writes the pack to a file.
     *
     * @param arguments the file
     */
    public static void main(String[] arguments) throws IOException {
        Path file = Path.of(arguments[0]);
        Files.writeString(file, of(KnowledgeBase.load()).html());
        System.out.println(file.toAbsolutePath());
    }

    static ReviewPack of(KnowledgeBase knowledge) throws IOException {
        return new ReviewPack(knowledge, seen(), severityChanges());
    }

    /** What was seen of each source, by its key. */
    private static Map<String, String> seen() throws IOException {
        Map<String, String> notes = new LinkedHashMap<>();
        for (JsonNode source : new ObjectMapper().readTree(SOURCES.toFile()).get("sources")) {
            notes.put(source.get("key").asText(), source.path("note").asText());
        }
        return notes;
    }

    /**
     * A severity that was changed.
     *
     * @param rule id of the rule
     * @param escalation what raises the severity, or empty if the severity of the rule itself was changed
     * @param was the severity before, or "none" if nothing was raised
     */
    record SeverityChange(String rule, String escalation, String was) {}

    static List<SeverityChange> severityChanges() throws IOException {
        List<SeverityChange> changes = new ArrayList<>();
        for (JsonNode change :
                new ObjectMapper().readTree(SEVERITY_CHANGES.toFile()).get("severityChanges")) {
            changes.add(new SeverityChange(
                    change.get("rule").asText(),
                    change.path("escalation").asText(),
                    change.get("was").asText()));
        }
        return changes;
    }

    String html() throws IOException {
        Markup page = new Markup();
        page.raw(
                        "<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>Interplay review pack</title><style>")
                .raw(Files.readString(STYLE))
                .raw("</style></head><body>");
        addFront(page);
        for (Hazard hazard : knowledge.hazards()) {
            knowledge.rules().stream()
                    .filter(rule -> rule.hazard().equals(hazard.id()))
                    .forEach(rule -> add(rule, hazard, page));
        }
        return page.raw("</body></html>\n").toString();
    }

    /** The checksum of the condition of a rule, with all its variants. */
    String conditionChecksum(Rule rule) {
        return Checksum.of(String.join("\n", conditionsOf(rule).values()));
    }

    private Map<String, String> conditionsOf(Rule rule) {
        Map<String, String> own = new LinkedHashMap<>();
        conditions.forEach((name, condition) -> {
            if (WrittenConditions.id(name).equals(rule.id())) {
                own.put(name, condition);
            }
        });
        return own;
    }

    private void addFront(Markup page) {
        long reviewed = knowledge.rules().stream().filter(knowledge::isReviewed).count();
        page.raw("<section class=\"front\">")
                .element("h1", "Interplay: rules for review")
                .element(
                        "p",
                        "Knowledge base " + knowledge.version().version() + " of "
                                + knowledge.version().date() + ". " + reviewed + " of "
                                + knowledge.rules().size()
                                + " rules are reviewed by a licensed pharmacist or physician.")
                .element(
                        "p",
                        "Each page is one rule: when it speaks, who raises it, how severe it is and why, everything it says, what it"
                                + " rests on and how far that was read, a list for which it speaks and one for which it is silent."
                                + " Please decide about each: it may stand (agree), has to be changed (change), or should not be there"
                                + " (reject). A critical rule needs two people.")
                .element(
                        "p",
                        "A verdict is recorded in src/main/resources/knowledge/reviews.json with the version and both checksums of"
                                + " the page. It counts as long as the rule says the same.");
        List<SeverityChange> pending = severityChanges.stream()
                .filter(change -> !knowledge.isReviewed(rule(change)))
                .toList();
        if (!pending.isEmpty()) {
            page.element("h2", "Severities that were changed and wait for a signature");
            page.raw("<table class=\"changes\"><tr><th>rule</th><th>change</th></tr>");
            pending.forEach(change -> page.raw("<tr>")
                    .element("td", change.rule())
                    .element("td", words(change))
                    .raw("</tr>"));
            page.raw("</table>");
        }
        page.raw("</section>");
    }

    private Rule rule(SeverityChange change) {
        return knowledge.rule(change.rule()).orElseThrow();
    }

    private String words(SeverityChange change) {
        String before = change.was().equals("none") ? "did not rise before" : "was " + change.was();
        return rule(change).escalations().stream()
                .filter(raised -> raised.by().id().equals(change.escalation()))
                .findFirst()
                .map(raised -> raised.severity() + " when " + raised.by().because() + "; " + before)
                .orElse(rule(change).severity() + "; " + before);
    }

    private void add(Rule rule, Hazard hazard, Markup page) {
        page.raw("<section class=\"rule\" id=\"").text(rule.id()).raw("\">");
        page.raw("<header><span class=\"severity " + rule.severity() + "\">" + rule.severity() + "</span>")
                .element("code", rule.id())
                .element(
                        "span",
                        hazard.title() + ", " + rule.kind() + ", version " + rule.version() + ", words "
                                + rule.checksum() + ", condition " + conditionChecksum(rule))
                .raw("</header>");
        page.element("h2", rule.title());
        addSeverity(rule, page);
        addCondition(rule, page);
        addGroups(rule, page);
        addTexts(rule, page);
        addSources(rule, page);
        addExamples(rule, page);
        addVerdict(rule, page);
        page.raw("</section>");
    }

    private void addSeverity(Rule rule, Markup page) {
        page.raw("<p><b>Severity</b> ")
                .text(rule.severity() + ": " + REASONS.get(rule.severity()) + ". Evidence " + rule.evidence() + ": "
                        + EVIDENCE.get(rule.evidence()) + ".");
        for (Rule.RaisedTo raised : rule.escalations()) {
            page.text(" Rises to " + raised.severity() + " when " + raised.by().because() + ".");
        }
        if (!knowledge.isReviewed(rule)) {
            severityChanges.stream()
                    .filter(change -> change.rule().equals(rule.id()))
                    .forEach(change -> page.raw(" <mark>")
                            .text("Changed, pending: " + words(change) + ".")
                            .raw("</mark>"));
        }
        page.raw("</p>");
    }

    private void addCondition(Rule rule, Markup page) {
        page.raw("<div class=\"condition\">");
        conditionsOf(rule).forEach((name, condition) -> {
            String variant = name.substring(rule.id().length()).strip();
            page.element("b", "Speaks when the patient" + (variant.isEmpty() ? "" : " " + variant))
                    .raw("<ul>");
            words.of(condition).forEach(part -> page.raw("<li>").markdown(part).raw("</li>"));
            page.raw("</ul>");
        });
        page.raw("</div>");
    }

    private void addGroups(Rule rule, Markup page) {
        Set<String> named = new LinkedHashSet<>();
        for (String condition : conditionsOf(rule).values()) {
            Matcher matcher = GROUP.matcher(condition);
            while (matcher.find()) {
                named.add(Group.valueOf(matcher.group(1)).id());
            }
        }
        if (named.isEmpty()) {
            return;
        }
        page.raw("<p class=\"groups\"><b>In these groups</b> ");
        named.forEach(id -> {
            SubstanceGroup group = knowledge.group(id).orElseThrow();
            page.raw("<i>").text(group.title()).raw("</i> ").text("(" + members(group) + "). ");
        });
        page.raw("</p>");
    }

    private String members(SubstanceGroup group) {
        List<String> names = knowledge.substances().stream()
                .filter(group::isPossibleFor)
                .sorted(MEDICINES_FIRST)
                .map(Substance::name)
                .toList();
        return names.size() <= MEMBERS_SHOWN
                ? String.join(", ", names)
                : String.join(", ", names.subList(0, MEMBERS_SHOWN)) + " and " + (names.size() - MEMBERS_SHOWN)
                        + " more, see docs/ids.md";
    }

    private void addTexts(Rule rule, Markup page) {
        page.raw("<table class=\"texts\">");
        row("why", rule.mechanism(), page);
        row("do", rule.action(), page);
        row("patient", rule.patientAdvice(), page);
        row("expect", TextReport.clinicalEffects(rule.effects(), knowledge), page);
        row("reads", String.join(", ", rule.reads()), page);
        page.raw("</table>");
    }

    private static void row(String label, String text, Markup page) {
        if (!text.isEmpty()) {
            page.raw("<tr>").element("th", label).element("td", text).raw("</tr>");
        }
    }

    private void addSources(Rule rule, Markup page) {
        page.raw("<div class=\"sources\"><b>Rests on</b><ul>");
        for (Source source : rule.sources()) {
            page.raw("<li>");
            if (source.url() == null) {
                page.text(TextReport.cite(source));
            } else {
                page.raw("<a href=\"")
                        .text(source.url())
                        .raw("\">")
                        .text(TextReport.cite(source))
                        .raw("</a>");
            }
            String note = seen.getOrDefault(source.key(), "");
            if (!note.isEmpty()) {
                page.raw(" <i>").text(note).raw("</i>");
            }
            page.raw("</li>");
        }
        page.raw("</ul></div>");
    }

    private void addExamples(Rule rule, Markup page) {
        page.raw("<p><b>Speaks for</b> ")
                .markdown(ListInWords.of(examples.fires(rule)))
                .raw(". <b>Silent for</b> ")
                .markdown(ListInWords.of(examples.silent(rule)))
                .raw(".</p>");
    }

    private static void addVerdict(Rule rule, Markup page) {
        int people = rule.severity() == Severity.CRITICAL ? 2 : 1;
        page.raw("<div class=\"verdict\">");
        for (int i = 0; i < people; i++) {
            page.raw("<p>☐ agree &nbsp; ☐ change &nbsp; ☐ reject <span class=\"line\">name</span>"
                    + "<span class=\"line\">profession</span><span class=\"line\">date, signature</span></p>");
        }
        page.raw("<p class=\"remark\">remarks</p></div>");
    }

    /** HTML, in which every text is escaped. */
    private static final class Markup {
        private final StringBuilder html = new StringBuilder();

        Markup raw(String markup) {
            html.append(markup);
            return this;
        }

        Markup text(String text) {
            return raw(escape(text));
        }

        Markup element(String name, String text) {
            return raw("<" + name + ">").text(text).raw("</" + name + ">\n");
        }

        /** Words with strong ones and ids among them. */
        Markup markdown(String text) {
            return raw(
                    escape(text).replaceAll("\\*\\*(.+?)\\*\\*", "<b>$1</b>").replaceAll("`(.+?)`", "<code>$1</code>"));
        }

        private static String escape(String text) {
            return text.replace("&", "&amp;")
                    .replace("<", "&lt;")
                    .replace(">", "&gt;")
                    .replace("\"", "&quot;");
        }

        @Override
        public String toString() {
            return html.toString();
        }
    }
}
