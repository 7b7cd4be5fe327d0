package io.github.interplayrx.internal.base.json;

/**
 * Refuses to begin where the stack is about to end: a class whose first use fails for want of stack stays broken for the whole process, and
 * parsing and printing use some hundred for the first time.
 */
final class StackSpace {
    /** Some 100 kB before they are compiled: more than first uses take, and less than a small stack has. */
    private static final int FRAMES = 1_000;

    private StackSpace() {}

    /** Fails with a {@link StackOverflowError} that breaks nothing unless there is room. */
    static void ensure() {
        descend(FRAMES);
    }

    private static int descend(int frames) {
        return frames == 0 ? 0 : 1 + descend(frames - 1);
    }
}
