package io.github.interplayrx.internal.base.json;

/**
 * Refuses to begin where the stack is about to end: a class whose first use fails for want of stack stays broken for the whole process, and
 * parsing and printing use some hundred for the first time.
 */
final class StackSpace {
    /** Some 100 kB before they are compiled and 50 kB after: as much as first uses take, and less than a small stack has. */
    private static final int FRAMES = 600;

    private StackSpace() {}

    /** Fails with a {@link StackOverflowError} that breaks nothing unless there is room. */
    static void ensure() {
        descend(FRAMES, "a", "b", "c", "d", "e", "f", "g", "h");
    }

    /** Compares all values after the return, so that a frame has to keep them: one that keeps nothing shrinks to a sixth when compiled. */
    private static Object descend(
            int frames, Object a, Object b, Object c, Object d, Object e, Object f, Object g, Object h) {
        Object deepest = frames == 0 ? a : descend(frames - 1, b, c, d, e, f, g, h, a);
        if (deepest == a || deepest == b || deepest == c || deepest == d) {
            return e;
        }
        return deepest == e || deepest == f || deepest == g ? h : a;
    }
}
