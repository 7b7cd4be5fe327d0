package io.github.interplayrx.model;

/** How a line was evaluated. */
public enum EvaluatedAs {
    /** As something that is taken now or about to be. */
    TAKEN,
    /** As something that was stopped: for its withdrawal and for the days until it is washed out. */
    STOPPED,
    /** Left out, because its route is local and does not reach the whole body. */
    LOCAL,
    /** Left out, because it is an antidote or a kit that waits for an emergency. */
    KEPT_FOR_EMERGENCY,
    /** Left out, because its text says that the medicine is not taken. The list counts as not understood there. */
    NOT_TAKEN
}
