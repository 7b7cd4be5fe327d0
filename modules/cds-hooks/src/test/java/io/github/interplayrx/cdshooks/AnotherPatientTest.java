package io.github.interplayrx.cdshooks;

import static io.github.interplayrx.cdshooks.Calls.bundle;
import static io.github.interplayrx.cdshooks.Calls.call;
import static io.github.interplayrx.cdshooks.Calls.cards;
import static io.github.interplayrx.cdshooks.Calls.order;
import static io.github.interplayrx.cdshooks.Calls.orders;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A draft that names another patient than the context is checked, and the card says so. */
class AnotherPatientTest {
    private static final CdsHooks HOOKS = CdsHooks.create();
    private static final String TAKEN = bundle(orders("r", "oxycodone"));
    private static final String SAID =
            "Not checked: the draft MedicationRequest/d1 (it names another patient, Patient/999, and was checked as this patient's)";

    private static List<JsonNode> sign(JsonNode body) {
        return cards(HOOKS.call("interplay-order-sign", body.toString()));
    }

    private static List<String> notChecked(List<JsonNode> cards) {
        return cards.stream()
                .map(card -> card.path("summary").asText())
                .filter(summary -> summary.startsWith("Not checked"))
                .toList();
    }

    private static String draftOf(String subject) {
        return order("d1", "baclofen").replace("{'reference':'Patient/p'}", subject);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Patient/999",
                "Patient/999/_history/2",
                "https://ehr.example/fhir/Patient/999",
                "https://ehr.example/fhir/Patient/999/_history/2"
            })
    void aDraftOfAnotherPatientIsCheckedAndSaid(String subject) {
        List<JsonNode> cards = sign(call("order-sign", TAKEN, bundle(draftOf("{'reference':'" + subject + "'}"))));

        assertThat(cards)
                .anyMatch(card -> card.path("summary").asText().contains("baclofen, oxycodone")
                        || card.path("summary").asText().contains("oxycodone, baclofen"));
        assertThat(notChecked(cards)).containsExactly(SAID);
    }

    @Test
    void aDraftOfR5IsSaidToo() {
        String draft = draftOf("{'reference':'Patient/999'}")
                .replace(
                        "'medicationCodeableConcept':{'text':'baclofen'}",
                        "'medication':{'concept':{'text':'baclofen'}}");

        assertThat(notChecked(sign(call("order-sign", TAKEN, bundle(draft))))).containsExactly(SAID);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'reference':'Patient/p'}",
                "{'reference':'Patient/p/_history/3'}",
                "{'reference':'https://ehr.example/fhir/Patient/p'}",
                "{'reference':'urn:uuid:0c3151bd-1cbf-4d64-b04d-cd9187a4c6e0'}",
                "{'reference':'#p2'}",
                "{'reference':'Group/999'}",
                "{'reference':'Patient?identifier=999'}",
                "{'identifier':{'system':'urn:oid:1.2.3','value':'999'}}",
                "{'display':'Patient/999'}",
                "{}"
            })
    void aSubjectThatIsTheSameOrCannotBeComparedIsNotSaid(String subject) {
        assertThat(notChecked(sign(call("order-sign", TAKEN, bundle(draftOf(subject))))))
                .isEmpty();
    }

    @Test
    void aDraftWithoutASubjectIsNotSaid() {
        String draft = draftOf("x").replace("'subject':x,", "");

        assertThat(notChecked(sign(call("order-sign", TAKEN, bundle(draft))))).isEmpty();
    }

    @Test
    void thePatientOfTheContextMayBeAReference() {
        ObjectNode body = call("order-sign", TAKEN, bundle(draftOf("{'reference':'Patient/p'}")));
        body.withObject("/context").put("patientId", "Patient/p");

        assertThat(notChecked(sign(body))).isEmpty();
    }

    @Test
    void aDraftThatTheReaderLeftOutIsSaidOnce() {
        String taken = bundle(order("r1", "oxycodone"), "{'resourceType':'Patient','id':'999'}");
        List<JsonNode> cards = sign(call("order-sign", taken, bundle(draftOf("{'reference':'Patient/999'}"))));

        assertThat(cards).singleElement().satisfies(card -> {
            assertThat(card.path("summary").asText())
                    .isEqualTo(
                            "Not checked: the draft MedicationRequest/d1 (it is about another patient: Patient/999)");
            assertThat(card.path("detail").asText()).containsOnlyOnce("999");
        });
    }

    @Test
    void aDraftThatIsWithdrawnIsNotSaid() {
        String draft = draftOf("{'reference':'Patient/999'}").replace("'active'", "'cancelled'");

        assertThat(sign(call("order-sign", TAKEN, bundle(draft)))).isEmpty();
    }

    /** What it repeats was checked, and it is for somebody else all the same. */
    @Test
    void aDraftThatRepeatsAnotherIsSaid() {
        String other = draftOf("{'reference':'Patient/999'}").replace("'id'", "'authoredOn':'2026-11-01','id'");
        String own = order("d0", "baclofen").replace("'id'", "'authoredOn':'2026-10-01','id'");

        assertThat(notChecked(sign(call("order-sign", TAKEN, bundle(own, other)))))
                .containsExactly(SAID);
    }

    @Test
    void anOrderOnRecordIsNotCompared() {
        String taken = bundle(order("r1", "oxycodone").replace("Patient/p", "Patient/999"));

        assertThat(notChecked(sign(call("order-sign", taken, bundle(order("d1", "baclofen"))))))
                .isEmpty();
    }

    @Test
    void draftsOfOneOtherPatientAreSaidTogether() {
        String other = draftOf("{'reference':'Patient/999'}");
        String third = other.replace("'d1'", "'d2'").replace("'baclofen'", "'diazepam'");

        assertThat(sign(call("order-sign", TAKEN, bundle(other, third))))
                .filteredOn(card -> card.path("summary").asText().startsWith("Not checked"))
                .singleElement()
                .extracting(card -> card.path("detail").asText())
                .asString()
                .containsOnlyOnce("another patient");
    }

    @Test
    void aVersionInTheContextIsNoOtherPatient() {
        ObjectNode body = call("order-sign", TAKEN, bundle(draftOf("{'reference':'Patient/p'}")));
        ((ObjectNode) body.path("context")).put("patientId", "Patient/p/_history/2");

        assertThat(notChecked(sign(body))).isEmpty();
    }

    @Test
    void aReferenceThatIsTooLongForAnIdIsNotCompared() {
        String draft = draftOf("{'reference':'Patient/" + "9".repeat(100_000) + "'}");

        assertThat(notChecked(sign(call("order-sign", TAKEN, bundle(draft))))).isEmpty();
    }
}
