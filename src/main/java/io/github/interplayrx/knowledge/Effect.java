package io.github.interplayrx.knowledge;

import java.util.List;

/**
 * A tag that substances carry: an effect on the central nervous system, a pharmacokinetic role or a technical flag.
 *
 * @param id stable id, such as {@code "respiratory-depressant"}
 * @param kind what sort of tag it is
 * @param title plain name
 * @param definition what it means
 * @param grading what its grades mean
 * @param informsOnly true if no rule reads it
 * @param sources keys of the sources of its grades
 */
public record Effect(
        String id,
        Kind kind,
        String title,
        String definition,
        String grading,
        boolean informsOnly,
        List<String> sources) {

    /** What sort of tag an effect is. */
    public enum Kind {
        /** An effect on the body. */
        EFFECT,
        /** A role in drug metabolism. */
        PHARMACOKINETIC_ROLE,
        /** Membership in a class that single rules read. */
        FLAG
    }
}
