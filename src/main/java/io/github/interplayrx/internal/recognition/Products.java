package io.github.interplayrx.internal.recognition;

import io.github.interplayrx.internal.base.text.NameTable;
import io.github.interplayrx.internal.recognition.Term.Kind;
import io.github.interplayrx.internal.recognition.Term.Name;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Clinical and branded drugs by RxNorm code. The table is read when the first such code comes, and kept as bytes. Thread-safe. */
final class Products {
    private static final int LONGEST_CODE = 9;

    private final Lexicon lexicon;
    private volatile @Nullable Table table;

    Products(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** What a product brings, with its release and route. */
    Optional<Name> find(String code) {
        return row(code).flatMap(this::name);
    }

    private Optional<NameTable.Row> row(String code) {
        if (code.isEmpty() || code.length() > LONGEST_CODE || !code.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return Optional.empty();
        }
        return table().row(Integer.parseInt(code));
    }

    /** What one unit of a product contains of each of its ingredients, as in "5 MG"; empty if the code is not that of a product. */
    Map<String, String> strengths(String code) {
        Map<String, String> strengths = new LinkedHashMap<>();
        row(code).ifPresent(row -> {
            List<String> ingredients = row.list(1, ';');
            List<String> written = row.list(4, '/');
            for (int i = 0; i < ingredients.size() && written.size() == ingredients.size(); i++) {
                strengths.put(ingredients.get(i), written.get(i).strip());
            }
        });
        return strengths;
    }

    private Optional<Name> name(NameTable.Row row) {
        return lexicon.substances(row.list(1, ';'))
                .map(substances ->
                        new Name(substances, Kind.SUBSTANCE, Word.release(row.text(2)), Word.route(row.text(3))));
    }

    private Table table() {
        Table read = table;
        if (read == null) {
            synchronized (this) {
                read = table;
                if (read == null) {
                    read = new Table(NameTable.bytes("products"));
                    table = read;
                }
            }
        }
        return read;
    }

    /** The rows of the file, found by halving: it is sorted by code. */
    private static final class Table {
        private final byte[] bytes;
        private final int[] codes;
        private final int[] starts;

        Table(byte[] bytes) {
            this.bytes = bytes;
            int lines = 0;
            for (byte b : bytes) {
                lines += b == '\n' ? 1 : 0;
            }
            int[] someCodes = new int[lines];
            int[] someStarts = new int[lines];
            int rows = 0;
            for (int start = 0; start < bytes.length; start = next(start)) {
                if (bytes[start] != '#') {
                    someCodes[rows] = number(start);
                    someStarts[rows] = start;
                    rows++;
                }
            }
            codes = Arrays.copyOf(someCodes, rows);
            starts = Arrays.copyOf(someStarts, rows);
        }

        private int next(int start) {
            int end = start;
            while (end < bytes.length && bytes[end] != '\n') {
                end++;
            }
            return end + 1;
        }

        private int number(int start) {
            int number = 0;
            for (int i = start; bytes[i] != '\t'; i++) {
                number = number * 10 + bytes[i] - '0';
            }
            return number;
        }

        Optional<NameTable.Row> row(int code) {
            int at = Arrays.binarySearch(codes, code);
            return at < 0 ? Optional.empty() : Optional.of(NameTable.rowAt(bytes, starts[at]));
        }
    }
}
