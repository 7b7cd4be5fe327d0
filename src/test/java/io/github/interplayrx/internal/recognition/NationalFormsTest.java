package io.github.interplayrx.internal.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.interplayrx.internal.base.text.NameText;
import io.github.interplayrx.internal.recognition.Term.Name;
import io.github.interplayrx.knowledge.BundledKnowledge;
import io.github.interplayrx.knowledge.Substance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NationalFormsTest {
    private final Lexicon lexicon = Lexicon.gather(BundledKnowledge.get());

    @ParameterizedTest
    @CsvSource({
        "Oxycodon, oxycodone",
        "Zopiclon, zopiclone",
        "Tilidin, tilidine",
        "Amitriptylin, amitriptyline",
        "Moclobemid, moclobemide",
        "Methylphenidat, methylphenidate",
        "Valproinsäure, valproic-acid",
        "Acetylsalicylsäure, acetylsalicylic-acid",
        "Tramadolhydrochlorid, tramadol",
        "Oxycodonhydrochlorid, oxycodone",
        "buprenorfine, buprenorphine",
        "acide valproïque, valproic-acid",
        "Tranilcipromina, tranylcypromine",
        "Fenelzina, phenelzine",
        "Metadona, methadone",
        "Hidroxizina, hydroxyzine",
        "Clorpromazina, chlorpromazine",
        "ácido valproico, valproic-acid",
        "Baclofeno, baclofen",
        "Ossicodone, oxycodone",
        "Idroxizina, hydroxyzine",
        "Tramadolo, tramadol",
        "Diphenhydramin, diphenhydramine",
        "Promethazin, promethazine",
        "Tetrabenazin, tetrabenazine",
        "Galantamin, galantamine",
        "Mycophenolat, mycophenolate",
        "Morfin, morphine",
        "Kodein, codeine",
        "Oxikodon, oxycodone",
        "Oxykodon, oxycodone",
        "Klonazepam, clonazepam",
        "Zopiklon, zopiclone",
        "Kvetiapin, quetiapine",
        "Klorprotixen, chlorprothixene",
        "Oksazepam, oxazepam",
        "Oksykodon, oxycodone",
        "Valproinsyra, valproic-acid",
        "Acetylsalicylsyre, acetylsalicylic-acid",
        "Natriumvalproat, valproic-acid",
        "Natriumoxibat, sodium-oxybate"
    })
    void a_name_in_another_language_is_the_same_substance(String form, String substance) {
        assertThat(lexicon.name(NameText.normalise(form)))
                .isInstanceOfSatisfying(
                        Name.class,
                        name -> assertThat(name.substances())
                                .extracting(Substance::id)
                                .containsExactly(substance));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "oxicodone",
                "oxycodno",
                "heroine",
                "zopiglon",
                "magnesiumhydrochlorid",
                "xyzzyhydrochlorid",
                "hydrochlorid"
            })
    void a_misspelling_and_a_form_that_is_not_its_own_stay_unknown(String word) {
        assertThat(lexicon.name(word)).isNull();
    }

    @Test
    void a_name_has_no_forms_if_it_is_short_or_has_figures() {
        assertThat(NationalForms.of("opium")).isEmpty();
        assertThat(NationalForms.of("2c t 7")).isEmpty();
        assertThat(NationalForms.of("sodium oxybate")).isEmpty();
    }
}
