package io.github.interplayrx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.interplayrx.internal.engine.FailingRules;
import io.github.interplayrx.model.CheckFailedException;
import io.github.interplayrx.model.InteractionReport;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FaultTest {
    private static final String[] NAMES = {"baclofen", "oxycodone", "alcohol"};

    private static final FailingRules RULES = new FailingRules();
    private static final InteractionChecker CHECKER = FailingChecker.with(RULES);

    private final String expected = BundledChecker.get().check(NAMES).toJson();

    @BeforeEach
    void work() {
        RULES.workAgain();
    }

    @Test
    void rules_that_throw_fail_the_check_in_plain_words_and_the_next_one_works() {
        RULES.failWith(new IllegalStateException("org.drools.core.Secret: baclofen"));

        assertThatThrownBy(() -> CHECKER.check(NAMES))
                .isInstanceOf(CheckFailedException.class)
                .hasMessageContaining("there is no result")
                .hasMessageContaining("\nMaybe ")
                .hasMessageNotContaining("drools")
                .hasMessageNotContaining("Exception")
                .hasMessageNotContaining("baclofen");

        RULES.workAgain();
        assertThat(CHECKER.check(NAMES).toJson()).isEqualTo(expected);
        assertThat(RULES.sessions()).isZero();
    }

    @Test
    void rules_that_recurse_without_end_fail_the_check_only() {
        RULES.failWith(new StackOverflowError());

        assertThatThrownBy(() -> CHECKER.check(NAMES)).isInstanceOf(CheckFailedException.class);

        RULES.workAgain();
        assertThat(CHECKER.check(NAMES).toJson()).isEqualTo(expected);
    }

    @Test
    void rules_that_fail_an_assertion_fail_the_check_in_plain_words() {
        RULES.failWith(new AssertionError("baclofen"));

        assertThatThrownBy(() -> CHECKER.check(NAMES))
                .isInstanceOf(CheckFailedException.class)
                .hasMessageContaining("\nMaybe ")
                .hasMessageNotContaining("baclofen");

        RULES.workAgain();
        assertThat(CHECKER.check(NAMES).toJson()).isEqualTo(expected);
    }

    @Test
    void a_worker_that_runs_out_of_memory_gets_no_report_and_the_others_work_on() throws Exception {
        RULES.failWith(new OutOfMemoryError("Java heap space"));
        ExecutorService workers = Executors.newFixedThreadPool(2);
        try {
            Future<InteractionReport> failed = workers.submit(() -> CHECKER.check(NAMES));
            assertThatThrownBy(failed::get)
                    .isInstanceOf(ExecutionException.class)
                    .hasCauseInstanceOf(OutOfMemoryError.class);

            RULES.workAgain();
            List<Future<InteractionReport>> others =
                    List.of(workers.submit(() -> CHECKER.check(NAMES)), workers.submit(() -> CHECKER.check(NAMES)));
            for (Future<InteractionReport> each : others) {
                assertThat(each.get().toJson()).isEqualTo(expected);
            }
        } finally {
            workers.shutdownNow();
        }
    }

    @Test
    void an_interrupted_thread_gets_the_whole_report_and_stays_interrupted() {
        Thread.currentThread().interrupt();
        try {
            assertThat(CHECKER.check(NAMES).toJson()).isEqualTo(expected);
            assertThat(Thread.currentThread().isInterrupted()).isTrue();
        } finally {
            Thread.interrupted();
        }
    }
}
