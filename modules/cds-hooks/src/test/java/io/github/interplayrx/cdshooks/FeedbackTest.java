package io.github.interplayrx.cdshooks;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.interplayrx.cdshooks.Feedback.Outcome;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FeedbackTest {
    private static final String ACCEPTED =
            "{'card':'c1','outcome':'accepted','acceptedSuggestions':[{'id':'s1'}],'outcomeTimestamp':'2026-11-24T10:15:30Z'}";
    private static final String OVERRIDDEN = "{'card':'c2','outcome':'overridden','overrideReason':{'reason':"
            + "{'code':'risk-benefit-ratio','system':'http://terminology.hl7.org/CodeSystem/non-adherence-reason-codes'},"
            + "'userComment':'seen daily'},'outcomeTimestamp':'2026-11-24T10:15:30+02:00'}";

    private final List<Feedback> told = new ArrayList<>();
    private final CdsHooks hooks = CdsHooks.builder().feedback(told::add).build();

    private CdsAnswer send(String... entries) {
        String body = "{'feedback':[" + String.join(",", entries) + "]}";
        return hooks.feedback("interplay-order-sign", body.replace('\'', '"'));
    }

    @Test
    void acceptedAndOverriddenAreTold() {
        assertThat(send(ACCEPTED, OVERRIDDEN)).isEqualTo(new CdsAnswer(200, "{}"));
        assertThat(told)
                .containsExactly(
                        new Feedback(
                                "interplay-order-sign",
                                "c1",
                                Outcome.ACCEPTED,
                                List.of("s1"),
                                null,
                                null,
                                Instant.parse("2026-11-24T10:15:30Z")),
                        new Feedback(
                                "interplay-order-sign",
                                "c2",
                                Outcome.OVERRIDDEN,
                                List.of(),
                                new Feedback.Reason(
                                        "risk-benefit-ratio",
                                        "http://terminology.hl7.org/CodeSystem/non-adherence-reason-codes",
                                        null),
                                "seen daily",
                                Instant.parse("2026-11-24T08:15:30Z")));
    }

    @Test
    void whatIsSaidAgainIsToldAgain() {
        send(ACCEPTED);
        send(ACCEPTED);
        assertThat(told).hasSize(2);
    }

    @Test
    void aCardMayBeOverriddenWithoutAReason() {
        assertThat(send("{'card':'c','outcome':'overridden'}").status()).isEqualTo(200);
        assertThat(told).singleElement().returns(null, Feedback::reason).returns(null, Feedback::at);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "3",
                "{}",
                "{'card':'c'}",
                "{'outcome':'accepted'}",
                "{'card':7,'outcome':'accepted'}",
                "{'card':'c','outcome':'ignored'}",
                "{'card':'c','outcome':'accepted','outcomeTimestamp':'yesterday'}"
            })
    void anEntryThatCannotBeReadStopsAllAndSaysSo(String entry) {
        CdsAnswer answer = send(ACCEPTED, entry);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body()).contains("feedback[1]", "Maybe ", "Nothing was taken");
        assertThat(told).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "{}", "{'feedback':[]}", "{'feedback':{}}"})
    void aBodyWithoutFeedbackIsRefused(String body) {
        CdsAnswer answer = hooks.feedback("interplay-order-sign", body.replace('\'', '"'));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body()).contains("Maybe ");
    }
}
