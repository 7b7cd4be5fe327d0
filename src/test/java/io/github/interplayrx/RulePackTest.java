package io.github.interplayrx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.drools.model.DSL.declarationOf;
import static org.drools.model.DSL.globalOf;
import static org.drools.model.DSL.on;
import static org.drools.model.PatternDSL.pattern;
import static org.drools.model.PatternDSL.rule;

import io.github.interplayrx.knowledge.KnowledgeBase;
import io.github.interplayrx.knowledge.KnowledgeException;
import io.github.interplayrx.model.CheckFailedException;
import io.github.interplayrx.model.InteractionReport;
import io.github.interplayrx.model.Warning;
import io.github.interplayrx.regimen.Group;
import io.github.interplayrx.regimen.Regimen;
import io.github.interplayrx.regimen.Warnings;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.drools.model.Declaration;
import org.drools.model.Global;
import org.drools.model.impl.ModelImpl;
import org.junit.jupiter.api.Test;
import org.kie.api.runtime.KieRuntime;

/**
 * Rules that come in a jar of their own, as the rule compiler leaves them there. That it leaves them so is what {@code
 * consumers/rule-pack} shows.
 */
class RulePackTest {
    private static final Path WORDS = Path.of("src/test/resources/local-knowledge/north-rule-pack.json");
    private static final KnowledgeBase KNOWLEDGE = BundledChecker.get().knowledge();

    /** Holds for three opioids; two of them and naloxone make its condition throw, and methadone its consequence. */
    public static class North extends ModelImpl {
        public North() {
            this("north");
        }

        North(String itsPackage) {
            Declaration<Regimen> regimen = declarationOf(Regimen.class, "$regimen");
            Global<Warnings> warnings = globalOf(Warnings.class, itsPackage, "warnings");
            addGlobal(warnings);
            addRule(rule(itsPackage, "north-three-opioids")
                    .build(
                            pattern(regimen).expr("three", North::hasThreeOpioids),
                            on(regimen, warnings).execute((drools, r, w) -> {
                                if (r.has(Group.BACLOFEN)) {
                                    drools.getRuntime(KieRuntime.class).halt();
                                }
                                if (r.has(Group.LITHIUM)) {
                                    drools.delete(r);
                                }
                                if (r.has(Group.GABAPENTINOID)) {
                                    drools.update(r);
                                }
                                if (r.has(Group.METHADONE)) {
                                    throw new NoClassDefFoundError("oxycodone");
                                }
                                w.raise("north-three-opioids", r.all(Group.OPIOID));
                            })));
        }

        private static boolean hasThreeOpioids(Regimen regimen) {
            if (regimen.has(Group.LONG_ACTING_OPIOID_ANTAGONIST)) {
                throw new IllegalStateException("oxycodone and naltrexone");
            }
            return regimen.count(Group.OPIOID) >= 3;
        }
    }

    /** Would replace rules of the library. */
    public static class Intruder extends North {
        public Intruder() {
            super("io.github.interplayrx.rules");
        }
    }

    @Test
    void a_rule_of_a_pack_speaks_in_the_words_of_local_knowledge_beside_those_of_the_library() {
        InteractionReport report = north().check("oxycodone", "morphine", "tramadol", "diazepam");

        assertThat(LocalKnowledgeTest.all(report))
                .filteredOn(warning -> warning.rule().equals("north-three-opioids"))
                .singleElement()
                .satisfies(w -> assertThat(w.substances()).containsExactly("morphine", "oxycodone", "tramadol"))
                .satisfies(w -> assertThat(w.local()).isNotNull());
        assertThat(LocalKnowledgeTest.rules(report)).contains("opioid-benzodiazepine");
        assertThat(LocalKnowledgeTest.rules(north().check("oxycodone", "morphine")))
                .doesNotContain("north-three-opioids");
    }

    @Test
    void a_pack_that_throws_gives_a_typed_error_without_the_list_and_the_checker_stays_usable() {
        InteractionChecker checker = north();

        assertThatThrownBy(() -> checker.check("oxycodone", "naltrexone"))
                .isInstanceOf(CheckFailedException.class)
                .hasMessageContaining("\nMaybe ")
                .message()
                .doesNotContain("oxycodone");
        assertThatThrownBy(() -> checker.check("oxycodone", "morphine", "methadone"))
                .isInstanceOf(CheckFailedException.class);
        assertThat(checker.check("oxycodone", "diazepam").warnings())
                .extracting(Warning::rule)
                .contains("opioid-benzodiazepine");
    }

