package io.github.interplayrx.internal.base.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WordsTest {
    private final Words words = new Words("\u00abN-Oxyc\u00f3done HCl\u00bb / [5 mg]");

    @Test
    void a_text_is_taken_apart_into_words_in_their_normal_form() {
        assertThat(words.size()).isEqualTo(5);
        assertThat(words.word(0)).isEqualTo("n");
        assertThat(words.word(1)).isEqualTo("oxycodone");
        assertThat(words.word(4)).isEqualTo("mg");
        assertThat(words.phrase(1, 2)).isEqualTo("oxycodone");
        assertThat(words.phrase(1, 4)).isEqualTo("oxycodone hcl 5");
    }

    @Test
    void words_keep_their_spelling_and_what_stands_between_them() {
        assertThat(words.asWritten(0, 3)).isEqualTo("N-Oxyc\u00f3done HCl");
        assertThat(words.asWritten(4, 5)).isEqualTo("mg");
    }

    @Test
    void only_one_character_joins_two_words() {
        assertThat(words.isJoinedToNext(0, '-')).isTrue();
        assertThat(words.isJoinedToNext(0, '/')).isFalse();
        assertThat(words.isJoinedToNext(1, '-')).isFalse();
        assertThat(words.isJoinedToNext(4, '-')).isFalse();
        assertThat(new Words("n--oxide").isJoinedToNext(0, '-')).isFalse();
    }

    @Test
    void what_separates_a_word_from_the_one_before_is_seen() {
        assertThat(words.hasBefore(3, "/")).isTrue();
        assertThat(words.hasBefore(3, "([")).isTrue();
        assertThat(words.hasBefore(4, "/[")).isFalse();
        assertThat(words.hasBefore(1, "/")).isFalse();
        assertThat(words.hasBefore(0, "\u00ab"))
                .as("nothing is before the first")
                .isFalse();
    }

    @Test
    void a_text_without_words_has_none() {
        assertThat(new Words("").size()).isZero();
        assertThat(new Words(" -/ \ud83d\ude00 '").size()).isZero();
        assertThat(new Words("\ud835\udc00\ud835\udc01").word(0)).isEqualTo("ab");
    }
}
