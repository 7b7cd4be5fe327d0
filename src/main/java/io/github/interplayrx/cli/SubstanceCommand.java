package io.github.interplayrx.cli;

import io.github.interplayrx.InteractionChecker;
import io.github.interplayrx.knowledge.GradedEffect;
import io.github.interplayrx.knowledge.KnowledgeBase;
import io.github.interplayrx.knowledge.Substance;
import io.github.interplayrx.model.NameReading;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Says what is known of a substance. */
@Command(
        name = "substance",
        description = "Says how a name is understood and what is known of the substance.",
        mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init")
final class SubstanceCommand implements Callable<Integer> {
    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Parameters(paramLabel = "NAME", arity = "1..*", description = "A name, as it may stand in a list.")
    private List<String> words;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        InteractionChecker checker = InteractionChecker.create();
        NameReading reading = checker.explain(String.join(" ", words));
        out.println("\"" + Paragraphs.visible(reading.text()) + "\": " + reading.state());
        for (NameReading.Part part : reading.parts()) {
            line(out, TextReport.word(part.role()), Paragraphs.visible(part.words()));
        }
        if (!reading.suggestions().isEmpty()) {
            out.println("Perhaps meant: " + String.join(", ", reading.suggestions()));
        }
        reading.substances()
                .forEach(id -> checker.knowledge().substance(id).ifPresent(s -> print(s, checker.knowledge(), out)));
        out.flush();
        return 0;
    }

    private static void print(Substance substance, KnowledgeBase knowledge, PrintWriter out) {
        out.println();
        out.println(substance.name() + " (" + substance.id() + ")");
        line(out, "also", String.join(", ", substance.otherNames()));
        line(out, "brands", String.join(", ", substance.brands()));
        line(
                out,
                "codes",
                substance.codes().stream()
                        .map(code -> code.system() + " " + code.value())
                        .collect(Collectors.joining(", ")));
        line(out, "review", substance.review().toString());
        line(
                out,
                "effects",
                substance.effects().stream().map(SubstanceCommand::words).collect(Collectors.joining(", ")));
        String withdrawalClass = substance.withdrawalClass();
        if (withdrawalClass != null) {
            knowledge
                    .withdrawalClass(withdrawalClass)
                    .ifPresent(known -> line(out, "withdrawal", known.syndrome() + " " + known.danger()));
        }
        String note = substance.note();
        line(out, "note", note == null ? "" : note);
    }

    private static String words(GradedEffect effect) {
        return effect.isGraded() ? effect.effect() + " " + effect.grade() : effect.effect();
    }

    private static void line(PrintWriter out, String label, String text) {
        if (!text.isEmpty()) {
            out.printf("  %-14s %s%n", label, text);
        }
    }
}
