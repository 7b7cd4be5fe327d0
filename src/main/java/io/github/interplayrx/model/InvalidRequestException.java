package io.github.interplayrx.model;

import java.util.List;
import java.util.stream.Collectors;

/** The request as a whole cannot be checked: it is null, too long, or not JSON. */
public final class InvalidRequestException extends InterplayException {
    private static final long serialVersionUID = 1L;

    private final transient List<InputProblem> problems;

    /**
     * A request with these problems.
     *
     * @param problems at least one
     */
    public InvalidRequestException(List<InputProblem> problems) {
        super(problems.stream()
                .map(p -> p.message() + (p.value().isEmpty() ? "" : " Found: " + p.value() + ".") + "\n" + p.advice())
                .collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
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
