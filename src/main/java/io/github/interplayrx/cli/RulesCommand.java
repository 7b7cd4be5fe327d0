package io.github.interplayrx.cli;

import io.github.interplayrx.knowledge.KnowledgeBase;
import io.github.interplayrx.knowledge.Rule;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Lists the catalogue. */
@Command(name = "rules", description = "Lists all rules.", mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init")
final class RulesCommand implements Callable<Integer> {
    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        for (Rule rule : KnowledgeBase.load().rules()) {
            String rises = rule.escalations().isEmpty() ? "" : "+";
            out.printf("%-48s %-9s %-27s %s%n", rule.id(), rule.severity() + rises, rule.hazard(), rule.title());
        }
        out.flush();
        return 0;
    }
}
