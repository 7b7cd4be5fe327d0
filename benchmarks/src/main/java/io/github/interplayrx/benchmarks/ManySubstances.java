package io.github.interplayrx.benchmarks;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.interplayrx.knowledge.GradedEffect;
import io.github.interplayrx.knowledge.KnowledgeBase;
import io.github.interplayrx.knowledge.Substance;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Knowledge that holds every substance several times: copies under other names with the same effects, added as local knowledge. */
final class ManySubstances {
    private static final ObjectMapper JSON = new ObjectMapper();

    private ManySubstances() {}

    static KnowledgeBase times(int times) {
        KnowledgeBase knowledge = KnowledgeBase.load();
        if (times == 1) {
            return knowledge;
        }
        try {
            Path file = Files.createTempFile("many-substances", ".json");
            try {
                JSON.writeValue(file.toFile(), copies(knowledge, times - 1));
                return knowledge.withLocal(file);
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ObjectNode copies(KnowledgeBase knowledge, int count) {
        ObjectNode root = JSON.createObjectNode().put("id", "copies").put("version", "1");
        ArrayNode substances = root.putArray("substances");
        for (Substance substance : knowledge.substances()) {
            for (int i = 1; i <= count && !substance.isCombination(); i++) {
                substances.add(copy(substance, i));
            }
        }
        return root;
    }

    private static ObjectNode copy(Substance substance, int number) {
        ObjectNode copy = JSON.createObjectNode().put("id", substance.id() + "-copy-" + number);
        copy.putObject("names").put("inn", "zq" + number + substance.id().replace("-", ""));
        copy.put("review", substance.review() == Substance.Review.CURATED ? "curated" : "reviewed-no-effect");
        ArrayNode effects = copy.putArray("effects");
        for (GradedEffect effect : substance.effects()) {
            effects.add(effect.isGraded() ? effect.effect() + ":" + effect.grade() : effect.effect());
        }
        copy.putObject("change").put("by", "Benchmark").put("on", "2026-11-25").put("why", "To measure growth.");
        return copy;
    }
}
