package io.github.interplayrx.html;

import static io.github.interplayrx.model.MissingArgumentException.required;

import io.github.interplayrx.html.internal.Names;
import io.github.interplayrx.html.internal.NotChecked;
import io.github.interplayrx.html.internal.ReportView;
import io.github.interplayrx.html.internal.Visible;
import io.github.interplayrx.html.internal.WarningView;
import io.github.interplayrx.html.internal.Written;
import io.github.interplayrx.knowledge.KnowledgeBase;
import io.github.interplayrx.model.InteractionReport;
import io.github.interplayrx.model.LocalChange;
import io.github.interplayrx.model.Source;
import io.github.interplayrx.model.UnrecognisedInput;
import io.github.interplayrx.model.Warning;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Writes a report in Markdown, for chats, tickets and the cards of CDS Hooks. Everything from the list is escaped: it can neither make a
 * link nor mention somebody. Create one and share it: it is immutable and thread-safe.
 *
 * <pre>{@code
 * String text = MarkdownReport.create(checker.knowledge()).write(checker.check("baclofen", "oxycodone", "alcohol"));
 * }</pre>
 */
public final class MarkdownReport {
    /** Every mark that Markdown lets a backslash take the meaning from, but those of ordinary words. */
    private static final String MARKS = "!\"#$&()*+./:;<=>?@[\\]^_`{|}~-";

    private static final String SPACES = " \t\n\u000b\f\r";

    /** Characters that most warnings need. */
    private static final int LENGTH_OF_A_WARNING = 4_096;

    private static final byte WORD = 0;
    private static final byte MARK = 1;
    private static final byte SPACE = 2;
    private static final byte[] KINDS = new byte[128];

    static {
        MARKS.chars().forEach(each -> KINDS[each] = MARK);
        SPACES.chars().forEach(each -> KINDS[each] = SPACE);
    }

    private final KnowledgeBase knowledge;
    private final Texts texts;
    private final Names names;

    private MarkdownReport(KnowledgeBase knowledge, Texts texts) {
        this.knowledge = required(knowledge, "knowledge");
        this.texts = required(texts, "texts");
        this.names = new Names(knowledge);
    }

    /**
     * A writer with English words.
     *
     * @param knowledge the knowledge of the checker that writes the reports
     * @return the writer
     */
    public static MarkdownReport create(KnowledgeBase knowledge) {
        return new MarkdownReport(knowledge, Texts.english());
    }

    /**
     * A writer with other fixed words.
     *
     * @param knowledge the knowledge of the checker that writes the reports
     * @param texts the fixed words
     * @return the writer
     */
    public static MarkdownReport create(KnowledgeBase knowledge, Texts texts) {
        return new MarkdownReport(knowledge, texts);
    }

    /**
     * Writes a report: its state, what was not checked, and the warnings, worst first.
     *
     * @param report the report
     * @return Markdown
     */
    public String write(InteractionReport report) {
        return write(report, List.of());
    }

    /**
     * The report with what became of the record that the list was read from.
     *
     * @param report the report
     * @param remarks a line for each, such as those of {@code FhirInput}: what was left out, or read with an assumption
     * @return Markdown
     */
    public String write(InteractionReport report, List<String> remarks) {
        ReportView view = ReportView.of(required(report, "report"), null, knowledge, texts)
                .with(remarks);
        StringBuilder out = new StringBuilder();
        out.append("**").append(texts.of("state", report.status())).append("**\n\n");
        paragraph(out, escape(report.statement()));
        writeNotChecked(out, view);
        if (view.warnings().isEmpty()) {
            paragraph(out, texts.get("warnings.none"));
        }
        view.warnings().forEach(warning -> writeWarning(out, warning));
        paragraph(out, escape(report.scope()));
        paragraph(out, escape(report.disclaimer()));
        return Visible.in(out.toString());
    }

    /**
     * Writes one warning without its title: what to do, why, evidence, sources, and the warnings that it contains.
     *
     * @param warning the warning
     * @return Markdown
     */
    public String write(Warning warning) {
        StringBuilder out = new StringBuilder(LENGTH_OF_A_WARNING);
        writeBody(out, WarningView.of(required(warning, "warning"), names));
        return Visible.in(out.toString());
    }

    /**
     * Takes from words of somebody else what Markdown would read as more than words.
     *
     * @param words the words
     * @return the words in one line, with backslashes
     */
    public static String escape(String words) {
        required(words, "words");
        char[] out = new char[2 * words.length()];
        int length = 0;
        boolean afterSpace = false;
        for (int i = 0; i < words.length(); i++) {
            char each = words.charAt(i);
            byte kind = each < KINDS.length ? KINDS[each] : WORD;
            if (kind == MARK) {
                out[length++] = '\\';
            }
            if (kind != SPACE) {
                out[length++] = each;
            } else if (!afterSpace) {
                out[length++] = ' ';
            }
            afterSpace = kind == SPACE;
        }
        return new String(out, 0, length);
    }

