package io.github.interplayrx.benchmarks;

import io.github.interplayrx.internal.engine.PartOfTheRules;
import io.github.interplayrx.internal.engine.RuleEngine;
import io.github.interplayrx.internal.recognition.Recogniser;
import io.github.interplayrx.knowledge.KnowledgeBase;
import io.github.interplayrx.model.MedicationList;
import io.github.interplayrx.regimen.Line;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** How names and rules grow with what is known: every 16th, every 4th and every rule; the substances once and five times. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 8, time = 2)
@Measurement(iterations = 5, time = 1)
@Fork(2)
@State(Scope.Benchmark)
public class GrowthBenchmark {
    private static final int MEDICATIONS = 10;

    private final List<MedicationList> lists = RealisticLists.ofSize(MEDICATIONS);
    private int next;

    /** Rules of which only a part is known. */
    @State(Scope.Benchmark)
    public static class Rules {
        @Param({"16", "4", "1"})
        int everyNth;

        RuleEngine engine;
        List<List<Line>> lines;

        /** Loads the part. */
        @Setup
        public void load() {
            KnowledgeBase knowledge = KnowledgeBase.load();
            engine = new PartOfTheRules(knowledge).everyNth(everyNth);
            Recogniser recogniser = new Recogniser(knowledge);
            lines = RealisticLists.ofSize(MEDICATIONS).stream()
                    .map(recogniser::recognise)
                    .toList();
        }
    }

    /** Substances, as many times as there are. */
    @State(Scope.Benchmark)
    public static class Substances {
        @Param({"1", "5"})
        int times;

        Recogniser recogniser;
        RuleEngine engine;

        /** Loads the knowledge with copies of every substance. */
        @Setup
        public void load() {
            KnowledgeBase knowledge = ManySubstances.times(times);
            recogniser = new Recogniser(knowledge);
            engine = RuleEngine.create(knowledge);
        }
    }

    /** Rules alone. */
    @Benchmark
    public Object rules(Rules rules) {
        int at = next++ % lists.size();
        return rules.engine.evaluate(
                rules.engine.regimen(rules.lines.get(at), lists.get(at).patient()));
    }

    /** Names and rules. */
    @Benchmark
    public Object substances(Substances substances) {
        MedicationList list = lists.get(next++ % lists.size());
        List<Line> lines = substances.recogniser.recognise(list);
        return substances.engine.evaluate(substances.engine.regimen(lines, list.patient()));
    }
}
