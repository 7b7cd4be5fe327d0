package io.github.interplayrx.knowledge;

/** The knowledge of the library, loaded once for all tests. */
public final class BundledKnowledge {
    private static final KnowledgeBase KNOWLEDGE = KnowledgeBase.load();

    private BundledKnowledge() {}

    public static KnowledgeBase get() {
        return KNOWLEDGE;
    }
}
