package io.github.interplayrx.internal.base.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameTextTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "Oxycodone | oxycodone",
                "AZ az 09 | az az 09",
                "  oxycodone--HCl  | oxycodone hcl",
                "St. John's wort | st johns wort",
                "St. John\u2019s wort | st johns wort",
                "[@`{ /: | \"\"",
                "baclof\u00e8ne | baclofene",
                "BACLOF\u00c8NE | baclofene",
                "\u00e8-\u00e9 | e e",
                "-\u00e9 | e",
                "oxy\u00adcod\u00f3ne | oxycodone",
                "Baclofen\u2122 10 | baclofen 10",
                "Baclofen\u2120 | baclofen",
                "\u0394\u2079-THC | \u03b49 thc",
                "\u00b5g | \u03bcg",
                "\u03bcg | \u03bcg",
                "25\u03bcg | 25\u03bcg",
                "\u03b4-ALA | \u03b4 ala",
                "\u0434\u0438\u0430\u0437\u0435\u043f\u0430\u043c | diazepam",
                "\ud835\udc00b\u00e9 | abe",
            })
    void capitals_accents_punctuation_and_spacing_do_not_matter(String written, String normal) {
        assertThat(NameText.normalise(written)).isEqualTo(normal);
    }

    @ParameterizedTest
    @CsvSource({
        "abc, 2, ab",
        "a\ud83d\ude00c, 1, a",
        "a\ud83d\ude00c, 2, a",
        "a\ud83d\ude00c, 3, a\ud83d\ude00",
        "a\ud83d\ud83d\ude00, 2, a\ud83d",
    })
    void the_beginning_of_a_text_does_not_end_within_a_character(String text, int length, String beginning) {
        assertThat(NameText.beginning(text, length)).isEqualTo(beginning);
    }
}
