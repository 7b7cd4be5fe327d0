package io.github.interplayrx.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.interplayrx.InteractionChecker;
import io.github.interplayrx.model.Medication;
import io.github.interplayrx.model.MedicationStatus;
import io.github.interplayrx.model.Route;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What belongs to an order is no second medicine, and nothing that it says is lost: a dose, a route, a release, an end. */
class MoreThanItsOrderTest {
    private static final FhirReader READER = FhirReader.builder()
            .asOf(LocalDate.of(2026, 11, 20))
            .checker(InteractionChecker.create())
            .build();

    private static FhirInput read(String... resources) {
        return READER.read(("[" + String.join(",", resources) + "]").replace('\'', '"'));
    }

    private static List<String> names(FhirInput input) {
        return input.list().medications().stream().map(Medication::name).toList();
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

    private static Medication only(String order, String other) {
        assertThat(lines(order, other)).isEqualTo(1);
        return read(order, other).list().medications().get(0);
    }

    @ParameterizedTest
    @CsvSource({
        "citalopram, 20, Celexa, 60, 60",
        "citalopram, 20, citalopram, 60, 60",
        "citalopram, 60, Celexa, 60, 60",
        "citalopram, 60, citalopram, 20, 60"
    })
    void theHigherDoseCounts(String ordered, double mg, String taken, double otherMg, double counts) {
        String order = order(ordered, daily(mg, "mg"));

        assertThat(only(order, statement(taken, daily(otherMg, "mg"))).dailyDoseMg())
                .isEqualTo(counts);
        assertThat(only(order, dispense(taken, daily(otherMg, "mg"))).dailyDoseMg())
                .isEqualTo(counts);
    }

    @Test
    void anOrderWithoutADoseTakesThatOfWhatWasHandedOver() {
        assertThat(only(order("baclofen", ""), statement("Lioresal", daily(120, "mg")))
                        .dailyDoseMg())
                .isEqualTo(120);
        assertThat(only(order("citalopram", daily(1, "tablet")), dispense("citalopram 60 mg", daily(1, "tablet")))
                        .dailyDoseMg())
                .isEqualTo(60);
        assertThat(only(order("baclofen", ""), statement("Lioresal", "")).dailyDoseMg())
                .isNull();
    }

    @Test
    void tabletsOfAnotherStrengthAreComparedInMilligrams() {
        Medication stronger =
                only(order("oxycodone 5 mg", daily(4, "tablet")), dispense("oxycodone 80 mg", daily(4, "tablet")));
        Medication halves =
                only(order("citalopram 20 mg", daily(1, "tablet")), dispense("citalopram 40 mg", daily(0.5, "tablet")));
        Medication mixed =
                only(order("oxycodone 5 mg", daily(20, "mg")), dispense("oxycodone 5 mg tablet", daily(4, "tablet")));

        assertThat(stronger.dailyDoseMg()).isEqualTo(320);
        assertThat(halves).returns(1.0, Medication::unitsPerDay).returns(null, Medication::dailyDoseMg);
        assertThat(mixed).returns(20.0, Medication::dailyDoseMg).returns(null, Medication::unitsPerDay);
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
        "olanzapine, '', Zyprexa, 78421000, 1"
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
        "morphine extended release, morphine, 1",
        "doxepin cream, doxepin 25 mg capsule, 2",
        "Tylenol, Tylenol #3, 2",
        "frobnicol with morphine, morphine, 2",
        "metoprolol succinate extended release, Toprol-XL, 1",
        "Tylenol, Tylenol, 1"
    })
    void whatTheNameSaysBeyondTheOrderCounts(String ordered, String handedOver, int lines) {
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
    void theDoseAndTheRouteOfASupplyThatRanOutAreNotThoseOfTheOrder() {
        String then = daily(60, "mg").replace("{'timing'", route("26643006").replace("]}}", "]},'timing'"));
        String ranOut = dispense("citalopram", then).replace("'value':30", "'value':1");

        assertThat(only(order("citalopram", daily(20, "mg")), ranOut))
                .returns(20.0, Medication::dailyDoseMg)
                .returns(null, Medication::statedRoute);
        assertThat(only(order("citalopram", daily(20, "mg")), dispense("citalopram", then)))
                .returns(60.0, Medication::dailyDoseMg)
                .returns(Route.ORAL, Medication::statedRoute);
    }

    @Test
    void aSupplyThatRanOutOnAnOrderThatGoesOnIsNoStop() {
        String ranOut = dispense("methadone", "").replace("'value':30", "'value':1");

        assertThat(lines(order("methadone", ""), ranOut)).isEqualTo(1);
    }

    @Test
    void aStatementInWordsBesideADoseIsSaidOfTheOrder() {
        String order = order("citalopram", daily(20, "mg"));
        String words = "{'text':'3 tablets of 20 mg daily'}";

        assertThat(read(order, statement("Celexa", words)).remarks())
                .anyMatch(remark -> remark.kind() == Remark.Kind.DOSE_IN_WORDS
                        && remark.resource().equals("MedicationRequest/a"));
        assertThat(read(order, dispense("Celexa", "{'text':'As directed'}")).remarks())
                .noneMatch(remark -> remark.kind() == Remark.Kind.DOSE_IN_WORDS);
    }

    @Test
    void aRouteOfWhatIsGivenIsThatOfAnOrderWithoutOne() {
        Medication given = only(order("morphine", ""), statement("morphine", route("47625008")));

        assertThat(given.route()).isEqualTo(Route.INTRAVENOUS);
    }

    @Test
    void whatWasGivenOftenIsOneLine() {
        String[] record = new String[301];
        record[0] = order("propofol", "");
        for (int i = 1; i < record.length; i++) {
            record[i] = "{'resourceType':'MedicationAdministration','id':'m" + i
                    + "','status':'completed','effectiveDateTime':'2026-11-20','request':{'reference':'MedicationRequest/a'},"
                    + "'medicationCodeableConcept':{'text':'" + (i % 2 == 0 ? "propofol" : "diazepam") + "'},"
                    + "'dosage':{'rateRatio':{'numerator':{'value':" + i
                    + ",'unit':'mg'},'denominator':{'value':1,'unit':'h'}}}}";
        }

        assertThat(names(read(record))).containsExactly("propofol", "diazepam");
    }

    @ParameterizedTest
    @CsvSource({
        "N02AA01, morphine, morphine extended release, 2",
        "N06AA12, doxepin cream, Silenor, 2",
        "N02AA01, morphine, morphine tablet, 1",
        "N02AA01, morphine, frobnicol, 1",
        "N02AA01, frobnicol, morphine, 2"
    })
    void aCodeThatBothHaveDoesNotHideWhatTheirNamesSay(String atc, String ordered, String handedOver, int lines) {
        String code = "{'coding':[{'system':'http://www.whocc.no/atc','code':'" + atc + "'}],'text':'";

        assertThat(lines(
                        order(ordered, "").replace("{'text':'", code),
                        dispense(handedOver, "").replace("{'text':'", code)))
                .isEqualTo(lines);
    }

    @Test
    void anIntervalThatIsNoNumberOfHoursIsNoFault() {
        String dosage =
                "{'timing':{'code':{'text':'Q99999999999H'}},'doseAndRate':[{'doseQuantity':{'value':1,'unit':'mg'}}]}";

        assertThat(read(order("baclofen", dosage)).list().medications()).hasSize(1);
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
