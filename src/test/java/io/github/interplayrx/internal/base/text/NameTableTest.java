package io.github.interplayrx.internal.base.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class NameTableTest {
    @Test
    void a_row_has_fields_and_a_field_has_parts() {
        NameTable.Row row = NameTable.rowAt("a\tb;c;;d\t\tlast".getBytes(StandardCharsets.UTF_8), 0);

        assertThat(row.text(0)).isEqualTo("a");
        assertThat(row.text(1)).isEqualTo("b;c;;d");
        assertThat(row.text(2)).isEmpty();
        assertThat(row.text(3)).isEqualTo("last");
        assertThat(row.text(4)).isEmpty();
        assertThat(row.text(9)).isEmpty();
        assertThat(row.list(1, ';')).containsExactly("b", "c", "", "d");
        assertThat(row.list(0, ';')).containsExactly("a");
        assertThat(row.list(2, ';')).isEmpty();
    }

    @Test
    void a_row_ends_at_the_end_of_its_line() {
        byte[] table = "first\t1\ns\u00e9cond\t2\nlast".getBytes(StandardCharsets.UTF_8);

        assertThat(NameTable.rowAt(table, 0).text(1)).isEqualTo("1");
        assertThat(NameTable.rowAt(table, 8).text(0)).isEqualTo("s\u00e9cond");
        assertThat(NameTable.rowAt(table, 18).text(0)).isEqualTo("last");
    }

    @Test
    void remarks_and_blank_lines_of_a_table_are_passed_over() {
        List<String> names = new ArrayList<>();
        NameTable.forEachRow("salts", row -> names.add(row.text(0)));

        assertThat(names)
                .hasSizeGreaterThan(1_000)
                .allSatisfy(name -> assertThat(name).isNotEmpty().doesNotStartWith("#"));
        assertThat(new String(NameTable.bytes("salts"), StandardCharsets.UTF_8)).startsWith("#");
    }

    @Test
    void a_table_that_is_missing_is_named() {
        assertThatThrownBy(() -> NameTable.bytes("nothing"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("/nothing.tsv is missing")
                .hasMessageContaining("\nMaybe ");
        assertThatThrownBy(() -> NameTable.forEachRow("nothing", row -> {})).hasMessageContaining("/nothing.tsv");
    }
}
