package io.github.interplayrx.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.interplayrx.InteractionChecker;
import io.github.interplayrx.model.Medication;
import io.github.interplayrx.model.MedicationStatus;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What belongs to an order and says more than the order does counts beside it: a dose, a strength, a route, a release, an end. */
class MoreThanItsOrderTest {
    private static final FhirReader READER = FhirReader.builder()
            .asOf(LocalDate.of(2026, 11, 20))
            .checker(InteractionChecker.create())
            .build();

    private static FhirInput read(String... resources) {
        return READER.read(("[" + String.join(",", resources) + "]").replace('\'', '"'));
    }

    private static int lines(String order, String other) {
        return read(order, other).list().medications().size();
    }

    private static String order(String name, String dosage) {
        return "{'resourceType':'MedicationRequest','id':'a','status':'active','intent':'order',"
                + "'medicationCodeableConcept':{'text':'" + name + "'},'dosageInstruction':[" + dosage + "]}";
    }

    private static String statement(String name, String dosage) {
        return "{'resourceType':'MedicationStatement','id':'s','status':'active',"
                + "'basedOn':[{'reference':'MedicationRequest/a'}],"
                + "'medicationCodeableConcept':{'text':'" + name + "'},'dosage':[" + dosage + "]}";
    }

    private static String dispense(String name, String dosage) {
        return "{'resourceType':'MedicationDispense','id':'d','status':'completed','whenHandedOver':'2026-11-15',"
                + "'daysSupply':{'value':30},'authorizingPrescription':[{'reference':'MedicationRequest/a'}],"
                + "'medicationCodeableConcept':{'text':'" + name + "'},'dosageInstruction':[" + dosage + "]}";
    }

    private static String daily(double amount, String unit) {
        return "{'timing':{'repeat':{'frequency':1,'period':1,'periodUnit':'d'}},"
                + "'doseAndRate':[{'doseQuantity':{'value':" + amount + ",'unit':'" + unit + "'}}]}";
    }

    private static String route(String code) {
        return "{'route':{'coding':[{'system':'http://snomed.info/sct','code':'" + code + "'}]}}";
    }

    @ParameterizedTest
    @CsvSource({
        "citalopram, 20, Celexa, 60, 2",
        "citalopram, 20, citalopram, 60, 2",
        "citalopram, 60, Celexa, 60, 1",
        "citalopram, 60, citalopram, 20, 1"
    })
    void aHigherDoseCounts(String ordered, double mg, String taken, double otherMg, int lines) {
        assertThat(lines(order(ordered, daily(mg, "mg")), statement(taken, daily(otherMg, "mg"))))
                .isEqualTo(lines);
        assertThat(lines(order(ordered, daily(mg, "mg")), dispense(taken, daily(otherMg, "mg"))))
                .isEqualTo(lines);
    }

    @Test
    void aDoseOnAnOrderThatStatesNoneCounts() {
        assertThat(lines(order("baclofen", ""), statement("Lioresal", daily(120, "mg"))))
                .isEqualTo(2);
        assertThat(lines(order("baclofen", ""), statement("Lioresal", ""))).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "oxycodone 5 mg, oxycodone 80 mg, 2",
        "oxycodone 5 mg, oxycodone 5 mg tablet, 1",
        "oxycodone 10 mg, oxycodone 5 mg, 1",
        "baclofen 10 mg, Lioresal 40 mg, 2",
        "levothyroxine 0.05 mg, levothyroxine 50 mcg, 1"
    })
    void aHigherStrengthCounts(String ordered, String handedOver, int lines) {
        String tablets = daily(4, "tablet");

        assertThat(lines(order(ordered, tablets), dispense(handedOver, tablets)))
                .isEqualTo(lines);
        assertThat(lines(
                        order(ordered, tablets),
                        order(handedOver, tablets)
                                .replace("'id':'a'", "'id':'b','basedOn':[{'reference':'MedicationRequest/a'}]")))
                .isEqualTo(lines);
    }

    @ParameterizedTest
    @CsvSource({
        "doxepin, 6064005, Silenor, '', 2",
        "diclofenac, 6064005, Cataflam, 26643006, 2",
        "diclofenac, 6064005, diclofenac, 26643006, 2",
        "diclofenac, 6064005, diclofenac, '', 1",
        "baclofen, 26643006, Lioresal, 72607000, 2",
        "baclofen, 26643006, Lioresal, 26643006, 1",
        "baclofen, '', Lioresal, 26643006, 1",
        "olanzapine, '', Zyprexa, 78421000, 2"
    })
    void anotherRouteCounts(String ordered, String route, String taken, String otherRoute, int lines) {
        String here = route.isEmpty() ? "" : route(route);
        String there = otherRoute.isEmpty() ? "" : route(otherRoute);

        assertThat(lines(order(ordered, here), statement(taken, there))).isEqualTo(lines);
    }

    @ParameterizedTest
    @CsvSource({
        "morphine, morphine extended release, 2",
        "morphine, Kadian, 2",
        "oxymorphone, Opana ER, 2",
        "morphine extended release, morphine, 1"
    })
    void aSlowReleaseCounts(String ordered, String handedOver, int lines) {
        assertThat(lines(order(ordered, ""), dispense(handedOver, ""))).isEqualTo(lines);
    }

    @Test
    void aStatementThatSaysItEndedCounts() {
        String stopped = statement("Dolophine", "")
                .replace("'status':'active'", "'status':'stopped','effectivePeriod':{'end':'2026-11-08'}");

        assertThat(read(order("methadone", ""), stopped).list().medications())
                .extracting(Medication::status)
                .containsExactly(MedicationStatus.CURRENT, MedicationStatus.STOPPED);
    }

    @Test
    void aSupplyThatRanOutOnAnOrderThatGoesOnIsNoStop() {
        String ranOut = dispense("methadone", "").replace("'value':30", "'value':1");

        assertThat(lines(order("methadone", ""), ranOut)).isEqualTo(1);
    }

    @Test
    void aDoseInWordsThatTheOrderDoesNotSayCounts() {
        String words = "{'text':'3 tablets of 20 mg daily'}";

        assertThat(lines(order("citalopram", daily(20, "mg")), statement("Celexa", words)))
                .isEqualTo(2);
        assertThat(lines(order("citalopram", words), statement("Celexa", words)))
                .isEqualTo(1);
    }

    @Test
    void aFurtherOrderWhoseDoseIsOnlyRenderedCounts() {
        String further = order("baclofen", "")
                .replace(
                        "'id':'a'",
                        "'id':'b','basedOn':[{'reference':'MedicationRequest/a'}],'renderedDosageInstruction':'40 mg three times a day'")
                .replace("'dosageInstruction':[]", "'note':[]");

        assertThat(lines(order("baclofen", daily(10, "mg")), further)).isEqualTo(2);
    }
}
