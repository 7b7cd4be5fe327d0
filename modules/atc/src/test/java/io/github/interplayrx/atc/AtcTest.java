package io.github.interplayrx.atc;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.interplayrx.InteractionChecker;
import io.github.interplayrx.model.Code;
import io.github.interplayrx.model.Medication;
import io.github.interplayrx.model.MedicationList;
import io.github.interplayrx.model.Warning;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class AtcTest {
    private static final MedicationList LIST = MedicationList.builder()
            .add(Medication.builder(new Code("http://www.whocc.no/atc", "n02aa05"))
                    .build())
            .add(Medication.builder(new Code("atc", "N05BA01")).build())
            .build();

    @Test
    void a_list_of_codes_is_checked() {
        InteractionChecker checker =
                InteractionChecker.builder().atcCodes(Atc.codes()).build();

        assertThat(checker.check(LIST).warnings()).extracting(Warning::rule).contains("opioid-benzodiazepine");
        assertThat(checker.check(LIST).unrecognised()).isEmpty();
    }

    /** That it stands on the class path changes nothing: the same report to the letter, whatever a host brings. */
    @Test
    void a_checker_that_was_not_given_the_codes_does_not_find_them() {
        assertThat(InteractionChecker.create().check(LIST).unrecognised()).hasSize(2);
    }

    @Test
    void the_terms_of_use_come_along() throws Exception {
        assertThat(Atc.codes().terms()).contains("WHO Collaborating Centre", "commercial use needs permission");
        assertThat(Files.readString(Path.of("README.md"))).contains("WHO Collaborating Centre");
        assertThat(Files.readString(Path.of("target/classes/META-INF/NOTICE"))).contains("WHO Collaborating Centre");
    }
}
