package io.github.interplayrx;

/** One checker for all tests, because creating it costs far more than a check. */
public final class BundledChecker {
    private static final InteractionChecker CHECKER = InteractionChecker.create();

    private BundledChecker() {}

    public static InteractionChecker get() {
        return CHECKER;
    }
}
