package io.github.interplayrx.internal.base.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CompactTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "\"\"",
                "\"opioid:3, \\\"s4:\\\" ß 漢 \\u0000\"",
                "[true,false,null]",
                "[0,-7,2147483647]",
                "[0.5,-1.0E-5,1.0E10]",
                "{\"a\":{\"b\":[{},[[]],{\"\":\"c\"}]},\"d\":12}",
            })
    void what_is_written_is_read_again(String json) {
        JsonCursor written = Json.create().parse("test", json, fault -> {}).orElseThrow();

        Object read = CompactText.read(written.compact());

        assertThat(Json.print(read)).isEqualTo(json);
    }

    @Test
    void a_place_is_read_as_from_json() {
        JsonCursor written = Json.create()
                .parse("test", "{\"id\":\"baclofen\",\"grade\":2}", fault -> {})
                .orElseThrow();

        JsonCursor read = JsonCursor.ofCompact(
                "test", written.with("class", "muscle-relaxants").compact(), fault -> {});

        assertThat(read.keys()).containsExactly("class", "id", "grade");
        assertThat(read.text("id")).isEqualTo("baclofen");
        assertThat(read.optionalInteger("grade")).hasValue(2);
    }

    @Test
    void what_nobody_wrote_is_refused() {
        assertThatThrownBy(() -> CompactText.read("x")).hasMessageContaining("\"x\"");
    }
}
