package io.github.interplayrx.html.internal;

import io.github.interplayrx.knowledge.ClinicalEffect;
import io.github.interplayrx.knowledge.Effect;
import io.github.interplayrx.knowledge.Escalation;
import io.github.interplayrx.knowledge.KnowledgeBase;
import io.github.interplayrx.knowledge.Rule;
import io.github.interplayrx.knowledge.Substance;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Names for ids. An id that is not known stands for itself: a report may be older than the knowledge. */
public final class Names {
    private final KnowledgeBase knowledge;
    private final Map<String, String> effects;
    private final Map<String, String> clinicalEffects;

    /**
     * Names of some knowledge.
     *
     * @param knowledge the knowledge
     */
    public Names(KnowledgeBase knowledge) {
        this.knowledge = knowledge;
        effects = knowledge.effects().stream().collect(Collectors.toUnmodifiableMap(Effect::id, Effect::title));
        clinicalEffects = knowledge.clinicalEffects().stream()
                .collect(Collectors.toUnmodifiableMap(
                        ClinicalEffect::id, each -> each.title().toLowerCase(Locale.ROOT)));
    }

    String substance(String id) {
        return knowledge.substance(id).map(Substance::name).orElse(id);
    }

    String effect(String id) {
        return effects.getOrDefault(id, id);
    }

    String clinicalEffects(List<String> ids) {
        return ids.stream().map(this::clinicalEffect).collect(Collectors.joining(", "));
    }

    private String clinicalEffect(String id) {
        return clinicalEffects.getOrDefault(id, id);
    }

    String rule(String id) {
        return knowledge.rule(id).map(Rule::title).orElse(id);
    }

    String escalation(String id) {
        return knowledge.escalations().stream()
                .filter(escalation -> escalation.id().equals(id))
                .map(Escalation::because)
                .findFirst()
                .orElse(id);
    }
}
