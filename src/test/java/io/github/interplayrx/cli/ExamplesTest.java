package io.github.interplayrx.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.interplayrx.BundledChecker;
import io.github.interplayrx.knowledge.Rule;
import io.github.interplayrx.model.Severity;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Who forgets an example reads which one, and in which file it belongs. */
class ExamplesTest {
    private static final String FILE = "conformance/examples/cns-respiratory-depression.json";

    private final Rule rule =
            BundledChecker.get().knowledge().rule("opioid-benzodiazepine").orElseThrow();

    @Test
    void a_missing_example_is_named_with_its_file_and_id() {
        assertThat(Examples.of(Map.of()).missing(rule))
                .containsExactly(
                        FILE + " has no case \"opioid-benzodiazepine/fires\".\n"
                                + "Maybe copy a case of a rule like it and change its id.",
                        FILE + " has no case \"opioid-benzodiazepine/silent\".\n"
                                + "Maybe copy a case of a rule like it and change its id.");
    }

    @Test
    void an_example_that_asks_for_another_rule_is_named_too() {
        Examples copied = Examples.of(Map.of(
                "opioid-benzodiazepine/fires",
                of("opioid-benzodiazepine/fires", "opioid-alcohol"),
                "opioid-benzodiazepine/silent",
                of("opioid-benzodiazepine/silent", "opioid-alcohol")));

        assertThat(copied.missing(rule))
                .containsExactly(
                        FILE + ": \"opioid-benzodiazepine/fires\" does not name its rule.\n"
                                + "Maybe write \"opioid-benzodiazepine\" in \"mustRaise\".",
                        FILE + ": \"opioid-benzodiazepine/silent\" does not name its rule.\n"
                                + "Maybe write \"opioid-benzodiazepine\" in \"mustNotRaise\".");
    }

    @Test
    void the_catalogue_names_the_example_that_it_needs() {
        assertThatIllegalStateException()
                .isThrownBy(() -> Examples.of(Map.of()).silent(rule))
                .withMessageStartingWith(FILE + " has no case \"opioid-benzodiazepine/silent\".");
    }

    private static ConformanceCase of(String id, String otherRule) {
        return new ConformanceCase(
                id,
                "Copied from another rule",
                "{}",
                List.of(new ConformanceCase.Required(otherRule, Severity.MINOR, null)),
                List.of(new ConformanceCase.TheRule(otherRule)));
    }
}
