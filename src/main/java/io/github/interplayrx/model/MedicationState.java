package io.github.interplayrx.model;

/** What the knowledge base knows about one submitted medication. */
public enum MedicationState {
    /** Recognised; its effects are curated. */
    CURATED,
    /** Recognised and reviewed: it has no effect that matters here. */
    REVIEWED_NO_EFFECT,
    /** Recognised as an ingredient, but nobody has reviewed its effects. */
    NOT_CURATED,
    /** A medicine was understood and is evaluated; words beside it were not, and an input problem names them. */
    READ_IN_PART,
    /** Understood in more than one way, and therefore not evaluated. */
    AMBIGUOUS,
    /** Not understood, and therefore not evaluated. */
    UNRECOGNISED
}
