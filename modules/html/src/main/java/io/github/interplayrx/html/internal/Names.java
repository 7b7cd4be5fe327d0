package io.github.interplayrx.html.internal;

import io.github.interplayrx.knowledge.ClinicalEffect;
import io.github.interplayrx.knowledge.Effect;
import io.github.interplayrx.knowledge.Escalation;
import io.github.interplayrx.knowledge.KnowledgeBase;
import io.github.interplayrx.knowledge.Rule;
import io.github.interplayrx.knowledge.Substance;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Names for ids. An id that is not known stands for itself: a report may be older than the knowledge. */
final class Names {
    private final KnowledgeBase knowledge;

    Names(KnowledgeBase knowledge) {
        this.knowledge = knowledge;
    }

    String substance(String id) {
        return knowledge.substance(id).map(Substance::name).orElse(id);
    }

    String effect(String id) {
        return knowledge.effects().stream()
                .filter(effect -> effect.id().equals(id))
                .map(Effect::title)
                .findFirst()
                .orElse(id);
    }

    String clinicalEffects(List<String> ids) {
        return ids.stream().map(this::clinicalEffect).collect(Collectors.joining(", "));
    }

    private String clinicalEffect(String id) {
        return knowledge.clinicalEffects().stream()
                .filter(effect -> effect.id().equals(id))
                .map(ClinicalEffect::title)
                .findFirst()
                .orElse(id)
                .toLowerCase(Locale.ROOT);
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
