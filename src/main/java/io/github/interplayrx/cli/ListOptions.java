package io.github.interplayrx.cli;

import io.github.interplayrx.InteractionChecker;
import io.github.interplayrx.model.InteractionReport;
import io.github.interplayrx.model.ReportStatus;
import io.github.interplayrx.model.Severity;
import io.github.interplayrx.model.WarningKind;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The list that a command checks, with which knowledge, and what it makes of the report for who called it. */
@SuppressWarnings("NullAway.Init")
public final class ListOptions {
    /** Far more than a checker accepts: the rest of what is too long need not be read to say so. */
    private static final int MOST_BYTES = 10_000_000;

    @CommandLine.Spec(CommandLine.Spec.Target.MIXEE)
    private CommandSpec spec;

    @Parameters(paramLabel = "NAME", description = "Names of medicines and other substances.")
    private List<String> names = List.of();

    @Option(names = "--request", paramLabel = "FILE", description = "A request in JSON; - for standard input.")
    private @Nullable String request;

    @CommandLine.Mixin
    private SiteKnowledge site;

    @Option(
            names = "--fail-on",
            paramLabel = "SEVERITY",
            description =
                    "Exit with 1 if a warning is of this severity or worse: ${COMPLETION-CANDIDATES}; with 3 if none is and a part of the"
                            + " list could not be checked.")
    private @Nullable Severity failOn;

    private @Nullable InteractionChecker checker;

    /** Checks the list. */
    public InteractionReport report() {
        if (request != null && !names.isEmpty()) {
            throw new CommandLine.ParameterException(
                    spec.commandLine(), "Names and --request were given together.\nMaybe leave out one of them.");
        }
        String text = request == null ? null : read(request);
        return text == null
                ? checker().check(names.toArray(String[]::new))
                : checker().checkJson(text);
    }

    /** The checker, with the knowledge of the site. */
    public InteractionChecker checker() {
        InteractionChecker made = checker == null ? site.checker() : checker;
        checker = made;
        return made;
    }

    /** What the command ends with: 0, unless a level was set that is reached. A list that nobody understood is not to look like one without interactions. */
    public int exitCode(InteractionReport report) {
        if (failOn == null) {
            return 0;
        }
        if (reaches(report, failOn)) {
            return Main.FAILED_ON;
        }
        return report.status() == ReportStatus.INCOMPLETE ? Main.NOT_CHECKED : 0;
    }

    private static boolean reaches(InteractionReport report, Severity limit) {
        return report.warnings().stream()
                .anyMatch(warning -> warning.kind() == WarningKind.WARNING
                        && warning.severity().isAtLeast(limit));
    }

    private static String read(String file) {
        try (InputStream stream = file.equals("-") ? System.in : Files.newInputStream(Path.of(file))) {
            ByteBuffer bytes = ByteBuffer.wrap(stream.readNBytes(MOST_BYTES));
            return StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
        } catch (IOException | InvalidPathException e) {
            throw new UnreadableInputException(file, e);
        }
    }
}
