package io.github.interplayrx.internal.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.drools.model.Model;

/**
 * Rules that were compiled by kie-maven-plugin into the jar of a Maven project.
 *
 * @param loader loads the classes of that jar
 * @param groupId groupId of the project
 * @param artifactId artifactId of the project
 */
public record RulePack(ClassLoader loader, String groupId, String artifactId) {

    List<Model> models() {
        return models(modelClasses());
    }

    /** All rules but those of one package, of which no class is loaded. */
    List<Model> modelsOutside(String rulePackage) {
        List<String> classes = modelClasses();
        classes.removeIf(name -> name.startsWith(rulePackage + "."));
        return models(classes);
    }

    private List<Model> models(List<String> classes) {
        List<Model> models = new ArrayList<>();
        for (String name : classes) {
            models.add(model(name));
        }
        return models;
    }

    private Model model(String name) {
        try {
            return Class.forName(name, true, loader)
                    .asSubclass(Model.class)
                    .getDeclaredConstructor()
                    .newInstance();
        } catch (ReflectiveOperationException | ClassCastException | LinkageError e) {
            throw new IllegalStateException(
                    "The compiled rules " + name + " cannot be loaded.\nMaybe the jar was repackaged, or its rules were"
                            + " compiled with another version of Drools.",
                    e);
        }
    }

    /** The compiler lists its version first and then one class for each package of rules. */
    private List<String> modelClasses() {
        String index = "META-INF/kie/" + groupId + "/" + artifactId + "/drools-model";
        try (InputStream stream = loader.getResourceAsStream(index)) {
            if (stream == null) {
                throw new IllegalStateException("The compiled rules are missing: " + index
                        + ".\nMaybe the jar was repackaged without META-INF, or kie-maven-plugin compiled no rules because the"
                        + " pom does not name org.drools:drools-model-compiler.");
            }
            List<String> classes = new ArrayList<>();
            for (String line : new String(stream.readAllBytes(), StandardCharsets.UTF_8).split("\\R", -1)) {
                if (!line.contains(":") && !line.isBlank()) {
                    classes.add(line.strip());
                }
            }
            if (classes.isEmpty()) {
                throw new IllegalStateException("The index of the compiled rules is empty: " + index
                        + ".\nMaybe kie-maven-plugin ran without generateModel YES.");
            }
            return classes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
