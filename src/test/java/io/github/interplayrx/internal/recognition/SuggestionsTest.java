package io.github.interplayrx.internal.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.interplayrx.knowledge.BundledKnowledge;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;

class SuggestionsTest {
    private final Recogniser recogniser = new Recogniser(BundledKnowledge.get());

    @Test
    void three_letters_are_answered_with_the_shortest_names_that_begin_so() {
        assertThat(suggested("lor"))
                .hasSize(6)
                .allMatch(name -> name.startsWith("lor"))
                .isSortedAccordingTo(Comparator.comparingInt(String::length));
    }

    @Test
    void names_that_resemble_a_word_come_before_those_that_begin_with_it() {
        List<String> suggested = suggested("fenta");

        assertThat(suggested.get(0)).isEqualTo("penta");
        assertThat(suggested.subList(1, suggested.size()))
                .isNotEmpty()
                .allMatch(name -> name.startsWith("fenta"))
                .isSortedAccordingTo(Comparator.comparingInt(String::length));
    }

    @Test
    void both_together_are_no_more_than_six() {
        assertThat(suggested("pento")).startsWith("penta").hasSize(6);
    }

    @Test
    void four_letters_are_too_few_to_be_a_slip_and_five_too_few_for_two() {
        assertThat(suggested("kavq")).isEmpty();
        assertThat(suggested("kaava")).contains("kava");
        assertThat(suggested("valxm")).doesNotContain("valium");
        assertThat(suggested("valxxm")).contains("valium");
    }

    @Test
    void a_word_that_begins_with_a_digit_is_not_taken_for_a_slip() {
        assertThat(suggested("5diazepam")).isEmpty();
    }

    private List<String> suggested(String word) {
        return recogniser.explain(word).suggestions();
    }
}
