package io.github.interplayrx.fhir;

import static io.github.interplayrx.model.MissingArgumentException.required;
import static io.github.interplayrx.model.MissingArgumentException.requiredEach;

import io.github.interplayrx.model.MedicationList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What was read from FHIR. Immutable and thread-safe.
 *
 * <pre>{@code
 * FhirInput input = FhirReader.builder().checker(checker).build().read(bundle);
 * InteractionReport report = checker.check(input.list());
 * }</pre>
 *
 * @param list the medications, with the reference of their resource as id, and the patient
 * @param remarks what was left out or read with an assumption; show them with the report
 * @param patient the reference of the patient, such as {@code "Patient/1"}, or null
 * @param facts the reference of the resource that a fact about the patient was read from, such as {@code "Observation/4"}, by the id of
 *     its {@link io.github.interplayrx.model.RequestField} or {@link io.github.interplayrx.model.Condition}, such as {@code "eGFR"}
 */
public record FhirInput(
        MedicationList list, List<Remark> remarks, @Nullable String patient, Map<String, String> facts) {
    /**
     * Copies the remarks and the facts.
     *
     * @param list the medications and the patient
     * @param remarks what was left out or read with an assumption
     * @param patient the reference of the patient, or null
     * @param facts the reference of a resource by the id of the fact
     */
    public FhirInput {
        required(list, "list");
        remarks = List.copyOf(requiredEach(remarks, "remarks"));
        facts = Map.copyOf(required(facts, "facts"));
    }
}
