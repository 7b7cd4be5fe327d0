package io.github.interplayrx.spark;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;

/** Fields that a table has, each with the place of its column. */
final class BoundFields<B> implements Serializable {
    private static final long serialVersionUID = 1L;

    private final ArrayList<Field<B>> fields = new ArrayList<>();
    private final ArrayList<Integer> places = new ArrayList<>();

    BoundFields(Columns columns, List<? extends Field<B>> known) {
        for (Field<B> field : known) {
            int at = columns.at(field.column());
            if (at >= 0) {
                fields.add(field);
                places.add(at);
            }
        }
    }

    /** Hands every cell that is not null to its field. */
    void read(Row row, B builder, String line, Collection<NotUnderstood> problems) {
        for (int i = 0; i < fields.size(); i++) {
            Object cell = row.get(places.get(i));
            if (cell != null) {
                read(fields.get(i), cell, builder, line, problems);
            }
        }
    }

    private void read(Field<B> field, Object cell, B builder, String line, Collection<NotUnderstood> problems) {
        try {
            field.set(builder, cell);
        } catch (IllegalArgumentException e) {
            problems.add(new NotUnderstood(
                    line, NotUnderstood.PROBLEM, field.column() + " " + e.getMessage() + ": it is not used"));
        }
    }

    /** The same for several rows about one thing: the first value counts, and another one is a problem. */
    void readFirst(Row row, B builder, String line, @Nullable Object[] seen, Collection<NotUnderstood> problems) {
        for (int i = 0; i < fields.size(); i++) {
            Object cell = row.get(places.get(i));
            if (cell != null && seen[i] == null) {
                seen[i] = cell;
                read(fields.get(i), cell, builder, line, problems);
            } else if (cell != null && !cell.equals(seen[i])) {
                problems.add(new NotUnderstood(
                        line,
                        NotUnderstood.PROBLEM,
                        fields.get(i).column() + " is " + seen[i] + " and " + cell + ": the first is used"));
            }
        }
    }

    int size() {
        return fields.size();
    }

    /** Whether the row says anything in these columns. */
    boolean anyIn(Row row) {
        return places.stream().anyMatch(at -> !row.isNullAt(at));
    }
}
