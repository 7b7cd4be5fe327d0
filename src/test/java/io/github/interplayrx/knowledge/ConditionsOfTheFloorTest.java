package io.github.interplayrx.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The second notation of every condition. Seeded lists compare the two, and may miss a rule that is not there at all. */
class ConditionsOfTheFloorTest {
    private static final Path FILE = Path.of("benchmarks/src/main/resources/conditions.json");

    @Test
    void every_rule_has_its_condition_there_with_the_same_severity() throws IOException {
        Map<String, JsonNode> conditions = new TreeMap<>();
        new ObjectMapper()
                .readTree(FILE.toFile())
                .path("rules")
                .forEach(each -> conditions.put(each.path("id").asText(), each));
        List<String> wrong = new ArrayList<>();

        for (Rule rule : BundledKnowledge.get().rules()) {
            JsonNode condition = conditions.remove(rule.id());
            if (condition == null) {
                wrong.add(FILE + " has no condition \"" + rule.id()
                        + "\".\nMaybe copy the line of a rule like it, and write the condition in its notation.");
            } else if (!condition
                            .path("severity")
                            .asText()
                            .equals(rule.severity().name())
                    || !condition.path("hazard").asText().equals(rule.hazard())) {
                wrong.add(FILE + ": \"" + rule.id() + "\" has another severity or hazard than rules/" + rule.hazard()
                        + ".json.\nMaybe write " + rule.severity() + " and " + rule.hazard() + ".");
            }
        }
        conditions
                .keySet()
                .forEach(id -> wrong.add(FILE + ": there is no rule \"" + id + "\".\nMaybe it is misspelt."));

        assertThat(wrong).isEmpty();
    }
}
