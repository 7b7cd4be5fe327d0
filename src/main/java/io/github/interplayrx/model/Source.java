package io.github.interplayrx.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import org.jspecify.annotations.Nullable;

/**
 * Where a claim comes from.
 *
 * @param key short stable key
 * @param citation the full citation
 * @param section the part of the document that is meant, or null
 * @param url the page of the regulator or the publisher, or the DOI, or null; what a site cites itself may be anywhere
 * @param verification how far the source was verified for this project
 */
@JsonPropertyOrder({"key", "citation", "section", "url", "verification"})
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Source(
        String key,
        String citation,
        @Nullable String section,
        @Nullable String url,
        Verification verification) {

    /** How far a source was verified. */
    public enum Verification {
        /** The statement was seen in the publisher's own text, or in the paper or its abstract, in a bibliographic index too. */
        SEEN,
        /** The statement was seen, but only in a copy or in another's words. */
        SEEN_IN_COPY,
        /** Part of what is cited was seen. */
        PARTLY_SEEN,
        /** A data file that was on file. */
        DATA_FILE,
        /** Professional knowledge; wording and section were not read again. Check before relying on it. */
        NOT_VERIFIED,
        /** The article that the project started from. */
        STARTING_ARTICLE
    }
}
