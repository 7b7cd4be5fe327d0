package io.github.interplayrx.cdshooks;

import static io.github.interplayrx.model.MissingArgumentException.required;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.interplayrx.InteractionChecker;
import io.github.interplayrx.fhir.FhirInput;
import io.github.interplayrx.fhir.FhirReader;
import io.github.interplayrx.fhir.internal.Trees;
import io.github.interplayrx.html.MarkdownReport;
import io.github.interplayrx.model.CheckFailedException;
import io.github.interplayrx.model.InteractionReport;
import io.github.interplayrx.model.InvalidRequestException;
import io.github.interplayrx.model.Severity;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Answers CDS Hooks 2.0.1: {@code patient-view}, {@code order-select} and {@code order-sign}, with errors and override reasons as in 3.0. It
 * knows no HTTP: a host passes on the bodies. It calls no FHIR server back and stores nothing. Immutable and thread-safe.
 *
 * <p>No card says that a list may be given. Whatever could not be understood, or was not handed over, becomes a card "Not checked".
 *
 * <pre>{@code
 * CdsHooks hooks = CdsHooks.create();
 * CdsAnswer services = hooks.discovery();
 * CdsAnswer cards = hooks.call("interplay-order-sign", body);
 * }</pre>
 */
public final class CdsHooks {
    private static final int OK = 200;
    private static final int BAD_REQUEST = 400;
    private static final int NOT_FOUND = 404;
    private static final int SERVER_ERROR = 500;