    @Test
    void a_pack_that_halts_leaves_no_rule_of_the_library_unasked() {
        String[] list = {"oxycodone", "morphine", "tramadol", "baclofen", "diazepam", "sertraline", "ondansetron"};
        List<String> rules = LocalKnowledgeTest.rules(north().check(list));

        assertThat(rules).contains("north-three-opioids");
        assertThat(rules)
                .containsAll(LocalKnowledgeTest.rules(BundledChecker.get().check(list)));
    }

    @Test
    void a_pack_that_deletes_what_the_rules_of_the_library_need_is_an_error() {
        InteractionChecker checker = north();

        assertThatThrownBy(() -> checker.check("oxycodone", "morphine", "tramadol", "lithium"))
                .isInstanceOf(CheckFailedException.class)
                .hasMessageContaining("\nMaybe ");
    }

    @Test
    void a_pack_that_fires_without_end_is_an_error() {
        InteractionChecker checker = north();

        assertThatThrownBy(() -> checker.check("oxycodone", "morphine", "tramadol", "gabapentin"))
                .isInstanceOf(CheckFailedException.class)
                .hasMessageContaining("\nMaybe ")
                .hasStackTraceContaining("fire without end");
    }

    @Test
    void a_pack_without_words_is_refused() {
        assertThatThrownBy(() -> InteractionChecker.builder()
                        .knowledge(KNOWLEDGE)
                        .rulePack(loader(North.class), "test", "pack")
                        .build())
                .isInstanceOf(KnowledgeException.class)
                .hasMessageContaining("A rule in DRL has no words. Found: \"north-three-opioids\"");
    }

    @Test
    void words_without_their_pack_are_refused() {
        InteractionChecker.Builder builder =
                InteractionChecker.builder().knowledge(KNOWLEDGE).localKnowledge(WORDS);

        assertThatThrownBy(builder::build)
                .isInstanceOf(KnowledgeException.class)
                .hasMessageContaining("The words have no condition. Found: \"north-three-opioids\"");
    }

    @Test
    void a_pack_in_the_package_of_the_library_is_refused() {
        assertThatThrownBy(() -> with(loader(Intruder.class)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("test:pack")
                .hasMessageContaining("\nMaybe ");
    }

    @Test
    void a_pack_that_is_not_there_or_empty_or_no_pack_is_refused_with_advice() {
        assertThatThrownBy(() -> with(getClass().getClassLoader()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("META-INF/kie/test/pack/drools-model")
                .hasMessageContaining("\nMaybe ")
                .hasMessageContaining("drools-model-compiler");
        assertThatThrownBy(() -> with(new Loader("Drools-Model-Version:10.2.0\n")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("empty");
        assertThatThrownBy(() -> with(new Loader("no.such.Rules\n")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("no.such.Rules");
        assertThatThrownBy(() -> with(loader(RulePackTest.class)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("RulePackTest");
    }

    private static InteractionChecker north() {
        return with(loader(North.class));
    }

    private static InteractionChecker with(ClassLoader loader) {
        return InteractionChecker.builder()
                .knowledge(KNOWLEDGE)
                .localKnowledge(WORDS)
                .rulePack(loader, "test", "pack")
                .build();
    }

    private static ClassLoader loader(Class<?> rules) {
        return new Loader("Drools-Model-Version:10.2.0\n" + rules.getName() + "\n");
    }

    /** A class path with one pack on it. */
    private static final class Loader extends ClassLoader {
        private final String index;

        Loader(String index) {
            super(RulePackTest.class.getClassLoader());
            this.index = index;
        }

        @Override
        public InputStream getResourceAsStream(String name) {
            return name.equals("META-INF/kie/test/pack/drools-model")
                    ? new ByteArrayInputStream(index.getBytes(StandardCharsets.UTF_8))
                    : super.getResourceAsStream(name);
        }
    }
}
