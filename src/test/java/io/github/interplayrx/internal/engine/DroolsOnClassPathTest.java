package io.github.interplayrx.internal.engine;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class DroolsOnClassPathTest {
    @Test
    void different_versions_are_named() {
        assertThatThrownBy(() -> DroolsOnClassPath.checkVersions(
                        Map.of("org.drools.core.impl", "10.1.0", "org.drools.modelcompiler", "10.2.0")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContainingAll("org.drools.core.impl=10.1.0", "org.drools.modelcompiler=10.2.0", "Maybe");
    }

    @Test
    void one_version_and_unknown_versions_are_fine() {
        assertThatCode(() -> DroolsOnClassPath.checkVersions(Map.of("a", "9.44.0", "b", "9.44.0")))
                .doesNotThrowAnyException();
        assertThatCode(() -> DroolsOnClassPath.checkVersions(Map.of())).doesNotThrowAnyException();
    }
}
