package io.github.interplayrx.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.interplayrx.InteractionChecker;
import io.github.interplayrx.model.AlcoholUse;
import io.github.interplayrx.model.InteractionReport;
import io.github.interplayrx.model.Medication;
import io.github.interplayrx.model.MedicationStatus;
import io.github.interplayrx.model.ReportStatus;
import io.github.interplayrx.model.Severity;
import io.github.interplayrx.model.UnrecognisedInput;
import io.github.interplayrx.model.Use;
import io.github.interplayrx.model.Warning;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Records of invented patients, in the shapes in which they are really sent. */
class RecordShapesTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);
    private static final FhirReader READER = FhirReader.builder().asOf(DAY).build();
    private static final InteractionChecker CHECKER = InteractionChecker.create();
    private static final String RXNORM = "http://www.nlm.nih.gov/research/umls/rxnorm";

    private static FhirInput read(String... resources) {
        return READER.read(FhirReaderTest.bundle(resources));
    }

    private static List<Warning> all(List<Warning> warnings) {
        List<Warning> all = new ArrayList<>(warnings);
        warnings.forEach(warning -> all.addAll(all(warning.contains())));
        return all;
    }

    private static Warning only(InteractionReport report, String rule) {
        return all(report.warnings()).stream()
                .filter(warning -> warning.rule().equals(rule))
                .findFirst()
                .orElseThrow(() -> new AssertionError(rule + " is not among " + report.toJson()));
    }

    @Test
    void theExampleOfTheReadmeIsAWarningAndARemark() throws IOException {
        FhirInput input = READER.read(Files.readString(Path.of("example.json")));
        assertThat(only(CHECKER.check(input.list()), "opioid-benzodiazepine")).isNotNull();
        assertThat(input.remarks()).extracting(Remark::resource).contains("MedicationRequest/3");
    }

    /** Orders refer to a Medication of the bundle; what the patient reports is an order with the intent plan. */
    @Test
    void usCore() {
        FhirInput input = read(
                "{'resourceType':'Patient','id':'example','gender':'female','birthDate':'1951-02-20','meta':{'profile':['http://hl7.org/fhir/us/core/StructureDefinition/us-core-patient']}}",
                "{'resourceType':'Medication','id':'m','code':{'coding':[{'system':'" + RXNORM
                        + "','code':'1049502','display':'12 HR Oxycodone Hydrochloride 10 MG Extended Release Oral Tablet'}],'text':'OxyContin 10 mg'}}",
                "{'resourceType':'MedicationRequest','id':'prescribed','status':'active','intent':'order','reportedBoolean':false,'medicationReference':{'reference':'Medication/m'},'subject':{'reference':'Patient/example'},'authoredOn':'2026-10-01','dosageInstruction':[{'text':'one tablet twice a day','timing':{'repeat':{'boundsPeriod':{'start':'2026-10-01'},'frequency':2,'period':1,'periodUnit':'d'}},'route':{'coding':[{'system':'http://snomed.info/sct','code':'26643006'}]},'doseAndRate':[{'type':{'coding':[{'system':'http://terminology.hl7.org/CodeSystem/dose-rate-type','code':'ordered'}]},'doseQuantity':{'value':1,'unit':'tablet','system':'http://unitsofmeasure.org','code':'{tbl}'}}]}]}",
                "{'resourceType':'MedicationRequest','id':'self-reported','status':'active','intent':'plan','reportedBoolean':true,'medicationCodeableConcept':{'coding':[{'system':'"
                        + RXNORM
                        + "','code':'1049630','display':'Diphenhydramine Hydrochloride 25 MG Oral Tablet'}],'text':'Benadryl at night'},'subject':{'reference':'Patient/example'},'authoredOn':'2026-10-03','dosageInstruction':[{'asNeededBoolean':true}]}",
                "{'resourceType':'Condition','id':'apnoea','clinicalStatus':{'coding':[{'system':'http://terminology.hl7.org/CodeSystem/condition-clinical','code':'active'}]},'verificationStatus':{'coding':[{'code':'confirmed'}]},'code':{'coding':[{'system':'http://snomed.info/sct','code':'73430006'}]},'subject':{'reference':'Patient/example'}}",
                "{'resourceType':'Observation','id':'drinks','status':'final','code':{'coding':[{'system':'http://loinc.org','code':'74013-4'}]},'subject':{'reference':'Patient/example'},'effectiveDateTime':'2026-10-03','valueQuantity':{'value':2,'unit':'drinks/d'}}",
                "{'resourceType':'AllergyIntolerance','id':'a','patient':{'reference':'Patient/example'},'code':{'text':'penicillin'}}");
        assertThat(input.patient()).isEqualTo("Patient/example");
        assertThat(input.list().patient().age()).isEqualTo(75);
        assertThat(input.list().patient().alcoholUse()).isEqualTo(AlcoholUse.REGULAR);
        assertThat(input.list().medications())
                .allMatch(line -> line.status() == MedicationStatus.CURRENT)
                .extracting(Medication::unitsPerDay, Medication::asNeeded)
                .containsExactlyInAnyOrder(tuple(2.0, false), tuple(null, true));
        assertThat(input.remarks()).extracting(Remark::resource).contains("AllergyIntolerance/a", "Medication/m");
        InteractionReport report = CHECKER.check(input.list());
        assertThat(report.unrecognised()).isEmpty();
        assertThat(all(report.warnings()))
                .anyMatch(warning -> warning.substances().containsAll(List.of("diphenhydramine", "oxycodone")));
        assertThat(report.warnings(Severity.MAJOR))
                .as("an opioid with alcohol, in sleep apnoea")
                .anyMatch(warning -> warning.substances().containsAll(List.of("ethanol", "oxycodone")));
    }

    private static String cdc(String id, String medicine, String dosage) {
        return "{'resourceType':'MedicationRequest','id':'" + id
                + "','status':'active','intent':'order','category':[{'coding':[{'code':'community'}]}],'medicationCodeableConcept':{'coding':[{'system':'"
                + RXNORM + "'," + medicine
                + "}]},'subject':{'reference':'Patient/p'},'authoredOn':'2026-11-19','dosageInstruction':[" + dosage
                + "],'dispenseRequest':{'expectedSupplyDuration':{'value':30,'unit':'d'}}}";
    }

    private static String tablets(int number, int times) {
        return "{'timing':{'repeat':{'frequency':" + times
                + ",'period':1,'periodUnit':'d'}},'asNeededBoolean':false,'doseAndRate':[{'doseQuantity':{'value':"
                + number + ",'unit':'tablet'}}]}";
    }

    /** Draft orders have the status active: the benzodiazepine is proposed because of where it stands. */
    @Test
    void anOpioidGuideWithABenzodiazepineAmongTheDrafts() {
        String taken = FhirReaderTest.bundle(
                "{'resourceType':'Patient','id':'p','birthDate':'1980-01-01'}",
                cdc(
                        "oxycodone",
                        "'code':'1049621','display':'Oxycodone Hydrochloride 5 MG Oral Tablet'",
                        tablets(1, 4)));
        String draft = FhirReaderTest.bundle(
                cdc("diazepam", "'code':'197591','display':'Diazepam 5 MG Oral Tablet'", tablets(1, 2)));
        FhirInput input = READER.read(taken, draft);
        InteractionReport report = CHECKER.check(input.list());
        Warning warning = only(report, "opioid-benzodiazepine");
        assertThat(warning.severity().isAtLeast(Severity.MAJOR)).isTrue();
        assertThat(warning.proposed()).isTrue();
        assertThat(warning.because()).extracting("medicationId").contains("MedicationRequest/diazepam");
    }

    /** Sixteen tablets of 5 mg a day are 80 mg of oxycodone, times 1.5: 120 MME. */
    @Test
    void anOpioidGuideWithMorphineEquivalentsFromCountsOfTablets() {
        String name = "'code':'1049621','display':'Oxycodone Hydrochloride 5 MG Oral Tablet'";
        InteractionReport high = CHECKER.check(
                read("{'resourceType':'Patient','id':'p','birthDate':'1980-01-01'}", cdc("1", name, tablets(4, 4)))
                        .list());
        assertThat(all(high.warnings())).extracting(Warning::rule).contains("opioid-dose-90-mme");
        InteractionReport low = CHECKER.check(
                read("{'resourceType':'Patient','id':'p','birthDate':'1980-01-01'}", cdc("1", name, tablets(1, 4)))
                        .list());
        assertThat(all(low.warnings())).extracting(Warning::rule).doesNotContain("opioid-dose-90-mme");
    }

    @Test
    void anOpioidGuideWithNaloxoneOnTheList() {
        String opioid =
                cdc("1", "'code':'1049621','display':'Oxycodone Hydrochloride 5 MG Oral Tablet'", tablets(3, 4));
        String naloxone = cdc(
                "2",
                "'code':'1725059','display':'Naloxone Hydrochloride 40 MG/ML Nasal Spray'",
                "{'asNeededBoolean':true,'route':{'coding':[{'system':'http://snomed.info/sct','code':'46713006'}]}}");
        InteractionReport without = CHECKER.check(read(opioid).list());
        assertThat(all(without.warnings())).extracting(Warning::rule).contains("offer-naloxone");
        FhirInput input = read(opioid, naloxone);
        assertThat(input.list().medications().get(1).use()).isEqualTo(Use.KEPT_FOR_EMERGENCY);
        InteractionReport with = CHECKER.check(input.list());
        assertThat(all(with.warnings()))
                .as("an antidote that waits acts on nothing, and needs no offer")
                .noneMatch(warning -> warning.substances().contains("naloxone"))
                .extracting(Warning::rule)
                .containsExactlyInAnyOrderElementsOf(all(without.warnings()).stream()
                        .map(Warning::rule)
                        .filter(rule -> !rule.equals("offer-naloxone"))
                        .toList());
        assertThat(with.unrecognised()).isEmpty();
    }

    @Test
    void aProductThatIsDescribedByItsIngredientsAloneIsRead() {
        FhirInput input = read(
                "{'resourceType':'MedicationRequest','id':'o','status':'active','intent':'order','medicationReference':{'reference':'#m'},"
                        + "'contained':[{'resourceType':'Medication','id':'m','ingredient':["
                        + "{'itemCodeableConcept':{'text':'oxycodone'}},{'itemCodeableConcept':{'coding':[{'display':'paracetamol'}]}}]}]}",
                "{'resourceType':'MedicationRequest','id':'d','status':'active','intent':'order','medicationCodeableConcept':{'text':'diazepam'}}");

        InteractionReport report = CHECKER.check(input.list());

        assertThat(report.medications().get(0).substances()).containsExactlyInAnyOrder("oxycodone", "paracetamol");
        assertThat(all(report.warnings())).extracting(Warning::rule).contains("opioid-benzodiazepine");
    }

    @Test
    void anOrderWithoutANameIsALineThatWasNotUnderstood() {
        FhirInput input = read(
                "{'resourceType':'MedicationRequest','id':'n','status':'active','intent':'order'}",
                "{'resourceType':'MedicationRequest','id':'r','status':'active','intent':'order','medicationReference':{'reference':'Medication/none'}}",
                "{'resourceType':'MedicationRequest','id':'b','status':'active','intent':'order','medicationCodeableConcept':{'text':'baclofen'}}");

        InteractionReport report = CHECKER.check(input.list());

        assertThat(report.status()).isEqualTo(ReportStatus.INCOMPLETE);
        assertThat(report.unrecognised())
                .extracting(UnrecognisedInput::words)
                .containsExactly("MedicationRequest/n, which has no name", "MedicationRequest/r, which has no name");
    }

    @Test
    void anOrderThatIsNotToBePerformedOrWasEnteredInErrorIsNoLineForWantOfAName() {
        assertThat(read(
                                "{'resourceType':'MedicationRequest','id':'c','status':'cancelled','intent':'order'}",
                                "{'resourceType':'MedicationRequest','id':'e','status':'entered-in-error','intent':'order'}")
                        .list()
                        .medications())
                .isEmpty();
    }

    @Test
    void whatAnOrderWithoutAMedicineLacksIsSaid() {
        String order =
                "{'resourceType':'MedicationRequest','id':'o','status':'active','intent':'order','medicationReference':"
                        + "{'reference':'Medication/m'}}";
        String empty = "{'resourceType':'Medication','id':'m'}";

        assertThat(read(order).remarks())
                .containsExactly(new Remark(
                        "MedicationRequest/o", "listed without a name", "the medication Medication/m is not here"));
        assertThat(read(order.replace("Medication/m", "#m").replace("'id':'o'", "'id':'o','contained':[" + empty + "]"))
                        .remarks())
                .containsExactly(new Remark(
                        "MedicationRequest/o", "listed without a name", "the medication #m says not what it is"));
    }

    @Test
    void aProductOfWhichAnIngredientHasNoNameIsNotUnderstoodAndSaid() {
        FhirInput input = read(
                "{'resourceType':'MedicationRequest','id':'o','status':'active','intent':'order','medicationReference':{'reference':'#m'},"
                        + "'contained':[{'resourceType':'Medication','id':'m','ingredient':["
                        + "{'itemCodeableConcept':{'text':'oxycodone'}},{'itemReference':{'reference':'Substance/x'}}]}]}");

        assertThat(input.remarks()).extracting(Remark::why).contains("it names no medicine");
        assertThat(CHECKER.check(input.list()).status()).isEqualTo(ReportStatus.INCOMPLETE);
    }

    /** A record of twelve years: monthly refills by urn:uuid, courses that ended without a day, doses as text of a narrative. */
    private static String[] record() {
        String[] products = {
            "'code':'314076','display':'lisinopril 10 MG Oral Tablet'",
            "'code':'860975','display':'24 HR Metformin hydrochloride 500 MG Extended Release Oral Tablet'",
            "'code':'312938','display':'sertraline 100 MG Oral Tablet'",
            "'code':'310798','display':'Hydrochlorothiazide 25 MG Oral Tablet'"
        };
        List<String> resources = new ArrayList<>(
                List.of("{'resourceType':'Patient','id':'s','gender':'male','birthDate':'1960-05-05'}"));
        for (int month = 0; month < 145; month++) {
            for (int product = 0; product < products.length; product++) {
                resources.add(synthea(
                        "r" + month + "-" + product,
                        products[product],
                        month == 0 ? "active" : "stopped",
                        DAY.minusMonths(month).minusDays(3)));
            }
        }
        for (int i = 0; i < 20; i++) {
            resources.add(synthea(
                    "course" + i,
                    "'code':'1049635','display':'Acetaminophen 325 MG / Oxycodone Hydrochloride 2.5 MG Oral Tablet'",
                    "completed",
                    DAY.minusYears(3).minusDays(i * 100L)));
        }
        return resources.toArray(String[]::new);
    }

    private static String synthea(String id, String medicine, String status, LocalDate written) {
        return "{'resourceType':'MedicationRequest','id':'" + id + "','status':'" + status
                + "','intent':'order','medicationCodeableConcept':{'coding':[{'system':'" + RXNORM + "'," + medicine
                + "}]},'subject':{'reference':'Patient/s'},'encounter':{'reference':'urn:uuid:e'},'authoredOn':'"
                + written
                + "T08:00:00-05:00','dosageInstruction':[{'sequence':1,'timing':{'repeat':{'frequency':1,'period':1.0,'periodUnit':'d'}},'asNeededBoolean':false,'doseAndRate':[{'type':{'coding':[{'code':'ordered'}]},'doseQuantity':{'value':1.0}}]}]}";
    }

    @Test
    void aRecordOfSixHundredRequestsIsWhatIsTakenNow() {
        FhirInput input = read(record());
        assertThat(record()).hasSize(601);
        assertThat(input.list().medications().stream().filter(line -> line.status() == MedicationStatus.CURRENT))
                .hasSize(4);
        InteractionReport report = CHECKER.check(input.list());
        assertThat(all(report.warnings()))
                .extracting(Warning::rule)
                .doesNotContain("duplicate-ingredient", "opioid-abrupt-stop", "opioid-benzodiazepine");
        List<String> named =
                new ArrayList<>(input.remarks().stream().map(Remark::resource).toList());
        input.list().medications().forEach(line -> named.add(line.id()));
        assertThat(named.stream()
                        .filter(name -> name.startsWith("MedicationRequest/"))
                        .distinct())
                .as("each request is a line or in a remark")
                .hasSize(600);
    }
}
