package io.github.interplayrx;

import io.github.interplayrx.internal.engine.FailingRules;
import io.github.interplayrx.knowledge.BundledKnowledge;
import io.github.interplayrx.knowledge.KnowledgeBase;

/** A checker whose checks fail while its rules do. */
public final class FailingChecker {
    private FailingChecker() {}

    public static InteractionChecker with(FailingRules rules) {
        KnowledgeBase knowledge = BundledKnowledge.get();
        return new InteractionChecker(knowledge, rules.engine(knowledge), InteractionChecker.builder());
    }
}
