package io.github.interplayrx.spark;

import io.github.interplayrx.model.Code;
import io.github.interplayrx.model.Medication;
import java.io.Serializable;
import java.util.Collection;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.StructType;

/** Reads a row as a medicine. */
final class MedicationColumns implements Serializable {
    private static final long serialVersionUID = 1L;

    private final BoundFields<Medication.Builder> fields;
    private final int name;
    private final int system;
    private final int code;
    private final int codes;

    MedicationColumns(StructType schema, Columns columns) {
        fields = new BoundFields<>(columns, List.of(LineField.values()));
        name = columns.at("name");
        system = columns.at("system");
        code = columns.at("code");
        codes = columns.at("codes");
        if (codes >= 0) {
            checkCodes(schema);
        }
    }

    /** Of a struct that is a medicine and nothing else. */
    static MedicationColumns of(StructType schema) {
        Columns columns = new Columns(schema);
        MedicationColumns read = new MedicationColumns(schema, columns);
        columns.expectOnlyThoseRead();
        return read;
    }

    private void checkCodes(StructType schema) {
        boolean isPairs = schema.fields()[codes].dataType() instanceof ArrayType array
                && array.elementType() instanceof StructType pair
                && pair.size() == 2;
        if (!isPairs) {
            throw new InvalidScreeningException(
                    "The column codes is " + schema.fields()[codes].dataType().sql()
                            + ".\nMaybe make it an array of structs of system and value.");
        }
    }

    /** Whether the row names a medicine. */
    boolean isNamedIn(Row row) {
        return isThere(row, name) || isThere(row, code) || isThere(row, codes);
    }

    /** Whether a column of a medicine says anything. */
    boolean anyIn(Row row) {
        return isNamedIn(row) || isThere(row, system) || fields.anyIn(row);
    }

    Medication read(Row row, Collection<NotUnderstood> problems) {
        Medication.Builder line = Medication.builder();
        if (isThere(row, code)) {
            line.code(new Code(
                    isThere(row, system) ? row.get(system).toString() : "",
                    row.get(code).toString()));
        }
        if (isThere(row, codes)) {
            row.<Row>getList(codes).stream()
                    .filter(pair -> pair != null && !pair.isNullAt(1))
                    .forEach(pair -> line.addCode(new Code(
                            pair.isNullAt(0) ? "" : pair.get(0).toString(),
                            pair.get(1).toString())));
        }
        fields.read(row, line, written(row), problems);
        return line.build();
    }

    /** The medicine in the words of the row. */
    String written(Row row) {
        if (isThere(row, name)) {
            return row.get(name).toString();
        }
        return isThere(row, code) ? (isThere(row, system) ? row.get(system) + " " : "") + row.get(code) : "";
    }

    private static boolean isThere(Row row, int at) {
        return at >= 0 && !row.isNullAt(at);
    }
}
