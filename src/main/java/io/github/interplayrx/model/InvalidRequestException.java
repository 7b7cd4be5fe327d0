package io.github.interplayrx.model;

import static io.github.interplayrx.model.MissingArgumentException.requiredEach;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The request as a whole cannot be checked: it is null, too long, or not JSON. */
public final class InvalidRequestException extends InterplayException {
    private static final long serialVersionUID = 1L;

    private final transient List<InputProblem> problems;

    /** The id of the request, or null. */
    private final @Nullable String requestId;

    /**
     * A request with these problems.
     *
     * @param requestId the id of the request, or null if it had none or could not be read
     * @param problems at least one
     */
    public InvalidRequestException(@Nullable String requestId, List<InputProblem> problems) {
        super(requiredEach(problems, "problems").stream()
                .map(InvalidRequestException::words)
                .collect(Collectors.joining("\n")));
        this.requestId = requestId;
        this.problems = List.copyOf(problems);
    }

    private static String words(InputProblem problem) {
        return (problem.at().isEmpty() ? "" : "At " + problem.at() + ": ")
                + problem.message()
                + (problem.value().isEmpty() ? "" : " Found: " + problem.value() + ".")
                + "\n"
                + problem.advice();
    }

    /**
     * Which request it was.
     *
     * @return its id, or null if it had none or could not be read
     */
    public @Nullable String requestId() {
        return requestId;
    }

    /**
     * What is wrong.
     *
     * @return at least one problem
     */
    public List<InputProblem> problems() {
        return problems;
    }
}
