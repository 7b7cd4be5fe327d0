package io.github.interplayrx.fhir;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.github.interplayrx.model.Medication;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The dose of a day of one instruction or of several, or why there is none. */
record Dose(
        @Nullable Double mg,
        @Nullable Double units,
        @Nullable Double mcgPerHour,
        @Nullable String remark) {
    private static final Dose UNSAID = unsaid("no dose is stated");
    private static final Dose NO_AMOUNT = unsaid("no amount is stated");
    private static final double HOURS = 24;

    /** Instructions without or with equal sequence hold together; others follow one another, and the highest counts. */
    static Dose of(JsonNode instructions, Product product) {
        TreeMap<Integer, List<Dose>> bySequence = new TreeMap<>();
        for (JsonNode each : instructions) {
            bySequence
                    .computeIfAbsent(each.path("sequence").asInt(0), any -> new ArrayList<>())
                    .add(ofOne(each, product));
        }
        Dose highest = null;
        for (List<Dose> together : bySequence.values()) {
            highest = highest == null ? sum(together) : higher(highest, sum(together));
        }
        if (highest == null) {
            return UNSAID;
        }
        return bySequence.size() > 1 && highest.isStated()
                ? highest.with("instructions follow one another: the highest dose counts")
                : highest;
    }

    private static Dose sum(List<Dose> together) {
        Dose sum = together.get(0);
        for (Dose each : together.subList(1, together.size())) {
            sum = sum.plus(each);
        }
        return sum;
    }

    private Dose plus(Dose other) {
        if (isStated() && other.isStated() && sameKind(other)) {
            return new Dose(add(mg, other.mg), add(units, other.units), add(mcgPerHour, other.mcgPerHour), remark);
        }
        return hasNoAmount() && other.hasNoAmount()
                ? this
                : new Dose(null, null, null, "the doses of its instructions cannot be added up");
    }

    private static Dose higher(Dose one, Dose other) {
        if (!one.sameKind(other)) {
            return new Dose(null, null, null, "the doses of its instructions cannot be compared");
        }
        return other.size() > one.size() ? other : one;
    }

    static boolean isStated(Medication line) {
        return line.dailyDoseMg() != null || line.unitsPerDay() != null || line.mcgPerHour() != null;
    }

    /** Whether this is more in a day than a line says, as far as both can be compared. */
    boolean isAbove(Medication line, Product product, Product ofLine) {
        if (!isStated() || !isStated(line)) {
            return isStated();
        }
        Dose other = new Dose(line.dailyDoseMg(), line.unitsPerDay(), line.mcgPerHour(), null);
        Double here = inMg(product);
        Double there = other.inMg(ofLine);
        if (here != null && there != null) {
            return here > there;
        }
        boolean isOnlyThisInMg = here != null && other.units != null;
        return isOnlyThisInMg || (sameKind(other) && size() > other.size());
    }

    /** This for a line that is called by another product: pieces of one strength are none of another. */
    Dose in(Product product, Product ofLine) {
        Double milligrams = inMg(product);
        boolean isSameStrength = product.strength() == ofLine.strength();
        return milligrams == null || isSameStrength ? this : new Dose(milligrams, null, null, remark);
    }

    private @Nullable Double inMg(Product product) {
        if (units == null || mg != null) {
            return mg;
        }
        return product.strength() > 0 ? Double.valueOf(units * product.strength()) : null;
    }

    private double size() {
        return orZero(mg) + orZero(units) + orZero(mcgPerHour);
    }

    private boolean sameKind(Dose other) {
        return (mg == null) == (other.mg == null)
                && (units == null) == (other.units == null)
                && (mcgPerHour == null) == (other.mcgPerHour == null);
    }

    private static @Nullable Double add(@Nullable Double one, @Nullable Double other) {
        return one == null || other == null ? null : Double.valueOf(one + other);
    }

    private static double orZero(@Nullable Double value) {
        return value == null ? 0 : value;
    }

    boolean isStated() {
        return mg != null || units != null || mcgPerHour != null;
    }

    /** Whether nothing is said that could be computed. */
    boolean hasNoAmount() {
        return equals(UNSAID) || equals(NO_AMOUNT);
    }

    private Dose with(String why) {
        return new Dose(mg, units, mcgPerHour, remark == null ? why : remark + "; " + why);
    }

    private static Dose ofOne(JsonNode instruction, Product product) {
        JsonNode quantity = quantity(instruction);
        Amount amount = Amount.of(quantity);
        if (amount == null) {
            return ofRate(instruction, quantity);
        }
        Double patch = product.mcgPerHour();
        if (!amount.isMass() && patch != null) {
            return new Dose(null, null, patch * amount.value(), null);
        }
        return amount.isPatch()
                ? unsaid("the name of the patch does not say what it releases in an hour")
                : daily(instruction, amount);
    }

    private static Dose daily(JsonNode instruction, Amount amount) {
        Double times = Timing.timesPerDay(instruction.path("timing"));
        if (times == null) {
            return most(instruction, amount);
        }
        return ofDay(amount.value() * times, amount.isMass(), null);
    }

    /** What the order allows at most, where it does not say how often. */
    private static Dose most(JsonNode instruction, Amount amount) {
        JsonNode limit = instruction.path("maxDosePerPeriod");
        JsonNode ratio = limit.isArray() ? limit.path(0) : limit;
        Amount most = Amount.of(ratio.path("numerator"));
        double hours = hours(ratio.path("denominator"));
        if (most == null || hours <= 0 || most.isMass() != amount.isMass()) {
            return unsaid("the order does not say how often it is taken");
        }
        return ofDay(most.value() * HOURS / hours, most.isMass(), "the highest dose that the order allows");
    }

    private static double hours(JsonNode time) {
        double value = time.path("value").asDouble(1);
        return switch (time.path("code").asText(time.path("unit").asText(""))) {
            case "h", "hour" -> value;
            case "d", "day" -> value * HOURS;
            case "min" -> value / 60;
            default -> 0;
        };
    }

    private static Dose ofDay(double amount, boolean isMass, @Nullable String remark) {
        return isMass ? new Dose(amount, null, null, remark) : new Dose(null, amount, null, remark);
    }

    private static Dose ofRate(JsonNode instruction, JsonNode quantity) {
        JsonNode parts = instruction.path("doseAndRate").path(0);
        JsonNode rate = Product.first(parts.path("rateRatio"), instruction.path("rateRatio"));
        Amount mass = Amount.of(rate.path("numerator"));
        double hours = hours(rate.path("denominator"));
        if (mass != null && mass.isMass() && hours > 0) {
            return new Dose(null, null, mass.value() * 1_000 / hours, null);
        }
        if (quantity.isMissingNode()) {
            return NO_AMOUNT;
        }
        return unsaid("the amount " + quantity.path("value").asText() + " "
                + quantity.path("unit").asText(quantity.path("code").asText("without unit"))
                + " is no mass and no number of pieces");
    }

    private static Dose unsaid(String why) {
        return new Dose(null, null, null, why);
    }

    /** Of several amounts the one in mass; of a range the high end. */
    private static JsonNode quantity(JsonNode instruction) {
        JsonNode best = MissingNode.getInstance();
        for (JsonNode each : instruction.path("doseAndRate")) {
            best = massFirst(best, quantityOf(each));
        }
        return massFirst(best, quantityOf(instruction));
    }

    private static JsonNode massFirst(JsonNode one, JsonNode other) {
        Amount amount = Amount.of(other);
        return one.isMissingNode() || (amount != null && amount.isMass() && !isMass(one)) ? other : one;
    }

    private static boolean isMass(JsonNode quantity) {
        Amount amount = Amount.of(quantity);
        return amount != null && amount.isMass();
    }

    private static JsonNode quantityOf(JsonNode dose) {
        JsonNode range = dose.path("doseRange");
        JsonNode ofRange = range.has("high") ? range.path("high") : range.path("low");
        return Product.first(dose.path("doseQuantity"), Product.first(dose.path("dose"), ofRange));
    }

    void into(Medication.Builder line) {
        line.dailyDoseMg(mg).unitsPerDay(units).mcgPerHour(mcgPerHour);
    }
}
