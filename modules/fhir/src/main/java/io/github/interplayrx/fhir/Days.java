package io.github.interplayrx.fhir;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/** A FHIR date may lack day or month. */
final class Days {
    private Days() {}

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
