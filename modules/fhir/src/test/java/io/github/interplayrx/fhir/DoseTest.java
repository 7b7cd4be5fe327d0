package io.github.interplayrx.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.interplayrx.model.Medication;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a dosage becomes: mg, units or micrograms an hour. */
class DoseTest {
    private static final FhirReader READER =
            FhirReader.builder().asOf(LocalDate.of(2026, 11, 20)).build();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'timing':{'repeat':{'frequency':3,'period':1,'periodUnit':'d'}},'doseAndRate':[{'doseQuantity':{'value':5,'unit':'mg'}}]} | 15 | |",
                "{'timing':{'repeat':{'frequency':1,'frequencyMax':2,'period':6,'periodUnit':'h'}},'doseAndRate':[{'doseRange':{'low':{'value':5,'unit':'mg'},'high':{'value':10,'unit':'mg'}}}]} | 80 | |",
                "{'timing':{'code':{'coding':[{'code':'Q4H'}]}},'doseAndRate':[{'doseQuantity':{'value':1,'code':'{tablet}','unit':'tablet'}}]} | | 6 |",
                "{'timing':{'code':{'text':'BID'}},'doseAndRate':[{'doseQuantity':{'value':2,'unit':'TAB'}}]} | | 4 |",
                "{'timing':{'repeat':{'timeOfDay':['08:00:00','20:00:00']}},'doseAndRate':[{'doseQuantity':{'value':500,'unit':'ug'}}]} | 1 | |",
                "{'timing':{'repeat':{'when':['MORN','NOON','EVE']}},'doseAndRate':[{'doseQuantity':{'value':1,'unit':'{tablet}'}},{'doseQuantity':{'value':0.01,'unit':'g'}}]} | 30 | |",
                "{'timing':{'repeat':{'frequency':1,'period':1,'periodUnit':'wk'}},'doseAndRate':[{'doseQuantity':{'value':70,'unit':'mg'}}]} | 10 | |",
                "{'maxDosePerPeriod':{'numerator':{'value':40,'unit':'mg'},'denominator':{'value':1,'unit':'d'}},'doseAndRate':[{'doseQuantity':{'value':10,'unit':'mg'}}]} | 40 | |",
                "{'doseAndRate':[{'doseQuantity':{'value':1,'unit':'{patch}'}}]} | | | 75",
                "{'timing':{'code':{'text':'BID'}},'doseAndRate':[{'doseQuantity':{'value':5,'unit':'mL'}}]} | | |",
                "{'doseAndRate':[{'doseQuantity':{'value':5,'unit':'mg'}}]} | | |",
                "{'sequence':1,'timing':{'code':{'text':'QD'}},'doseAndRate':[{'doseQuantity':{'value':20,'unit':'mg'}}]},{'sequence':2,'timing':{'code':{'text':'QD'}},'doseAndRate':[{'doseQuantity':{'value':10,'unit':'mg'}}]} | 20 | |",
                "{'timing':{'code':{'text':'AM'}},'doseAndRate':[{'doseQuantity':{'value':20,'unit':'mg'}}]},{'timing':{'code':{'text':'PM'}},'doseAndRate':[{'doseQuantity':{'value':10,'unit':'mg'}}]} | 30 | |"
            })
    void aDosageIsADoseOfADayOrARemark(String dosage, Double mg, Double units, Double mcgPerHour) {
        String name = mcgPerHour == null ? "morphine" : "72 HR fentanyl 0.075 MG/HR Transdermal System";
        FhirInput input =
                READER.read(("{'resourceType':'MedicationRequest','id':'1','status':'active','intent':'order',"
                                + "'medicationCodeableConcept':{'text':'" + name + "'},'dosageInstruction':[" + dosage
                                + "]}")
                        .replace('\'', '"'));
        Medication line = input.list().medications().get(0);
        assertThat(line.dailyDoseMg()).isEqualTo(mg);
        assertThat(line.unitsPerDay()).isEqualTo(units);
        assertThat(line.mcgPerHour()).isEqualTo(mcgPerHour);
        boolean hasNone = mg == null && units == null && mcgPerHour == null;
        assertThat(input.remarks().stream().anyMatch(remark -> remark.what().equals("read without a dose")))
                .isEqualTo(hasNone);
    }
}
