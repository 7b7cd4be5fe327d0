package io.github.interplayrx.spark;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.jspecify.annotations.Nullable;

/** The same table with person and day as text in front: what a cell holds depends on its type and on settings of the session. */
final class Tidy {
    static final int PERSON = 0;
    static final int DAY = 1;
    static final int UNREAD_DAY = 2;

    private Tidy() {}

    static Dataset<Row> tidy(Dataset<Row> lists, @Nullable LocalDate asOf) {
        Columns columns = new Columns(lists.schema());
        String person = columns.name("person");
        String day = columns.has("day") ? columns.name("day") : null;
        List<Column> selected = new ArrayList<>();
        selected.add(functions.expr("cast(" + quoted(person) + " as string)").as("person"));
        selected.add(functions.expr(day(day, asOf)).as("day"));
        selected.add(functions.expr(unreadDay(day)).as("interplayUnreadDay"));
        for (String other : lists.columns()) {
            if (!other.equals(person) && !other.equals(day)) {
                selected.add(functions.col(quoted(other)));
            }
        }
        return lists.select(selected.toArray(Column[]::new));
    }

    private static String day(@Nullable String column, @Nullable LocalDate asOf) {
        String other = asOf == null ? "cast(null as string)" : "'" + asOf + "'";
        if (column == null) {
            return other;
        }
        return "case when " + isDay(column) + " then cast(try_cast(" + quoted(column) + " as date) as string) when "
                + quoted(column) + " is null then " + other + " end";
    }

    private static String unreadDay(@Nullable String column) {
        return column == null
                ? "cast(null as string)"
                : "case when " + quoted(column) + " is not null and not coalesce(" + isDay(column)
                        + ", false) then cast(" + quoted(column) + " as string) end";
    }

    private static String isDay(String column) {
        return "try_cast(" + quoted(column) + " as date) between date'1900-01-01' and date'2199-12-31'";
    }

    static String quoted(String column) {
        return "`" + column.replace("`", "``") + "`";
    }
}
