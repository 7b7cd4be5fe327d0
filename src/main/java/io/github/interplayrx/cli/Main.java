package io.github.interplayrx.cli;

import io.github.interplayrx.model.InterplayException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command line. Exit codes: 0 done, 1 a {@code --fail-on} level was reached, 2 bad usage or unreadable input, 3 with {@code --fail-on} a part of the list was not checked. */
@Command(
        name = "interplay",
        description = "Warns when substances taken together act on the central nervous system.",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        subcommands = {
            CheckCommand.class,
            ScreenCommand.class,
            SubstanceCommand.class,
            RulesCommand.class,
            RuleCommand.class,
            ConformanceCommand.class,
            TerminologyCommand.class
        })
public final class Main implements Runnable {
    static final int FAILED_ON = 1;
    static final int UNUSABLE = 2;
    static final int NOT_CHECKED = 3;

    @CommandLine.Spec
    @SuppressWarnings("NullAway.Init")
    private CommandLine.Model.CommandSpec spec;

    /**
     * Runs the command line.
     *
     * @param args a command and its arguments
     */
    public static void main(String[] args) {
        PrintWriter out = new PrintWriter(System.out, false, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        int code = run(out, err, args);
        out.flush();
        if (code != 0) {
            System.exit(code);
        }
    }

    static int run(PrintWriter out, PrintWriter err, String... args) {
        return run(new Main(), out, err, args);
    }

    /**
     * Runs a command of this kind. What is wrong with its input is said in lines for people, without a stack trace.
     *
     * @param command an annotated command
     * @param out where results go
     * @param err where faults go
     * @param args its arguments
     * @return the exit code
     */
    public static int run(Object command, PrintWriter out, PrintWriter err, String... args) {
        return new CommandLine(command)
                .setOut(out)
                .setErr(err)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler((exception, failed, result) -> {
                    if (exception instanceof InterplayException || exception instanceof UnreadableInputException) {
                        String.valueOf(exception.getMessage())
                                .lines()
                                .map(Paragraphs::visible)
                                .forEach(failed.getErr()::println);
                        return UNUSABLE;
                    }
                    throw exception;
                })
                .execute(args);
    }

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }

    static final class Version implements CommandLine.IVersionProvider {
        @Override
        public String[] getVersion() {
            String version = Main.class.getPackage().getImplementationVersion();
            return new String[] {"interplay " + (version == null ? "(not packaged)" : version)};
        }
    }
}
