package io.github.interplayrx;

import io.github.interplayrx.knowledge.BundledKnowledge;

/** One checker for all tests, because creating it costs far more than a check. */
public final class BundledChecker {
    private static final InteractionChecker CHECKER =
            InteractionChecker.builder().knowledge(BundledKnowledge.get()).build();

    private BundledChecker() {}

    public static InteractionChecker get() {
        return CHECKER;
    }
}
