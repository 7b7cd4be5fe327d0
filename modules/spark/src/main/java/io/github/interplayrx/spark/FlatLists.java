package io.github.interplayrx.spark;

import io.github.interplayrx.InteractionChecker;
import io.github.interplayrx.model.Medication;
import io.github.interplayrx.model.MedicationList;
import io.github.interplayrx.model.Patient;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;

/**
 * Checks a table in which a row is a line, sorted by person and day. One list is held at a time, and of a list no more lines than it may
 * have: memory does not grow with the table, nor with the longest list.
 */
final class FlatLists implements MapPartitionsFunction<Row, Row> {
    private static final long serialVersionUID = 1L;

    private final SharedChecker checker;
    private final int maxMedications;
    private final MedicationColumns medications;
    private final PatientColumns patients;
    private final int remark;
    private final int leftOut;

    FlatLists(SharedChecker checker, int maxMedications, StructType schema) {
        this.checker = checker;
        this.maxMedications = maxMedications;
        Columns columns = new Columns(schema);
        columns.at("person");
        columns.at("day");
        columns.at("interplayUnreadDay");
        medications = new MedicationColumns(schema, columns);
        patients = new PatientColumns(schema, columns);
        remark = columns.at("remark");
        leftOut = columns.at("leftOut");
        columns.expectOnlyThoseRead();
    }

    @Override
    public Iterator<Row> call(Iterator<Row> sorted) {
        return new Lists(sorted, checker.get());
    }

    private final class Lists implements Iterator<Row> {
        private final Iterator<Row> rows;
        private final InteractionChecker here;
        private @Nullable Row next;

        Lists(Iterator<Row> rows, InteractionChecker here) {
            this.rows = rows;
            this.here = here;
            advance();
        }

        private void advance() {
            next = rows.hasNext() ? rows.next() : null;
        }

        @Override
        public boolean hasNext() {
            return next != null;
        }

        @Override
        public Row next() {
            Row first = next;
            if (first == null) {
                throw new NoSuchElementException();
            }
            if (first.isNullAt(Tidy.PERSON) || !first.isNullAt(Tidy.UNREAD_DAY)) {
                advance();
                return aside(first);
            }
            OneList list = new OneList();
            do {
                list.add(next);
                advance();
            } while (next != null && isOfOneList(first, next));
            return list.check(here, first);
        }

        private boolean isOfOneList(Row first, Row other) {
            return Objects.equals(first.get(Tidy.PERSON), other.get(Tidy.PERSON))
                    && Objects.equals(first.get(Tidy.DAY), other.get(Tidy.DAY))
                    && other.isNullAt(Tidy.UNREAD_DAY);
        }

        /** A row of which nobody knows to which list it belongs. */
        private Row aside(Row row) {
            String why = row.isNullAt(Tidy.PERSON)
                    ? "The row does not say whose it is."
                    : "The day of the row cannot be read: " + row.getString(Tidy.UNREAD_DAY);
            return CheckedList.refused(
                            here, List.of(new NotUnderstood(medications.written(row), NotUnderstood.NOT_CHECKED, why)))
                    .row(row.getString(Tidy.PERSON), row.getString(Tidy.DAY), 1);
        }
    }

    /** The rows of one list as far as they are kept. */
    private final class OneList {
        private final List<Medication> kept = new ArrayList<>();
        private final Patient.Builder patient = Patient.builder();
        private final @Nullable Object[] seen = patients.nothingSeen();
        private final Notes notes = new Notes();
        private long lines;

        void add(@Nullable Row row) {
            if (row == null) {
                return;
            }
            boolean isRemarked = remark >= 0 && !row.isNullAt(remark);
            if (isRemarked) {
                notes.add(new NotUnderstood(medications.written(row), NotUnderstood.REMARK, row.getString(remark)));
            }
            boolean isAboutPatient = patients.anyIn(row);
            if (isAboutPatient) {
                patients.read(row, patient, seen, notes);
            }
            boolean isLine = medications.anyIn(row) || !(isRemarked || isAboutPatient);
            if (isLine && !isLeftOut(row)) {
                lines++;
                if (lines <= maxMedications) {
                    kept.add(medications.read(row, notes));
                }
            }
        }

        private boolean isLeftOut(Row row) {
            return leftOut >= 0 && !row.isNullAt(leftOut) && row.getBoolean(leftOut);
        }

        Row check(InteractionChecker here, Row first) {
            String person = first.getString(Tidy.PERSON);
            String day = first.getString(Tidy.DAY);
            if (lines > maxMedications) {
                notes.add(NestedLists.tooLong(lines, maxMedications));
                return CheckedList.refused(here, notes.all()).row(person, day, lines);
            }
            MedicationList.Builder list = MedicationList.builder().patient(patient.build());
            kept.forEach(list::add);
            return CheckedList.of(here, list.build(), notes.all()).row(person, day, lines);
        }
    }
}
