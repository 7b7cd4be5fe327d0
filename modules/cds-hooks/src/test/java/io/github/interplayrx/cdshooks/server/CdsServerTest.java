package io.github.interplayrx.cdshooks.server;

import static io.github.interplayrx.cdshooks.Calls.bundle;
import static io.github.interplayrx.cdshooks.Calls.call;
import static io.github.interplayrx.cdshooks.Calls.order;
import static io.github.interplayrx.cdshooks.Calls.orders;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.interplayrx.InteractionChecker;
import io.github.interplayrx.cdshooks.CdsHooks;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CdsServerTest {
    private static final InteractionChecker CHECKER = InteractionChecker.create();
    private static final String SIGN = "/cds-services/interplay-order-sign";
    private static final String FEEDBACK = SIGN + "/feedback";
    private static final String ACCEPTED = "{\"feedback\":[{\"card\":\"c\",\"outcome\":\"accepted\"}]}";
    private static final String BODY = call(
                    "order-sign", bundle(orders("r", "oxycodone", "alcohol")), bundle(order("d", "baclofen")))
            .toString();

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private CdsServer server;

    @AfterEach
    void stop() {
        if (server != null) {
            server.close();
        }
    }

    private void start(CdsServer.Builder settings) throws IOException {
        server = settings.listen("127.0.0.1", 0).start();
    }

    private HttpResponse<String> get(String path) throws Exception {
        return client.send(HttpRequest.newBuilder(at(path)).build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String path, String body, String... headers) throws Exception {
        return post(path, BodyPublishers.ofString(body), headers);
    }

    private HttpResponse<String> post(String path, BodyPublisher body, String... headers) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(at(path)).POST(body);
        request.setHeader("Content-Type", "application/json");
        for (int i = 0; i < headers.length; i += 2) {
            request.setHeader(headers[i], headers[i + 1]);
        }
        return client.send(request.build(), BodyHandlers.ofString());
    }

    private URI at(String path) {
        return server.address().resolve(path);
    }

    @Test
    void itGivesTheSameAnswersAsTheLibrary() throws Exception {
        start(CdsServer.builder(CHECKER));
        CdsHooks hooks = CdsHooks.builder().checker(CHECKER).build();
        HttpResponse<String> discovery = get("/cds-services");
        assertThat(discovery.statusCode()).isEqualTo(200);
        assertThat(discovery.body()).isEqualTo(hooks.discovery().body());
        HttpResponse<String> cards = post(SIGN, BODY);
        assertThat(cards.statusCode()).isEqualTo(200);
        assertThat(cards.body())
                .isEqualTo(hooks.call("interplay-order-sign", BODY).body())
                .contains("\"critical\"");
        assertThat(cards.headers().firstValue("Content-Type")).contains("application/json");
        assertThat(cards.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(post(FEEDBACK, ACCEPTED).statusCode()).isEqualTo(200);
        assertThat(post(SIGN, "{").body())
                .isEqualTo(hooks.call("interplay-order-sign", "{").body());
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /cds-services/interplay-order-sign, 405",
        "POST, /cds-services, 405",
        "DELETE, /, 405",
        "GET, /else, 404",
        "POST, /cds-services/else, 404",
        "POST, /cds-services/else/feedback, 404",
        "POST, /cds-services/interplay-order-sign/more, 404",
        "POST, /cds-services/feedback, 404",
        "OPTIONS, /cds-services, 403"
    })
    void otherMethodsAndPathsAreRefusedWithAdvice(String method, String path, int status) throws Exception {
        start(CdsServer.builder(CHECKER));
        HttpRequest request = HttpRequest.newBuilder(at(path))
                .method(method, BodyPublishers.ofString("{}"))
                .header("Content-Type", "application/json")
                .build();
        HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body()).contains("Maybe ");
        assertThat(answer.headers().firstValue("Allow").isPresent()).isEqualTo(status == 405);
    }

    @Test
    void anotherContentTypeIsRefused() throws Exception {
        start(CdsServer.builder(CHECKER));
        for (String other : List.of("text/plain", "application/jsonx", "application/json-seq; charset=utf-8")) {
            assertThat(post(SIGN, BODY, "Content-Type", other).statusCode())
                    .as(other)
                    .isEqualTo(415);
        }
        for (String same :
                List.of("application/fhir+json", "Application/JSON; charset=UTF-8", "application/json ;v=1")) {
            assertThat(post(SIGN, BODY, "Content-Type", same).statusCode())
                    .as(same)
                    .isEqualTo(200);
        }
    }

    @Test
    void aBodyThatIsTooLongIsRefusedWithAndWithoutItsLength() throws Exception {
        start(CdsServer.builder(CHECKER).maxBody(10_000));
        String longer = BODY + " ".repeat(10_000);
        HttpResponse<String> answer = post(SIGN, longer);
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("10000 bytes", "Maybe ");
        byte[] bytes = longer.getBytes(StandardCharsets.UTF_8);
        assertThat(post(SIGN, BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(bytes)))
                        .statusCode())
                .isEqualTo(413);
        assertThat(post(SIGN, BODY).statusCode()).isEqualTo(200);
    }

    @Test
    void tooManyAtOnceGetA503AndLaterOnesAreAnswered() throws Exception {
        CountDownLatch arrived = new CountDownLatch(1);
        CountDownLatch release = new CountDownLatch(1);
        start(CdsServer.builder(CHECKER)
                .hooks(blocking(arrived, release))
                .maxConcurrent(1)
                .maxWait(Duration.ofMillis(20)));
        CompletableFuture<Integer> first = inBackground();
        arrived.await();
        HttpResponse<String> second = post(SIGN, BODY);
        assertThat(second.statusCode()).isEqualTo(503);
        assertThat(second.headers().firstValue("Retry-After")).contains("1");
        assertThat(get("/health").statusCode()).isEqualTo(200);
        release.countDown();
        assertThat(first.get()).isEqualTo(200);
        assertThat(post(SIGN, BODY).statusCode()).isEqualTo(200);
    }

    private static CdsHooks blocking(CountDownLatch arrived, CountDownLatch release) {
        return CdsHooks.builder()
                .checker(CHECKER)
                .feedback(any -> {
                    arrived.countDown();
                    try {
                        release.await();
                    } catch (InterruptedException e) {
                        throw new IllegalStateException(e);
                    }
                })
                .build();
    }

    private CompletableFuture<Integer> inBackground() {
        HttpRequest request = HttpRequest.newBuilder(at(FEEDBACK))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(ACCEPTED))
                .build();
        return client.sendAsync(request, BodyHandlers.ofString()).thenApply(HttpResponse::statusCode);
    }

    @Test
    void aStopWaitsForOpenRequestsAndTakesNoOthers() throws Exception {
        CountDownLatch arrived = new CountDownLatch(1);
        CountDownLatch release = new CountDownLatch(1);
        start(CdsServer.builder(CHECKER).hooks(blocking(arrived, release)));
        CompletableFuture<Integer> open = inBackground();
        arrived.await();
        CompletableFuture<Void> stopping = CompletableFuture.runAsync(server::close);
        while (get("/health").statusCode() != 503) {
            Thread.onSpinWait();
        }
        release.countDown();
        assertThat(open.get()).isEqualTo(200);
        stopping.get();
        assertThatThrownBy(() -> get("/health")).isInstanceOf(ConnectException.class);
    }

    @Test
    void onlyListedOriginsMayCallFromABrowser() throws Exception {
        start(CdsServer.builder(CHECKER).origins(Set.of("https://ehr.example")));
        HttpRequest preflight = HttpRequest.newBuilder(at(SIGN))
                .method("OPTIONS", BodyPublishers.noBody())
                .header("Origin", "https://ehr.example")
                .build();
        HttpResponse<String> allowed = client.send(preflight, BodyHandlers.ofString());
        assertThat(allowed.statusCode()).isEqualTo(204);
        assertThat(allowed.headers().firstValue("Access-Control-Allow-Headers"))
                .contains("Authorization, Content-Type");
        assertThat(post(SIGN, BODY, "Origin", "https://ehr.example")
                        .headers()
                        .firstValue("Access-Control-Allow-Origin"))
                .contains("https://ehr.example");
        assertThat(post(SIGN, BODY, "Origin", "https://other.example").headers().map())
                .doesNotContainKey("access-control-allow-origin");
    }

    /** Such an entry would match nothing, and the browser would not say why. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://localhost:3000/",
                "*",
                "localhost:3000",
                "https://EHR.example",
                "https://ehr.example/app",
                ""
            })
    void whatIsNoOriginIsRefused(String origin) {
        CdsServer.Builder server = CdsServer.builder(CHECKER);
        assertThatThrownBy(() -> server.origins(Set.of("https://ehr.example", origin)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(origin)
                .hasMessageContaining("\nMaybe ");
    }

    @Test
    void originsMayHaveSpacesBetweenThem() throws Exception {
        server = Settings.server(
                        Map.of("port", "0", "origins", "http://localhost:3000, http://[::1]:3000 ,https://ehr.example"),
                        CHECKER)
                .start();
        for (String origin : List.of("http://localhost:3000", "http://[::1]:3000", "https://ehr.example")) {
            assertThat(post(SIGN, BODY, "Origin", origin).headers().firstValue("Access-Control-Allow-Origin"))
                    .contains(origin);
        }
    }

    @Test
    void whereItListensIsSaidInTheWordsOfTheSettings() throws Exception {
        server = CdsServer.builder(CHECKER).listen("0.0.0.0", 0).start();
        assertThat(server.address().getHost()).isEqualTo("0.0.0.0");
    }

    @Test
    void thePageShowsAFormAndTheReportWithoutScript() throws Exception {
        start(CdsServer.builder(CHECKER));
        HttpResponse<String> form = get("/");
        assertThat(form.body()).contains("<form", "<textarea").doesNotContain("<script");
        assertThat(form.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("default-src 'none'")
                .doesNotContain("unsafe");
        String typed = "baclofen\r\noxycodone\r\nalcohol\r\n<script>alert(1)</script>";
        HttpResponse<String> report = post(
                "/",
                "list=" + URLEncoder.encode(typed, StandardCharsets.UTF_8),
                "Content-Type",
                "application/x-www-form-urlencoded");
        assertThat(report.statusCode()).isEqualTo(200);
        assertThat(report.body()).contains("Critical", "Not checked").doesNotContain("<script");
        assertThat(post("/", "list=%zz", "Content-Type", "application/x-www-form-urlencoded")
                        .statusCode())
                .isEqualTo(400);
        assertThat(post("/", "other=1", "Content-Type", "application/x-www-form-urlencoded")
                        .body())
                .contains("Maybe ");
    }

    @Test
    void healthAndMetricsSayHowItIs() throws Exception {
        start(CdsServer.builder(CHECKER));
        post(SIGN, BODY);
        post(SIGN, "{");
        assertThat(get("/health").body())
                .contains("\"up\"", CHECKER.knowledge().version().version());
        assertThat(metricsAfter("status=\"400\"} 1\n"))
                .contains("interplay_answers_total{endpoint=\"call\",status=\"200\"} 1\n")
                .contains("interplay_answers_total{endpoint=\"call\",status=\"400\"} 1\n")
                .contains("interplay_answer_seconds_bucket{le=\"+Inf\"} ");
    }

    /** An answer is counted once it is sent, so that a client may ask before. */
    private String metricsAfter(String counted) throws Exception {
        String metrics = get("/metrics").body();
        for (int i = 0; i < 100 && !metrics.contains(counted); i++) {
            Thread.sleep(10);
            metrics = get("/metrics").body();
        }
        return metrics;
    }

    @Test
    void anAnswerDoesNotWaitForTheNetwork() throws Exception {
        start(CdsServer.builder(CHECKER));
        long best = Long.MAX_VALUE;
        for (int i = 0; i < 20; i++) {
            long begin = System.nanoTime();
            get("/cds-services");
            best = Math.min(best, System.nanoTime() - begin);
        }
        assertThat(Duration.ofNanos(best)).isLessThan(Duration.ofMillis(30));
    }

    @Test
    void nothingOfAPatientIsLogged() throws Exception {
        List<String> logged = new CopyOnWriteArrayList<>();
        Logger root = Logger.getLogger("io.github.interplayrx");
        Handler handler = handler(logged);
        root.addHandler(handler);
        root.setLevel(Level.FINE);
        try {
            start(CdsServer.builder(CHECKER)
                    .hooks(CdsHooks.builder()
                            .checker(CHECKER)
                            .feedback(feedback -> {
                                throw new IllegalStateException("on " + feedback.comment());
                            })
                            .build()));
            post(SIGN, BODY);
            post(SIGN, BODY.replace("\"hook\":", "\"baclofen\":"));
            post(SIGN, "{\"oxycodone");
            HttpResponse<String> failed = post(
                    FEEDBACK,
                    ACCEPTED.replace(
                            "\"accepted\"", "\"overridden\",\"overrideReason\":{\"userComment\":\"alcohol\"}"));
            assertThat(failed.statusCode()).isEqualTo(500);
            assertThat(failed.body()).contains("Maybe ").doesNotContain("alcohol");
            server.close();
        } finally {
            root.removeHandler(handler);
            root.setLevel(null);
        }
        assertThat(logged)
                .anyMatch(line -> line.contains("Listening"))
                .anyMatch(line -> line.contains("A request failed: java.lang.IllegalStateException"))
                .noneMatch(line -> line.matches("(?s).*(baclofen|oxycodone|alcohol|Patient/|c3d0).*"));
    }

    private static Handler handler(List<String> logged) {
        Handler handler = new Handler() {
            @Override
            public void publish(LogRecord entry) {
                logged.add(entry.getMessage() + " " + entry.getThrown());
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        handler.setLevel(Level.FINE);
        return handler;
    }
}