    private static final ObjectMapper JSON = new ObjectMapper()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY);

    private final InteractionChecker checker;
    private final FhirReader reader;
    private final MarkdownReport markdown;
    private final Severity minimum;
    private final Consumer<Feedback> listener;
    private final CdsAnswer discovery;

    private CdsHooks(Builder from) {
        checker = from.checker == null ? InteractionChecker.create() : from.checker;
        reader = from.reader == null ? FhirReader.builder().checker(checker).build() : from.reader;
        markdown = MarkdownReport.create(checker.knowledge());
        minimum = from.minimum;
        listener = from.listener;
        discovery = new CdsAnswer(OK, Hook.discovery());
    }

    /**
     * Answers with the knowledge of the library, and warns from {@link Severity#MODERATE}.
     *
     * @return the services
     */
    public static CdsHooks create() {
        return builder().build();
    }

    /**
     * Starts with other settings.
     *
     * @return a builder with the defaults: the bundled knowledge, as of today, from {@link Severity#MODERATE}, feedback unread
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Says which services there are, and what each wants to know.
     *
     * @return the answer to {@code GET /cds-services}, always 200
     */
    public CdsAnswer discovery() {
        return discovery;
    }

    /**
     * Answers a call.
     *
     * @param id the service, such as {@code "interplay-order-sign"}
     * @param requestJson the body of {@code POST /cds-services/{id}}
     * @return the cards, or an OperationOutcome; never an exception for what is in the body
     */
    public CdsAnswer call(String id, String requestJson) {
        try {
            Hook hook = hook(required(id, "id"));
            return cards(CdsRequest.of(hook, parse(required(requestJson, "requestJson"))));
        } catch (Refusal refusal) {
            return refusal.answer();
        } catch (CheckFailedException e) {
            return new Refusal(SERVER_ERROR, "exception", String.valueOf(e.getMessage())).answer();
        }
    }

    private CdsAnswer cards(CdsRequest request) {
        Cards cards = new Cards(request, checker, markdown, minimum);
        if (request.concernsMedicines()) {
            check(request, cards);
        }
        return new CdsAnswer(OK, cards.json());
    }

    private void check(CdsRequest request, Cards cards) {
        FhirInput input =
                Trees.read(reader, request.prefetch().record(), request.drafts().resources());
        NotChecked notChecked = new NotChecked(request, checker.knowledge());
        notChecked.read(input.remarks());
        InteractionReport report = report(input, notChecked);
        if (report != null) {
            cards.add(input.list(), report);
            notChecked.read(report);
        }
        cards.add(notChecked, report);
    }

    /** A list that is too long to be checked has to be seen by a person: an error would be hidden by many clients. */
    private @Nullable InteractionReport report(FhirInput input, NotChecked notChecked) {
        try {
            return checker.check(input.list());
        } catch (InvalidRequestException e) {
            notChecked.add("the whole list (" + e.getMessage() + ")");
            return null;
        }
    }

    /**
     * Takes what became of cards, and tells the listener, once for each entry. An entry that comes again is told again. If one entry cannot
     * be read, none is told.
     *
     * @param id the service that gave the cards
     * @param json the body of {@code POST /cds-services/{id}/feedback}
     * @return 200 with an empty object, or an OperationOutcome
     */
    public CdsAnswer feedback(String id, String json) {
        try {
            List<Feedback> all = FeedbackReader.read(hook(required(id, "id")).service(), parse(required(json, "json")));
            all.forEach(listener);
            return new CdsAnswer(OK, "{}");
        } catch (Refusal refusal) {
            return refusal.answer();
        }
    }

    private static Hook hook(String id) {
        return Hook.ofService(id)
                .orElseThrow(() -> new Refusal(
                        NOT_FOUND, "not-found", "There is no service " + id + ".\nMaybe " + Hook.services() + "."));
    }

    private static JsonNode parse(String text) {
        try {
            JsonNode json = JSON.readTree(text);
            if (json.isObject()) {
                return json;
            }
        } catch (StreamConstraintsException e) {
            throw new Refusal(
                    BAD_REQUEST,
                    "structure",
                    "The body is nested too deep, or holds a text, a name or a number that is too long.\nMaybe it is no call"
                            + " of CDS Hooks.");
        } catch (JsonProcessingException e) {
            throw new Refusal(
                    BAD_REQUEST,
                    "structure",
                    "The body is no JSON" + place(e.getLocation()) + ".\nMaybe it is XML, or was cut short.");
        }
        throw new Refusal(BAD_REQUEST, "structure", "The body is no JSON object.\nMaybe it is empty, or an array.");
    }

    private static String place(@Nullable JsonLocation at) {
        return at == null
                ? ""
                : ": it breaks off or is wrong at line " + at.getLineNr() + ", column " + at.getColumnNr();
    }

    /** Builds {@link CdsHooks}. Not thread-safe. */
    public static final class Builder {
        private @Nullable InteractionChecker checker;
        private @Nullable FhirReader reader;
        private Severity minimum = Severity.MODERATE;
        private Consumer<Feedback> listener = feedback -> {};

        private Builder() {}

        /**
         * Sets the checker, with the knowledge and the alert policy of the site.
         *
         * @param checker the checker
         * @return this
         */
        public Builder checker(InteractionChecker checker) {
            this.checker = required(checker, "checker");
            return this;
        }

        /**
         * Sets how FHIR is read. Give it the checker, too: without one, a brand that was handed over on an order of its ingredient is a second
         * medicine.
         *
         * @param reader the reader; without one, a reader as of today with the checker
         * @return this
         */
        public Builder reader(FhirReader reader) {
            this.reader = required(reader, "reader");
            return this;
        }

        /**
         * Sets from which severity a warning becomes a card. {@link Severity#CRITICAL} always does.
         *
         * @param severity the least severity
         * @return this
         */
        public Builder minimumSeverity(Severity severity) {
            minimum = required(severity, "severity");
            return this;
        }

        /**
         * Sets who is told of feedback. It is called in the thread of the request, and from several at once.
         *
         * @param listener the listener
         * @return this
         */
        public Builder feedback(Consumer<Feedback> listener) {
            this.listener = required(listener, "listener");
            return this;
        }

        /**
         * Builds the services.
         *
         * @return the services
         */
        public CdsHooks build() {
            return new CdsHooks(this);
        }
    }
}
