package io.github.interplayrx.benchmarks.process;

/** Does nothing: what any process costs. */
public final class EmptyMain {
    private EmptyMain() {}

    /** Does nothing. */
    public static void main(String[] arguments) {}
}
