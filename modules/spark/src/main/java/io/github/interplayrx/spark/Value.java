package io.github.interplayrx.spark;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** What a cell of a table can mean. A cell that cannot be read throws an IllegalArgumentException with the reason. */
final class Value {
    private Value() {}

    static String text(Object cell) {
        return cell.toString();
    }

    static double number(Object cell) {
        if (cell instanceof Number number) {
            return number.doubleValue();
        }
        try {
            return Double.parseDouble(cell.toString().strip());
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("is no number: " + cell, e);
        }
    }

    static int wholeNumber(Object cell) {
        double number = number(cell);
        if (number != Math.rint(number) || Math.abs(number) > Integer.MAX_VALUE) {
            throw new IllegalArgumentException("is no whole number: " + cell);
        }
        return (int) number;
    }

    static boolean flag(Object cell) {
        return switch (cell.toString().strip().toLowerCase(Locale.ROOT)) {
            case "true", "1", "yes" -> true;
            case "false", "0", "no" -> false;
            default -> throw new IllegalArgumentException("is neither true nor false: " + cell);
        };
    }

    static <E extends Enum<E>> E constant(Object cell, Class<E> type) {
        String wanted = cell.toString()
                .strip()
                .toUpperCase(Locale.ROOT)
                .replace('-', '_')
                .replace(' ', '_');
        for (E each : type.getEnumConstants()) {
            if (each.name().equals(wanted)) {
                return each;
            }
        }
        throw new IllegalArgumentException("is " + cell + ", and none of "
                + Arrays.stream(type.getEnumConstants()).map(Enum::name).collect(Collectors.joining(", ")));
    }
}
