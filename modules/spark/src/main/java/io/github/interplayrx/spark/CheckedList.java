package io.github.interplayrx.spark;

import io.github.interplayrx.InteractionChecker;
import io.github.interplayrx.model.InputProblem;
import io.github.interplayrx.model.InteractionReport;
import io.github.interplayrx.model.InterplayException;
import io.github.interplayrx.model.KnowledgeVersion;
import io.github.interplayrx.model.MedicationList;
import io.github.interplayrx.model.NotEvaluated;
import io.github.interplayrx.model.ReportStatus;
import io.github.interplayrx.model.RequestField;
import io.github.interplayrx.model.SilencedWarning;
import io.github.interplayrx.model.UnrecognisedInput;
import io.github.interplayrx.model.Warning;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.jspecify.annotations.Nullable;

/** The answer to one list, as rows. A list that is refused, or whose check fails, is an answer too. */
final class CheckedList {
    private final @Nullable InteractionReport report;
    private final List<NotUnderstood> notUnderstood;
    private final String knowledge;

    private CheckedList(
            @Nullable InteractionReport report, List<NotUnderstood> notUnderstood, KnowledgeVersion knowledge) {
        this.report = report;
        this.notUnderstood = notUnderstood;
        this.knowledge = words(knowledge);
    }

    static CheckedList of(InteractionChecker checker, MedicationList list, List<NotUnderstood> before) {
        return of(checker, () -> checker.check(list), before);
    }

    static CheckedList ofJson(InteractionChecker checker, String request, List<NotUnderstood> before) {
        return of(checker, () -> checker.checkJson(request), before);
    }

    /** A list that is not handed to the checker. */
    static CheckedList refused(InteractionChecker checker, List<NotUnderstood> why) {
        return new CheckedList(null, why, checker.knowledge().version());
    }

    private static CheckedList of(
            InteractionChecker checker, Supplier<InteractionReport> check, List<NotUnderstood> before) {
        List<NotUnderstood> all = new ArrayList<>(before);
        KnowledgeVersion knowledge = checker.knowledge().version();
        try {
            InteractionReport report = check.get();
            addFrom(report, all);
            return new CheckedList(report, all, knowledge);
        } catch (InterplayException e) {
            all.add(new NotUnderstood("", NotUnderstood.NOT_CHECKED, String.valueOf(e.getMessage())));
            return new CheckedList(null, all, knowledge);
        }
    }

    private static void addFrom(InteractionReport report, List<NotUnderstood> all) {
        for (UnrecognisedInput line : report.unrecognised()) {
            String maybe =
                    line.suggestions().isEmpty() ? "" : "Maybe it is " + String.join(" or ", line.suggestions()) + ".";
            all.add(new NotUnderstood(line.words(), line.state().name(), maybe));
        }
        for (InputProblem problem : report.inputProblems()) {
            all.add(new NotUnderstood(
                    problem.value(), NotUnderstood.PROBLEM, problem.message() + " " + problem.advice()));
        }
        if (report.notShown() > 0) {
            all.add(new NotUnderstood(
                    "", NotUnderstood.REMARK, report.notShown() + " more warnings below MAJOR are not shown."));
        }
    }

    private static String words(KnowledgeVersion knowledge) {
        StringBuilder words = new StringBuilder(knowledge.version());
        knowledge
                .local()
                .forEach(each ->
                        words.append(" + ").append(each.id()).append(' ').append(each.version()));
        KnowledgeVersion.Codes codes = knowledge.codes();
        if (codes != null) {
            words.append(" + ").append(codes.id()).append(' ').append(codes.version());
        }
        return words.toString();
    }

    Row row(@Nullable String person, @Nullable String day, long lines) {
        return RowFactory.create(
                person,
                day,
                status(),
                knowledge,
                lines,
                missing(),
                warnings(),
                notUnderstood.stream().map(NotUnderstood::row).toArray(Row[]::new));
    }

    private String status() {
        if (report == null) {
            return NotUnderstood.NOT_CHECKED;
        }
        boolean isShort = notUnderstood.stream().anyMatch(each -> !each.state().equals(NotUnderstood.REMARK));
        return report.status() == ReportStatus.COMPLETE && isShort
                ? ReportStatus.PARTIAL.name()
                : report.status().name();
    }

    private String[] missing() {
        if (report == null || report.notEvaluated().isEmpty()) {
            return new String[0];
        }
        Set<String> missing = new TreeSet<>();
        for (NotEvaluated silent : report.notEvaluated()) {
            for (String need : silent.needs()) {
                RequestField field = RequestField.of(need);
                if (field != null && field.everybodyHasIt()) {
                    missing.add(need);
                }
            }
        }
        return missing.toArray(String[]::new);
    }

    /** Each warning once, wherever it stands: by itself, in another, or silenced. */
    private Row[] warnings() {
        if (report == null) {
            return new Row[0];
        }
        Map<String, Row> byId = new LinkedHashMap<>();
        report.warnings().forEach(warning -> byId.put(warning.id(), row(warning, null, false)));
        report.warnings().forEach(warning -> addContained(warning, warning.id(), false, byId));
        for (SilencedWarning silenced : report.silenced()) {
            Warning warning = silenced.warning();
            byId.putIfAbsent(warning.id(), row(warning, null, true));
            addContained(warning, warning.id(), true, byId);
        }
        return byId.values().toArray(Row[]::new);
    }

    private static void addContained(Warning warning, String outermost, boolean silenced, Map<String, Row> byId) {
        for (Warning contained : warning.contains()) {
            byId.putIfAbsent(contained.id(), row(contained, outermost, silenced));
            addContained(contained, outermost, silenced, byId);
        }
    }

    private static Row row(Warning warning, @Nullable String within, boolean silenced) {
        return RowFactory.create(
                warning.severity().name(),
                warning.rule(),
                warning.title(),
                warning.substances().toArray(String[]::new),
                warning.id(),
                warning.proposed(),
                within,
                silenced);
    }

    /** What the SQL function answers. */
    List<Row> answer() {
        List<Row> answer = new ArrayList<>();
        if (report != null) {
            for (Warning warning : report.warnings()) {
                answer.add(RowFactory.create(
                        warning.severity().name(),
                        warning.rule(),
                        warning.title(),
                        warning.substances().toArray(String[]::new),
                        warning.id(),
                        null,
                        null,
                        null,
                        knowledge));
            }
        }
        for (NotUnderstood each : notUnderstood) {
            answer.add(
                    RowFactory.create(null, null, null, null, null, each.line(), each.state(), each.why(), knowledge));
        }
        return answer;
    }
}
