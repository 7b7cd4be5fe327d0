package consumer;

import io.github.interplayrx.InteractionChecker;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** One checker for the application: it is thread-safe, and creating it costs far more than a check. */
public class Checkers {
    @Produces
    @Singleton
    @Startup
    InteractionChecker checker() {
        return InteractionChecker.create();
    }
}
