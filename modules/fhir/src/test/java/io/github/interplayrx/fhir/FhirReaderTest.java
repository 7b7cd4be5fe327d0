package io.github.interplayrx.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.interplayrx.InteractionChecker;
import io.github.interplayrx.model.Condition;
import io.github.interplayrx.model.InteractionReport;
import io.github.interplayrx.model.Medication;
import io.github.interplayrx.model.MedicationStatus;
import io.github.interplayrx.model.Severity;
import io.github.interplayrx.model.Sex;
import io.github.interplayrx.model.Use;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FhirReaderTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);
    private static final FhirReader READER = FhirReader.builder().asOf(DAY).build();
    private static final InteractionChecker CHECKER = InteractionChecker.create();

    static String bundle(String... resources) {
        return ("{'resourceType':'Bundle','type':'collection','entry':["
                        + List.of(resources).stream()
                                .map(each -> "{'resource':" + each + "}")
                                .collect(Collectors.joining(","))
                        + "]}")
                .replace('\'', '"');
    }

    private static String order(String id, String name, String more) {
        return "{'resourceType':'MedicationRequest','id':'" + id + "','status':'active','intent':'order',"
                + "'medicationCodeableConcept':{'text':'" + name + "'}" + more + "}";
    }

    @Test
    void anOpioidWithABenzodiazepineIsMajorOrWorse() {
        FhirInput input = READER.read(bundle(
                "{'resourceType':'Patient','id':'p','birthDate':'1950-11-21'}",
                order(
                        "1",
                        "oxycodone 10 mg tablet",
                        ",'dosageInstruction':[{'timing':{'code':{'text':'Q4H'}},'doseAndRate':[{'doseQuantity':{'value':2,'unit':'TAB'}}]}]"),
                order("2", "diazepam 5 mg tablet", ""),
                order("3", "naloxone 4 MG/ACTUAT nasal spray", "")));
        assertThat(input.list().patient().age()).isEqualTo(75);
        assertThat(input.list().medications().get(2).use()).isEqualTo(Use.KEPT_FOR_EMERGENCY);
        InteractionReport report = CHECKER.check(input.list());
        assertThat(report.warnings(Severity.MAJOR))
                .anyMatch(warning -> warning.substances().containsAll(List.of("diazepam", "oxycodone")));
    }

    @ParameterizedTest
    @CsvSource({"female, FEMALE", "male, MALE", "other,", "unknown,"})
    void genderIsTheSexWhereItIsOneOfTwo(String gender, @Nullable Sex sex) {
        FhirInput input = READER.read(bundle("{'resourceType':'Patient','id':'p','gender':'" + gender + "'}"));
        assertThat(input.list().patient().sex()).isEqualTo(sex);
    }

    @Test
    void positionDecidesWhatIsProposed() {
        FhirInput input = READER.read(bundle(order("1", "oxycodone", "")), bundle(order("2", "diazepam", "")));
        assertThat(input.list().medications())
                .extracting(Medication::status)
                .containsExactly(MedicationStatus.CURRENT, MedicationStatus.PROPOSED);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Product containing only baclofen (medicinal product) | baclofen",
                "Product containing precisely baclofen 10 mg in oral dose form (clinical drug) | baclofen 10 mg",
                "Baclofen (substance) | Baclofen",
                "Oral form baclofen (product) | baclofen"
            })
    void theFrameOfSnomedCtIsTakenOff(String written, String name) {
        assertThat(READER.read(bundle(order("1", written, "")))
                        .list()
                        .medications()
                        .get(0)
                        .name())
                .isEqualTo(name);
    }

    @Test
    void aMedicationIsFoundContainedByFullUrlRelativeAndByVersion() {
        String medication =
                "{'resourceType':'Medication','id':'m','code':{'coding':[{'system':'http://www.nlm.nih.gov/research/umls/rxnorm','code':'1049502','display':'oxycodone'}]}}";
        for (String reference :
                List.of("#m", "Medication/m", "urn:uuid:1", "https://ehr.example/Medication/m/_history/3")) {
            String order = "{'resourceType':'MedicationRequest','id':'1','status':'active','contained':["
                    + (reference.equals("#m") ? medication : "") + "],'medicationReference':{'reference':'" + reference
                    + "'}}";
            String text = "{'resourceType':'Bundle','entry':[{'resource':" + order
                    + "},{'fullUrl':'urn:uuid:1','resource':" + medication + "}]}";
            assertThat(READER.read(text.replace('\'', '"')).list().medications())
                    .singleElement()
                    .satisfies(
                            line -> assertThat(line.codes()).extracting("value").containsExactly("1049502"));
        }
    }

    @Test
    void aMissingTargetIsReadFromItsDisplayWithARemark() {
        FhirInput input = READER.read(
                bundle(
                        "{'resourceType':'MedicationRequest','id':'1','status':'active','medicationReference':{'reference':'Medication/9','display':'baclofen'}}"));
        assertThat(input.list().medications().get(0).name()).isEqualTo("baclofen");
        assertThat(input.remarks()).anyMatch(remark -> remark.why().contains("Medication/9"));
    }

    @Test
    void r5IsRead() {
        FhirInput input = READER.read(
                bundle(
                        "{'resourceType':'MedicationStatement','id':'1','status':'recorded','medication':{'concept':{'text':'baclofen'}}}"));
        assertThat(input.list().medications()).singleElement().returns("baclofen", Medication::name);
    }

    @Test
    void noKnownMedicationsIsAnEmptyList() {
        FhirInput input = READER.read(
                bundle(
                        "{'resourceType':'MedicationStatement','id':'1','status':'active','medicationCodeableConcept':{'coding':[{'system':'http://hl7.org/fhir/uv/ips/CodeSystem/absent-unknown-uv-ips','code':'no-known-medications','display':'No Known Medications'}]}}"));
        assertThat(input.list().medications()).isEmpty();
        assertThat(input.remarks()).hasSize(1);
    }

    @Test
    void conditionsAndObservationsAreThePatient() {
        FhirInput input = READER.read(
                bundle(
                        "{'resourceType':'Condition','id':'1','clinicalStatus':{'coding':[{'code':'active'}]},'code':{'coding':[{'system':'http://snomed.info/sct','code':'73430006'}]}}",
                        "{'resourceType':'Condition','id':'2','clinicalStatus':{'coding':[{'code':'active'}]},'code':{'coding':[{'system':'http://hl7.org/fhir/sid/icd-10-cm','code':'G40.909'}]}}",
                        "{'resourceType':'Condition','id':'3','clinicalStatus':{'coding':[{'code':'resolved'}]},'code':{'coding':[{'system':'http://snomed.info/sct','code':'84114007'}]}}",
                        "{'resourceType':'Observation','id':'4','status':'final','effectiveDateTime':'2026-01-01','code':{'coding':[{'system':'http://loinc.org','code':'33914-3'}]},'valueQuantity':{'value':25}}",
                        "{'resourceType':'Observation','id':'5','status':'final','effectiveDateTime':'2025-01-01','code':{'coding':[{'system':'http://loinc.org','code':'33914-3'}]},'valueQuantity':{'value':80}}"));
        assertThat(input.list().patient().conditions())
                .containsExactlyInAnyOrder(Condition.SLEEP_APNOEA, Condition.EPILEPSY);
        assertThat(input.list().patient().eGFR()).isEqualTo(25);
        assertThat(input.remarks()).extracting(Remark::resource).containsExactly("Condition/3", "Observation/5");
    }

    @Test
    void refillsOfARecordAreOneLineAndNothingIsDroppedInSilence() {
        List<String> orders = new ArrayList<>();
        for (int i = 0; i < 600; i++) {
            orders.add(order(
                    "o" + i,
                    i % 2 == 0 ? "baclofen 10 mg" : "naproxen 220 MG Oral Tablet",
                    ",'authoredOn':'" + DAY.minusDays(i) + "'"));
        }
        FhirInput input = READER.read(bundle(orders.toArray(String[]::new)));
        assertThat(input.list().medications()).hasSize(2);
        assertThat(input.remarks().stream().map(Remark::resource).distinct()).hasSize(600);
        assertThat(CHECKER.check(input.list()).warnings())
                .noneMatch(warning -> warning.rule().equals("duplicate-ingredient"));
    }

    @Test
    void overlappingOrdersAddUp() {
        String days = ",'authoredOn':'2026-11-0%d','dispenseRequest':{'validityPeriod':{'end':'2026-12-01'}}";
        FhirInput input = READER.read(
                bundle(order("1", "morphine", String.format(days, 1)), order("2", "morphine", String.format(days, 2))));
        assertThat(input.list().medications()).hasSize(2);
        assertThat(input.remarks()).anyMatch(remark -> remark.why().contains("overlaps"));
    }

    @Test
    void medicinesOfAnotherPatientAreLeftOut() {
        FhirInput input = READER.read(bundle(
                "{'resourceType':'Patient','id':'p'}",
                "{'resourceType':'Patient','id':'q'}",
                order("1", "morphine", ",'subject':{'reference':'Patient/p'}"),
                order("2", "diazepam", ",'subject':{'reference':'Patient/q'}")));
        assertThat(input.list().medications()).singleElement().returns("morphine", Medication::name);
        assertThat(input.remarks()).anyMatch(remark -> remark.resource().equals("MedicationRequest/2"));
    }

    @Test
    void aDispenseOfAnOrderIsNoSecondMedicine() {
        FhirInput input = READER.read(bundle(
                "{'resourceType':'MedicationDispense','id':'d','status':'completed','whenHandedOver':'2026-11-15','daysSupply':{'value':30},'authorizingPrescription':[{'reference':'MedicationRequest/1'}],'medicationCodeableConcept':{'text':'morphine'}}",
                order("1", "morphine", "")));
        assertThat(input.list().medications()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<Bundle/>", "{}", "3", "{\"resourceType\": 3}", "{\"resourceType\":\"Bundle\""})
    void whatIsNoFhirIsRefusedWithAdvice(String text) {
        assertThatThrownBy(() -> READER.read(text))
                .isInstanceOf(InvalidFhirException.class)
                .hasMessageContaining("\nMaybe ");
    }
}
