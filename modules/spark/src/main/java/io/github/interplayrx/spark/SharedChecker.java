package io.github.interplayrx.spark;

import io.github.interplayrx.InteractionChecker;
import java.io.Serializable;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.spark.broadcast.Broadcast;
import org.jspecify.annotations.Nullable;

/**
 * The checker of the JVM in which it is asked for. A checker cannot travel, and to make one costs as much as thousands of checks: so
 * what it is made of travels, and each JVM makes one for each set of options.
 */
final class SharedChecker implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final ConcurrentHashMap<String, InteractionChecker> OF_THIS_JVM = new ConcurrentHashMap<>();

    private final String key;
    private final Broadcast<Options> options;
    private transient @Nullable InteractionChecker checker;

    SharedChecker(String key, Broadcast<Options> options) {
        this.key = key;
        this.options = options;
    }

    /** The checker of a JVM that was told nothing. */
    static InteractionChecker withDefaults() {
        return OF_THIS_JVM.computeIfAbsent("", any -> InteractionChecker.create());
    }

    InteractionChecker get() {
        InteractionChecker here = checker;
        if (here == null) {
            here = OF_THIS_JVM.computeIfAbsent(key, any -> options.value().checker());
            checker = here;
        }
        return here;
    }
}
