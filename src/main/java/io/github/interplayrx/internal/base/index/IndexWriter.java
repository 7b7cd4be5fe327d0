package io.github.interplayrx.internal.base.index;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * Writes an index. Numbers stand with their highest byte first. The file is: its length after this number as int, and its
 * parts. A part is: the length of its name as char, its name; its length as int; the number of
 * entries as int; the number of slots, a power of two, as int; for each slot a char, the number of its entry from 1 or 0; for each entry a
 * char, the length of its key in bytes; for each entry an int, where its key begins, and one more for the end of the last; the keys, each
 * followed by its text, in UTF-8. Not thread-safe.
 */
public final class IndexWriter {
    private static final int MOST = Character.MAX_VALUE;

    private final ByteArrayOutputStream parts = new ByteArrayOutputStream();

    /**
     * Adds a part.
     *
     * @param name its name
     * @param texts the texts by their keys
     * @return this
     */
    public IndexWriter add(String name, Map<String, String> texts) {
        try (DataOutputStream out = new DataOutputStream(parts)) {
            byte[] part = part(name, texts);
            byte[] nameBytes = bytes(name);
            out.writeChar(nameBytes.length);
            out.write(nameBytes);
            out.writeInt(part.length);
            out.write(part);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The index with all parts that were added.
     *
     * @return the bytes of the file
     */
    public byte[] bytes() {
        byte[] content = parts.toByteArray();
        return ByteBuffer.allocate(2 * Integer.BYTES + content.length)
                .putInt(content.length)
                .putInt(Index.checksum(content))
                .put(content)
                .array();
    }

    private static byte[] part(String name, Map<String, String> texts) throws IOException {
        if (texts.size() >= MOST) {
            throw new IllegalArgumentException("The part \"" + name + "\" of an index has " + texts.size()
                    + " entries.\nMaybe divide it: a slot holds numbers below " + MOST + ".");
        }
        ByteArrayOutputStream part = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(part);
        char[] slots = slots(texts);
        out.writeInt(texts.size());
        out.writeInt(slots.length);
        for (char slot : slots) {
            out.writeChar(slot);
        }
        for (String key : texts.keySet()) {
            out.writeChar(bytes(key).length);
        }
        int start = 0;
        for (Map.Entry<String, String> each : texts.entrySet()) {
            out.writeInt(start);
            start += bytes(each.getKey()).length + bytes(each.getValue()).length;
        }
        out.writeInt(start);
        for (Map.Entry<String, String> each : texts.entrySet()) {
            out.write(bytes(each.getKey()));
            out.write(bytes(each.getValue()));
        }
        return part.toByteArray();
    }

    /** At least half of the slots stay empty, so that most keys that are not there are told at once. */
    private static char[] slots(Map<String, String> texts) {
        char[] slots = new char[Integer.highestOneBit(Math.max(1, texts.size())) * 4];
        char entry = 0;
        for (String key : texts.keySet()) {
            int slot = IndexPart.slot(key, slots.length - 1);
            while (slots[slot] != 0) {
                slot = (slot + 1) & (slots.length - 1);
            }
            entry++;
            slots[slot] = entry;
        }
        return slots;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
