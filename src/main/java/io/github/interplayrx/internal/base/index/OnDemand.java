package io.github.interplayrx.internal.base.index;

import java.util.AbstractMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * A map whose values are read from texts, each when somebody first asks for it, and kept. What a reader makes of a text may depend on
 * other values, but not in a circle. Thread-safe; unmodifiable.
 *
 * @param <V> what the texts say
 */
public final class OnDemand<V> extends AbstractMap<String, V> {
    private final Map<String, String> texts;
    private final BiFunction<String, String, V> reader;
    private final Map<String, V> read = new ConcurrentHashMap<>();

    /**
     * A map of what texts say.
     *
     * @param texts the texts by their keys
     * @param reader makes a value of a key and its text
     */
    public OnDemand(Map<String, String> texts, BiFunction<String, String, V> reader) {
        this.texts = texts;
        this.reader = reader;
    }

    @Override
    public @Nullable V get(@Nullable Object key) {
        V known = key == null ? null : read.get(key);
        return known == null && key instanceof String text ? readFirst(text) : known;
    }

    /** Two threads may read the same text; the value of the first is the one that everybody gets. */
    private @Nullable V readFirst(String key) {
        String text = texts.get(key);
        if (text == null) {
            return null;
        }
        V value = reader.apply(key, text);
        V before = read.putIfAbsent(key, value);
        return before == null ? value : before;
    }

    @Override
    public boolean containsKey(@Nullable Object key) {
        return texts.containsKey(key);
    }

    @Override
    public int size() {
        return texts.size();
    }

    @Override
    public Set<String> keySet() {
        return texts.keySet();
    }

    /** Reads everything. */
    @Override
    public Set<Entry<String, V>> entrySet() {
        Map<String, V> all = new LinkedHashMap<>();
        for (String key : texts.keySet()) {
            all.put(key, get(key));
        }
        return all.entrySet();
    }
}
