package io.github.interplayrx.model;

import java.util.Collection;
import java.util.List;
import java.util.RandomAccess;
import org.jspecify.annotations.Nullable;

/**
 * A method was called with null where it needs a value. Names of medicines, and lines of a list, may be missing: the report says so.
 *
 * <pre>{@code
 * html.page(null); // report is null.
 * }</pre>
 */
public final class MissingArgumentException extends InterplayException {
    private static final long serialVersionUID = 1L;

    private MissingArgumentException(String message, String advice) {
        super(message + "\n" + advice);
    }

    /**
     * The value, if it is there.
     *
     * @param value what was handed over
     * @param name what the method calls it
     * @param <T> its type
     * @return the value
     * @throws MissingArgumentException if the value is null; the message names it
     */
    public static <T> T required(@Nullable T value, String name) {
        if (value == null) {
            throw new MissingArgumentException(
                    name + " is null.", "Maybe it was not loaded or not filled in before this call.");
        }
        return value;
    }

    /**
     * The values, if they are there and none of them is null.
     *
     * @param values what was handed over
     * @param name what the method calls them
     * @param <C> their type
     * @return the values
     * @throws MissingArgumentException if one is missing; the message names them
     */
    public static <C extends Collection<?>> C requiredEach(@Nullable C values, String name) {
        C all = required(values, name);
        boolean holdsNull =
                (all instanceof List<?> list && list instanceof RandomAccess) ? isNullIn(list) : isNullIn(all);
        if (holdsNull) {
            throw new MissingArgumentException(name + " contains null.", "Maybe leave that entry out.");
        }
        return all;
    }

    /** By index: an iterator for each list of each warning would be a good part of the garbage of a report. */
    private static boolean isNullIn(List<?> values) {
        for (int i = 0; i < values.size(); i++) {
            if (values.get(i) == null) {
                return true;
            }
        }
        return false;
    }

    private static boolean isNullIn(Collection<?> values) {
        for (Object each : values) {
            if (each == null) {
                return true;
            }
        }
        return false;
    }
}
