package io.github.interplayrx.internal.base.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Random;
import org.junit.jupiter.api.Test;

class IndexTest {

    private static Index index(IndexWriter written) {
        try {
            return Index.read(new ByteArrayInputStream(written.bytes()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void what_was_written_is_read_part_by_part_and_in_its_order() {
        Map<String, String> words = new LinkedHashMap<>();
        words.put("zopiclone", "a z-drug");
        words.put("alcohol", "");
        Index index = index(new IndexWriter()
                .add("words", words)
                .add("nothing", Map.of())
                .add("other", Map.of("zopiclone", "something else")));

        assertThat(index.part("words")).containsExactlyEntriesOf(words);
        assertThat(index.part("words").keySet()).containsExactly("zopiclone", "alcohol");
        assertThat(index.part("nothing")).isEmpty();
        assertThat(index.part("nothing").get("zopiclone")).isNull();
        assertThat(index.part("other")).containsExactly(Map.entry("zopiclone", "something else"));
    }

    @Test
    void every_key_of_many_is_found_and_no_other() {
        Map<String, String> many = new LinkedHashMap<>();
        Random random = new Random(11);
        for (int i = 0; i < 20_000; i++) {
            many.put(Integer.toString(random.nextInt(100_000), 36), "text " + i);
        }
        Map<String, String> read = index(new IndexWriter().add("many", many)).part("many");

        assertThat(read).hasSameSizeAs(many);
        for (int i = 0; i < 100_000; i++) {
            String key = Integer.toString(i, 36);
            assertThat(read.get(key)).as(key).isEqualTo(many.get(key));
            assertThat(read.containsKey(key)).isEqualTo(many.containsKey(key));
            assertThat(read.keySet().contains(key)).isEqualTo(many.containsKey(key));
        }
    }

    @Test
    void keys_and_texts_may_hold_any_letter() {
        Map<String, String> words = new LinkedHashMap<>();
        words.put("βета", "ß and 漢字");
        words.put("bета", "b");
        words.put("b", "plain");
        Map<String, String> read = index(new IndexWriter().add("words", words)).part("words");

        assertThat(read).containsExactlyEntriesOf(words);
        assertThat(read.get("β")).isNull();
        assertThat(read.get("bе")).isNull();
        assertThat(read.get("")).isNull();
        words.keySet().forEach(key -> assertThat(read.get(key)).isEqualTo(words.get(key)));
    }

    @Test
    void what_is_no_text_is_no_key() {
        Map<String, String> read =
                index(new IndexWriter().add("words", Map.of("1", "one"))).part("words");

        assertThat(read.get(1)).isNull();
        assertThat(read.get(null)).isNull();
        assertThat(read.containsKey(1)).isFalse();
        assertThat(read.containsKey(null)).isFalse();
    }

    @Test
    void the_order_ends() {
        var keys = index(new IndexWriter().add("words", Map.of("a", "b")))
                .part("words")
                .keySet()
                .iterator();
        keys.next();

        assertThatThrownBy(keys::next).isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void a_part_that_is_not_there_is_told() {
        Index index = index(new IndexWriter().add("words", Map.of()));

        assertThatThrownBy(() -> index.part("names"))
                .hasMessageContaining("\"names\"")
                .hasMessageContaining("\nMaybe ");
    }

    @Test
    void more_entries_than_a_slot_can_count_are_refused() {
        Map<String, String> many = new LinkedHashMap<>();
        for (int i = 0; i < 65_535; i++) {
            many.put(Integer.toString(i), "");
        }
        IndexWriter writer = new IndexWriter();

        assertThatThrownBy(() -> writer.add("many", many))
                .hasMessageContaining("65535")
                .hasMessageContaining("\nMaybe ");
        many.remove("7");
        Map<String, String> read = index(writer.add("many", many)).part("many");
        assertThat(read).hasSize(65_534).doesNotContainKey("7").containsKey("65534");
    }

    @Test
    void an_index_that_is_not_there_is_left_out() {
        assertThat(Index.bundled("no-such-index")).isEmpty();
    }

    @Test
    void a_text_is_read_when_somebody_asks_for_it_and_once() {
        List<String> reads = new ArrayList<>();
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("one", "1");
        texts.put("two", "2");
        texts.put("three", "3");
        Map<String, Integer> numbers = new LazyMap<>(texts, (key, text) -> {
            reads.add(key);
            return Integer.valueOf(text);
        });

        assertThat(numbers.size()).isEqualTo(3);
        assertThat(numbers.keySet()).containsExactly("one", "two", "three");
        assertThat(numbers.containsKey("two")).isTrue();
        assertThat(reads).isEmpty();
        assertThat(numbers.get("two")).isEqualTo(2).isSameAs(numbers.get("two"));
        assertThat(numbers.get("four")).isNull();
        assertThat(numbers.get(null)).isNull();
        assertThat(reads).containsExactly("two");
        assertThat(numbers).containsExactly(Map.entry("one", 1), Map.entry("two", 2), Map.entry("three", 3));
        assertThat(reads).containsExactly("two", "one", "three");
    }

    @Test
    void an_index_in_which_one_bit_differs_is_refused() {
        byte[] written = new IndexWriter()
                .add("rules", Map.of("opioid-benzodiazepine", "RULE", "baclofen-misuse", "RULE"))
                .bytes();

        for (int bit = 0; bit < written.length * Byte.SIZE; bit++) {
            byte[] damaged = written.clone();
            damaged[bit / Byte.SIZE] ^= (byte) (1 << (bit % Byte.SIZE));
            assertThatThrownBy(() -> Index.read(new ByteArrayInputStream(damaged)))
                    .as("bit " + bit)
                    .isInstanceOf(IOException.class);
        }
    }
}
