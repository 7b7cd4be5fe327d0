package io.github.interplayrx.cli;

import io.github.interplayrx.model.InteractionReport;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Checks one list. */
@Command(name = "check", description = "Checks a list of names, or a request in JSON.", mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init")
final class CheckCommand implements Callable<Integer> {
    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @CommandLine.Mixin
    private ListOptions list;

    @Option(names = "--json", description = "Print the report as JSON.")
    private boolean json;

    @Override
    public Integer call() {
        InteractionReport report = list.report();
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(report.toJson());
        } else {
            new TextReport(list.checker().knowledge(), out).print(report);
        }
        out.flush();
        return list.exitCode(report);
    }
}
