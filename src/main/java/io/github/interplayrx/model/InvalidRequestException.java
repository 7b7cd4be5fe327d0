package io.github.interplayrx.model;

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
        super(problems.stream()
                .map(p -> p.message() + (p.value().isEmpty() ? "" : " Found: " + p.value() + ".") + "\n" + p.advice())
                .collect(Collectors.joining("\n")));
        this.requestId = requestId;
        this.problems = List.copyOf(problems);
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
