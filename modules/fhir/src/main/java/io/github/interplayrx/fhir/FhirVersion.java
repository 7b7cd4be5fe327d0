package io.github.interplayrx.fhir;

/**
 * The version of FHIR that is written.
 *
 * <pre>{@code
 * FhirWriter writer = FhirWriter.builder().version(FhirVersion.R5).build();
 * }</pre>
 */
public enum FhirVersion {
    /** FHIR 4.0.1. */
    R4,
    /** FHIR 4.3.0, which has the same resources here as {@link #R4}. */
    R4B,
    /** FHIR 5.0.0. */
    R5
}
