package io.github.interplayrx.internal.base.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class JsonTest {
    private final Json json = Json.create();

    @Test
    void a_value_is_printed_in_one_line() {
        assertThat(Json.print(List.of("a", 2, "c\n"))).isEqualTo("[\"a\",2,\"c\\n\"]");
    }

    @Test
    void an_object_is_printed_in_one_line_with_a_text_in_front() {
        JsonCursor object = json.parse("test", "{\n  \"names\": [\"a\", \"b\"],\n  \"count\": 2\n}", fault -> {})
                .orElseThrow();

        assertThat(object.jsonWith("id", "7")).isEqualTo("{\"id\":\"7\",\"names\":[\"a\",\"b\"],\"count\":2}");
    }
}
