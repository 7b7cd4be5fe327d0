package io.github.interplayrx.html;

import static io.github.interplayrx.model.MissingArgumentException.required;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.github.interplayrx.html.internal.ReportView;
import io.github.interplayrx.html.internal.StyleSheet;
import io.github.interplayrx.html.internal.Visible;
import io.github.interplayrx.knowledge.KnowledgeBase;
import io.github.interplayrx.model.InteractionReport;
import io.github.interplayrx.model.MedicationList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Shows a report as HTML: as one page that needs no script and no network, as a part of a page of the host, or as a page for the patient.
 * The state of the check comes first, and what was not checked comes second. Everything from the list is escaped. Create one and share
 * it: it is immutable and thread-safe.
 *
 * <pre>{@code
 * HtmlReport html = HtmlReport.create(checker.knowledge());
 * Files.writeString(Path.of("report.html"), html.page(checker.check("baclofen", "oxycodone", "alcohol")));
 * }</pre>
 */
public final class HtmlReport {
    private static final TemplateEngine TEMPLATES = TemplateEngine.createPrecompiled(
            null, ContentType.Html, HtmlReport.class.getClassLoader(), "io.github.interplayrx.html.templates");

    private final KnowledgeBase knowledge;
    private final Texts texts;

    private HtmlReport(Builder from) {
        knowledge = from.knowledge;
        texts = from.texts;
    }

    /**
     * English pages.
     *
     * @param knowledge the knowledge of the checker that writes the reports: it has the names of substances, effects and rules
     * @return the pages
     */
    public static HtmlReport create(KnowledgeBase knowledge) {
        return builder(knowledge).build();
    }

    /**
     * Starts pages with other words.
     *
     * @param knowledge the knowledge of the checker that writes the reports
     * @return a builder with English words
     */
    public static Builder builder(KnowledgeBase knowledge) {
        return new Builder(knowledge);
    }

    /**
     * The report as a page of its own.
     *
     * @param report the report
     * @return an HTML document
     */
    public String page(InteractionReport report) {
        return render("page.jte", view(null, report));
    }

    /**
     * The report as a page of its own, which says which medicines are only proposed.
     *
     * @param list the list that was checked
     * @param report its report
     * @return an HTML document
     */
    public String page(MedicationList list, InteractionReport report) {
        return render("page.jte", view(required(list, "list"), report));
    }

    /**
     * The report as a page of its own, which also says what became of the record that the list was read from.
     *
     * @param list the list that was checked
     * @param report its report
     * @param remarks a line for each, such as those of {@code FhirInput}: what was left out, or read with an assumption
     * @return an HTML document
     */
    public String page(MedicationList list, InteractionReport report, List<String> remarks) {
        return render("page.jte", view(required(list, "list"), report).with(remarks));
    }

    /**
     * The report as a part of a page of the host, which brings the {@linkplain #css() style sheet}. Its headings begin with {@code h2}.
     *
     * @param report the report
     * @return one {@code div}
     */
    public String fragment(InteractionReport report) {
        return render("report.jte", view(null, report));
    }

    /**
     * The report as a part of a page of the host, which says which medicines are only proposed.
     *
     * @param list the list that was checked
     * @param report its report
     * @return one {@code div}
     */
    public String fragment(MedicationList list, InteractionReport report) {
        return render("report.jte", view(required(list, "list"), report));
    }

    /**
     * The report as a part of a page of the host, which also says what became of the record that the list was read from.
     *
     * @param list the list that was checked
     * @param report its report
     * @param remarks a line for each, such as those of {@code FhirInput}: what was left out, or read with an assumption
     * @return one {@code div}
     */
    public String fragment(MedicationList list, InteractionReport report, List<String> remarks) {
        return render("report.jte", view(required(list, "list"), report).with(remarks));
    }

    /**
     * A page for the patient, in plain words. A professional goes through it with the patient.
     *
     * @param report the report
     * @return an HTML document
     */
    public String patientPage(InteractionReport report) {
        return render("patient.jte", view(null, report));
    }

    /**
     * A page with a form where a list is typed, one medicine a line. The form sends the field {@code list} by POST.
     *
     * @param action where the form is sent, such as {@code "/"}
     * @param typed what was typed before, or an empty text
     * @param report the report on what was typed, or null
     * @return an HTML document
     */
    public String form(String action, String typed, @Nullable InteractionReport report) {
        required(action, "action");
        required(typed, "typed");
        Map<String, Object> values = report == null
                ? Map.of("action", action, "typed", typed, "texts", texts)
                : Map.of("action", action, "typed", typed, "texts", texts, "report", view(null, report));
        StringOutput out = new StringOutput();
        TEMPLATES.render("form.jte", values, out);
        return Visible.in(out.toString());
    }

    private ReportView view(@Nullable MedicationList list, InteractionReport report) {
        return ReportView.of(required(report, "report"), list, knowledge, texts);
    }

    private static String render(String template, ReportView view) {
        StringOutput out = new StringOutput();
        TEMPLATES.render(template, view, out);
        return Visible.in(out.toString());
    }

    /**
     * The style sheet of the pages, for a host that shows a {@linkplain #fragment fragment}. Every class in it begins with {@code ip-}.
     *
     * @return CSS
     */
    public static String css() {
        return StyleSheet.CSS;
    }

    /**
     * The content security policy of the pages, which name it themselves: nothing is loaded, no script runs, and only this style sheet
     * counts. A server sends it as a header too.
     *
     * @return the value of the header {@code Content-Security-Policy}
     */
    public static String contentSecurityPolicy() {
        return StyleSheet.POLICY;
    }

    /** Builds {@link HtmlReport}. Not thread-safe. */
    public static final class Builder {
        private final KnowledgeBase knowledge;
        private Texts texts = Texts.english();

        private Builder(KnowledgeBase knowledge) {
            this.knowledge = required(knowledge, "knowledge");
        }

        /**
         * Sets the fixed words.
         *
         * @param texts the words
         * @return this
         */
        public Builder texts(Texts texts) {
            this.texts = required(texts, "texts");
            return this;
        }

        /**
         * Builds the pages.
         *
         * @return the pages
         */
        public HtmlReport build() {
            return new HtmlReport(this);
        }
    }
}
