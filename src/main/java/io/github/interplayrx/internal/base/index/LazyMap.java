package io.github.interplayrx.internal.base.index;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Iterator;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * A map whose values are read from something written, each when somebody first asks for it, and kept. Whoever goes through the values
 * reads them one by one. What a reader makes of an entry may depend on other values, but not in a circle. Thread-safe if what is written
 * is not changed; unmodifiable.
 *
 * @param <W> what is written
 * @param <V> what is read
 */
public final class LazyMap<W, V> extends AbstractMap<String, V> {
    private final Map<String, W> written;
    private final BiFunction<String, W, V> reader;
    private final Map<String, V> read = new ConcurrentHashMap<>();

    /**
     * A map of what is written.
     *
     * @param written what is written, by its keys
     * @param reader makes a value of a key and what is written under it
     */
    public LazyMap(Map<String, W> written, BiFunction<String, W, V> reader) {
        this.written = written;
        this.reader = reader;
    }

    @Override
    public @Nullable V get(@Nullable Object key) {
        V known = key == null ? null : read.get(key);
        return known == null && key instanceof String text ? readFirst(text) : known;
    }

    /** Two threads may read the same entry; the value of the first is the one that everybody gets. */
    private @Nullable V readFirst(String key) {
        W entry = written.get(key);
        if (entry == null) {
            return null;
        }
        V value = reader.apply(key, entry);
        V before = read.putIfAbsent(key, value);
        return before == null ? value : before;
    }

    @Override
    public boolean containsKey(@Nullable Object key) {
        return key != null && (read.containsKey(key) || written.containsKey(key));
    }

    @Override
    public int size() {
        return written.size();
    }

    @Override
    public Set<String> keySet() {
        return written.keySet();
    }

    @Override
    public Set<Entry<String, V>> entrySet() {
        return new AbstractSet<>() {
            @Override
            public int size() {
                return written.size();
            }

            @Override
            public Iterator<Entry<String, V>> iterator() {
                Iterator<String> keys = written.keySet().iterator();
                return new Iterator<>() {
                    @Override
                    public boolean hasNext() {
                        return keys.hasNext();
                    }

                    @Override
                    public Entry<String, V> next() {
                        String key = keys.next();
                        return new SimpleImmutableEntry<>(key, Objects.requireNonNull(get(key), key));
                    }
                };
            }
        };
    }
}
