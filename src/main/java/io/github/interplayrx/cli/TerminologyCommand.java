package io.github.interplayrx.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** What a site does with codes of its own. */
@Command(
        name = "terminology",
        description = "Imports the codes of a site, and says how much of its medication file is understood.",
        mixinStandardHelpOptions = true,
        subcommands = {TerminologyImportCommand.class, TerminologyReportCommand.class})
@SuppressWarnings("NullAway.Init")
final class TerminologyCommand implements Runnable {
    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }
}
