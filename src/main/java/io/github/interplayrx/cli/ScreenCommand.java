package io.github.interplayrx.cli;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.github.interplayrx.InteractionChecker;
import io.github.interplayrx.internal.base.json.Json;
import io.github.interplayrx.internal.request.Limits;
import io.github.interplayrx.internal.request.RequestReader;
import io.github.interplayrx.model.InputProblem;
import io.github.interplayrx.model.InvalidRequestException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Checks many lists, one a line. Holds one line at a time, and answers before it waits for the next. */
@Command(
        name = "screen",
        description = "Reads requests in JSON from standard input, one a line, and prints a report for each.",
        mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init")
final class ScreenCommand implements Callable<Integer> {
    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @CommandLine.Mixin
    private SiteKnowledge site;

    private final RequestReader requests = new RequestReader(Json.create(), Limits.DEFAULT);

    @Override
    public Integer call() {
        InteractionChecker checker = site.checker();
        PrintWriter out = spec.commandLine().getOut();
        try {
            BufferedReader input = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
            BoundedLines lines = new BoundedLines(input, Limits.DEFAULT.requestLength());
            String request;
            while ((request = lines.next()) != null) {
                if (!request.isBlank()) {
                    out.println(answer(checker, request));
                }
                if (!input.ready()) {
                    out.flush();
                }
            }
        } catch (IOException e) {
            throw new UnreadableInputException("standard input", e);
        }
        out.flush();
        return 0;
    }

    String answer(InteractionChecker checker, String request) {
        try {
            return checker.checkJson(request).toJson();
        } catch (InvalidRequestException e) {
            return Json.print(new Failure(e.requestId(), new Failure.Fault("check failed", e.problems())));
        } catch (RuntimeException e) {
            InputProblem problem =
                    new InputProblem("", "", "The check failed: there is no result.", "Maybe repeat it.");
            return Json.print(new Failure(id(request), new Failure.Fault("check failed", List.of(problem))));
        }
    }

    private @Nullable String id(String request) {
        try {
            return requests.read(request).id();
        } catch (RuntimeException e) {
            return e instanceof InvalidRequestException refused ? refused.requestId() : null;
        }
    }

    /** The line that stands for a request that could not be checked. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Failure(@Nullable String id, Fault error) {
        record Fault(String message, List<InputProblem> problems) {}
    }
}
