package io.github.interplayrx.fhir;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A FHIR date may lack day or month. */
final class Days {
    /** Where the resources of medicines say when. */
    private static final List<String> PLACES = List.of(
            "/authoredOn",
            "/dateAsserted",
            "/statusChanged",
            "/effectiveDateTime",
            "/effectivePeriod/start",
            "/effectivePeriod/end",
            "/occurenceDateTime",
            "/occurencePeriod/end",
            "/occurrenceDateTime",
            "/occurrencePeriod/end",
            "/whenHandedOver",
            "/whenPrepared",
            "/dispenseRequest/validityPeriod/start",
            "/dispenseRequest/validityPeriod/end",
            "/dosageInstruction/0/timing/repeat/boundsPeriod/start",
            "/dosageInstruction/0/timing/repeat/boundsPeriod/end");

    private Days() {}

    /** The dates of a resource that cannot be read, each with its place. */
    static List<String> unread(Resource resource) {
        List<String> unread = new ArrayList<>();
        for (String place : PLACES) {
            String written = resource.text(place);
            if (!written.isEmpty() && last(written) == null) {
                unread.add(place.substring(1) + " \"" + written + "\"");
            }
        }
        return unread;
    }

    /** The last day that a FHIR date or time can mean, or null if it is none: a later end keeps a medicine on the list. */
    static @Nullable LocalDate last(String written) {
        try {
            return switch (written.length()) {
                case 0 -> null;
                case 4 -> LocalDate.of(Integer.parseInt(written), 12, 31);
                case 7 -> YearMonth.parse(written).atEndOfMonth();
                default -> LocalDate.parse(written.substring(0, Math.min(10, written.length())));
            };
        } catch (DateTimeParseException | NumberFormatException e) {
            return null;
        }
    }
}
