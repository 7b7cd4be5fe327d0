package io.github.interplayrx.cli;

import io.github.interplayrx.knowledge.ClinicalEffect;
import io.github.interplayrx.knowledge.Effect;
import io.github.interplayrx.knowledge.Escalation;
import io.github.interplayrx.knowledge.Hazard;
import io.github.interplayrx.knowledge.KnowledgeBase;
import io.github.interplayrx.knowledge.Rule;
import io.github.interplayrx.knowledge.Substance;
import io.github.interplayrx.knowledge.SubstanceGroup;
import io.github.interplayrx.regimen.Group;
import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import java.util.function.Function;

/** Writes every id that a report, a policy, local knowledge or a rule pack may name. */
final class IdsDocument {
    private final KnowledgeBase knowledge;

    IdsDocument(KnowledgeBase knowledge) {
        this.knowledge = knowledge;
    }

    String text() {
        StringBuilder page = new StringBuilder("""
                # Ids

                Every id that a report, a policy, local knowledge or a rule pack may name. They are stable: what a release renames is in the
                [CHANGELOG](../CHANGELOG.md). Generated from the knowledge base: do not edit it.
                """);
        list("Hazards", knowledge.hazards(), Hazard::id, Hazard::title, page);
        list("Rules", knowledge.rules(), Rule::id, Rule::title, page);
        list("Escalations", knowledge.escalations(), Escalation::id, Escalation::because, page);
        list("Effects", knowledge.effects(), Effect::id, Effect::title, page);
        list("Clinical effects", knowledge.clinicalEffects(), ClinicalEffect::id, ClinicalEffect::title, page);
        list(
                "Groups",
                Arrays.stream(Group.values())
                        .map(group -> knowledge.group(group.id()))
                        .flatMap(Optional::stream)
                        .toList(),
                SubstanceGroup::id,
                SubstanceGroup::title,
                page);
        list("Substances", knowledge.substances(), Substance::id, Substance::name, page);
        return page.toString();
    }

    private static <T> void list(
            String title, Collection<T> entries, Function<T, String> id, Function<T, String> name, StringBuilder page) {
        page.append("\n## ").append(title).append("\n\n| id | |\n|---|---|\n");
        entries.stream()
                .map(each -> "| `" + id.apply(each) + "` | " + name.apply(each) + " |\n")
                .sorted()
                .forEach(page::append);
    }
}
