package io.github.interplayrx.fhir;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How much is taken at once: a mass in mg, or a number of tablets or patches. */
record Amount(double value, boolean isMass, boolean isPatch) {
    private static final Map<String, Double> MG = Map.ofEntries(
            Map.entry("mg", 1.0),
            Map.entry("milligram", 1.0),
            Map.entry("milligrams", 1.0),
            Map.entry("g", 1_000.0),
            Map.entry("gram", 1_000.0),
            Map.entry("kg", 1_000_000.0),
            Map.entry("ug", 0.001),
            Map.entry("mcg", 0.001),
            Map.entry("µg", 0.001),
            Map.entry("microgram", 0.001),
            Map.entry("micrograms", 0.001),
            Map.entry("ng", 0.000_001));
    private static final Set<String> PIECES = Set.of(
            "",
            "1",
            "tab",
            "tabs",
            "tablet",
            "tablets",
            "tbl",
            "cap",
            "caps",
            "capsule",
            "capsules",
            "pill",
            "pills",
            "each",
            "ea",
            "unit dose",
            "supp",
            "suppository",
            "film",
            "lozenge",
            "trotab",
            "erectab",
            "ercap");
    private static final Pattern BRACKETS = Pattern.compile("[{}()]");
    private static final Set<String> PATCHES = Set.of("patch", "patches", "ptch", "system", "transpatch");

    /** The amount of a quantity, or null if its unit is neither. */
    static @Nullable Amount of(JsonNode quantity) {
        if (!quantity.path("value").isNumber()) {
            return null;
        }
        double value = quantity.path("value").asDouble();
        Amount byCode = of(value, unit(quantity.path("code")));
        boolean barePiece = byCode != null && !byCode.isMass && !byCode.isPatch;
        Amount byWord = of(value, unit(quantity.path("unit")));
        return byCode == null || barePiece ? or(byWord, quantity.has("unit") ? null : byCode) : byCode;
    }

    private static @Nullable Amount or(@Nullable Amount one, @Nullable Amount other) {
        return one == null ? other : one;
    }

    private static @Nullable Amount of(double value, String unit) {
        Double mg = MG.get(unit);
        if (mg != null) {
            return new Amount(value * mg, true, false);
        }
        boolean patch = PATCHES.contains(unit);
        return patch || PIECES.contains(unit) ? new Amount(value, false, patch) : null;
    }

    private static String unit(JsonNode written) {
        return BRACKETS.matcher(written.asText("").toLowerCase(Locale.ROOT))
                .replaceAll("")
                .strip();
    }
}
