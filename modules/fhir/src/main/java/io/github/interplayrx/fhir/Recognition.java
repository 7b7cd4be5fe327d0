package io.github.interplayrx.fhir;

import io.github.interplayrx.InteractionChecker;
import io.github.interplayrx.model.Formulation;
import io.github.interplayrx.model.InputProblem;
import io.github.interplayrx.model.InteractionReport;
import io.github.interplayrx.model.InvalidRequestException;
import io.github.interplayrx.model.Medication;
import io.github.interplayrx.model.MedicationList;
import io.github.interplayrx.model.MedicationResult;
import io.github.interplayrx.model.MedicationState;
import io.github.interplayrx.model.Origin;
import io.github.interplayrx.model.Route;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a checker takes products for, while one record is read: each product is asked of once. */
final class Recognition {
    private static final Set<MedicationState> UNDERSTOOD =
            Set.of(MedicationState.CURATED, MedicationState.REVIEWED_NO_EFFECT, MedicationState.NOT_CURATED);

    /** A list of more lines is refused by the checker, whatever they are. */
    private static final int MOST_ASKED = 250;

    /** A code of the site that nobody taught the checker, beside a name that was understood. */
    private static final String NAME_USED = " The name was used instead.";

    private final @Nullable InteractionChecker checker;
    private final Map<Asked, Optional<MedicationResult>> asked = new HashMap<>();

    Recognition(@Nullable InteractionChecker checker) {
        this.checker = checker;
    }

    /** A product with the route that its resource states. */
    private record Asked(Product product, @Nullable Route route) {}

    /**
     * Whether what was given is what was ordered. What is understood of both decides. What is not understood itself is the same by a code
     * that both have, or by words that are all in the order; what is understood counts beside an order that is not.
     */
    boolean isSame(Product given, @Nullable Route routeGiven, Product ordered, @Nullable Route routeOrdered) {
        if (given.equals(ordered) && (routeGiven == null || routeGiven == routeOrdered)) {
            return true;
        }
        MedicationResult one = understood(new Asked(given, routeGiven));
        MedicationResult other = understood(new Asked(ordered, routeOrdered));
        if (given.isDepot() != ordered.isDepot()) {
            return false;
        }
        if (one == null) {
            return given.isWithin(ordered) || given.sharesCode(ordered);
        }
        if (other == null) {
            return isNamedLike(given, ordered);
        }
        // The name of the order without a route means the route of the order.
        boolean isRouteOfOrder = isNamedLike(given, ordered) && one.routeFrom() == Origin.ASSUMED;
        boolean isGivenAsOrdered = one.evaluatedAs() == other.evaluatedAs() && one.route() == other.route();
        return Set.copyOf(one.substances()).equals(Set.copyOf(other.substances()))
                && (isRouteOfOrder || isGivenAsOrdered)
                && (one.formulation() != Formulation.ER || other.formulation() == Formulation.ER);
    }

    private static boolean isNamedLike(Product given, Product ordered) {
        return given.name() != null && given.name().equalsIgnoreCase(ordered.name());
    }

    private @Nullable MedicationResult understood(Asked product) {
        return asked.size() < MOST_ASKED
                ? asked.computeIfAbsent(product, this::ask).orElse(null)
                : asked.getOrDefault(product, Optional.empty()).orElse(null);
    }

    private Optional<MedicationResult> ask(Asked asked) {
        Product product = asked.product();
        if (checker == null || product.isUnnamed()) {
            return Optional.empty();
        }
        Medication line = Medication.builder()
                .name(product.name())
                .codes(product.codes())
                .route(asked.route())
                .build();
        try {
            InteractionReport report =
                    checker.check(MedicationList.builder().add(line).build());
            return report.inputProblems().stream().anyMatch(Recognition::isDoubt)
                    ? Optional.empty()
                    : report.medications().stream()
                            .filter(each -> UNDERSTOOD.contains(each.state()))
                            .findFirst();
        } catch (InvalidRequestException e) {
            return Optional.empty();
        }
    }

    /** How much is taken says nothing of what it is. */
    private static boolean isDoubt(InputProblem problem) {
        return !problem.message().endsWith(NAME_USED) && !problem.at().endsWith("/dailyDoseMg");
    }
}
