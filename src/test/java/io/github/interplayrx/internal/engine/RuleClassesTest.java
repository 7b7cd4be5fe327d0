package io.github.interplayrx.internal.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.DataInputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** The file from which the classes of the rules are defined. */
class RuleClassesTest {
    @Test
    void a_process_that_starts_loads_few_classes_for_all_rules() throws IOException {
        try (DataInputStream file = new DataInputStream(
                RuleClasses.class.getResourceAsStream("/io/github/interplayrx/index/rules.classes"))) {
            assertThat(file.readInt())
                    .as("classes in index/rules.classes. Maybe Drools writes its lambdas in another form, which"
                            + " src/build/WriteRuleClasses.java does not know.")
                    .isLessThan(60);
        }
    }
}
