package io.github.interplayrx.cdshooks;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of a card, as the client tells it: it may tell it more than once, and says nothing of a card that was ignored. The comment is
 * the text of a person and can name a patient: do not log it. Immutable and thread-safe.
 *
 * <pre>{@code
 * CdsHooks hooks = CdsHooks.builder().feedback(feedback -> statistics.count(feedback.outcome())).build();
 * }</pre>
 *
 * @param service id of the service that gave the card
 * @param card uuid of the card: the same call gives the same uuid again, so that cards and feedback can be joined
 * @param outcome what was done
 * @param acceptedSuggestions uuids of the suggestions that were taken, mostly none or one
 * @param reason why a card was overridden; null if the client does not say
 * @param comment what somebody wrote about it, or null
 * @param at when it was done, or null
 */
public record Feedback(
        String service,
        String card,
        Outcome outcome,
        List<String> acceptedSuggestions,
        @Nullable Reason reason,
        @Nullable String comment,
        @Nullable Instant at) {

    /** What was done with a card. */
    public enum Outcome {
        /** A suggestion was taken. */
        ACCEPTED,
        /** The card was put aside. */
        OVERRIDDEN
    }

    /**
     * A coded reason.
     *
     * @param code the code, such as {@code "risk-benefit-ratio"}
     * @param system the code system, or null if the client does not say
     * @param display the words that the client showed, or null
     */
    public record Reason(
            String code, @Nullable String system, @Nullable String display) {}

    /**
     * Copies the suggestions.
     *
     * @param service id of the service
     * @param card uuid of the card
     * @param outcome what was done
     * @param acceptedSuggestions uuids of the suggestions that were taken
     * @param reason why a card was overridden, or null
     * @param comment what somebody wrote about it, or null
     * @param at when it was done, or null
     */
    public Feedback {
        acceptedSuggestions = List.copyOf(acceptedSuggestions);
    }
}
