package io.github.interplayrx.internal.report;

import io.github.interplayrx.model.Severity;
import io.github.interplayrx.model.Warning;
import io.github.interplayrx.model.WarningKind;
import java.util.Comparator;

/**
 * The order in which a person should read warnings: critical, major, then what could not be checked, then the rest. Among equals those
 * about more substances come first, then the better supported ones, then by id.
 */
final class Ranking implements Comparator<Warning> {
    @Override
    public int compare(Warning one, Warning other) {
        int order = Integer.compare(rank(one), rank(other));
        if (order == 0) {
            order = Integer.compare(other.substances().size(), one.substances().size());
        }
        if (order == 0) {
            order = one.evidence().compareTo(other.evidence());
        }
        return order == 0 ? one.id().compareTo(other.id()) : order;
    }

    private static int rank(Warning warning) {
        boolean uncheckedMedicine =
                warning.kind() == WarningKind.DATA_QUALITY && warning.severity() == Severity.MODERATE;
        return warning.severity().ordinal() * 2 - (uncheckedMedicine ? 1 : 0);
    }
}
