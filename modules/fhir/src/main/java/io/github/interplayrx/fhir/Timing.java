package io.github.interplayrx.fhir;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How often a day something is taken: where the order leaves a choice, as often as it allows. */
final class Timing {
    private static final double DAY = 86_400;
    private static final double DAYS_OF_WEEK = 7;
    private static final Map<String, Double> UNIT_SECONDS =
            Map.of("s", 1.0, "min", 60.0, "h", 3_600.0, "d", DAY, "wk", 7 * DAY, "mo", 30 * DAY, "a", 365 * DAY);
    private static final Map<String, Double> CODES = Map.of(
            "BID", 2.0, "TID", 3.0, "QID", 4.0, "QD", 1.0, "QOD", 0.5, "AM", 1.0, "PM", 1.0, "BED", 1.0, "WK", 1 / 7.0,
            "MO", 1 / 30.0);
    private static final Pattern EVERY_HOURS = Pattern.compile("Q(\\d+)H");

    private Timing() {}

    /** Times a day, or null if the timing does not say. */
    static @Nullable Double timesPerDay(JsonNode timing) {
        JsonNode repeat = timing.path("repeat");
        if (repeat.has("period") || repeat.has("frequency")) {
            return repeated(repeat);
        }
        int moments =
                Math.max(repeat.path("timeOfDay").size(), repeat.path("when").size());
        if (moments > 0) {
            return moments * shareOfDays(repeat);
        }
        return coded(timing.path("code"));
    }

    private static @Nullable Double repeated(JsonNode repeat) {
        Double unit = UNIT_SECONDS.get(repeat.path("periodUnit").asText("d"));
        double period = repeat.path("period").asDouble(1);
        if (unit == null || period <= 0) {
            return null;
        }
        double frequency = Math.max(
                repeat.path("frequency").asDouble(1),
                repeat.path("frequencyMax").asDouble(0));
        double moments = Math.max(
                1, Math.max(repeat.path("timeOfDay").size(), repeat.path("when").size()));
        return Math.max(frequency, moments) * DAY / (period * unit) * shareOfDays(repeat);
    }

    private static double shareOfDays(JsonNode repeat) {
        int days = repeat.path("dayOfWeek").size();
        return days == 0 ? 1 : days / DAYS_OF_WEEK;
    }

    private static @Nullable Double coded(JsonNode concept) {
        for (JsonNode coding : concept.path("coding")) {
            Double times = code(coding.path("code").asText(""));
            if (times != null) {
                return times;
            }
        }
        return code(concept.path("text").asText(""));
    }

    private static @Nullable Double code(String written) {
        String code = written.strip().toUpperCase(Locale.ROOT);
        Matcher hours = EVERY_HOURS.matcher(code);
        if (hours.matches() && Double.parseDouble(hours.group(1)) > 0) {
            return 24 / Double.parseDouble(hours.group(1));
        }
        return CODES.get(code);
    }
}
