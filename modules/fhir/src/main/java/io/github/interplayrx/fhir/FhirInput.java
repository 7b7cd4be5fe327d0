package io.github.interplayrx.fhir;

import io.github.interplayrx.model.MedicationList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was read from FHIR. Immutable and thread-safe.
 *
 * <pre>{@code
 * FhirInput input = FhirReader.create().read(bundle);
 * InteractionReport report = checker.check(input.list());
 * }</pre>
 *
 * @param list the medications, with the reference of their resource as id, and the patient
 * @param remarks what was left out or read with an assumption; show them with the report
 * @param patient the reference of the patient, such as {@code "Patient/1"}, or null
 */
public record FhirInput(
        MedicationList list, List<Remark> remarks, @Nullable String patient) {
    /**
     * Copies the remarks.
     *
     * @param list the medications and the patient
     * @param remarks what was left out or read with an assumption
     * @param patient the reference of the patient, or null
     */
    public FhirInput {
        remarks = List.copyOf(remarks);
    }
}
