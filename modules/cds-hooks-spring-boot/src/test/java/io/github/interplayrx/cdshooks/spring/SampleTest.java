package io.github.interplayrx.cdshooks.spring;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.interplayrx.cdshooks.CdsHooks;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

class SampleTest {
    private static ConfigurableApplicationContext application;
    private static URI base;

    @BeforeAll
    static void start() {
        application = SpringApplication.run(
                Sample.class, "--server.port=0", "--server.address=127.0.0.1", "--spring.main.banner-mode=off");
        base = URI.create("http://127.0.0.1:" + application.getEnvironment().getProperty("local.server.port"));
    }

    @AfterAll
    static void stop() {
        application.close();
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());
    }

    private static HttpResponse<String> post(String path, String body) throws Exception {
        return send(HttpRequest.newBuilder(base.resolve(path))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body)));
    }

    @Test
    void theApplicationAnswersAsTheLibraryDoes() throws Exception {
        CdsHooks hooks = application.getBean(CdsHooks.class);
        String body = Files.readString(Path.of("../cds-hooks/example.json"));
        HttpResponse<String> discovery = send(HttpRequest.newBuilder(base.resolve("/cds-services")));
        assertThat(discovery.body()).isEqualTo(hooks.discovery().body());
        HttpResponse<String> cards = post("/cds-services/interplay-order-sign", body);
        assertThat(cards.statusCode()).isEqualTo(200);
        assertThat(cards.body())
                .isEqualTo(hooks.call("interplay-order-sign", body).body())
                .contains("\"critical\"");
        assertThat(cards.headers().firstValue("Cache-Control")).contains("no-store");
    }

    @Test
    void errorsAreOperationOutcomes() throws Exception {
        HttpResponse<String> unknown = post("/cds-services/else", "{}");
        assertThat(unknown.statusCode()).isEqualTo(404);
        assertThat(unknown.body()).contains("OperationOutcome", "Maybe ");
        assertThat(post("/cds-services/interplay-order-sign", "").statusCode()).isEqualTo(400);
    }

    @Test
    void aListenerOfTheApplicationIsToldOfFeedback() throws Exception {
        String body = "{\"feedback\":[{\"card\":\"c\",\"outcome\":\"accepted\"}]}";
        assertThat(post("/cds-services/interplay-order-sign/feedback", body).statusCode())
                .isEqualTo(200);
        assertThat(Sample.TOLD)
                .singleElement()
                .satisfies(told -> assertThat(told.card()).isEqualTo("c"));
    }
}
