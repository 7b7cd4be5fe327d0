package io.github.interplayrx.internal.request;

import io.github.interplayrx.model.InputProblem;
import io.github.interplayrx.model.InvalidRequestException;
import io.github.interplayrx.model.MedicationList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How much a request may hold. What is more is refused with its number, before anybody works on it.
 *
 * @param medications lines of a list
 * @param substances substances of a list of which rules speak
 * @param requestLength characters of a request in JSON
 * @param nameLength characters of a name, or of a code with its system
 */
public record Limits(int medications, int substances, int requestLength, int nameLength) {
    /** Those of a checker that sets no others. */
    public static final Limits DEFAULT = new Limits(250, 100, 1_000_000, 1_000);

    private static final String MEDICATIONS = "/medications";

    /** A JSON text that is not too long. */
    public @Nullable String accepted(@Nullable String json) {
        if (json != null && json.length() > requestLength) {
            throw refused(
                    null,
                    "",
                    json.length() + " characters",
                    "The request is longer than this checker accepts, which is " + requestLength + " characters.",
                    "Maybe it is not a medication list; or raise the limit with"
                            + " InteractionChecker.builder().maxRequestLength(...).");
        }
        return json;
    }

    /** The list of a request, if it is there and not too long. */
    public MedicationList accepted(Request request) {
        MedicationList list = request.list();
        if (list == null) {
            throw refused(
                    request.id(),
                    MEDICATIONS,
                    "null",
                    "The medication list is null.",
                    "Maybe hand over an empty list instead.");
        }
        checkMedications(request.id(), list.medications().size());
        return list;
    }

    void checkMedications(@Nullable String id, int count) {
        if (count > medications) {
            throw refused(
                    id,
                    MEDICATIONS,
                    Integer.toString(count),
                    "The list holds more medications than this checker accepts, which is " + medications + ".",
                    "Maybe several patients were put into one list; or raise the limit with"
                            + " InteractionChecker.builder().maxMedications(...).");
        }
    }

    /** Refuses a list that brings too many substances of which rules speak: the number of pairs grows with the square. */
    public void checkSubstances(@Nullable String id, int count) {
        if (count > substances) {
            throw refused(
                    id,
                    MEDICATIONS,
                    Integer.toString(count),
                    "The list brings more substances of which rules speak than this checker accepts, which is "
                            + substances + ".",
                    "Maybe several patients were put into one list; or raise the limit with"
                            + " InteractionChecker.builder().maxSubstances(...).");
        }
    }

    private static InvalidRequestException refused(
            @Nullable String id, String at, String value, String message, String advice) {
        return new InvalidRequestException(id, List.of(new InputProblem(at, value, message, advice)));
    }
}
