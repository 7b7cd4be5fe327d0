package io.github.interplayrx.internal.recognition;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** National drug codes: labeller, product and package. */
public final class Ndc {
    private static final Pattern PARTS = Pattern.compile("(\\d{4,5})-(\\d{3,4})-(\\d{1,2})");
    private static final Pattern ELEVEN = Pattern.compile("\\d{11}");
    private static final Pattern TEN = Pattern.compile("\\d{10}");
    private static final int DIGITS = 11;

    private Ndc() {}

    /**
     * The form with five, four and two digits: the part that is short by one is filled with a zero.
     *
     * @param code 4-4-2, 5-3-2, 5-4-1 or 5-4-2 with hyphens, or eleven digits
     * @return eleven digits; empty if the code has another form
     */
    public static Optional<String> elevenDigits(String code) {
        if (ELEVEN.matcher(code).matches()) {
            return Optional.of(code);
        }
        Matcher parts = PARTS.matcher(code);
        if (!parts.matches() || code.length() - 2 < DIGITS - 1) {
            return Optional.empty();
        }
        return Optional.of(filled(parts.group(1), 5) + filled(parts.group(2), 4) + filled(parts.group(3), 2));
    }

    private static String filled(String part, int digits) {
        return part.length() < digits ? "0" + part : part;
    }

    /**
     * Whether the hyphens would have told which part is short.
     *
     * @param code a code
     * @return true of ten digits without hyphens, which stand for up to three codes
     */
    public static boolean isAmbiguous(String code) {
        return TEN.matcher(code).matches();
    }
}
