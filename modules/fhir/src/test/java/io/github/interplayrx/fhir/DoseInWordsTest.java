package io.github.interplayrx.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.interplayrx.model.Medication;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A dose that is only in words is quoted, and nothing is worked out from it. */
class DoseInWordsTest {
    private static final FhirReader READER =
            FhirReader.builder().asOf(LocalDate.of(2026, 11, 20)).build();
    private static final String TWICE = "{'text':'Take 1 tablet twice daily'}";
    private static final String TEN_MG = "'doseAndRate':[{'doseQuantity':{'value':10,'unit':'mg'}}]";
    private static final String ONCE = "'timing':{'repeat':{'frequency':1,'period':1,'periodUnit':'d'}}";

    private static FhirInput read(String resource) {
        return READER.read(resource.replace('\'', '"'));
    }

    private static FhirInput readOrder(String dosage) {
        return read("{'resourceType':'MedicationRequest','id':'1','status':'active','intent':'order',"
                + "'medicationCodeableConcept':{'text':'baclofen 10 mg'}," + dosage + "}");
    }

    private static Remark remarkOn(FhirInput input) {
        List<Remark> remarks = input.remarks().stream()
                .filter(remark -> remark.what().equals("read without a dose"))
                .toList();
        assertThat(remarks).hasSize(1);
        return remarks.get(0);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'resourceType':'MedicationRequest','status':'active','intent':'order','medicationCodeableConcept':{'text':'baclofen'},'dosageInstruction':[{'text':'Take 1 tablet twice daily'}]",
                "'resourceType':'MedicationRequest','status':'active','intent':'order','medicationCodeableConcept':{'text':'baclofen'},'dosageInstruction':[{'patientInstruction':'Take 1 tablet twice daily'}]",
                "'resourceType':'MedicationRequest','status':'active','intent':'order','medication':{'concept':{'text':'baclofen'}},'dosageInstruction':[{'text':'Take 1 tablet twice daily'}]",
                "'resourceType':'MedicationRequest','status':'active','intent':'order','medication':{'concept':{'text':'baclofen'}},'renderedDosageInstruction':'Take 1 tablet twice daily'",
                "'resourceType':'MedicationStatement','status':'active','medicationCodeableConcept':{'text':'baclofen'},'dosage':[{'text':'Take 1 tablet twice daily'}]",
                "'resourceType':'MedicationStatement','status':'recorded','medication':{'concept':{'text':'baclofen'}},'renderedDosageInstruction':'Take 1 tablet twice daily'",
                "'resourceType':'MedicationAdministration','status':'in-progress','medicationCodeableConcept':{'text':'baclofen'},'dosage':{'text':'Take 1 tablet twice daily'}",
                "'resourceType':'MedicationDispense','status':'completed','whenHandedOver':'2026-11-15','daysSupply':{'value':30},'medicationCodeableConcept':{'text':'baclofen'},'dosageInstruction':[{'text':'Take 1 tablet twice daily'}]"
            })
    void theWordsAreQuotedWhereverTheyAre(String resource) {
        FhirInput input = read("{'id':'1'," + resource + "}");

        assertThat(remarkOn(input))
                .returns(Remark.Kind.DOSE_IN_WORDS, Remark::kind)
                .returns("its dose is only in words: \"Take 1 tablet twice daily\"", Remark::why);
        assertThat(input.list().medications())
                .singleElement()
                .returns(null, Medication::dailyDoseMg)
                .returns(null, Medication::unitsPerDay);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'dosageInstruction':[{}] | no amount is stated",
                "'dosageInstruction':[{'text':' '}] | no amount is stated",
                "'dosageInstruction':[{'timing':{'code':{'text':'BID'}}}] | no amount is stated",
                "'dosageInstruction':[{},{}] | no amount is stated",
                "'dosageInstruction':[] | no dose is stated",
                "'note':[{'text':'Take 1 tablet'}] | no dose is stated"
            })
    void aDoseWithoutWordsIsNoDose(String dosage, String why) {
        assertThat(remarkOn(readOrder(dosage)))
                .returns(Remark.Kind.WITHOUT_DOSE, Remark::kind)
                .returns(why, Remark::why);
    }

    @Test
    void aDoseThatIsComputedNeedsNoWords() {
        FhirInput input =
                readOrder("'renderedDosageInstruction':'10 mg a day','dosageInstruction':[{'text':'10 mg a day'," + ONCE
                        + "," + TEN_MG + "}]");

        assertThat(input.list().medications()).singleElement().returns(10.0, Medication::dailyDoseMg);
        assertThat(input.remarks()).isEmpty();
    }

    @Test
    void anAmountThatCannotBeComputedIsSaidBeforeTheWords() {
        assertThat(remarkOn(readOrder("'dosageInstruction':[{'text':'10 mg twice daily'," + TEN_MG + "}]")))
                .returns(Remark.Kind.DOSE_IN_WORDS, Remark::kind)
                .returns(
                        "the order does not say how often it is taken; its dose is only in words: \"10 mg twice daily\"",
                        Remark::why);
    }

    @Test
    void severalInstructionsAreQuotedOnceEach() {
        assertThat(remarkOn(readOrder("'dosageInstruction':[" + TWICE + ",{'text':'2 at night'}," + TWICE + "]"))
                        .why())
                .isEqualTo("its dose is only in words: \"Take 1 tablet twice daily; 2 at night\"");
    }

    @Test
    void theWordsOfAnInstructionComeBeforeThoseForThePatient() {
        assertThat(remarkOn(readOrder(
                                "'dosageInstruction':[{'text':'1 tablet daily','patientInstruction':'with food'}]"))
                        .why())
                .endsWith("\"1 tablet daily\"");
    }

    @Test
    void longWordsAreCutToOneLine() {
        String words = "Take one\\n\\ttablet \\u202e\\ud83d\\ude00" + "\\ud83d\\ude00".repeat(300);

        assertThat(remarkOn(readOrder("'dosageInstruction':[{'text':'" + words + "'}]"))
                        .why())
                .startsWith("its dose is only in words: \"Take one tablet \ud83d\ude00")
                .endsWith("\ud83d\ude00…\"")
                .hasSizeLessThan(300)
                .doesNotContain("\n", "\t", "\u202e");
    }

    @Test
    void aRemarkWithoutAKindHasTheOneThatItsWordsSay() {
        assertThat(new Remark("MedicationRequest/1", "left out", "why").kind()).isEqualTo(Remark.Kind.LEFT_OUT);
        assertThat(new Remark("MedicationRequest/1", "read without a dose", "why").kind())
                .isEqualTo(Remark.Kind.WITHOUT_DOSE);
        assertThat(new Remark("MedicationRequest/1", "translated", "why").kind())
                .isEqualTo(Remark.Kind.ASSUMED);
    }

    @Test
    void everyKindIsSaidInTheWordsItHadBefore() {
        FhirInput input = read(
                "[{'resourceType':'MedicationRequest','id':'1','status':'active','intent':'order'},"
                        + "{'resourceType':'Encounter','id':'2'},"
                        + "{'resourceType':'MedicationRequest','id':'3','intent':'order','medicationCodeableConcept':{'text':'baclofen'}}]");

        assertThat(input.remarks())
                .allSatisfy(remark ->
                        assertThat(remark.what()).isEqualTo(remark.kind().words()))
                .extracting(Remark::kind)
                .containsExactlyInAnyOrder(
                        Remark.Kind.UNNAMED, Remark.Kind.LEFT_OUT, Remark.Kind.ASSUMED, Remark.Kind.WITHOUT_DOSE);
    }
}
