package io.github.interplayrx.internal.source;

import io.github.interplayrx.internal.base.index.Index;
import io.github.interplayrx.internal.base.index.IndexWriter;
import io.github.interplayrx.internal.base.index.LazyMap;
import io.github.interplayrx.internal.base.json.JsonCursor;
import io.github.interplayrx.internal.base.json.JsonFault;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

/** The entries of the bundled knowledge one by one: the same words as in its files, which were checked when the index was written. */
public final class KnowledgeIndex implements KnowledgeSource {
    private static final String ROOT = "knowledge";
    private static final String HAZARDS = "hazards";
    private static final String INGREDIENTS = "ingredients";

    private final Index index;

    private KnowledgeIndex(Index index) {
        this.index = index;
    }

    /** The index of the library, if the build has written it. */
    public static Optional<KnowledgeIndex> bundled() {
        return Index.bundled(ROOT).map(KnowledgeIndex::new);
    }

    /** The index of files that have no fault. */
    public static byte[] write(KnowledgeFiles files) {
        IndexWriter index =
                new IndexWriter().add(ROOT, Map.of(ROOT, files.root().compact()));
        for (Section section : Section.values()) {
            index.add(section.part(), files.entries(section, (key, at) -> at.compact()));
        }
        return index.add(HAZARDS, files.hazards())
                .add(INGREDIENTS, files.ingredients())
                .bytes();
    }

    @Override
    public JsonCursor root() {
        return parse(ROOT, index.part(ROOT).getOrDefault(ROOT, ""));
    }

    @Override
    public <V> Map<String, V> entries(Section section, BiFunction<String, JsonCursor, V> reader) {
        String part = section.part();
        return new LazyMap<>(index.part(part), (key, text) -> reader.apply(key, parse(part, text)));
    }

    @Override
    public Map<String, String> hazards() {
        return index.part(HAZARDS);
    }

    @Override
    public Map<String, String> ingredients() {
        return index.part(INGREDIENTS);
    }

    @Override
    public boolean isBundled() {
        return true;
    }

    private static JsonCursor parse(String part, String text) {
        return JsonCursor.ofCompact(part, text, fault -> unfit(part, fault));
    }

    private static void unfit(String part, JsonFault fault) {
        throw new IllegalStateException("The index of the knowledge does not fit this library, in its part \"" + part
                + "\": " + fault + "\nMaybe the jar was put together from two versions of the library.");
    }
}
