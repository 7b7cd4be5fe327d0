package io.github.interplayrx.fhir;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.interplayrx.knowledge.KnowledgeBase;
import io.github.interplayrx.model.Severity;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The codes of our own that written resources use, as resources. */
final class CodeSystems {
    private final KnowledgeBase knowledge;

    CodeSystems(KnowledgeBase knowledge) {
        this.knowledge = knowledge;
    }

    List<ObjectNode> all() {
        return List.of(
                codeSystem(
                        Systems.RULE,
                        "InterplayRule",
                        "Rules of Interplay",
                        displays(knowledge.rules().stream().map(rule -> Map.entry(rule.id(), rule.title())))),
                codeSystem(
                        Systems.HAZARD,
                        "InterplayHazard",
                        "Hazards of Interplay",
                        displays(knowledge.hazards().stream().map(each -> Map.entry(each.id(), each.title())))),
                codeSystem(
                        Systems.EFFECT,
                        "InterplayClinicalEffect",
                        "Clinical effects of Interplay",
                        displays(knowledge.clinicalEffects().stream().map(each -> Map.entry(each.id(), each.title())))),
                codeSystem(
                        Systems.PHARMACOLOGICAL_EFFECT,
                        "InterplayEffect",
                        "Effects of substances in Interplay",
                        displays(knowledge.effects().stream().map(each -> Map.entry(each.id(), each.title())))),
                codeSystem(
                        Systems.SEVERITY,
                        "InterplaySeverity",
                        "Severities of Interplay",
                        displays(Arrays.stream(Severity.values()).map(each -> Map.entry(code(each), code(each))))));
    }

    static String code(Severity severity) {
        return severity.name().toLowerCase(Locale.ROOT);
    }

    private static SortedMap<String, String> displays(Stream<Map.Entry<String, String>> codes) {
        return codes.collect(
                Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, other) -> one, TreeMap::new));
    }

    private ObjectNode codeSystem(String url, String name, String title, SortedMap<String, String> displays) {
        ObjectNode system = JsonNodeFactory.instance.objectNode();
        system.put("resourceType", "CodeSystem").put("id", url.substring(url.lastIndexOf('/') + 1));
        system.put("url", url).put("version", knowledge.version().version());
        system.put("name", name).put("title", title).put("status", "active").put("experimental", false);
        system.put("publisher", "Interplay").put("description", title + ", as of the knowledge base of this version.");
        system.put("caseSensitive", true).put("content", "complete").put("count", displays.size());
        ArrayNode concepts = system.putArray("concept");
        displays.forEach(
                (code, display) -> concepts.addObject().put("code", code).put("display", display));
        return system;
    }
}
