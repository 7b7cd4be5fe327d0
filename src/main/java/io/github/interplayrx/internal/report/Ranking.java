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
        return order == 0 ? byId(one, other) : order;
    }

    /** The order of the ids, which are only put together where the rules do not decide. */
    private static int byId(Warning one, Warning other) {
        String rule = one.rule();
        String otherRule = other.rule();
        boolean areIdsNeeded = rule.startsWith(otherRule) || otherRule.startsWith(rule);
        return areIdsNeeded ? one.id().compareTo(other.id()) : rule.compareTo(otherRule);
    }

    private static int rank(Warning warning) {
        boolean uncheckedMedicine =
                warning.kind() == WarningKind.DATA_QUALITY && warning.severity() == Severity.MODERATE;
        return warning.severity().ordinal() * 2 - (uncheckedMedicine ? 1 : 0);
    }
}
