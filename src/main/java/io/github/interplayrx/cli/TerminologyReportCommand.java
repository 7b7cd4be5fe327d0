package io.github.interplayrx.cli;

import io.github.interplayrx.internal.importing.CsvFile;
import io.github.interplayrx.internal.recognition.Recogniser;
import io.github.interplayrx.knowledge.ImportProblem;
import io.github.interplayrx.knowledge.KnowledgeBase;
import io.github.interplayrx.knowledge.Terminology;
import io.github.interplayrx.model.Code;
import io.github.interplayrx.model.Medication;
import io.github.interplayrx.model.MedicationList;
import io.github.interplayrx.model.MedicationState;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Says how much of a medication file is understood without and with a terminology. */
@Command(
        name = "report",
        description = "Says how much of a medication file is understood before and after, the worst first.",
        mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init")
final class TerminologyReportCommand implements Callable<Integer> {
    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Option(names = "--terminology", paramLabel = "FILE", required = true, description = "What import wrote.")
    private Path terminology;

    @Option(names = "--show", paramLabel = "N", defaultValue = "50", description = "How many lines to print (50).")
    private int show;

    @Parameters(paramLabel = "CSV", description = "Columns: name, system and code, count. A name or a code is enough.")
    private Path file;

    private final Map<MedicationState, Long> before = new EnumMap<>(MedicationState.class);
    private final Map<MedicationState, Long> after = new EnumMap<>(MedicationState.class);
    private final Map<Misunderstood, Long> worst = new HashMap<>();

    /** Products of one name that differ in their codes are one. */
    private record Misunderstood(String what, MedicationState after) {}

    @Override
    public Integer call() {
        KnowledgeBase knowledge = KnowledgeBase.load();
        Recogniser without = new Recogniser(knowledge);
        Recogniser with = new Recogniser(knowledge.withTerminology(Terminology.load(terminology)));
        CsvFile list = CsvFile.of(file).needs("name", "code");
        list.forEachRow(row -> add(row, without, with));
        print(list.malformed(), spec.commandLine().getOut());
        return 0;
    }

    private void add(CsvFile.Row row, Recogniser without, Recogniser with) {
        Medication medication = medication(row);
        long count = count(row.text("count"));
        MedicationState first = state(medication, without);
        MedicationState second = state(medication, with);
        before.merge(first, count, Long::sum);
        after.merge(second, count, Long::sum);
        if (!isUnderstood(second)) {
            worst.merge(new Misunderstood(medication.input(), second), count, Long::sum);
        }
    }

    private static Medication medication(CsvFile.Row row) {
        String name = row.text("name");
        String code = row.text("code");
        Medication.Builder medication = name.isEmpty() ? Medication.builder() : Medication.builder(name);
        return code.isEmpty()
                ? medication.build()
                : medication.code(new Code(row.text("system"), code)).build();
    }

    /** A file without counts has every line once. */
    private static long count(String text) {
        return text.matches("\\d{1,15}") ? Long.parseLong(text) : 1;
    }

    private static MedicationState state(Medication medication, Recogniser recogniser) {
        return recogniser
                .recognise(MedicationList.builder().add(medication).build())
                .get(0)
                .state();
    }

    private static boolean isUnderstood(MedicationState state) {
        return state == MedicationState.CURATED
                || state == MedicationState.REVIEWED_NO_EFFECT
                || state == MedicationState.NOT_CURATED;
    }

    private void print(List<ImportProblem> malformed, PrintWriter out) {
        out.printf("%-22s %12s %12s%n", "", "before", "after");
        for (MedicationState state : MedicationState.values()) {
            out.printf("%-22s %,12d %,12d%n", state, before.getOrDefault(state, 0L), after.getOrDefault(state, 0L));
        }
        worst.entrySet().stream()
                .sorted(Map.Entry.<Misunderstood, Long>comparingByValue()
                        .reversed()
                        .thenComparing(each -> each.getKey().what()))
                .limit(show)
                .forEach(each -> out.printf(
                        "%,9d  %s: %s%n",
                        each.getValue(),
                        Paragraphs.visible(each.getKey().what()),
                        each.getKey().after()));
        malformed.stream()
                .limit(show)
                .map(ImportProblem::toString)
                .flatMap(String::lines)
                .map(Paragraphs::visible)
                .forEach(out::println);
        out.flush();
    }
}
