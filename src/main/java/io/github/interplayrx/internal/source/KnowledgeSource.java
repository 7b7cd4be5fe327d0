package io.github.interplayrx.internal.source;

import io.github.interplayrx.internal.base.json.JsonCursor;
import java.util.Map;
import java.util.function.BiFunction;

/** What a knowledge base is read from. */
public interface KnowledgeSource {
    /** The object in knowledge.json. */
    JsonCursor root();

    /** What the entries of a section say, by their keys. Each is read when somebody first asks for it. A rule has its hazard among its fields. */
    <V> Map<String, V> entries(Section section, BiFunction<String, JsonCursor, V> reader);

    /** The titles of the hazards by their ids, in the order of knowledge.json. */
    Map<String, String> hazards();

    /** The rows of the ingredients that are not among the substances, by their ids. */
    Map<String, String> ingredients();

    /** Whether this is the knowledge that comes with the library. */
    boolean isBundled();
}
