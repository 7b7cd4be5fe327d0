package io.github.interplayrx.cdshooks.server;

import io.github.interplayrx.InteractionChecker;
import io.github.interplayrx.model.InterplayException;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

/**
 * Starts the service: {@code java -jar interplay-cds-hooks-VERSION.jar --port 8080}. Each option may also be a variable of the environment,
 * such as {@code INTERPLAY_PORT}.
 *
 * <pre>{@code
 * java -jar interplay-cds-hooks-0.2.0.jar --host 0.0.0.0 --origins https://ehr.example
 * }</pre>
 */
public final class Main {
    private Main() {}

    /**
     * Starts the service, and stops it when the process is asked to end.
     *
     * @param args options and values
     * @throws InterruptedException if it is interrupted
     */
    public static void main(String[] args) throws InterruptedException {
        try {
            serve(Settings.of(args, System.getenv()));
        } catch (IllegalArgumentException | InterplayException | IOException e) {
            System.err.println(e instanceof IOException ? "Cannot listen: " + e.getMessage() : e.getMessage());
            System.exit(2);
        }
    }

    private static void serve(Map<String, String> settings) throws IOException, InterruptedException {
        InteractionChecker checker = Settings.checker(settings);
        CdsServer server = Settings.server(settings, checker).start();
        CountDownLatch stopped = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            server.close();
            stopped.countDown();
        }));
        System.out.println("Interplay answers CDS Hooks at " + server.address() + "/cds-services");
        stopped.await();
    }
}
