package io.github.interplayrx.knowledge;

import io.github.interplayrx.internal.base.index.Index;
import io.github.interplayrx.internal.base.index.OnDemand;
import io.github.interplayrx.internal.base.json.JsonCursor;
import io.github.interplayrx.internal.base.json.JsonFault;
import io.github.interplayrx.internal.base.text.NameTable;
import io.github.interplayrx.model.Code;
import io.github.interplayrx.model.KnowledgeVersion;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The entries of the bundled knowledge one by one: the same words as in its files, which were checked when the index was written. */
final class KnowledgeIndex {
    private final Index index;
    private final JsonCursor root;

    private KnowledgeIndex(Index index) {
        this.index = index;
        this.root = parse("knowledge", index.part("knowledge").getOrDefault("knowledge", ""));
    }

    static Optional<KnowledgeIndex> bundled() {
        return Index.bundled("knowledge").map(KnowledgeIndex::new);
    }

    KnowledgeVersion version() {
        return new KnowledgeVersion(root.text("version"), root.text("date"));
    }

    List<String> knownOmissions() {
        return List.copyOf(root.texts("knownOmissions"));
    }

    List<String> hazardsQuietWithinProduct() {
        return List.copyOf(root.texts("hazardsQuietWithinProduct"));
    }

    List<String> burdens() {
        return List.copyOf(root.texts("burdens"));
    }

    @Nullable
    String alcoholUse() {
        return root.optionalText("alcoholUse").orElse(null);
    }

    Map<String, List<Code>> atcCodes() {
        return texts(
                "atc",
                (id, text) -> NameTable.split(text, ' ').stream()
                        .map(code -> new Code("atc", code))
                        .toList());
    }

    /** What the texts of a part say. */
    <T> Map<String, T> texts(String part, BiFunction<String, String, T> reader) {
        return new OnDemand<>(index.part(part), reader);
    }

    /** What the objects of a part say. */
    <T> Map<String, T> entries(String part, BiFunction<String, JsonCursor, T> reader) {
        return texts(part, (key, text) -> reader.apply(key, parse(part, text)));
    }

    <T> Map<String, T> entries(String part, Function<JsonCursor, T> reader) {
        return entries(part, (key, at) -> reader.apply(at));
    }

    private static JsonCursor parse(String part, String text) {
        return JsonCursor.ofCompact(part, text, fault -> unfit(part, fault));
    }

    private static void unfit(String part, JsonFault fault) {
        throw new IllegalStateException("The index of the knowledge does not fit this library, in its part \"" + part
                + "\": " + fault + "\nMaybe the jar was put together from two versions of the library.");
    }
}
