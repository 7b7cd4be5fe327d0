package io.github.interplayrx.knowledge;

import static io.github.interplayrx.model.MissingArgumentException.required;

import io.github.interplayrx.internal.source.RegularFile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/**
 * The local knowledge of a site, wherever it is kept: in a file, in a resource of the application, or in what a stream brings. It is read and
 * checked when a knowledge base takes it; faults, also that it is not there, are told then, with its name. Immutable and thread-safe.
 *
 * <pre>{@code
 * InteractionChecker.builder()
 *         .localKnowledge(LocalKnowledge.resource(Pharmacy.class.getClassLoader(), "knowledge/north.json"))
 *         .build();
 * }</pre>
 */
public final class LocalKnowledge {
    static final int LONGEST = 10_000_000;

    private final String name;
    private final Content content;

    private interface Content {
        InputStream open() throws IOException;
    }

    private LocalKnowledge(String name, Content content) {
        this.name = required(name, "name");
        this.content = content;
    }

    /**
     * Local knowledge in a file.
     *
     * @param file JSON in the shape of the published schema {@code local-knowledge.schema.json}, at most 10,000,000 bytes
     * @return the local knowledge
     */
    public static LocalKnowledge file(Path file) {
        return new LocalKnowledge(required(file, "file").toString(), () -> RegularFile.open(file, LONGEST));
    }

    /**
     * Local knowledge in a resource, such as a file in the jar of the application.
     *
     * @param loader the class loader that sees it
     * @param name its name, with slashes and without one in front
     * @return the local knowledge
     */
    public static LocalKnowledge resource(ClassLoader loader, String name) {
        required(loader, "loader");
        required(name, "name");
        return new LocalKnowledge(name, () -> {
            try (InputStream stream = loader.getResourceAsStream(name)) {
                if (stream == null) {
                    throw new NoSuchFileException(name);
                }
                return new ByteArrayInputStream(bytes(stream));
            }
        });
    }

    /**
     * Local knowledge that a stream brings. The stream is read to its end here, and not closed.
     *
     * @param name what faults call it
     * @param stream the JSON, at most 10,000,000 bytes
     * @return the local knowledge
     */
    public static LocalKnowledge stream(String name, InputStream stream) {
        required(stream, "stream");
        try {
            byte[] read = bytes(stream);
            return new LocalKnowledge(name, () -> new ByteArrayInputStream(read));
        } catch (IOException | UncheckedIOException e) {
            return new LocalKnowledge(name, () -> {
                throw e;
            });
        }
    }

    private static byte[] bytes(InputStream stream) throws IOException {
        byte[] read = stream.readNBytes(LONGEST + 1);
        if (read.length > LONGEST) {
            throw new IOException("more than " + LONGEST + " bytes");
        }
        return read;
    }

    /**
     * What faults call it.
     *
     * @return the path of the file, or the name of the resource or stream
     */
    public String name() {
        return name;
    }

    InputStream open() throws IOException {
        return content.open();
    }

    @Override
    public String toString() {
        return "LocalKnowledge[" + name + "]";
    }
}
