package io.github.interplayrx.cdshooks.server;

import io.github.interplayrx.model.InterplayException;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Starts the service: {@code java -jar interplay-cds-hooks-VERSION.jar --port 8080}. Each option may also be a variable of the environment,
 * such as {@code INTERPLAY_PORT}.
 *
 * <pre>{@code
 * java -jar interplay-cds-hooks-0.2.0.jar --host 0.0.0.0 --origins https://ehr.example
 * }</pre>
 */
public final class Main {
    private static final Logger LOG = LoggerFactory.getLogger(Main.class);

    private Main() {}

    /**
     * Starts the service, and stops it when the process is asked to end.
     *
     * @param args options and values
     * @throws InterruptedException if it is interrupted
     */
    public static void main(String[] args) throws InterruptedException {
        if (Settings.asksForHelp(args)) {
            System.out.println("Answers CDS Hooks. Each option has a value:\n" + Settings.help());
            return;
        }
        try {
            serve(Settings.of(args, System.getenv()));
        } catch (IllegalArgumentException | InterplayException | IOException e) {
            System.err.println(e instanceof IOException ? "Cannot listen: " + e.getMessage() : e.getMessage());
            System.exit(2);
        }
    }

    private static void serve(Map<String, String> settings) throws IOException, InterruptedException {
        CdsServer server = started(settings);
        CountDownLatch stopped = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            server.close();
            stopped.countDown();
        }));
        System.out.println("Interplay answers CDS Hooks at " + server.address() + "/cds-services");
        stopped.await();
    }

    /** Where it is to listen, something answers at once; on any port that is free, nobody waits. */
    private static CdsServer started(Map<String, String> settings) throws IOException {
        if (Settings.port(settings) == 0) {
            return Settings.server(settings, Settings.checker(settings)).start();
        }
        CdsServer.Builder server;
        try (Waiting waiting = Waiting.at(Settings.host(settings), Settings.port(settings))) {
            LOG.info("Starting at port {}.", waiting.port());
            server = Settings.server(settings, Settings.checker(settings));
        }
        return server.start();
    }
}
