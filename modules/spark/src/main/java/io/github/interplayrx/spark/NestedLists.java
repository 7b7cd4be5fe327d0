package io.github.interplayrx.spark;

import io.github.interplayrx.InteractionChecker;
import io.github.interplayrx.model.MedicationList;
import io.github.interplayrx.model.Patient;
import java.util.Iterator;
import java.util.List;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.StreamSupport;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;

/** Checks a table in which a row is a list. */
final class NestedLists implements MapPartitionsFunction<Row, Row> {
    private static final long serialVersionUID = 1L;

    private final SharedChecker checker;
    private final int maxMedications;
    private final PatientColumns patients;
    private final int lines;
    private final int request;
    private final int remarks;
    private final @Nullable MedicationColumns medications;

    NestedLists(SharedChecker checker, int maxMedications, StructType schema) {
        this.checker = checker;
        this.maxMedications = maxMedications;
        Columns columns = new Columns(schema);
        columns.at("person");
        columns.at("day");
        columns.at("interplayUnreadDay");
        patients = new PatientColumns(schema, columns);
        lines = columns.at("lines");
        request = columns.at("request");
        remarks = columns.at("remarks");
        medications = lines < 0 ? null : medications(schema);
        columns.expectOnlyThoseRead();
    }

    static boolean fits(Columns columns) {
        return columns.has("lines") || columns.has("request");
    }

    private @Nullable MedicationColumns medications(StructType schema) {
        if (schema.fields()[lines].dataType() instanceof ArrayType array) {
            if (array.elementType() instanceof StructType line) {
                return MedicationColumns.of(line);
            }
            if (array.elementType().typeName().equals("string")) {
                return null;
            }
        }
        throw new InvalidScreeningException(
                "The column lines is " + schema.fields()[lines].dataType().sql()
                        + ".\nMaybe make it an array of names, or of structs with name, system, code and the like.");
    }

    @Override
    public Iterator<Row> call(Iterator<Row> rows) {
        InteractionChecker here = checker.get();
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(rows, Spliterator.ORDERED), false)
                .map(row -> check(here, row))
                .iterator();
    }

    private Row check(InteractionChecker here, Row row) {
        Notes notes = new Notes();
        addRemarks(row, notes);
        String person = row.getString(Tidy.PERSON);
        String day = row.getString(Tidy.DAY);
        if (request >= 0 && !row.isNullAt(request)) {
            return CheckedList.ofJson(here, row.getString(request), notes.all()).row(person, day, 0);
        }
        if (lines < 0 || row.isNullAt(lines)) {
            notes.add(new NotUnderstood("", NotUnderstood.NOT_CHECKED, "There is no list in this row."));
            return CheckedList.refused(here, notes.all()).row(person, day, 0);
        }
        List<?> cells = row.getList(lines);
        if (cells.size() > maxMedications) {
            notes.add(tooLong(cells.size(), maxMedications));
            return CheckedList.refused(here, notes.all()).row(person, day, cells.size());
        }
        MedicationList.Builder list = MedicationList.builder();
        cells.forEach(cell -> Lines.add(cell, medications, list, notes));
        Patient.Builder patient = Patient.builder();
        patients.read(row, patient, patients.nothingSeen(), notes);
        return CheckedList.of(here, list.patient(patient.build()).build(), notes.all())
                .row(person, day, cells.size());
    }

    static NotUnderstood tooLong(long lines, int most) {
        return new NotUnderstood(
                "",
                NotUnderstood.NOT_CHECKED,
                "The list holds " + lines + " medications, and this screening accepts " + most
                        + ".\nMaybe several persons share one id, or refills were not folded.");
    }

    private void addRemarks(Row row, Notes notes) {
        if (row.isNullAt(Tidy.PERSON)) {
            notes.add(new NotUnderstood("", NotUnderstood.REMARK, "The list does not say whose it is."));
        }
        if (!row.isNullAt(Tidy.UNREAD_DAY)) {
            notes.add(new NotUnderstood(
                    row.getString(Tidy.UNREAD_DAY), NotUnderstood.REMARK, "The day of the list cannot be read."));
        }
        if (remarks >= 0 && !row.isNullAt(remarks)) {
            row.<String>getList(remarks)
                    .forEach(remark -> notes.add(new NotUnderstood("", NotUnderstood.REMARK, remark)));
        }
    }
}
