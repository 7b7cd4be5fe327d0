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
    private static final Comparator<Warning> ORDER = Comparator.comparingInt(Ranking::rank)
            .thenComparing(warning -> -warning.substances().size())
            .thenComparing(Warning::evidence)
            .thenComparing(Warning::id);

    @Override
    public int compare(Warning one, Warning other) {
        return ORDER.compare(one, other);
    }

    private static int rank(Warning warning) {
        boolean uncheckedMedicine =
                warning.kind() == WarningKind.DATA_QUALITY && warning.severity() == Severity.MODERATE;
        return warning.severity().ordinal() * 2 - (uncheckedMedicine ? 1 : 0);
    }
}
