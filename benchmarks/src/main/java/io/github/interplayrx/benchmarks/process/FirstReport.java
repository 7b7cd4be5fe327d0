package io.github.interplayrx.benchmarks.process;

import io.github.interplayrx.InteractionChecker;

/** From the start of a process to its first report. */
public final class FirstReport {
    private FirstReport() {}

    /** Checks one list. */
    public static void main(String[] arguments) {
        System.out.println(InteractionChecker.create()
                .check("baclofen", "oxycodone", "alcohol")
                .status());
    }
}
