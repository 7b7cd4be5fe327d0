package io.github.interplayrx.internal.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.interplayrx.knowledge.BundledKnowledge;
import io.github.interplayrx.knowledge.Substance;
import io.github.interplayrx.model.Code;
import io.github.interplayrx.model.InputProblem;
import io.github.interplayrx.model.Medication;
import io.github.interplayrx.model.MedicationList;
import io.github.interplayrx.regimen.Line;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CodeBookTest {
    private final Recogniser recogniser = new Recogniser(BundledKnowledge.get());

    /** Codes that stand in one place only: each place is read. */
    @ParameterizedTest
    @CsvSource({
        "rxnorm, 7804, oxycodone",
        "interplay, bosutinib, bosutinib",
        "rxnorm, 1658314, brexpiprazole",
        "UNII, SGY1T84P34, acetyldihydrocodeine",
        "rxnorm, 221052, abacavir"
    })
    void a_code_is_found_where_it_stands(String system, String value, String substance) {
        assertThat(read(Medication.builder(new Code(system, value))).substances())
                .extracting(Substance::id)
                .containsExactly(substance);
    }

    @ParameterizedTest
    @CsvSource({
        "http://www.nlm.nih.gov/research/umls/rxnorm, 7804",
        "https://www.nlm.nih.gov/research/umls/rxnorm/, 7804",
        "urn:oid:2.16.840.1.113883.6.88, 7804",
        "HTTP://fdasis.nlm.nih.gov, cd35pmg570",
        "https://www.whocc.no/atc, n02aa05"
    })
    void a_system_may_be_written_as_an_address(String system, String value) {
        assertThat(read(Medication.builder(new Code(system, value))).substances())
                .extracting(Substance::id)
                .containsExactly("oxycodone");
    }

    @ParameterizedTest
    @CsvSource({"atc, X99, /code/value", "snomed, 387024006, /code/system", "https, 7804, /code/system"})
    void a_code_that_is_not_known_says_whether_its_system_is(String system, String value, String at) {
        Line line = read(Medication.builder("oxycodone").code(new Code(system, value)));

        assertThat(line.problems()).extracting(InputProblem::at).containsExactly("/medications/0" + at);
    }

    private Line read(Medication.Builder medication) {
        return recogniser
                .recognise(MedicationList.builder().add(medication.build()).build())
                .get(0);
    }
}
