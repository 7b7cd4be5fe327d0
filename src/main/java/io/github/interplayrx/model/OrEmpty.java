package io.github.interplayrx.model;

import static io.github.interplayrx.model.MissingArgumentException.requiredEach;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** JSON may leave out what is empty. */
final class OrEmpty {
    private OrEmpty() {}

    static <T> List<T> list(@Nullable List<T> read, String name) {
        return read == null ? List.of() : List.copyOf(requiredEach(read, name));
    }

    static int number(@Nullable Integer read) {
        return read == null ? 0 : read;
    }

    static boolean flag(@Nullable Boolean read) {
        return read != null && read;
    }

    static <K, V> Map<K, V> map(@Nullable Map<K, V> read) {
        return read == null ? Map.of() : Collections.unmodifiableMap(read);
    }
}
