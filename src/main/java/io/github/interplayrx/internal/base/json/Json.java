package io.github.interplayrx.internal.base.json;

import java.io.InputStream;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Parses and prints JSON. Reads trees only, so no type is ever chosen by the data; deep nesting, very long texts and duplicate keys are
 * faults. What it takes for that is set up when the first text comes, for many hosts send none. Thread-safe.
 */
public final class Json {
    /** Levels that a document may be nested, unless a caller sets another limit. */
    public static final int DEEPEST_NESTING = 50;

    private final int maxNesting;
    private volatile @Nullable JsonParsing parsing;

    private Json(int maxNesting) {
        this.maxNesting = maxNesting;
    }

    /** A reader with the limits of this library. */
    public static Json create() {
        return create(DEEPEST_NESTING);
    }

    /** The same with another limit of nesting. */
    public static Json create(int maxNesting) {
        return new Json(maxNesting);
    }

    /** Parses a text; empty after a fault. A byte order mark before it means nothing, as in a stream. */
    public Optional<JsonCursor> parse(String file, String text, Consumer<JsonFault> faults) {
        StackSpace.ensure();
        return parsing().parse(file, text, faults);
    }

    /** Parses a stream in UTF-8, or in UTF-16 or UTF-32 as its first bytes show; empty after a fault. */
    public Optional<JsonCursor> parse(String file, InputStream stream, Consumer<JsonFault> faults) {
        StackSpace.ensure();
        return parsing().parse(file, stream, faults);
    }

    private JsonParsing parsing() {
        JsonParsing started = parsing;
        if (started == null) {
            synchronized (this) {
                started = parsing;
                if (started == null) {
                    started = new JsonParsing(maxNesting);
                    parsing = started;
                }
            }
        }
        return started;
    }

    /** Reads a value that {@link #print} wrote; fails with an {@link IllegalArgumentException} if it is none. */
    public static <T> T read(String json, Class<T> type) {
        StackSpace.ensure();
        return JsonBinding.read(json, type);
    }

    /** Prints a value in one line. */
    public static String print(@Nullable Object value) {
        StackSpace.ensure();
        return JsonPrinting.print(value);
    }
}
