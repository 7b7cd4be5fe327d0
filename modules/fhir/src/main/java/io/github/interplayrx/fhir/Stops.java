package io.github.interplayrx.fhir;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** Which ends still matter on the day of the check. */
record Stops(int windowDays, int longestOrderDays) {
    boolean matters(LocalDate end, LocalDate asOf) {
        return ChronoUnit.DAYS.between(end, asOf) <= windowDays;
    }

    /** The last day on which something can have ended that does not say when, or null if nothing limits it. */
    @Nullable
    LocalDate latestEnd(Resource resource) {
        LocalDate start = Course.of(resource).start();
        LocalDate latest = start == null ? null : start.plusDays(longestOrderDays);
        latest = earlier(latest, Days.last(resource.text("/meta/lastUpdated")));
        return resource.type().equals("MedicationRequest")
                ? latest
                : earlier(latest, Days.last(resource.text("/dateAsserted")));
    }

    private static @Nullable LocalDate earlier(@Nullable LocalDate one, @Nullable LocalDate other) {
        return one == null || (other != null && other.isBefore(one)) ? other : one;
    }
}
