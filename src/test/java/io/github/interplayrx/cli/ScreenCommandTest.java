package io.github.interplayrx.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.interplayrx.BundledChecker;
import io.github.interplayrx.FailingChecker;
import io.github.interplayrx.InteractionChecker;
import io.github.interplayrx.internal.engine.FailingRules;
import org.junit.jupiter.api.Test;

class ScreenCommandTest {
    private static final String LINE = "{\"id\":\"ward-7\",\"medications\":[{\"name\":\"baclofen\"}]}";

    @Test
    void a_request_that_is_too_long_is_answered_with_an_error() {
        String answer = new ScreenCommand().answer(BundledChecker.get(), "x".repeat(1_000_001));

        assertThat(answer)
                .startsWith("{\"error\":{\"message\":\"check failed\"")
                .contains("longer than this checker accepts");
    }

    @Test
    void a_check_that_fails_is_answered_with_the_id_of_its_request_and_the_next_one_works() {
        FailingRules rules = new FailingRules();
        InteractionChecker checker = FailingChecker.with(rules);
        ScreenCommand screen = new ScreenCommand();

        rules.failWith(new IllegalStateException("baclofen"));
        assertThat(screen.answer(checker, LINE))
                .startsWith("{\"id\":\"ward-7\",\"error\":{\"message\":\"check failed\"")
                .contains("there is no result", "Maybe ")
                .doesNotContain("baclofen");
        assertThat(screen.answer(checker, LINE.replace("\"id\":\"ward-7\",", "")))
                .startsWith("{\"error\":");

        rules.workAgain();
        assertThat(screen.answer(checker, LINE)).startsWith("{\"id\":\"ward-7\",\"status\":");
    }
}
