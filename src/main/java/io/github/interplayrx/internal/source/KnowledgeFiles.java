package io.github.interplayrx.internal.source;

import io.github.interplayrx.internal.base.index.LazyMap;
import io.github.interplayrx.internal.base.json.Json;
import io.github.interplayrx.internal.base.json.JsonCursor;
import io.github.interplayrx.internal.base.json.JsonFault;
import io.github.interplayrx.internal.base.text.NameTable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** The files of one knowledge base, with the faults that were found in them so far. Not thread-safe. */
public final class KnowledgeFiles implements KnowledgeSource {
    private static final long LONGEST_FILE = 50_000_000;

    private static final String ROOT = "knowledge/knowledge.json";
    private static final String JSON = ".json";

    private final @Nullable Path directory;
    private final Json json = Json.create();
    private final Set<JsonFault> faults = new LinkedHashSet<>();
    private final JsonCursor root;
    private final Map<Section, Map<String, JsonCursor>> files = new EnumMap<>(Section.class);
    private final Map<Section, Map<String, JsonCursor>> entries = new EnumMap<>(Section.class);

    private KnowledgeFiles(@Nullable Path directory) {
        this.directory = directory;
        this.root = read(ROOT).orElseGet(() -> JsonCursor.ofEmpty(ROOT, faults::add));
    }

    /** Files in a directory that contains {@code knowledge/} and {@code rules/}. */
    public static KnowledgeFiles below(Path directory) {
        return new KnowledgeFiles(directory);
    }

    /** The files of the library. */
    public static KnowledgeFiles bundled() {
        return new KnowledgeFiles(null);
    }

    @Override
    public boolean isBundled() {
        return directory == null;
    }

    @Override
    public JsonCursor root() {
        return root;
    }

    /** What is wrong with the files, each place once. */
    public List<JsonFault> faults() {
        return List.copyOf(faults);
    }

    @Override
    public <V> Map<String, V> entries(Section section, BiFunction<String, JsonCursor, V> reader) {
        return new LazyMap<>(entries(section), reader);
    }

    /** The places of the entries of a section by their keys. */
    public Map<String, JsonCursor> entries(Section section) {
        Map<String, JsonCursor> known = entries.get(section);
        if (known == null) {
            known = gather(section);
            entries.put(section, known);
        }
        return known;
    }

    private Map<String, JsonCursor> gather(Section section) {
        Map<String, JsonCursor> gathered = section.isSorted() ? new TreeMap<>() : new LinkedHashMap<>();
        files(section).forEach((name, file) -> {
            file.expectOnly(section.fieldsOfFile());
            for (JsonCursor entry : file.list(section.list())) {
                if (entry.isObject()) {
                    entry.expectOnly(section.fields());
                    add(section, name, entry, gathered);
                }
            }
        });
        if (section == Section.GROUPS) {
            addGroupsOfTheirOwn(gathered);
        }
        return gathered;
    }

    /** An effect or a substance is a group by itself, with nothing written about it. */
    private void addGroupsOfTheirOwn(Map<String, JsonCursor> groups) {
        Set<String> ids = new LinkedHashSet<>(entries(Section.EFFECTS).keySet());
        ids.addAll(entries(Section.SUBSTANCES).keySet());
        for (String id : ids) {
            JsonCursor written = groups.putIfAbsent(id, JsonCursor.ofEmpty(Section.GROUPS.place(), faults::add));
            if (written != null) {
                written.at("id")
                        .fault(
                                "The id is that of an effect or a substance, which is a group already.",
                                "Maybe choose a name that says what is particular about this group.");
            }
        }
    }

    private static void add(Section section, String file, JsonCursor entry, Map<String, JsonCursor> gathered) {
        String key = section.keyOf(entry);
        if (!key.isEmpty() && gathered.containsKey(key)) {
            entry.at(section.key())
                    .fault(
                            "The " + section.key() + " stands twice.",
                            "Maybe one of the two entries is a copy: rename or remove it.");
        }
        gathered.put(key, section == Section.RULES ? entry.with("hazard", file) : entry);
    }

    /** The objects in the files of a section, by the names of the files if there are several. */
    public Map<String, JsonCursor> files(Section section) {
        Map<String, JsonCursor> known = files.get(section);
        if (known == null) {
            known = readFiles(section);
            files.put(section, known);
        }
        return known;
    }

    private Map<String, JsonCursor> readFiles(Section section) {
        return switch (section) {
            case SUBSTANCES -> readFiles(section, root.texts("substances"), "class");
            case RULES -> readFiles(section, root.texts("hazards"), "hazard");
            default ->
                section.mayBeMissing() && !exists(section.place())
                        ? Map.of()
                        : read(section.place())
                                .map(file -> Map.of(section.place(), file))
                                .orElse(Map.of());
        };
    }

    private Map<String, JsonCursor> readFiles(Section section, List<String> names, String nameField) {
        Map<String, JsonCursor> read = new LinkedHashMap<>();
        for (String name : names) {
            read(section.place() + name + JSON).ifPresent(file -> {
                if (!file.text(nameField).equals(name)) {
                    file.at(nameField)
                            .fault(
                                    "The " + nameField + " differs from the name of the file.",
                                    "Maybe write \"" + name + "\".");
                }
                read.put(name, file);
            });
        }
        return read;
    }

    @Override
    public Map<String, String> hazards() {
        Map<String, String> titles = new LinkedHashMap<>();
        files(Section.RULES).forEach((hazard, file) -> titles.put(hazard, file.text("title")));
        return titles;
    }

    @Override
    public Map<String, String> ingredients() {
        Set<String> substances = entries(Section.SUBSTANCES).keySet();
        Map<String, String> rows = new TreeMap<>();
        NameTable.forEachRow("ingredients", row -> {
            if (!substances.contains(row.text(0))) {
                rows.put(row.text(0), row.line());
            }
        });
        return rows;
    }

    /** The object in a file; empty after a fault. */
    private Optional<JsonCursor> read(String file) {
        try (InputStream stream = open(file)) {
            if (stream == null) {
                missing(file);
                return Optional.empty();
            }
            return json.parse(file, stream, faults::add).filter(JsonCursor::isObject);
        } catch (NoSuchFileException e) {
            missing(file);
            return Optional.empty();
        } catch (IOException | InvalidPathException e) {
            faults.add(new JsonFault(
                    file, "", "", "The file cannot be opened.", "Maybe its name is wrong, or it is not readable."));
            return Optional.empty();
        }
    }

    private void missing(String file) {
        faults.add(
                new JsonFault(file, "", "", "The file is missing.", "Maybe its name in knowledge.json is misspelt."));
    }

    private boolean exists(String file) {
        return directory == null
                ? KnowledgeFiles.class.getResource("/io/github/interplayrx/" + file) != null
                : Files.exists(directory.resolve(file));
    }

    private @Nullable InputStream open(String file) throws IOException {
        return directory == null
                ? KnowledgeFiles.class.getResourceAsStream("/io/github/interplayrx/" + file)
                : RegularFile.open(inside(directory, file), LONGEST_FILE);
    }

    /** A knowledge base reads its own files only, wherever a name in it points. */
    private static Path inside(Path directory, String file) throws IOException {
        Path path = directory.resolve(file).normalize();
        boolean leadsOutside = Files.exists(path) && !path.toRealPath().startsWith(directory.toRealPath());
        if (leadsOutside || !path.startsWith(directory.normalize())) {
            throw new InvalidPathException(file, "outside of the knowledge base");
        }
        return path;
    }
}
