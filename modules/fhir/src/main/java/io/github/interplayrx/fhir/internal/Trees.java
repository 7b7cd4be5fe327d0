package io.github.interplayrx.fhir.internal;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.interplayrx.fhir.FhirInput;
import io.github.interplayrx.fhir.FhirReader;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Lets the other modules hand over what they have parsed already: the API of the reader has no type of Jackson. */
public final class Trees {
    private static volatile @Nullable Reading reading;

    private Trees() {}

    /**
     * Reads trees.
     *
     * @param reader the reader
     * @param record what is on record
     * @param draftOrders what is about to be ordered
     * @return as of {@link FhirReader#read(String, String)}
     */
    public static FhirInput read(FhirReader reader, JsonNode record, JsonNode draftOrders) {
        return Objects.requireNonNull(reading, "there is a reader, so its class is loaded")
                .read(reader, record, draftOrders);
    }

    /**
     * Says how, once, when the reader is loaded.
     *
     * @param how how
     */
    public static void readBy(Reading how) {
        reading = how;
    }

    /** How a reader reads trees. */
    @FunctionalInterface
    public interface Reading {
        /**
         * Reads trees.
         *
         * @param reader the reader
         * @param record what is on record
         * @param draftOrders what is about to be ordered
         * @return the list and the remarks
         */
        FhirInput read(FhirReader reader, JsonNode record, JsonNode draftOrders);
    }
}
