package io.github.interplayrx.internal.engine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.interplayrx.knowledge.Rule;
import io.github.interplayrx.model.Severity;
import io.github.interplayrx.model.WarningKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A conformance case.
 *
 * @param id its id
 * @param request the request
 * @param expectations what it says of the report
 */
record Case(String id, String request, List<Expectation> expectations) {
    private static final String LEVEL = "any>=";
    private static final String HAZARD = "hazard:";

    /** Something that a case says of which rules spoke, and how severe they were. */
    interface Expectation {
        boolean holds(Map<Rule, Severity> spoken);
    }

    static List<Case> readAll(Path directory) throws IOException {
        ObjectMapper mapper = new ObjectMapper();
        List<Case> cases = new ArrayList<>();
        try (Stream<Path> paths = Files.walk(directory)) {
            for (Path path : paths.filter(p -> p.toString().endsWith(".json")).sorted().toList()) {
                for (JsonNode node : mapper.readTree(path.toFile()).path("cases")) {
                    cases.add(read(node));
                }
            }
        }
        return cases;
    }

    private static Case read(JsonNode node) {
        List<Expectation> expectations = new ArrayList<>();
        node.path("mustRaise").forEach(must -> expectations.add(mustRaise(must)));
        node.path("mustNotRaise").forEach(not -> expectations.add(mustNotRaise(not.asText())));
        return new Case(node.path("id").asText(), node.path("request").toString(), expectations);
    }

    private static Expectation mustRaise(JsonNode must) {
        String id = must.path("rule").asText();
        Severity least = Severity.valueOf(must.path("minSeverity").asText("INFO"));
        Severity most = Severity.valueOf(must.path("maxSeverity").asText("CRITICAL"));
        return spoken -> spoken.entrySet().stream()
                .anyMatch(each -> each.getKey().id().equals(id)
                        && each.getValue().isAtLeast(least)
                        && most.isAtLeast(each.getValue()));
    }

    private static Expectation mustNotRaise(String not) {
        if (not.startsWith(LEVEL)) {
            Severity severity = Severity.valueOf(not.substring(LEVEL.length()));
            return spoken -> spoken.entrySet().stream()
                    .noneMatch(each -> isWarning(each.getKey()) && each.getValue().isAtLeast(severity));
        }
        if (not.startsWith(HAZARD)) {
            String hazard = not.substring(HAZARD.length());
            return spoken -> spoken.keySet().stream()
                    .noneMatch(rule -> isWarning(rule) && rule.hazard().equals(hazard));
        }
        return spoken -> spoken.keySet().stream().noneMatch(rule -> rule.id().equals(not));
    }

    private static boolean isWarning(Rule rule) {
        return rule.kind() == WarningKind.WARNING;
    }

    /** Whether what these findings say breaks something that holds for those. */
    boolean tellsApart(Map<Rule, Severity> before, Map<Rule, Severity> after) {
        return expectations.stream().anyMatch(each -> each.holds(before) && !each.holds(after));
    }
}
