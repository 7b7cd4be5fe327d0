package io.github.interplayrx.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.interplayrx.InteractionChecker;
import io.github.interplayrx.knowledge.OutlastingEffect;
import io.github.interplayrx.model.Condition;
import io.github.interplayrx.model.InteractionReport;
import io.github.interplayrx.model.Medication;
import io.github.interplayrx.model.MedicationStatus;
import io.github.interplayrx.model.Route;
import io.github.interplayrx.model.Severity;
import io.github.interplayrx.model.Sex;
import io.github.interplayrx.model.Use;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
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
        return entries(
                Stream.of(resources).map(each -> "{'resource':" + each + "}").toArray(String[]::new));
    }

    private static String entries(String... entries) {
        return ("{'resourceType':'Bundle','type':'collection','entry':[" + String.join(",", entries) + "]}")
                .replace('\'', '"');
    }

    private static String order(String id, String name, String more) {
        return "{'resourceType':'MedicationRequest','id':'" + id + "','status':'active','intent':'order',"
                + "'medicationCodeableConcept':{'text':'" + name + "'}" + more + "}";
    }

    @Test
    void a_resource_without_an_id_is_called_by_its_entry_as_people_count_and_an_empty_entry_is_said() {
        FhirInput input = READER.read(("{'resourceType':'Bundle','type':'collection','entry':["
                        + "null,{'resource':null},{'resource':{'resourceType':'MedicationRequest','status':'cancelled',"
                        + "'medicationCodeableConcept':{'text':'baclofen'}}}]}")
                .replace('\'', '"'));

        assertThat(input.remarks())
                .extracting(Remark::words)
                .containsExactly(
                        "entry 1 left out: there is no resource in it",
                        "entry 2 left out: there is no resource in it",
                        "MedicationRequest in entry 3 left out: its status is cancelled");
    }

    @Test
    void a_null_among_an_array_of_resources_is_said_and_costs_nothing_else() {
        FhirInput input = READER.read(("[null," + order("1", "baclofen", "") + "]").replace('\'', '"'), "[null]");

        assertThat(input.list().medications()).hasSize(1);
        assertThat(input.remarks()).extracting(Remark::resource).contains("entry 1", "draft entry 1");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "authoredOn | 'authoredOn':'12.10.2026'",
                "authoredOn | 'authoredOn':'soon'",
                "effectiveDateTime | 'effectiveDateTime':'2026-13-40'",
                "dispenseRequest/validityPeriod/end | 'dispenseRequest':{'validityPeriod':{'end':'next year'}}"
            })
    void a_date_that_cannot_be_read_is_said(String place, String field) {
        FhirInput input = READER.read(order("1", "baclofen", "," + field).replace('\'', '"'));

        assertThat(input.list().medications()).hasSize(1);
        assertThat(input.remarks())
                .filteredOn(remark -> remark.why().contains("cannot be read"))
                .singleElement()
                .satisfies(remark -> assertThat(remark.why()).contains(place))
                .satisfies(remark -> assertThat(remark.resource()).isEqualTo("MedicationRequest/1"));
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

    @Test
    void whatIsNestedTooDeepIsRefusedWithAdvice() {
        for (String deep : List.of("[".repeat(5_000), "{\"a\":".repeat(5_000))) {
            assertThatThrownBy(() -> READER.read(deep))
                    .isInstanceOf(InvalidFhirException.class)
                    .hasMessageContaining("nested too deep")
                    .hasMessageContaining("\nMaybe ");
        }
    }

    /** Nobody knows which of the two an order means; the first one would hide the other. */
    @ParameterizedTest
    @ValueSource(strings = {"Medication/m", "urn:uuid:1", "https://ehr.example/Medication/m"})
    void twoProductsUnderOneIdAreNotRead(String reference) {
        String entry =
                "{'fullUrl':'urn:uuid:1','resource':{'resourceType':'Medication','id':'m','code':{'text':'%s'}}}";
        String order = "{'resource':{'resourceType':'MedicationRequest','id':'1','status':'active',"
                + "'medicationReference':{'reference':'" + reference + "'}}}";
        FhirInput same = READER.read(entries(entry.formatted("baclofen"), entry.formatted("baclofen"), order));
        FhirInput different = READER.read(entries(order, entry.formatted("baclofen"), entry.formatted("oxycodone")));

        assertThat(same.list().medications()).singleElement().returns("baclofen", Medication::name);
        assertThat(different.list().medications()).singleElement().returns(null, Medication::name);
        assertThat(different.remarks())
                .filteredOn(remark -> remark.resource().equals("Medication/m"))
                .hasSize(2)
                .allMatch(remark -> remark.why().contains("another product"));
    }

    @Test
    void twoContainedProductsUnderOneIdAreNotRead() {
        String order = "{'resourceType':'MedicationRequest','id':'1','status':'active','contained':[%s,%s],"
                + "'medicationReference':{'reference':'#m'}}";
        String baclofen = "{'resourceType':'Medication','id':'m','code':{'text':'baclofen'}}";
        FhirInput different = READER.read(bundle(order.formatted(baclofen, baclofen.replace("baclofen", "oxycodone"))));

        assertThat(different.list().medications()).singleElement().returns(null, Medication::name);
        assertThat(READER.read(bundle(order.formatted(baclofen, baclofen)))
                        .list()
                        .medications())
                .singleElement()
                .returns("baclofen", Medication::name);
    }

    /** What is left out here would never be warned of, however long its effect lasts. */
    @Test
    void theWindowIsAsLongAsTheLongestEffectThatTheKnowledgeStates() {
        int longest = CHECKER.knowledge().substances().stream()
                .flatMap(each -> each.outlastingEffects().stream())
                .mapToInt(OutlastingEffect::days)
                .max()
                .orElseThrow();
        for (int days : List.of(longest, longest + 1)) {
            FhirInput input = READER.read(bundle(ended("1", "amiodarone", DAY.minusDays(days))));
            assertThat(input.list().medications()).hasSize(days == longest ? 1 : 0);
        }
    }

    private static String ended(String id, String name, LocalDate end) {
        return order(id, name, ",'dispenseRequest':{'validityPeriod':{'start':'2026-01-01','end':'" + end + "'}}")
                .replace("'active'", "'stopped'");
    }

    @Test
    void aStopWithoutADayIsOneForTheRulesToo() {
        FhirInput input = READER.read(bundle(
                order("1", "phenelzine", ",'authoredOn':'2026-06-01'").replace("'active'", "'stopped'"),
                order("2", "sertraline 50 mg tablet", "")));
        assertThat(input.list().medications().get(0).daysSinceStop()).isNull();
        assertThat(CHECKER.check(input.list()).warnings(Severity.CRITICAL))
                .anyMatch(warning -> warning.substances().containsAll(List.of("phenelzine", "sertraline")));
    }

    @Test
    void longestOrderDaysIsAPolicy() {
        String old =
                bundle(order("1", "phenelzine", ",'authoredOn':'2025-06-01'").replace("'active'", "'stopped'"));
        FhirReader strict = FhirReader.builder()
                .asOf(DAY)
                .windowDays(35)
                .longestOrderDays(90)
                .build();
        assertThat(READER.read(old).list().medications())
                .singleElement()
                .as("days since the first of June, a year later")
                .returns(172, Medication::daysSinceStop);
        assertThat(strict.read(old).list().medications()).isEmpty();
        assertThatThrownBy(() -> FhirReader.builder().longestOrderDays(-1)).hasMessageContaining("\nMaybe ");
    }

    @Test
    void ofSeveralStopsOfOneMedicineTheLastCounts() {
        FhirInput input = READER.read(bundle(
                        ended("1", "diazepam 5 mg", DAY.minusDays(60)), ended("2", "diazepam 5 mg", DAY.minusDays(3)))
                .replace("2026-01-01\",\"end\":\"" + DAY.minusDays(3), "2026-10-01\",\"end\":\"" + DAY.minusDays(3)));
        assertThat(input.list().medications()).singleElement().returns(3, Medication::daysSinceStop);
    }

    @Test
    void aRenewalIsNoSecondOrder() {
        String taken = order("1", "oxycodone 10 mg tablet", "");
        String renewal = order(
                "2",
                "oxycodone 10 mg tablet",
                ",'priorPrescription':{'reference':'https://ehr.example/MedicationRequest/1'}");
        FhirInput input = READER.read(bundle(taken), bundle(renewal));
        assertThat(input.list().medications()).singleElement().returns(MedicationStatus.PROPOSED, Medication::status);
        assertThat(input.remarks()).anyMatch(remark -> remark.resource().equals("MedicationRequest/1"));
        FhirInput changed = READER.read(bundle(taken), bundle(renewal.replace("10 mg", "20 mg")));
        assertThat(changed.list().medications()).as("another strength").hasSize(2);
    }

    @Test
    void whatWasHandedOverOnARefillIsNoSecondMedicine() {
        FhirInput input = READER.read(
                bundle(
                        order("1", "morphine 10 mg tablet", ",'authoredOn':'2026-09-01'"),
                        order("2", "morphine 10 mg tablet", ",'authoredOn':'2026-11-01'"),
                        "{'resourceType':'MedicationDispense','id':'d','status':'completed','whenHandedOver':'2026-11-15','daysSupply':{'value':30},'authorizingPrescription':[{'reference':'MedicationRequest/2'}],'medicationCodeableConcept':{'text':'MORPHINE'}}"));
        assertThat(input.list().medications()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "http://standardterms.edqm.eu, 20042000, INTRATHECAL",
        "http://standardterms.edqm.eu, 20070000, TRANSDERMAL",
        "http://snomed.info/sct, 47625008, INTRAVENOUS",
        "http://snomed.info/sct, 46713006, INTRANASAL",
        "http://terminology.hl7.org/CodeSystem/v3-RouteOfAdministration, IVPUSH, INTRAVENOUS",
        "http://snomed.info/sct, 12130007,"
    })
    void routesAreReadOrRemarkedOn(String system, String code, @Nullable Route route) {
        FhirInput input = READER.read(bundle(order(
                "1",
                "morphine",
                ",'dosageInstruction':[{'route':{'coding':[{'system':'" + system + "','code':'" + code + "'}]}}]")));
        assertThat(input.list().medications().get(0).statedRoute()).isEqualTo(route);
        assertThat(input.remarks().stream().anyMatch(remark -> remark.why().contains("route has no map")))
                .isEqualTo(route == null);
    }

    @Test
    void everyConditionThatRulesReadHasACodeOrIsNoDiagnosis() {
        Set<Condition> read = EnumSet.noneOf(Condition.class);
        for (String code : List.of(
                "F10.20",
                "F11.20",
                "F19.20",
                "F32.9",
                "F31.9",
                "F20.9",
                "R45.851",
                "G40.909",
                "F50.00",
                "G47.33",
                "J44.9",
                "J96.10",
                "G70.00",
                "G20",
                "F03.90",
                "F05",
                "Z91.81",
                "I45.81",
                "E87.6",
                "H40.20X0",
                "R33.9",
                "Z86.73",
                "K27.9",
                "K76.82",
                "E66.9",
                "Z51.5",
                "I50.9",
                "R00.1",
                "I95.1",
                "E87.1")) {
            read.addAll(READER.read(bundle(condition(code))).list().patient().conditions());
        }
        assertThat(EnumSet.complementOf(EnumSet.copyOf(read)))
                .as("an overdose, a level of injury, a setting and a habit have no single code that says no more")
                .containsExactlyInAnyOrder(
                        Condition.PRIOR_OVERDOSE,
                        Condition.SPINAL_CORD_INJURY_T6_OR_ABOVE,
                        Condition.RECENT_SMOKING_CESSATION,
                        Condition.MONITORED_SETTING);
    }

    private static String condition(String code) {
        return "{'resourceType':'Condition','id':'c" + code
                + "','clinicalStatus':{'coding':[{'code':'active'}]},'code':{'coding':[{'system':'http://hl7.org/fhir/sid/icd-10-cm','code':'"
                + code + "'}]}}";
    }

    @Test
    void aStageOfKidneyDiseaseCountsUntilSomethingIsMeasured() {
        FhirInput staged = READER.read(bundle(condition("N18.30"), condition("N18.4")));
        assertThat(staged.list().patient().eGFR()).isEqualTo(15);
        assertThat(staged.remarks()).anyMatch(remark -> remark.why().contains("no eGFR is stated"));
        FhirInput measured = READER.read(
                bundle(
                        condition("N18.4"),
                        "{'resourceType':'Observation','id':'4','status':'final','effectiveDateTime':'2026-01-01','code':{'coding':[{'system':'http://loinc.org','code':'33914-3'}]},'valueQuantity':{'value':25}}"));
        assertThat(measured.list().patient().eGFR()).isEqualTo(25);
        assertThat(READER.read(bundle(condition("N18.6"))).list().patient().dialysis())
                .isTrue();
    }

    @Test
    void breastfeedingIsReadFromAConditionAndFromAnObservation() {
        String observation =
                "{'resourceType':'Observation','id':'4','status':'final','code':{'coding':[{'system':'http://loinc.org','code':'63895-7'}]},'valueCodeableConcept':{'coding':[{'system':'http://loinc.org','code':'LA29252-6'}]}}";
        for (String each : List.of(condition("Z39.1"), observation)) {
            assertThat(READER.read(bundle(each)).list().patient().breastfeeding())
                    .isTrue();
        }
        assertThat(READER.read(bundle(observation.replace("LA29252-6", "LA29253-4")))
                        .list()
                        .patient()
                        .breastfeeding())
                .isNull();
    }
}
