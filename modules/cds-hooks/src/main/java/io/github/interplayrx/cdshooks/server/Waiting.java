package io.github.interplayrx.cdshooks.server;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.github.interplayrx.html.HtmlReport;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Answers while the knowledge is loaded, so that a person sees that something happens, and a program that it has to come again. The page
 * asks again by itself, without a script.
 */
final class Waiting implements AutoCloseable {
    private static final int UNAVAILABLE = 503;
    private static final String PAGE = """
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta http-equiv="refresh" content="2">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>Interplay is starting</title>
            </head>
            <body>
            <main>
            <h1>Interplay is starting</h1>
            <p role="status">It loads its rules, which takes a few seconds. This page tries again by itself.</p>
            </main>
            </body>
            </html>
            """;

    /** Some, so that one slow client keeps nobody waiting. */
    private static final int THREADS = 16;

    private final HttpServer server;
    private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);

    private Waiting(InetSocketAddress at) throws IOException {
        CdsServer.limit();
        server = HttpServer.create(at, 0);
        server.setExecutor(threads);
        server.createContext("/", Waiting::answer);
        server.start();
    }

    static Waiting at(String host, int port) throws IOException {
        return new Waiting(new InetSocketAddress(host, port));
    }

    int port() {
        return server.getAddress().getPort();
    }

    private static void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        if (path.equals("/")) {
            send(exchange, "text/html; charset=utf-8", PAGE);
        } else if (path.equals("/health")) {
            send(exchange, "application/json", "{\"status\":\"starting\"}");
        } else {
            send(
                    exchange,
                    "application/json",
                    new HttpProblem(UNAVAILABLE, "transient", "The service starts.\nMaybe try again in a second.")
                            .body());
        }
    }

    private static void send(HttpExchange exchange, String type, String text) throws IOException {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.getResponseHeaders().set("Content-Security-Policy", HtmlReport.contentSecurityPolicy());
        exchange.getResponseHeaders().set("Cache-Control", "no-store");
        exchange.getResponseHeaders().set("Connection", "close");
        exchange.getResponseHeaders().set("Retry-After", "1");
        exchange.sendResponseHeaders(UNAVAILABLE, body.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(body);
        }
    }

    /** Makes room for the service. */
    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
