package io.github.interplayrx.internal.report;

import io.github.interplayrx.internal.base.text.NameText;
import io.github.interplayrx.knowledge.KnowledgeBase;
import io.github.interplayrx.knowledge.Substance;
import io.github.interplayrx.model.LocalChange;
import io.github.interplayrx.regimen.Line;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Says which lines were understood through local knowledge. */
final class LocalNames {
    private final KnowledgeBase knowledge;

    LocalNames(KnowledgeBase knowledge) {
        this.knowledge = knowledge;
    }

    /** Who answers for the substance that a line brings, or for the name by which it was understood; null if the library does. */
    @Nullable
    LocalChange of(Line line) {
        if (knowledge.version().local().isEmpty()) {
            return null;
        }
        return line.substances().stream()
                .map(Substance::id)
                .flatMap(id -> knowledge.localChangeOfSubstance(id).stream())
                .findFirst()
                .or(() -> ofName(line))
                .orElse(null);
    }

    private Optional<LocalChange> ofName(Line line) {
        String name = line.medication().name();
        if (name == null || !line.isUnderstood()) {
            return Optional.empty();
        }
        String words = " " + NameText.normalise(name) + " ";
        return knowledge.localNames().entrySet().stream()
                .filter(local -> words.contains(" " + local.getKey() + " "))
                .map(Map.Entry::getValue)
                .findFirst();
    }
}
