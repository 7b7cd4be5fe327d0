package io.github.interplayrx.internal.base.index;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32C;

/**
 * A file of parts, each of which finds texts by keys. It is read in one piece and stays as bytes; a text is made when somebody asks for
 * it. {@link IndexWriter} tells its form. Immutable and thread-safe.
 */
public final class Index {
    static final String SUFFIX = ".index";

    private static final int MOST_BYTES = 64 << 20;
    private static final String DIRECTORY = "/io/github/interplayrx/index/";

    private final Map<String, IndexPart> parts = new LinkedHashMap<>();
    private final byte[] content;

    private Index(byte[] bytes) {
        content = bytes;
        ByteBuffer file = ByteBuffer.wrap(bytes);
        while (file.hasRemaining()) {
            byte[] name = new byte[file.getChar()];
            file.get(name);
            int length = file.getInt();
            parts.put(IndexPart.text(name, 0, name.length), new IndexPart(bytes, file.position()));
            file.position(file.position() + length);
        }
    }

    /**
     * An index that was written when the library was built. Without it everything works, and starting takes longer.
     *
     * @param name its name
     * @return the index, if it is there
     */
    public static Optional<Index> bundled(String name) {
        try (InputStream stream = Index.class.getResourceAsStream(DIRECTORY + name + SUFFIX)) {
            return stream == null ? Optional.empty() : Optional.of(read(stream));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Reads an index. Read into one piece at once, because the pieces of an unknown length would double what it leaves behind.
     *
     * @param stream what {@link IndexWriter} wrote
     * @return the index
     * @throws IOException if it is something else
     */
    public static Index read(InputStream stream) throws IOException {
        DataInputStream file = new DataInputStream(stream);
        int length = file.readInt();
        int checksum = file.readInt();
        byte[] parts = length < 0 || length > MOST_BYTES ? new byte[0] : new byte[length];
        file.readFully(parts);
        if (parts.length != length || checksum(parts) != checksum) {
            throw new IOException("An index is not what was written.\nMaybe the file was damaged or repackaged.");
        }
        return new Index(parts);
    }

    /**
     * Writes it as it was read.
     *
     * @param stream where to; stays open
     * @throws IOException if the stream does not take it
     */
    public void writeTo(OutputStream stream) throws IOException {
        DataOutputStream file = new DataOutputStream(stream);
        file.writeInt(content.length);
        file.writeInt(checksum(content));
        file.write(content);
        file.flush();
    }

    /** One bit that differs would take a name or a rule away that nobody misses. */
    static int checksum(byte[] parts) {
        CRC32C checksum = new CRC32C();
        checksum.update(parts, 0, parts.length);
        return (int) checksum.getValue();
    }

    /**
     * The texts of one part by their keys, in the order in which they were written.
     *
     * @param name name of the part
     * @return a map that makes a text each time it is asked
     */
    public Map<String, String> part(String name) {
        IndexPart part = parts.get(name);
        if (part == null) {
            throw new IllegalStateException("The index has no part \"" + name
                    + "\".\nMaybe the jar was put together from two versions of the library.");
        }
        return part;
    }
}
