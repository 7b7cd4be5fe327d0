package io.github.interplayrx.cdshooks;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.interplayrx.InteractionChecker;
import io.github.interplayrx.cdshooks.server.CdsServer;
import io.github.interplayrx.model.MissingArgumentException;
import java.net.URI;
import java.util.Collections;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Null at an entry point is named, with what to do. */
class NullArgumentsTest {
    private static final InteractionChecker CHECKER = InteractionChecker.create();
    private static final CdsHooks HOOKS = CdsHooks.builder().checker(CHECKER).build();
    private static final URI KEYS = URI.create("https://example.org/keys");

    static Stream<Arguments> calls() {
        return Stream.of(
                call("id", () -> HOOKS.call(null, "{}")),
                call("requestJson", () -> HOOKS.call("interplay-order-sign", null)),
                call("id", () -> HOOKS.feedback(null, "{}")),
                call("json", () -> HOOKS.feedback("interplay-order-sign", null)),
                call("checker", () -> CdsHooks.builder().checker(null)),
                call("reader", () -> CdsHooks.builder().reader(null)),
                call("severity", () -> CdsHooks.builder().minimumSeverity(null)),
                call("listener", () -> CdsHooks.builder().feedback(null)),
                call("body", () -> new CdsAnswer(200, null)),
                call("checker", () -> CdsServer.builder(null)),
                call("hooks", () -> CdsServer.builder(CHECKER).hooks(null)),
                call("host", () -> CdsServer.builder(CHECKER).listen(null, 0)),
                call("wait", () -> CdsServer.builder(CHECKER).maxWait(null)),
                call("grace", () -> CdsServer.builder(CHECKER).grace(null)),
                call("origins", () -> CdsServer.builder(CHECKER).origins(null)),
                call("origins", () -> CdsServer.builder(CHECKER).origins(Collections.singleton(null))),
                call("issuer", () -> CdsServer.builder(CHECKER).issuer(null, KEYS, "https://example.org")),
                call("keys", () -> CdsServer.builder(CHECKER).issuer("a", null, "https://example.org")),
                call("baseUrl", () -> CdsServer.builder(CHECKER).issuer("a", KEYS, null)));
    }

    private static Arguments call(String missing, ThrowingCallable call) {
        return Arguments.of(missing, call);
    }

    @ParameterizedTest(name = "{0} ({index})")
    @MethodSource("calls")
    void null_is_named_with_what_to_do(String missing, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOf(MissingArgumentException.class)
                .hasMessageStartingWith(missing + " ")
                .hasMessageContaining("\nMaybe ");
    }
}
