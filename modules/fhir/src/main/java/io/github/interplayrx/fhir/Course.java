package io.github.interplayrx.fhir;

import java.time.LocalDate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The days that an order is for, as far as it says. */
record Course(
        String resource,
        @Nullable LocalDate start,
        @Nullable LocalDate end,
        String prior) {
    private static final Pattern LAST_TWO_STEPS = Pattern.compile("^.*/([^/]+/[^/]+)$");
    private static final Pattern TYPE = Pattern.compile("[/ ].*");

    static Course of(Resource resource) {
        LocalDate start = Days.last(resource.text(
                "/dosageInstruction/0/timing/repeat/boundsPeriod/start",
                "/dispenseRequest/validityPeriod/start",
                "/authoredOn",
                "/effectivePeriod/start",
                "/effectiveDateTime",
                "/whenHandedOver",
                "/dateAsserted"));
        LocalDate end = Days.last(resource.text(
                "/dosageInstruction/0/timing/repeat/boundsPeriod/end",
                "/dispenseRequest/validityPeriod/end",
                "/effectivePeriod/end"));
        return new Course(resource.reference(), start, end, relative(prior(resource)));
    }

    /** The order that this one goes on from. What is handed over on an order is no order. */
    private static String prior(Resource resource) {
        return resource.type().equals("MedicationRequest")
                ? resource.text("/priorPrescription/reference", "/basedOn/0/reference")
                : resource.text("/priorPrescription/reference");
    }

    private static String relative(String reference) {
        return reference.isEmpty()
                ? reference
                : LAST_TWO_STEPS.matcher(Resources.current(reference)).replaceFirst("$1");
    }

    /** Two orders of different days are a refill unless their days are known to overlap. */
    boolean repeats(Course other) {
        if (prior.equals(other.resource) || other.prior.equals(resource) || !type().equals(other.type())) {
            return true;
        }
        if (start == null || other.start == null || start.equals(other.start)) {
            return false;
        }
        Course earlier = start.isBefore(other.start) ? this : other;
        LocalDate laterStart = start.isBefore(other.start) ? other.start : start;
        return earlier.end == null || !earlier.end.isAfter(laterStart);
    }

    private String type() {
        return TYPE.matcher(resource).replaceFirst("");
    }
}
