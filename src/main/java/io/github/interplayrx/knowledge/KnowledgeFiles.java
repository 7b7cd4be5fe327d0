package io.github.interplayrx.knowledge;

import io.github.interplayrx.internal.base.json.Json;
import io.github.interplayrx.internal.base.json.JsonCursor;
import io.github.interplayrx.internal.base.json.JsonFault;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Opens the files of one knowledge base and gathers the faults found in them. */
final class KnowledgeFiles {
    private final @Nullable Path directory;
    private final Json json = Json.create();
    private final List<KnowledgeFault> faults = new ArrayList<>();

    /** Files below a directory, or those of the library if it is null. */
    KnowledgeFiles(@Nullable Path directory) {
        this.directory = directory;
    }

    boolean areBundled() {
        return directory == null;
    }

    /** The root object of a file; empty after a fault. */
    Optional<JsonCursor> read(String file) {
        try (InputStream stream = open(file)) {
            if (stream == null) {
                missing(file);
                return Optional.empty();
            }
            return json.parse(file, stream, this::add).filter(JsonCursor::isObject);
        } catch (NoSuchFileException e) {
            missing(file);
            return Optional.empty();
        } catch (IOException | InvalidPathException e) {
            faults.add(new KnowledgeFault(
                    file, "", "", "The file cannot be opened.", "Maybe its name is wrong, or it is not readable."));
            return Optional.empty();
        }
    }

    /** The root object of a file that may be left out. */
    Optional<JsonCursor> readIfPresent(String file) {
        return exists(file) ? read(file) : Optional.empty();
    }

    List<KnowledgeFault> faults() {
        return faults;
    }

    private void missing(String file) {
        faults.add(new KnowledgeFault(
                file, "", "", "The file is missing.", "Maybe its name in knowledge.json is misspelt."));
    }

    /** A place that is read twice is told of once. */
    private void add(JsonFault fault) {
        KnowledgeFault found = new KnowledgeFault(
                fault.file(), fault.pointer(), fault.entry(), fault.value(), fault.message(), fault.advice());
        if (!faults.contains(found)) {
            faults.add(found);
        }
    }

    private boolean exists(String file) {
        return directory == null
                ? KnowledgeFiles.class.getResource("/io/github/interplayrx/" + file) != null
                : Files.exists(directory.resolve(file));
    }

    private @Nullable InputStream open(String file) throws IOException {
        return directory == null
                ? KnowledgeFiles.class.getResourceAsStream("/io/github/interplayrx/" + file)
                : Files.newInputStream(inside(directory, file));
    }

    /** A knowledge base reads its own files only, wherever a name in it points. */
    private static Path inside(Path directory, String file) {
        Path path = directory.resolve(file).normalize();
        if (!path.startsWith(directory.normalize())) {
            throw new InvalidPathException(file, "outside of the knowledge base");
        }
        return path;
    }
}
