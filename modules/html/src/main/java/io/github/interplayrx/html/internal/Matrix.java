package io.github.interplayrx.html.internal;

import io.github.interplayrx.model.InteractionReport;
import io.github.interplayrx.model.SilencedWarning;
import io.github.interplayrx.model.Warning;
import io.github.interplayrx.model.WarningKind;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which substances of a list are in a warning together. It is cut into blocks of columns that fit a sheet of paper.
 *
 * @param blocks each has all rows and some columns
 */
public record Matrix(List<Block> blocks) {
    private static final int COLUMNS_ON_PAPER = 8;

    /**
     * Some columns of the matrix.
     *
     * @param columns their heads
     * @param rows all rows
     */
    public record Block(List<Axis> columns, List<Row> rows) {}

    /**
     * A row of a block.
     *
     * @param head what it is about
     * @param cells a cell for each column
     */
    public record Row(Axis head, List<Cell> cells) {}

    /**
     * A cell.
     *
     * @param kind what it says
     * @param warning the worst warning that contains both, or null
     */
    public record Cell(Kind kind, @Nullable WarningView warning) {}

    /** What a cell says. */
    public enum Kind {
        /** Both are in this warning. */
        WARNING,
        /** Both are in a warning that the site silenced, and in no other. */
        SILENCED,
        /** Both were checked, and no warning contains both. */
        NONE,
        /** One of them was not checked. */
        NOT_CHECKED,
        /** Row and column are the same, and no warning is about it alone. */
        SAME
    }

    static Matrix of(InteractionReport report, List<WarningView> warnings, Names names) {
        List<Axis> axes = Axis.of(report, names);
        List<Block> blocks = new ArrayList<>();
        for (int from = 0; from < axes.size(); from += COLUMNS_ON_PAPER) {
            List<Axis> columns = List.copyOf(axes.subList(from, Math.min(axes.size(), from + COLUMNS_ON_PAPER)));
            blocks.add(new Block(columns, rows(axes, columns, report, warnings)));
        }
        return new Matrix(List.copyOf(blocks));
    }

    private static List<Row> rows(
            List<Axis> axes, List<Axis> columns, InteractionReport report, List<WarningView> warnings) {
        return axes.stream()
                .map(row -> new Row(
                        row,
                        columns.stream()
                                .map(column -> cell(row, column, report, warnings))
                                .toList()))
                .toList();
    }

    private static Cell cell(Axis row, Axis column, InteractionReport report, List<WarningView> warnings) {
        for (WarningView warning : warnings) {
            if (isAbout(warning.warning(), row, column)) {
                return new Cell(Kind.WARNING, warning);
            }
        }
        return new Cell(withoutWarning(row, column, report), null);
    }

    private static Kind withoutWarning(Axis row, Axis column, InteractionReport report) {
        if (!isChecked(row) || !isChecked(column)) {
            return Kind.NOT_CHECKED;
        }
        if (report.silenced().stream().map(SilencedWarning::warning).anyMatch(each -> isAbout(each, row, column))) {
            return Kind.SILENCED;
        }
        return row.equals(column) ? Kind.SAME : Kind.NONE;
    }

    private static boolean isChecked(Axis axis) {
        return axis.reach() == Axis.Reach.CHECKED || axis.reach() == Axis.Reach.STOPPED;
    }

    /** A warning is about a pair if it contains both, and about one substance if it contains no other. */
    private static boolean isAbout(Warning warning, Axis row, Axis column) {
        String first = row.id();
        String second = column.id();
        if (warning.kind() != WarningKind.WARNING || first == null || second == null) {
            return false;
        }
        return first.equals(second)
                ? withContained(warning).anyMatch(each -> each.substances().equals(List.of(first)))
                : warning.substances().contains(first) && warning.substances().contains(second);
    }

    private static Stream<Warning> withContained(Warning warning) {
        return Stream.concat(Stream.of(warning), warning.contains().stream());
    }
}