    private void writeNotChecked(StringBuilder out, ReportView view) {
        NotChecked not = view.notChecked();
        out.append("## ").append(texts.get("not-checked.heading")).append("\n\n");
        if (view.isAllChecked()) {
            paragraph(out, texts.get("not-checked.nothing"));
        }
        list(out, "not-checked.lines", not.lines().stream().map(this::line).toList());
        list(out, "not-checked.not-curated", escaped(not.notCurated()));
        list(out, "not-checked.reading", escaped(view.reading()));
        list(out, "not-checked.in-part", escaped(not.inPart()));
        list(out, "not-checked.local", escaped(not.local()));
        list(out, "not-checked.for-emergency", escaped(not.forEmergency()));
        list(
                out,
                "not-checked.problems",
                not.problems().stream().map(this::problem).toList());
        list(
                out,
                "not-checked.remarks",
                view.remarks().stream()
                        .map(remark -> remark.warning().title() + ". "
                                + remark.warning().action())
                        .toList());
        list(
                out,
                "not-checked.without-data",
                not.withoutData().stream()
                        .map(silent -> texts.get("not-checked.without") + " " + silent.needs() + " ("
                                + silent.rules().size() + ")")
                        .toList());
    }

    private void list(StringBuilder out, String heading, List<String> entries) {
        if (entries.isEmpty()) {
            return;
        }
        paragraph(out, texts.get(heading) + ":");
        entries.forEach(entry -> out.append("- ").append(entry).append('\n'));
        out.append('\n');
    }

    private static List<String> escaped(List<String> inputs) {
        return inputs.stream().map(MarkdownReport::escape).toList();
    }

    private String line(UnrecognisedInput line) {
        String suggestions = line.suggestions().isEmpty()
                ? ""
                : ". " + texts.get("not-checked.suggestions") + " " + escape(String.join(", ", line.suggestions()));
        return "**" + escape(line.words()) + "** (" + texts.of("state-of-line", line.state()) + ")" + suggestions;
    }

    private String problem(NotChecked.Problem problem) {
        String line = problem.line() == null ? "" : escape(problem.line()) + ", ";
        return line + escape(problem.field()) + " " + texts.get("not-checked.problem") + " "
                + escape(problem.problem().value()) + ". "
                + escape(problem.problem().message()) + " "
                + escape(problem.problem().advice());
    }

    private void writeWarning(StringBuilder out, WarningView view) {
        Warning warning = view.warning();
        out.append("## ")
                .append(texts.of("severity", warning.severity()))
                .append(": ")
                .append(escape(warning.title()))
                .append("\n\n");
        writeBody(out, view);
    }

    private void writeBody(StringBuilder out, WarningView view) {
        Warning warning = view.warning();
        paragraph(out, label("warnings.substances") + written(view));
        paragraph(out, "**" + texts.get("warnings.do") + ":** " + escape(warning.action()));
        if (!warning.doNotStopSuddenly().isEmpty()) {
            paragraph(out, label("warnings.do-not-stop") + escape(view.doNotStopSuddenly()));
        }
        paragraph(out, "**" + texts.get("warnings.why") + ":** " + escape(warning.mechanism()));
        if (!warning.raisedBy().isEmpty()) {
            paragraph(out, label("warnings.concerns") + escape(view.raisedBy()));
        }
        paragraph(out, label("warnings.evidence") + escape(texts.of("evidence", warning.evidence())));
        list(
                out,
                "warnings.sources",
                warning.sources().stream().map(this::source).toList());
        list(
                out,
                "warnings.contains",
                view.contains().stream().map(this::contained).toList());
        LocalChange local = warning.local();
        if (local != null) {
            paragraph(out, decision(local));
        }
    }

    private String decision(LocalChange local) {
        return escape(texts.get("warnings.local", local.by(), local.on())) + ". " + texts.get("warnings.local-why")
                + " " + escape(local.why()) + instead(local);
    }

    private String instead(@Nullable LocalChange local) {
        return local == null || local.insteadOf() == null
                ? ""
                : " " + texts.get("warnings.local-instead", texts.of("severity", local.insteadOf())) + ".";
    }

    private String label(String key) {
        return "**" + texts.get(key) + "** ";
    }

    private String contained(WarningView inner) {
        return texts.of("severity", inner.warning().severity()) + ": "
                + escape(inner.warning().title()) + " (" + written(inner) + "). "
                + escape(inner.warning().action()) + instead(inner.warning().local());
    }

    private String source(Source source) {
        String section = source.section() == null ? "" : ", " + source.section();
        return escape(source.citation() + section) + " (" + texts.of("verification", source.verification()) + ")";
    }

    private static String written(WarningView view) {
        return view.substances().stream().map(MarkdownReport::written).collect(Collectors.joining(", "));
    }

    private static String written(Written written) {
        String substance = written.substance();
        return escape(written.words()) + (substance == null ? "" : " (" + escape(substance) + ")");
    }

    private static void paragraph(StringBuilder out, String words) {
        out.append(words).append("\n\n");
    }
}
