package io.github.interplayrx.html;

import static io.github.interplayrx.html.Lists.CHECKER;
import static io.github.interplayrx.html.Lists.HTML;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.interplayrx.InteractionChecker;
import io.github.interplayrx.model.AlertPolicy;
import io.github.interplayrx.model.InteractionReport;
import io.github.interplayrx.model.Medication;
import io.github.interplayrx.model.MedicationList;
import io.github.interplayrx.model.MedicationStatus;
import io.github.interplayrx.model.Severity;
import io.github.interplayrx.model.Warning;
import java.awt.Color;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HtmlReportTest {
    private static final InteractionReport TRIPLE = CHECKER.check("baclofen", "oxycodone", "alcohol");

    static Stream<InteractionReport> reports() {
        return Lists.reports().values().stream();
    }

    @ParameterizedTest
    @MethodSource("reports")
    void the_state_comes_first_and_what_was_not_checked_second(InteractionReport report) {
        assertThat(HTML.page(report))
                .containsSubsequence("id=\"ip-state\"", "id=\"ip-not-checked\"", "id=\"ip-warnings\"");
    }

    @ParameterizedTest
    @MethodSource("reports")
    void every_warning_is_shown_once_with_what_it_contains(InteractionReport report) {
        String page = HTML.page(report);
        long shown = Pattern.compile("data-warning=").matcher(page).results().count();
        assertThat(shown)
                .isEqualTo(report.warnings().stream()
                        .mapToLong(HtmlReportTest::withContained)
                        .sum());
    }

    private static long withContained(Warning warning) {
        return 1
                + warning.contains().stream()
                        .mapToLong(HtmlReportTest::withContained)
                        .sum();
    }

    @Test
    void what_became_of_the_record_is_listed_where_it_was_not_checked() {
        List<String> remarks = List.of("MedicationRequest/<17> left out: its status is cancelled");
        MedicationList list = MedicationList.of("amoxicillin");
        InteractionReport report = CHECKER.check(list);

        for (String page : List.of(HTML.page(list, report, remarks), HTML.fragment(list, report, remarks))) {
            assertThat(page)
                    .containsSubsequence(
                            "id=\"ip-not-checked\"",
                            "Of the record",
                            "MedicationRequest/&lt;17&gt; left out: its status is cancelled",
                            "id=\"ip-warnings\"")
                    .doesNotContain("Every entry was read");
        }
        assertThat(MarkdownReport.create(CHECKER.knowledge()).write(report, remarks))
                .contains("Of the record", "left out")
                .doesNotContain("Every entry was read");
        assertThat(HTML.page(list, report)).doesNotContain("Of the record");
    }

    @Test
    void warnings_are_in_the_order_of_the_report_and_say_what_to_do_before_why() {
        String page = HTML.page(TRIPLE);
        Warning first = TRIPLE.warnings().get(0);
        assertThat(page)
                .containsSubsequence(
                        "<article", first.title(), "What to do now", first.action(), "Why", first.mechanism());
    }

    @ParameterizedTest
    @MethodSource("reports")
    void nothing_from_the_list_becomes_markup(InteractionReport report) {
        assertThat(HTML.page(report) + HTML.patientPage(report) + HTML.form("/", Lists.HOSTILE, report))
                .doesNotContain("<script", "<img", "\u202e", "\u0007")
                .doesNotContain(" onerror=alert(2)>&amp;\u202e");
    }

    @ParameterizedTest
    @MethodSource("reports")
    void every_page_ends_with_the_scope_and_the_disclaimer(InteractionReport report) {
        assertThat(HTML.page(report)).containsSubsequence(escaped(report.scope()), escaped(report.disclaimer()));
        assertThat(HTML.patientPage(report)).contains(escaped(report.disclaimer()));
    }

    private static String escaped(String words) {
        return words.replace("&", "&amp;").replace("<", "&lt;");
    }

    @Test
    void no_colour_is_green() {
        assertThat(Pattern.compile("#[0-9a-f]{6}")
                        .matcher(HtmlReport.css())
                        .results()
                        .map(MatchResult::group))
                .isNotEmpty()
                .noneMatch(HtmlReportTest::isGreen);
        assertThat(HtmlReport.css()).doesNotContain("green", "lime", "rgb(", "hsl(");
    }

    private static boolean isGreen(String hex) {
        Color colour = Color.decode(hex);
        float[] hsb = Color.RGBtoHSB(colour.getRed(), colour.getGreen(), colour.getBlue(), null);
        return hsb[1] > 0.1 && hsb[0] > 65 / 360f && hsb[0] < 185 / 360f;
    }

    @Test
    void a_cell_shows_the_worst_warning_that_contains_the_pair() {
        String matrix = section(HTML.page(TRIPLE), "ip-matrix");
        assertThat(Pattern.compile("<td><a class=\"ip-critical\"")
                        .matcher(matrix)
                        .results())
                .as("each of the three pairs, in both halves")
                .hasSize(6);
    }

    @Test
    void a_pair_with_something_that_was_not_understood_is_not_checked() {
        String matrix = section(HTML.page(CHECKER.check("baclofen", "flurbinol")), "ip-matrix");
        assertThat(Pattern.compile("<td class=\"ip-unknown\">Not checked</td>")
                        .matcher(matrix)
                        .results())
                .hasSize(3);
    }

    @Test
    void the_sum_of_an_effect_is_open_where_something_was_not_understood() {
        assertThat(section(HTML.page(CHECKER.check("baclofen", "flurbinol")), "ip-burden"))
                .contains("not known", "<td>2+</td>");
        assertThat(section(HTML.page(TRIPLE), "ip-burden")).doesNotContain("not known", "+</td>");
    }

    @Test
    void a_sign_is_filled_where_the_evidence_is_good_and_hollow_where_it_is_theory() {
        String page = HTML.page(CHECKER.check("baclofen", "oxycodone", "sertraline"));
        assertThat(article(page, "baclofen-antidepressant")).doesNotContain("ip-sign ip-filled");
        assertThat(article(page, "opioid-gaba-b-agonist")).contains("ip-sign ip-filled");
    }

    @Test
    void the_words_that_somebody_wrote_come_before_the_substance() {
        assertThat(HTML.page(TRIPLE)).contains("<bdi>alcohol</bdi> (<bdi lang=\"en\">ethanol</bdi>)");
    }

    @Test
    void a_proposed_medicine_is_marked_wherever_it_is_named() {
        MedicationList list = MedicationList.builder()
                .add("baclofen")
                .add(Medication.builder("oxycodone")
                        .status(MedicationStatus.PROPOSED)
                        .build())
                .build();
        assertThat(HTML.page(list, CHECKER.check(list)))
                .contains("<bdi>oxycodone</bdi> <span class=\"ip-proposed\">proposed</span>")
                .doesNotContain("<bdi>baclofen</bdi> <span class=\"ip-proposed\">");
    }

    @Test
    void what_a_site_silenced_is_counted_at_the_top_and_listed_at_the_end() {
        InteractionChecker quiet = InteractionChecker.builder()
                .alertPolicy(
                        AlertPolicy.builder().minimumSeverity(Severity.MAJOR).build())
                .build();
        InteractionReport report = quiet.check("baclofen", "sertraline");
        assertThat(report.silenced()).isNotEmpty();
        assertThat(HtmlReport.create(quiet.knowledge()).page(report))
                .contains("Warnings that this site silenced, listed at the end: "
                        + report.silenced().size())
                .contains("<td>Silenced</td>")
                .contains(report.silenced().get(0).warning().title());
    }

    @Test
    void a_page_needs_no_network_and_no_script() {
        assertThat(HTML.page(TRIPLE))
                .contains("default-src &#39;none&#39;; style-src &#39;sha256-")
                .doesNotContain("<script", "<link", "src=", "style=", "url(", "@import");
    }

    @Test
    void a_fragment_is_a_part_of_another_page() {
        assertThat(HTML.fragment(TRIPLE))
                .startsWith("<div class=\"ip-report\"")
                .doesNotContain("<html", "<h1", "<style", "<main");
    }

    @Test
    void a_patient_reads_the_advice_and_what_must_not_be_stopped() {
        String page = HTML.patientPage(TRIPLE);
        assertThat(page)
                .contains("Call your doctor or pharmacist now")
                .contains(TRIPLE.warnings().get(0).patientAdvice())
                .contains("Do not stop these suddenly:")
                .doesNotContain(TRIPLE.warnings().get(0).mechanism());
    }

    @Test
    void german_words_stand_beside_english_rules() {
        HtmlReport german =
                HtmlReport.builder(CHECKER.knowledge()).texts(Texts.german()).build();
        assertThat(german.page(TRIPLE))
                .contains("<html lang=\"de\" dir=\"ltr\">", "Stand dieser Prüfung", "Kritisch")
                .contains("lang=\"en\" dir=\"ltr\">" + TRIPLE.warnings().get(0).title())
                .doesNotContain("What to do now", "Not checked");
    }

    private static String section(String page, String id) {
        int from = page.indexOf("aria-labelledby=\"" + id + "\"");
        return page.substring(from, page.indexOf("</section>", from));
    }

    private static String article(String page, String rule) {
        int from = page.indexOf("data-warning=\"" + rule + ":");
        assertThat(from).as(rule).isPositive();
        return page.substring(from, page.indexOf("<h3", from));
    }
}
