package io.github.interplayrx.internal.base.index;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** One part of an index: a table of hashes over keys and texts that stay in the bytes of the file. */
final class IndexPart extends AbstractMap<String, String> {
    private static final int ABSENT = -1;

    private final ByteBuffer bytes;
    private final int size;
    private final int mask;
    private final int slots;
    private final int keyLengths;
    private final int starts;
    private final int entries;

    IndexPart(byte[] file, int at) {
        bytes = ByteBuffer.wrap(file);
        size = bytes.getInt(at);
        int capacity = bytes.getInt(at + Integer.BYTES);
        mask = capacity - 1;
        slots = at + 2 * Integer.BYTES;
        keyLengths = slots + capacity * Character.BYTES;
        starts = keyLengths + size * Character.BYTES;
        entries = starts + (size + 1) * Integer.BYTES;
    }

    /** The slot at which the search for a key begins. */
    static int slot(String key, int mask) {
        int hash = key.hashCode();
        return (hash ^ (hash >>> 16)) & mask;
    }

    static String text(byte[] file, int start, int length) {
        return new String(file, start, length, StandardCharsets.UTF_8);
    }

    @Override
    public @Nullable String get(@Nullable Object key) {
        int entry = key instanceof String text ? find(text) : ABSENT;
        return entry == ABSENT ? null : value(entry);
    }

    @Override
    public boolean containsKey(@Nullable Object key) {
        return key instanceof String text && find(text) != ABSENT;
    }

    private int find(String key) {
        int slot = slot(key, mask);
        for (int entry = entryIn(slot); entry != ABSENT; entry = entryIn(slot)) {
            if (isKeyOf(entry, key)) {
                return entry;
            }
            slot = (slot + 1) & mask;
        }
        return ABSENT;
    }

    /** A slot holds the number of an entry counted from 1, or 0. */
    private int entryIn(int slot) {
        return bytes.getChar(slots + slot * Character.BYTES) - 1;
    }

    private boolean isKeyOf(int entry, String key) {
        int start = start(entry);
        int length = keyLength(entry);
        for (int i = 0; i < Math.min(length, key.length()); i++) {
            byte each = bytes.get(start + i);
            if (each < 0) {
                return key(entry).equals(key);
            }
            if (each != key.charAt(i)) {
                return false;
            }
        }
        return length == key.length();
    }

    private int start(int entry) {
        return entries + bytes.getInt(starts + entry * Integer.BYTES);
    }

    private int keyLength(int entry) {
        return bytes.getChar(keyLengths + entry * Character.BYTES);
    }

    private String key(int entry) {
        return text(bytes.array(), start(entry), keyLength(entry));
    }

    private String value(int entry) {
        int start = start(entry) + keyLength(entry);
        return text(bytes.array(), start, start(entry + 1) - start);
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public Set<String> keySet() {
        return new InOrder<>(this::key) {
            @Override
            public boolean contains(@Nullable Object key) {
                return containsKey(key);
            }
        };
    }

    @Override
    public Set<Entry<String, String>> entrySet() {
        return new InOrder<>(entry -> new SimpleImmutableEntry<>(key(entry), value(entry)));
    }

    /** Something of every entry, in the order of the file. */
    private class InOrder<T> extends AbstractSet<T> {
        private final IntFunction<T> of;

        InOrder(IntFunction<T> of) {
            this.of = of;
        }

        @Override
        public int size() {
            return size;
        }

        @Override
        public Iterator<T> iterator() {
            return new Iterator<>() {
                private int next;

                @Override
                public boolean hasNext() {
                    return next < size;
                }

                @Override
                public T next() {
                    if (!hasNext()) {
                        throw new NoSuchElementException();
                    }
                    return of.apply(next++);
                }
            };
        }
    }
}
