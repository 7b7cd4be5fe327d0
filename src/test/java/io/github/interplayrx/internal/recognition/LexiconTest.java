package io.github.interplayrx.internal.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.interplayrx.internal.base.text.NameTable;
import io.github.interplayrx.internal.base.text.NameText;
import io.github.interplayrx.knowledge.BundledKnowledge;
import io.github.interplayrx.model.Formulation;
import io.github.interplayrx.model.MedicationList;
import io.github.interplayrx.model.NameReading;
import io.github.interplayrx.model.NameReading.Part;
import io.github.interplayrx.model.NameReading.Role;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names that stand in one place only: each place is read. */
class LexiconTest {
    private final Recogniser recogniser = new Recogniser(BundledKnowledge.get());

    @ParameterizedTest
    @CsvSource({
        "oxycodone, oxycodone, SUBSTANCE",
        "dothiepin, dosulepin, SUBSTANCE",
        "Prothiaden, dosulepin, BRAND",
        "acenocoumarin, acenocoumarol, SUBSTANCE",
        "propanediol, 1-3-propanediol, SUBSTANCE",
        "perindopril tert-butylamine, perindopril, SUBSTANCE",
        "buprenorphine/naloxone, buprenorphine+naloxone, BRAND"
    })
    void a_name_is_found_where_it_stands(String name, String substances, Role role) {
        NameReading reading = recogniser.explain(name);

        assertThat(String.join("+", reading.substances())).isEqualTo(substances);
        assertThat(reading.parts()).extracting(Part::role).containsOnly(role);
    }

    @ParameterizedTest
    @CsvSource({"oxycodone extended release, ER", "oxycodone fast release, IR", "oxycodone film coated,"})
    void several_words_are_one_form(String name, Formulation release) {
        assertThat(recogniser
                        .recognise(MedicationList.of(name))
                        .get(0)
                        .medication()
                        .formulation())
                .isEqualTo(release);
        assertThat(recogniser.explain(name).parts()).extracting(Part::role).containsExactly(Role.SUBSTANCE, Role.FORM);
    }

    /** "1/2" and "1.2" are the same words: a figure that were known would be taken out of a strength. */
    @Test
    void no_word_is_made_of_figures_alone() {
        for (String table : List.of("words", "words-directions", "words-hospital", "words-international", "no-names")) {
            NameTable.forEachRow(
                    table, row -> assertThat(NameText.normalise(row.text(0))).containsPattern("[^0-9 ]"));
        }
    }

    @Test
    void a_salt_changes_nothing_unless_it_is_that_of_a_bare_metal() {
        assertThat(recogniser.explain("diazepam maleate").substances()).containsExactly("diazepam");
        assertThat(recogniser.explain("zinc maleate").leftOver()).containsExactly("maleate");
        assertThat(recogniser.explain("zinc").substances()).hasSize(1);
    }

    @Test
    void an_everyday_word_is_a_name_only_where_it_stands_alone() {
        assertThat(recogniser.explain("acid").leftOver()).isEmpty();
        assertThat(recogniser.explain("amoxicillin acid").leftOver()).containsExactly("acid");
        assertThat(recogniser.explain("amoxicillin oxycodone").leftOver()).isEmpty();
    }
}
