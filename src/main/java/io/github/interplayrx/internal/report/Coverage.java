package io.github.interplayrx.internal.report;

import io.github.interplayrx.internal.engine.Evaluation;
import io.github.interplayrx.internal.engine.Finding;
import io.github.interplayrx.model.EvaluatedAs;
import io.github.interplayrx.model.InputProblem;
import io.github.interplayrx.model.MedicationState;
import io.github.interplayrx.model.NotEvaluated;
import io.github.interplayrx.model.ReportStatus;
import io.github.interplayrx.model.RequestField;
import io.github.interplayrx.model.UnrecognisedInput;
import io.github.interplayrx.model.WarningKind;
import io.github.interplayrx.regimen.Line;
import io.github.interplayrx.regimen.Regimen;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How far a list was checked, in words for the statement. */
final class Coverage {
    private static final int FEW = 8;
    private static final String NOT_STATED = " (not stated)";
    private static final String DAILY_DOSE = RequestField.DAILY_DOSE_MG.id();
    private static final String DOSE_NOT_USABLE = RequestField.DAILY_DOSE_MG.words() + " (not usable as stated)";
    private static final String NOT_USABLE = " (value not usable)";
    private static final String[] FIELD_NOT_STATED = ofEachField(NOT_STATED);
    private static final String[] FIELD_NOT_USABLE = ofEachField(NOT_USABLE);

    /** A line of the list, or the outermost field of the patient or of the request. */
    private static final Pattern PLACE = Pattern.compile("/medications/(\\d{1,6}).*|/(?:patient/)?([^/]*).*");

    private final List<Line> lines;
    private final ReportStatus status;
    private final boolean isDoseStated;
    private Set<String> limits = Set.of();

    Coverage(List<Line> lines, Regimen regimen, Evaluation evaluation, List<InputProblem> problems) {
        this.lines = lines;
        this.isDoseStated = !problems.isEmpty()
                && problems.stream().anyMatch(problem -> problem.at().endsWith("/" + DAILY_DOSE));
        lines.forEach(this::addUncurated);
        problems.forEach(this::addProblem);
        evaluation.notEvaluated().forEach(this::addMissing);
        evaluation.findings().forEach(finding -> addAskedFor(finding, regimen));
        this.status = howFar();
    }

    private void addUncurated(Line line) {
        if (line.state() == MedicationState.NOT_CURATED) {
            limits = and(quoted(line) + " (effects not reviewed)", limits);
        }
    }

    private void addProblem(InputProblem problem) {
        Matcher place = PLACE.matcher(problem.at());
        boolean isSomewhere = place.matches();
        String line = isSomewhere ? place.group(1) : null;
        if (line != null && Integer.parseInt(line) < lines.size()) {
            limits = and(quoted(lines.get(Integer.parseInt(line))) + " (see its input problem)", limits);
        } else {
            String field = isSomewhere ? place.group(2) : null;
            limits = and((field == null ? "the request" : words(field)) + NOT_USABLE, limits);
        }
    }

    /** A measurement that every patient has, and that a rule wanted to read. */
    private void addMissing(NotEvaluated silent) {
        for (String read : silent.needs()) {
            RequestField field = RequestField.of(read);
            if (field != null && field.everybodyHasIt()) {
                addNotStated(read);
            }
        }
    }

    private void addAskedFor(Finding finding, Regimen regimen) {
        if (finding.rule().kind() == WarningKind.DATA_QUALITY) {
            regimen.missing(finding.rule().reads()).forEach(this::addNotStated);
        }
    }

    private void addNotStated(String read) {
        if (isDoseStated && read.equals(DAILY_DOSE)) {
            limits = and(DOSE_NOT_USABLE, limits);
            return;
        }
        RequestField field = RequestField.of(read);
        if (field == null) {
            limits = and("\"" + read + "\"" + NOT_STATED, limits);
        } else if (!limits.contains(FIELD_NOT_USABLE[field.ordinal()])) {
            limits = and(FIELD_NOT_STATED[field.ordinal()], limits);
        }
    }

    private static String[] ofEachField(String what) {
        RequestField[] fields = RequestField.values();
        String[] each = new String[fields.length];
        for (int i = 0; i < fields.length; i++) {
            each[i] = fields[i].words() + what;
        }
        return each;
    }

    private static String words(String read) {
        RequestField field = RequestField.of(read);
        return field == null ? "\"" + read + "\"" : field.words();
    }

    private static Set<String> and(String words, Set<String> before) {
        Set<String> all = before.isEmpty() ? new LinkedHashSet<>(FEW) : before;
        all.add(words);
        return all;
    }

    private ReportStatus howFar() {
        if (isEmpty() || !notChecked().isEmpty()) {
            return ReportStatus.INCOMPLETE;
        }
        return limits.isEmpty() ? ReportStatus.COMPLETE : ReportStatus.PARTIAL;
    }

    /** Nobody listed a medication; that the patient drinks may be stated, and comes last. */
    private boolean isEmpty() {
        return lines.isEmpty() || lines.get(0).index() < 0;
    }

    ReportStatus status() {
        return status;
    }

    /** What limited the check: substances that nobody reviewed, values that could not be used, measurements that a rule wanted to read. */
    Set<String> limits() {
        return limits;
    }

    /** The lines of which something was left unchecked that may be a medicine. */
    private Set<String> notChecked() {
        return quoted(line -> !line.isChecked());
    }

    /** The lines that were not understood. */
    Set<String> notUnderstood() {
        return quoted(line -> !line.isUnderstood());
    }

    /** The lines of which something was understood, and something was not that may be another medicine. */
    Set<String> readInPart() {
        return quoted(line -> line.isUnderstood() && !line.isChecked());
    }

    boolean isAnyUnderstood() {
        return lines.stream().anyMatch(Line::isUnderstood);
    }

    /** The lines that were understood and not evaluated as taken, for this reason. */
    Set<String> leftOut(EvaluatedAs reason) {
        return quoted(line -> line.evaluatedAs() == reason);
    }

    private Set<String> quoted(Predicate<Line> those) {
        Set<String> quoted = Set.of();
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            if (those.test(line)) {
                quoted = and(quoted(line), quoted);
            }
        }
        return quoted;
    }

    private static String quoted(Line line) {
        String words = line.words();
        return words.isBlank()
                ? new UnrecognisedInput(line.index(), line.medication().id(), words, line.state(), List.of()).words()
                : "\"" + words + "\"";
    }
}
