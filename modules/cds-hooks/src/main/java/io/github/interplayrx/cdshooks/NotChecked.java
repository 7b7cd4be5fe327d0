package io.github.interplayrx.cdshooks;

import io.github.interplayrx.fhir.Remark;
import io.github.interplayrx.html.MarkdownReport;
import io.github.interplayrx.knowledge.KnowledgeBase;
import io.github.interplayrx.model.InputProblem;
import io.github.interplayrx.model.InteractionReport;
import io.github.interplayrx.model.MedicationResult;
import io.github.interplayrx.model.MedicationState;
import io.github.interplayrx.model.UnrecognisedInput;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Whatever could not be understood or checked. Clients show silence as "All clear", so that all of this becomes a card. */
final class NotChecked {
    /** A reason of the reader of FHIR that leaves out a medicine which the patient may take. */
    private static final String ANOTHER_PATIENT = "it is about another patient";

    private static final String NAME_USED = " The name was used instead.";

    private final List<String> lines = new ArrayList<>();
    private final List<String> details = new ArrayList<>();
    private final Map<String, String> unnamed = new HashMap<>();
    private final Map<String, String> dosesInWords = new HashMap<>();
    private final Set<String> readByName = new HashSet<>();
    private final Drafts drafts;
    private final Map<String, String> ofOthers;
    private final DoseRules doseRules;

    NotChecked(CdsRequest request, KnowledgeBase knowledge) {
        drafts = request.drafts();
        ofOthers = new LinkedHashMap<>(request.ofOthers());
        doseRules = new DoseRules(knowledge);
        Map<String, List<String>> missing = new LinkedHashMap<>();
        request.prefetch()
                .problems()
                .forEach(problem -> missing.computeIfAbsent(problem.why(), any -> new ArrayList<>())
                        .add(problem.what()));
        missing.forEach((why, what) -> add(String.join(", ", what) + " (" + why + ")"));
        request.lost().forEach(order -> add("the selected order " + order + " (not among the drafts)"));
    }

    void read(List<Remark> remarks) {
        for (Remark remark : remarks) {
            switch (remark.kind()) {
                case UNNAMED -> unnamed.put(remark.resource(), remark.why());
                case DOSE_IN_WORDS -> dosesInWords.put(remark.resource(), remark.why());
                case LEFT_OUT -> readLeftOut(remark);
                default -> {}
            }
        }
        Map<String, List<String>> byPatient = new LinkedHashMap<>();
        ofOthers.forEach((draft, patient) ->
                byPatient.computeIfAbsent(patient, any -> new ArrayList<>()).add(called(draft)));
        byPatient.forEach((patient, all) -> add(String.join(", ", all)
                + (all.size() == 1 ? " (it names" : " (they name") + " another patient, " + patient
                + (all.size() == 1 ? ", and was" : ", and were") + " checked as this patient's)"));
    }

    private void readLeftOut(Remark remark) {
        if (isLoss(remark)) {
            add(called(remark.resource()) + " (" + remark.why() + ")");
            ofOthers.remove(remark.resource());
        }
    }

    private String called(String resource) {
        return drafts.contains(resource) ? "the draft " + resource : resource;
    }

    private boolean isLoss(Remark remark) {
        if (drafts.isWithdrawn(remark.resource())) {
            return false;
        }
        boolean loss = remark.why().startsWith(ANOTHER_PATIENT);
        boolean repeats = remark.why().startsWith("it repeats ");
        return loss || (drafts.contains(remark.resource()) && !repeats);
    }

    void read(InteractionReport report) {
        report.unrecognised().forEach(this::add);
        report.medications().stream()
                .filter(line -> line.state() == MedicationState.NOT_CURATED)
                .map(MedicationResult::input)
                .forEach(line -> add(line + " (known, but nobody has reviewed its effects)"));
        addDosesInWords(report);
        report.inputProblems().forEach(problem -> add(problem, report));
        addReadByName();
        if (report.notShown() > 0) {
            add(report.notShown() + " warnings below MAJOR (left out, because the list brings so many)");
        }
    }

    /** A dose in the name of a line is a problem of the report already. */
    private void addDosesInWords(InteractionReport report) {
        report.inputProblems().stream()
                .filter(problem -> problem.at().endsWith("/dailyDoseMg"))
                .forEach(problem -> dosesInWords.remove(problem.medicationId()));
        for (MedicationResult line : report.medications()) {
            String why = dosesInWords.get(line.id());
            if (why != null && doseRules.read(line)) {
                lines.add("the dose of " + line.input() + " (only in words)");
                details.add("the dose of " + line.input() + " (" + why + ", so rules about its dose did not see it)");
            }
        }
    }

    private void addReadByName() {
        int size = readByName.size();
        if (size > 0) {
            String whose = size == 1 ? "1 medicine (its name was" : size + " medicines (their names were";
            lines.add("the codes of " + whose + " used instead)");
        }
    }

    private void add(UnrecognisedInput line) {
        String id = line.medicationId();
        if (line.input().isBlank() && id != null) {
            add(called(id) + " (" + unnamed.getOrDefault(id, "it names no medicine") + ")");
            return;
        }
        String how = line.state() == MedicationState.READ_IN_PART ? "read only in part" : "not understood";
        String perhaps = line.suggestions().isEmpty() ? "" : "; maybe " + String.join(", ", line.suggestions());
        add(line.words() + " (" + how + perhaps + ")");
    }

    /** A problem of a line that was named above needs no second place in the summary, and none at all if the line has no name. */
    private void add(InputProblem problem, InteractionReport report) {
        String id = problem.medicationId();
        List<UnrecognisedInput> named = report.unrecognised().stream()
                .filter(line -> id != null && id.equals(line.medicationId()))
                .toList();
        if (problem.value().isBlank()
                && named.stream().anyMatch(line -> line.input().isBlank())) {
            return;
        }
        String at = id == null ? problem.at() : id;
        String line = problem.value() + " (" + at + ": " + problem.message() + " " + problem.advice() + ")";
        if (!named.isEmpty()) {
            details.add(line);
        } else if (problem.message().endsWith(NAME_USED)) {
            readByName.add(at);
            details.add(line);
        } else {
            add(line);
        }
    }

    void add(String line) {
        lines.add(line);
        details.add(line);
    }

    boolean isEmpty() {
        return lines.isEmpty();
    }

    List<String> lines() {
        return lines;
    }

    String markdown() {
        StringBuilder out = new StringBuilder();
        out.append("This was not checked, or only in part. An interaction with it would not be shown:\n\n");
        details.forEach(line -> out.append("- ")
                .append(MarkdownReport.escape(Summary.seen(line)))
                .append('\n'));
        return out.append('\n').toString();
    }
}
