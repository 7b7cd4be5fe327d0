package io.github.interplayrx.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.interplayrx.model.Medication;
import io.github.interplayrx.model.MedicationStatus;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Orders that are based on others, and what was handed over on them: nothing that is taken gets lost, nothing counts twice. */
class OrdersOnOrdersTest {
    private static final FhirReader READER =
            FhirReader.builder().asOf(LocalDate.of(2026, 11, 20)).build();

    private static FhirInput read(String... resources) {
        return READER.read(("[" + String.join(",", resources) + "]").replace('\'', '"'));
    }

    private static List<String> names(FhirInput input) {
        return input.list().medications().stream().map(Medication::name).toList();
    }

    private static String order(String id, String name, String basedOn, String more) {
        return "{'resourceType':'MedicationRequest','id':'" + id + "','status':'active','intent':'order',"
                + "'medicationCodeableConcept':{'text':'" + name + "'},'basedOn':[{'reference':'" + basedOn + "'}]"
                + more
                + "}";
    }

    private static String dose(int tablets) {
        return ",'dosageInstruction':[{'timing':{'repeat':{'frequency':1,'period':1,'periodUnit':'d'}},"
                + "'doseAndRate':[{'doseQuantity':{'value':" + tablets + ",'unit':'tablet'}}]}]";
    }

    private static String dispense(String name) {
        return "{'resourceType':'MedicationDispense','id':'d','status':'completed','whenHandedOver':'2026-11-15',"
                + "'daysSupply':{'value':30},'authorizingPrescription':[{'reference':'MedicationRequest/a'}],"
                + "'medicationCodeableConcept':{'text':'" + name + "'}}";
    }

    @Test
    void ordersOfTheSameInACircleAreOneLine() {
        FhirInput two = read(
                order("a", "baclofen", "MedicationRequest/b", ""), order("b", "baclofen", "MedicationRequest/a", ""));
        FhirInput three = read(
                order("a", "baclofen", "MedicationRequest/b", ""),
                order("b", "baclofen", "MedicationRequest/c", ""),
                order("c", "baclofen", "MedicationRequest/a", ""));

        assertThat(names(two)).containsExactly("baclofen");
        assertThat(names(three)).containsExactly("baclofen");
        assertThat(three.remarks()).extracting(Remark::resource).contains("MedicationRequest/b", "MedicationRequest/c");
    }

    @Test
    void ordersOfDifferentSubstancesInACircleAllCount() {
        FhirInput two = read(
                order("a", "morphine", "MedicationRequest/b", ""), order("b", "diazepam", "MedicationRequest/a", ""));
        FhirInput three = read(
                order("a", "morphine", "MedicationRequest/b", ""),
                order("b", "diazepam", "MedicationRequest/c", ""),
                order("c", "baclofen", "MedicationRequest/a", ""));

        assertThat(names(two)).containsExactly("morphine", "diazepam");
        assertThat(names(three)).containsExactly("morphine", "diazepam", "baclofen");
        assertThat(two.remarks()).anyMatch(remark -> remark.words().contains("both count"));
    }

    @Test
    void anOrderThatIsBasedOnItselfCounts() {
        assertThat(names(read(order("a", "baclofen", "MedicationRequest/a", ""))))
                .containsExactly("baclofen");
    }

    @ParameterizedTest
    @CsvSource({"cancelled", "entered-in-error"})
    void anOrderOnOneThatDoesNotCountCounts(String status) {
        FhirInput input = read(
                order("a", "baclofen", "CarePlan/none", "").replace("'active'", "'" + status + "'"),
                order("b", "baclofen", "MedicationRequest/a", ""));

        assertThat(input.list().medications())
                .singleElement()
                .returns("MedicationRequest/b", Medication::id)
                .returns(MedicationStatus.CURRENT, Medication::status);
    }

    @Test
    void anOrderOfAnotherDoseCountsToo() {
        String first = order("a", "baclofen 10 mg tablet", "CarePlan/none", dose(1));

        assertThat(names(read(first, order("b", "baclofen 10 mg tablet", "MedicationRequest/a", dose(3)))))
                .hasSize(2);
        assertThat(names(read(first, order("b", "baclofen 10 mg tablet", "MedicationRequest/a", dose(1)))))
                .hasSize(1);
        assertThat(names(read(first, order("b", "Baclofen", "MedicationRequest/a", ""))))
                .hasSize(1);
    }

    @Test
    void aDraftOnAnOrderIsProposed() {
        String draft = order("b", "baclofen", "MedicationRequest/a", dose(2)).replace("'active'", "'draft'");

        assertThat(read(order("a", "baclofen", "CarePlan/none", dose(1)), draft)
                        .list()
                        .medications())
                .extracting(Medication::status)
                .containsExactly(MedicationStatus.CURRENT, MedicationStatus.PROPOSED);
    }

    /** The id of a plan says nothing of the order that has the same id. */
    @Test
    void anOrderOnAPlanIsNoneOnTheOrderOfTheSameId() {
        FhirInput input = read(
                "{'resourceType':'CarePlan','id':'a'}",
                order("a", "baclofen", "CarePlan/none", ""),
                order("b", "baclofen", "CarePlan/a", dose(1)));

        assertThat(names(input)).hasSize(2);
    }

    @Test
    void aCodeThatBothHaveIsTheSameAndThatOfAClassIsNot() {
        String code = "'medicationCodeableConcept':{'coding':[{'system':'%s','code':'%s'}],'text':'%s'}";
        String atc = "http://www.whocc.no/atc";
        for (String[] each : List.of(new String[] {atc, "N02AA01", "1"}, new String[] {atc, "N02AA", "2"})) {
            String first = order("a", "x", "CarePlan/none", "")
                    .replace("'medicationCodeableConcept':{'text':'x'}", code.formatted(each[0], each[1], "Contin"));
            String second = dispense("x")
                    .replace("'medicationCodeableConcept':{'text':'x'}", code.formatted(each[0], each[1], "Oramorph"));

            assertThat(names(read(first, second))).hasSize(Integer.parseInt(each[2]));
        }
    }

    @Test
    void aDisplayShowsThatABrandIsTheSame() {
        String order = order("a", "x", "CarePlan/none", "")
                .replace(
                        "{'text':'x'}",
                        "{'coding':[{'system':'s','code':'1','display':'oxycodone / acetaminophen [Percocet]'}],'text':'pain'}");

        assertThat(names(read(order, dispense("Percocet")))).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "morphine, morphine, 1",
        "morphine, Morphine sulfate 10 MG Oral Tablet, 1",
        "oxycodone / acetaminophen, Oxycodone Hydrochloride 5 MG Oral Tablet, 1",
        "morphine, oxycodone, 2",
        "oxycodone, oxycodone / acetaminophen, 2",
        "oxycodone, oxycodone / acetaminophen [Percocet], 2",
        "sodium chloride, potassium chloride, 2",
        "sodium, potassium, 2"
    })
    void whatWasHandedOverIsNoSecondMedicineIfItIsTheSame(String ordered, String handedOver, int lines) {
        FhirInput input = read(order("a", ordered, "CarePlan/none", ""), dispense(handedOver));

        assertThat(input.list().medications()).hasSize(lines);
        assertThat(input.remarks()).extracting(Remark::resource).contains("MedicationDispense/d");
    }
}
