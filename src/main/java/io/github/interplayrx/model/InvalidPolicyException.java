package io.github.interplayrx.model;

import static io.github.interplayrx.model.MissingArgumentException.requiredEach;

import java.util.List;
import java.util.stream.Collectors;

/**
 * An alert policy cannot be used: its JSON is broken, or it speaks of rules that are not there or cannot be silenced. A policy is refused as a
 * whole, with all that is wrong.
 *
 * <pre>{@code
 * catch (InvalidPolicyException e) {
 *     e.problems().forEach(problem -> System.err.println(problem.at() + " " + problem.value() + ": " + problem.message()));
 * }
 * }</pre>
 */
public final class InvalidPolicyException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final transient List<InputProblem> problems;

    /**
     * A policy with these problems.
     *
     * @param problems at least one; places are JSON pointers into the policy, such as {@code "/silences/0/id"}
     */
    public InvalidPolicyException(List<InputProblem> problems) {
        super(requiredEach(problems, "problems").stream()
                .map(problem -> "The alert policy at \"" + problem.at() + "\": " + problem.message()
                        + (problem.value().isEmpty() ? "" : " Found: " + problem.value() + ".") + "\n"
                        + problem.advice())
                .collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    /**
     * What is wrong.
     *
     * @return at least one problem, each with its place, its value and what to do
     */
    public List<InputProblem> problems() {
        return problems;
    }
}
