package io.github.interplayrx.internal.engine;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.drools.model.Model;
import org.drools.modelcompiler.KieBaseBuilder;
import org.kie.api.KieBase;
import org.kie.api.conf.KieBaseMutabilityOption;

/**
 * Loads the rules that were compiled when the library was built. Nothing here can compile DRL, and no kmodule.xml of the host is read.
 */
final class CompiledRules {
    private static final String INDEX = "/META-INF/kie/io.github.interplayrx/interplay/drools-model";

    private CompiledRules() {}

    static KieBase load() {
        return KieBaseBuilder.createKieBaseFromModel(model(), KieBaseMutabilityOption.DISABLED);
    }

    private static Model model() {
        try {
            return Class.forName(modelClass())
                    .asSubclass(Model.class)
                    .getDeclaredConstructor()
                    .newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("The compiled rules cannot be loaded.\nMaybe the jar was repackaged.", e);
        }
    }

    /** The compiler lists its version first and then the class of the model. */
    private static String modelClass() {
        try (InputStream stream = CompiledRules.class.getResourceAsStream(INDEX)) {
            if (stream == null) {
                throw new IllegalStateException("The compiled rules are missing: " + INDEX
                        + ".\nMaybe the jar was repackaged without META-INF.");
            }
            return new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.contains(":") && !line.isBlank())
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("The index of the compiled rules is empty."));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
