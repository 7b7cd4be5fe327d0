package io.github.interplayrx.internal.engine;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.drools.base.base.ClassObjectType;
import org.drools.core.impl.RuleBaseFactory;
import org.drools.kiesession.session.StatefulKnowledgeSessionImpl;
import org.drools.model.Model;
import org.drools.modelcompiler.KieBaseBuilder;
import org.kie.api.KieBase;

/** The Drools that a host brings: all of one version, and found by Drools itself whatever class loader a thread carries. */
final class DroolsOnClassPath {
    private static final Class<?>[] ONE_OF_EACH_JAR = {
        KieBase.class,
        Model.class,
        ClassObjectType.class,
        RuleBaseFactory.class,
        StatefulKnowledgeSessionImpl.class,
        KieBaseBuilder.class
    };

    private DroolsOnClassPath() {}

    /** Does something for which Drools looks up its own parts by the class loader of the thread. */
    static <T> T started(Supplier<T> work) {
        checkVersions(versions());
        Thread thread = Thread.currentThread();
        ClassLoader ofHost = thread.getContextClassLoader();
        thread.setContextClassLoader(KieBaseBuilder.class.getClassLoader());
        try {
            return work.get();
        } finally {
            thread.setContextClassLoader(ofHost);
        }
    }

    private static Map<String, String> versions() {
        Map<String, String> versions = new TreeMap<>();
        for (Class<?> each : ONE_OF_EACH_JAR) {
            String version = each.getPackage().getImplementationVersion();
            if (version != null) {
                versions.put(each.getPackageName(), version);
            }
        }
        return versions;
    }

    /** A mix fails in every check, with errors that name none of its jars. Where jars are shaded nobody knows their versions. */
    static void checkVersions(Map<String, String> versions) {
        if (versions.values().stream().distinct().count() > 1) {
            throw new IllegalStateException(
                    "The class path holds different versions of Drools: " + versions
                            + ".\nMaybe import org.drools:drools-bom in one version into the dependencyManagement of the application.");
        }
    }
}
