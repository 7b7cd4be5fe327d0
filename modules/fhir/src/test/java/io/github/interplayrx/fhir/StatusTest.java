package io.github.interplayrx.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.interplayrx.model.Medication;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each row of the table of statuses. */
class StatusTest {
    private static final FhirReader READER =
            FhirReader.builder().asOf(LocalDate.of(2026, 11, 20)).build();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "MedicationRequest | \"status\":\"active\",\"intent\":\"order\" | CURRENT",
                "MedicationRequest | \"status\":\"active\",\"intent\":\"proposal\" | PROPOSED",
                "MedicationRequest | \"status\":\"active\",\"intent\":\"option\" | PROPOSED",
                "MedicationRequest | \"status\":\"active\",\"intent\":\"plan\",\"reportedBoolean\":true | CURRENT",
                "MedicationRequest | \"status\":\"draft\" | PROPOSED",
                "MedicationRequest | \"status\":\"on-hold\" | CURRENT",
                "MedicationRequest | \"status\":\"unknown\" | CURRENT",
                "MedicationRequest | \"status\":\"stopped\" | STOPPED",
                "MedicationRequest | \"status\":\"completed\",\"authoredOn\":\"2026-02-10\" | STOPPED",
                "MedicationRequest | \"status\":\"stopped\",\"authoredOn\":\"2025-02-10\",\"meta\":{\"lastUpdated\":\"2025-03-01T08:00:00Z\"} | OUT",
                "MedicationRequest | \"status\":\"stopped\",\"authoredOn\":\"2026-02-10\",\"statusChanged\":\"2026-11-01\" | STOPPED",
                "MedicationRequest | \"status\":\"stopped\",\"authoredOn\":\"2026-02-10\",\"statusChanged\":\"2025-03-01\" | OUT",
                "MedicationRequest | \"status\":\"completed\",\"dispenseRequest\":{\"validityPeriod\":{\"end\":\"2026-06-10\"}} | STOPPED",
                "MedicationStatement | \"status\":\"completed\" | STOPPED",
                "MedicationStatement | \"status\":\"completed\",\"dateAsserted\":\"2025-03-01\" | OUT",
                "MedicationRequest | \"status\":\"stopped\",\"authoredOn\":\"2026-11-10\" | STOPPED",
                "MedicationRequest | \"status\":\"stopped\",\"authoredOn\":\"2020-11-10\" | OUT",
                "MedicationRequest | \"status\":\"completed\",\"dispenseRequest\":{\"validityPeriod\":{\"end\":\"2026-11-10\"}} | STOPPED",
                "MedicationRequest | \"status\":\"ended\",\"dispenseRequest\":{\"validityPeriod\":{\"end\":\"2025-01-10\"}} | OUT",
                "MedicationRequest | \"status\":\"cancelled\" | OUT",
                "MedicationRequest | \"status\":\"entered-in-error\" | OUT",
                "MedicationRequest | \"status\":\"active\",\"doNotPerform\":true | OUT",
                "MedicationStatement | \"status\":\"active\" | CURRENT",
                "MedicationStatement | \"status\":\"on-hold\" | CURRENT",
                "MedicationStatement | \"status\":\"active\",\"effectivePeriod\":{\"end\":\"2026-11-10\"} | STOPPED",
                "MedicationStatement | \"status\":\"intended\" | PROPOSED",
                "MedicationStatement | \"status\":\"completed\",\"effectivePeriod\":{\"end\":\"2026-11-10\"} | STOPPED",
                "MedicationStatement | \"status\":\"not-taken\" | OUT",
                "MedicationStatement | \"status\":\"recorded\" | CURRENT",
                "MedicationStatement | \"status\":\"recorded\",\"adherence\":{\"code\":{\"coding\":[{\"code\":\"not-taking\"}]}} | OUT",
                "MedicationAdministration | \"status\":\"in-progress\" | CURRENT",
                "MedicationAdministration | \"status\":\"completed\",\"effectiveDateTime\":\"2026-11-19T08:00:00Z\" | CURRENT",
                "MedicationAdministration | \"status\":\"completed\",\"effectiveDateTime\":\"2026-11-10\" | STOPPED",
                "MedicationAdministration | \"status\":\"not-done\" | OUT",
                "MedicationDispense | \"status\":\"completed\",\"whenHandedOver\":\"2026-11-10\",\"daysSupply\":{\"value\":30} | CURRENT",
                "MedicationDispense | \"status\":\"completed\",\"whenHandedOver\":\"2026-10-10\",\"daysSupply\":{\"value\":30} | STOPPED"
            })
    void aResourceBecomesALineOrARemark(String type, String fields, String expected) {
        FhirInput input = READER.read("{\"resourceType\":\"" + type + "\",\"id\":\"1\","
                + "\"medicationCodeableConcept\":{\"text\":\"diazepam 5 mg tablet\"}," + fields + "}");
        List<Medication> lines = input.list().medications();
        if (expected.equals("OUT")) {
            assertThat(lines).isEmpty();
            assertThat(input.remarks())
                    .anyMatch(remark -> remark.what().equals("left out")
                            && remark.resource().equals(type + "/1"));
        } else {
            assertThat(lines)
                    .singleElement()
                    .returns(expected, line -> line.status().name());
        }
    }
}
