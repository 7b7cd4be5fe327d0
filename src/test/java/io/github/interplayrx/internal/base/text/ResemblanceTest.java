package io.github.interplayrx.internal.base.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.apache.commons.text.similarity.LevenshteinDistance;
import org.junit.jupiter.api.Test;

class ResemblanceTest {
    private static final String LETTERS = "aab\u00e9\u044f ";

    private final Random random = new Random(11);

    @Test
    void counts_letters_to_insert_to_leave_out_and_to_change() {
        assertThat(distance("diazepam", "diazepam")).isZero();
        assertThat(distance("diazepam", "diazpam")).isEqualTo(1);
        assertThat(distance("diazepam", "diazeepam")).isEqualTo(1);
        assertThat(distance("diazepam", "dyazepan")).isEqualTo(2);
        assertThat(distance("a", "")).isEqualTo(1);
    }

    @Test
    void what_was_meant_differs_in_few_letters() {
        List<String> known = List.of("opioid", "opioid-agonist", "sedative");

        assertThat(Resemblance.meant("opiod", known)).contains("opioid");
        assertThat(Resemblance.meant("opoid-agonists", known)).contains("opioid-agonist");
        assertThat(Resemblance.meant("stimulant", known)).isEmpty();
        assertThat(Resemblance.meant("", known)).isEmpty();
        assertThat(Resemblance.meant("s".repeat(100), known)).isEmpty();
    }

    @Test
    void agrees_with_another_implementation_up_to_the_longest_word() {
        for (int i = 0; i < 20_000; i++) {
            String word = word(1 + random.nextInt(Resemblance.LONGEST));
            String other = random.nextBoolean() ? word(random.nextInt(70)) : changed(word);
            assertThat(distance(word, other))
                    .as("%s %s", word, other)
                    .isEqualTo(LevenshteinDistance.getDefaultInstance().apply(word, other));
        }
    }

    private static int distance(String word, String other) {
        return Resemblance.to(word).distance(other);
    }

    private String changed(String word) {
        int at = random.nextInt(word.length());
        return word.substring(0, at) + word(random.nextInt(3)) + word.substring(at + 1);
    }

    private String word(int length) {
        return random.ints(length, 0, LETTERS.length())
                .mapToObj(at -> LETTERS.substring(at, at + 1))
                .collect(Collectors.joining());
    }
}
