package io.github.interplayrx.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.github.interplayrx.BundledChecker;
import io.github.interplayrx.internal.base.json.Json;
import io.github.interplayrx.knowledge.Hazard;
import io.github.interplayrx.knowledge.KnowledgeBase;
import io.github.interplayrx.knowledge.Rule;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Holds the library to every case of the conformance pack, with the runner that others use. */
class ConformanceTest {
    private static final Path PACK = Path.of("conformance");

    private final KnowledgeBase knowledge = BundledChecker.get().knowledge();

    @TestFactory
    Stream<DynamicContainer> every_case_holds() {
        return ConformanceCase.files(List.of(PACK)).stream()
                .map(file -> dynamicContainer(
                        PACK.relativize(file).toString(), cases(file).stream().map(ConformanceTest::test)));
    }

    private static DynamicTest test(ConformanceCase each) {
        return dynamicTest(
                each.id() + " " + each.title(),
                () -> assertThat(each.judge(report(each))).isEmpty());
    }

    @Test
    void every_rule_has_a_list_that_fires_it_and_a_near_miss_that_does_not() {
        Examples examples = Examples.read();
        List<String> missing = new ArrayList<>();

        for (Rule rule : knowledge.rules()) {
            missing.addAll(examples.missing(rule));
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void no_case_speaks_of_a_rule_or_a_hazard_that_does_not_exist() {
        List<String> rules = new ArrayList<>();
        List<String> hazards = new ArrayList<>();
        for (ConformanceCase each : ConformanceCase.readAll(List.of(PACK)).values()) {
            each.mustRaise().forEach(required -> rules.add(required.rule()));
            for (ConformanceCase.Forbidden forbidden : each.mustNotRaise()) {
                if (forbidden instanceof ConformanceCase.TheRule named) {
                    rules.add(named.rule());
                } else if (forbidden instanceof ConformanceCase.WarningOfHazard named) {
                    hazards.add(named.hazard());
                }
            }
        }

        assertThat(knowledge.rules()).extracting(Rule::id).containsAll(rules);
        assertThat(knowledge.hazards()).extracting(Hazard::id).containsAll(hazards);
    }

    @Test
    void every_case_asks_for_something() {
        assertThat(ConformanceCase.readAll(List.of(PACK)).values())
                .hasSizeGreaterThan(2 * knowledge.rules().size())
                .allSatisfy(each -> assertThat(
                                each.mustRaise().size() + each.mustNotRaise().size())
                        .as(each.id())
                        .isPositive());
    }

    private static ConformanceReport report(ConformanceCase each) {
        return ConformanceReport.read(
                Json.create(), BundledChecker.get().checkJson(each.request()).toJson());
    }

    private static Collection<ConformanceCase> cases(Path file) {
        return ConformanceCase.readAll(List.of(file)).values();
    }
}
