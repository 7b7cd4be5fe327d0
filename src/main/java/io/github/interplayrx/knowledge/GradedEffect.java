package io.github.interplayrx.knowledge;

/**
 * An effect as one substance has it.
 *
 * @param effect id of the effect
 * @param grade 1 low to 3 high, or {@link #UNGRADED}
 */
public record GradedEffect(String effect, int grade) {
    /** The effect is there without a grade. It compares as higher than every grade. */
    public static final int UNGRADED = 4;

    /**
     * Whether a grade was given.
     *
     * @return false for {@link #UNGRADED}
     */
    public boolean isGraded() {
        return grade != UNGRADED;
    }
}
