package io.github.interplayrx.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.interplayrx.InteractionChecker;
import io.github.interplayrx.knowledge.LocalKnowledge;
import io.github.interplayrx.model.InteractionReport;
import io.github.interplayrx.model.Medication;
import io.github.interplayrx.model.Warning;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A brand on an order of its ingredient: a reader with a checker knows that they are the same. */
class BrandOnOrderTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);
    private static final InteractionChecker CHECKER = InteractionChecker.create();
    private static final FhirReader READER =
            FhirReader.builder().asOf(DAY).checker(CHECKER).build();
    private static final FhirReader WITHOUT = FhirReader.builder().asOf(DAY).build();

    private static FhirInput read(FhirReader reader, String... resources) {
        return reader.read(("[" + String.join(",", resources) + "]").replace('\'', '"'));
    }

    private static List<String> names(FhirInput input) {
        return input.list().medications().stream().map(Medication::name).toList();
    }

    private static String text(String name) {
        return "{'text':'" + name + "'}";
    }

    private static String order(String concept) {
        return "{'resourceType':'MedicationRequest','id':'a','status':'active','intent':'order','medicationCodeableConcept':"
                + concept + "}";
    }

    private static String dispense(String concept) {
        return "{'resourceType':'MedicationDispense','id':'d','status':'completed','whenHandedOver':'2026-11-15',"
                + "'daysSupply':{'value':30},'authorizingPrescription':[{'reference':'MedicationRequest/a'}],"
                + "'medicationCodeableConcept':" + concept + "}";
    }

    private static List<String> rules(FhirInput input) {
        InteractionReport report = CHECKER.check(input.list());
        return report.warnings().stream().map(Warning::rule).toList();
    }

    @Test
    void aBrandThatWasHandedOverIsNoSecondMedicine() {
        String[] record = {order(text("baclofen 10 mg")), dispense(text("Lioresal 10 mg"))};

        FhirInput input = read(READER, record);
        assertThat(names(input)).containsExactly("baclofen 10 mg");
        assertThat(rules(input)).doesNotContain("duplicate-ingredient");
        assertThat(input.remarks())
                .extracting(Remark::words)
                .contains(
                        "MedicationDispense/d left out: it belongs to MedicationRequest/a, which is a line of this list");

        FhirInput without = read(WITHOUT, record);
        assertThat(names(without)).containsExactly("baclofen 10 mg", "Lioresal 10 mg");
        assertThat(rules(without)).contains("duplicate-ingredient");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'resourceType':'MedicationAdministration','status':'completed','effectiveDateTime':'2026-11-20','request':{'reference':'MedicationRequest/a'}",
                "'resourceType':'MedicationRequest','status':'active','intent':'filler-order','basedOn':[{'reference':'MedicationRequest/a'}]"
            })
    void whatWasGivenOrOrderedFurtherIsNoSecondMedicineEither(String resource) {
        String further = "{'id':'x'," + resource + ",'medicationCodeableConcept':{'text':'Lioresal 10 mg'}}";

        assertThat(names(read(READER, order(text("baclofen 10 mg")), further))).containsExactly("baclofen 10 mg");
        assertThat(names(read(WITHOUT, order(text("baclofen 10 mg")), further))).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({
        "Lioresal 10 mg, baclofen 10 mg tablet, 1",
        "baclofen 10 mg, Lioresal 10 mg twice daily, 1",
        "morphine, MS Contin 30 mg, 2",
        "morphine, Oramorph, 1",
        "haloperidol, Haldol decanoate, 2",
        "haloperidol, Haldol, 1",
        "oxycodone / acetaminophen, Percocet, 1",
        "abacavir, Ziagen, 1",
        "baclofen, diazepam, 2",
        "baclofen, Valium, 2",
        "oxycodone, Percocet, 2",
        "Percocet, OxyContin, 2",
        "escitalopram, Celexa, 2",
        "baclofen, frobnicol, 2",
        "frobnicol, Lioresal, 2",
        "baclofen, Lioresal with frobnicol, 2",
        "baclofen, Lioresal intrathecal, 2",
        "diclofenac gel, Cataflam, 2"
    })
    void bothHaveToBeEvaluatedAsTheSameSubstances(String ordered, String handedOver, int lines) {
        FhirInput input = read(READER, order(text(ordered)), dispense(text(handedOver)));

        assertThat(names(input)).hasSize(lines);
        assertThat(input.remarks().stream().anyMatch(remark -> remark.why().endsWith(": both count")))
                .isEqualTo(lines == 2);
    }

    @Test
    void aCodeThatContradictsItsNameIsNotTheSame() {
        String morphine =
                "{'coding':[{'system':'http://www.nlm.nih.gov/research/umls/rxnorm','code':'7052'}],'text':'Lioresal'}";

        assertThat(names(read(READER, order(text("baclofen")), dispense(morphine))))
                .hasSize(2);
    }

    @Test
    void aNameThatIsNotUnderstoodBesideACodeIsNotTheSame() {
        String coded =
                "{'coding':[{'system':'http://www.nlm.nih.gov/research/umls/rxnorm','code':'1292'}],'text':'%s'}";

        assertThat(names(read(READER, order(text("baclofen")), dispense(coded.formatted("frobnicol")))))
                .hasSize(2);
        assertThat(names(read(READER, order(text("baclofen")), dispense(coded.formatted("Lioresal")))))
                .hasSize(1);
    }

    @Test
    void aCodeOfTheSiteBesideANameThatIsUnderstoodIsTheSame() {
        String local = "{'coding':[{'system':'urn:oid:1.2.3.4','code':'77'}],'text':'Lioresal'}";

        assertThat(names(read(READER, order(text("baclofen")), dispense(local))))
                .hasSize(1);
    }

    @Test
    void aCodeWithoutANameIsAsked() {
        String coded = "{'coding':[{'system':'http://www.nlm.nih.gov/research/umls/rxnorm','code':'1292'}]}";

        assertThat(names(read(READER, order(coded), dispense(text("Lioresal")))))
                .hasSize(1);
    }

    @Test
    void aNameOfTheSiteIsKnownToItsChecker() {
        String[] record = {order(text("morphine")), dispense(text("North Pain Syringe"))};
        String local = """
                {"id": "north", "version": "2027-03",
                 "aliases": [ { "name": "North Pain Syringe", "substance": "morphine",
                   "change": { "by": "Pharmacy", "on": "2027-01-12", "why": "Name of the house." } } ] }
                """;
        InteractionChecker ofSite = InteractionChecker.builder()
                .localKnowledge(LocalKnowledge.stream(
                        "north.json", new ByteArrayInputStream(local.getBytes(StandardCharsets.UTF_8))))
                .build();

        assertThat(names(read(FhirReader.builder().asOf(DAY).checker(ofSite).build(), record)))
                .hasSize(1);
        assertThat(names(read(READER, record))).hasSize(2);
    }

    @Test
    void aFurtherOrderOfAnotherDoseCountsToo() {
        String further = order(text("Lioresal 10 mg"))
                .replace(
                        "'id':'a'",
                        "'id':'b','basedOn':[{'reference':'MedicationRequest/a'}],'dosageInstruction':[{'text':'3 daily'}]");

        assertThat(names(read(READER, order(text("baclofen 10 mg")), further))).hasSize(2);
    }

    /** The limits of a checker hold for lists that somebody sends, and lose nothing that is taken. */
    @Test
    void aProductThatTheCheckerRefusesCounts() {
        InteractionChecker narrow =
                InteractionChecker.builder().maxSubstances(1).build();
        String[] record = {order(text("oxycodone / naloxone")), dispense(text("Targin"))};

        assertThat(names(read(FhirReader.builder().asOf(DAY).checker(narrow).build(), record)))
                .hasSize(2);
        assertThat(names(read(READER, record))).hasSize(1);
    }

    @Test
    void oneReaderReadsInManyThreads() {
        String[] record = {order(text("baclofen 10 mg")), dispense(text("Lioresal 10 mg"))};

        assertThat(IntStream.range(0, 200).parallel().mapToObj(i -> names(read(READER, record))))
                .allMatch(List.of("baclofen 10 mg")::equals);
    }
}
