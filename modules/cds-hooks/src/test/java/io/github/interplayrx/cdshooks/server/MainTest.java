package io.github.interplayrx.cdshooks.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.github.interplayrx.InteractionChecker;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MainTest {
    private static final InteractionChecker CHECKER = InteractionChecker.create();

    private static Process start(String... options) throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        ProcessBuilder process = new ProcessBuilder(
                java, "-cp", System.getProperty("java.class.path"), "io.github.interplayrx.cdshooks.server.Main");
        process.command().addAll(List.of(options));
        return process.redirectErrorStream(true).start();
    }

    private static BufferedReader output(Process process) {
        return new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    @Test
    void itReadsAtcCodesWithTheJarOfTheirArtifact(@TempDir Path folder) throws IOException {
        Path jar = folder.resolve("interplay-atc.jar");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(jar))) {
            for (String name : List.of("atc.json", "atc-combinations.tsv")) {
                zip.putNextEntry(new ZipEntry("io/github/interplayrx/atc/" + name));
                zip.write(Files.readAllBytes(Path.of("../atc/src/main/resources/io/github/interplayrx/atc", name)));
            }
        }
        assertThat(Settings.checker(Map.of("atc", jar.toString())).knowledge().atcCodes())
                .isPresent();
        assertThat(Settings.checker(Map.of()).knowledge().atcCodes()).isEmpty();
    }

    @Test
    void itStartsAnswersAndStopsWhenItIsAskedTo() throws Exception {
        Process process = start("--port", "0");
        try (BufferedReader output = output(process)) {
            String line = output.readLine();
            while (line != null && !line.contains("answers CDS Hooks at ")) {
                line = output.readLine();
            }
            assertThat(line).isNotNull();
            URI services = URI.create(line.substring(line.indexOf("http://")));
            assertThat(services.getHost()).isEqualTo("127.0.0.1");
            assertThat(HttpClient.newHttpClient()
                            .send(HttpRequest.newBuilder(services).build(), BodyHandlers.ofString())
                            .body())
                    .contains("interplay-order-sign");
            process.destroy();
            assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
        } finally {
            process.destroyForcibly();
        }
    }

    @Test
    void whoComesBeforeItIsReadyIsToldToComeAgain() throws Exception {
        int port;
        try (Waiting waiting = Waiting.at("127.0.0.1", 0)) {
            port = waiting.port();
            HttpResponse<String> page = get(port, "/");
            assertThat(page.statusCode()).isEqualTo(503);
            assertThat(page.headers().firstValue("Retry-After")).contains("1");
            assertThat(page.body())
                    .contains("http-equiv=\"refresh\"", "starting")
                    .doesNotContain("<script");
            assertThat(get(port, "/health").body()).isEqualTo("{\"status\":\"starting\"}");
            assertThat(get(port, "/cds-services").body()).contains("OperationOutcome", "Maybe");
        }
        try (CdsServer ready =
                CdsServer.builder(CHECKER).listen("127.0.0.1", port).start()) {
            assertThat(ready.address().getPort()).isEqualTo(port);
            assertThat(get(port, "/health").body()).contains("up");
        }
    }

    @Test
    void aSlowClientKeepsNobodyWaitingWhileItStarts() throws Exception {
        try (Waiting waiting = Waiting.at("127.0.0.1", 0);
                Socket slow = new Socket("127.0.0.1", waiting.port())) {
            slow.getOutputStream().write("GET /health HTTP/1.1\r\nHost".getBytes(StandardCharsets.US_ASCII));
            assertTimeoutPreemptively(
                    Duration.ofSeconds(5),
                    () -> assertThat(get(waiting.port(), "/health").body()).contains("starting"));
        }
    }

    /** More of them than it has threads. */
    @Test
    void clientsThatSendNoBodyToTheirRequestsAreDroppedAfterAWhile() throws Exception {
        int port = freePort();
        Process process = start("--port", String.valueOf(port));
        List<Socket> slow = new ArrayList<>();
        try (BufferedReader output = output(process)) {
            String line = output.readLine();
            while (line != null && !line.contains("answers CDS Hooks at ")) {
                line = output.readLine();
            }
            for (int i = 0; i < 80; i++) {
                Socket client = new Socket("127.0.0.1", port);
                slow.add(client);
                client.getOutputStream()
                        .write(
                                ("POST /cds-services/interplay-order-sign HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n"
                                                + "Content-Length: 9\r\n\r\n{")
                                        .getBytes(StandardCharsets.US_ASCII));
            }
            assertTimeoutPreemptively(
                    Duration.ofSeconds(40),
                    () -> assertThat(get(port, "/health").body()).contains("up"));
        } finally {
            process.destroyForcibly();
            for (Socket client : slow) {
                client.close();
            }
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket any = new ServerSocket(0)) {
            return any.getLocalPort();
        }
    }

    private static HttpResponse<String> get(int port, String path) throws Exception {
        URI address = URI.create("http://127.0.0.1:" + port + path);
        return HttpClient.newHttpClient().send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
    }

    @Test
    void aWrongOptionEndsWithAdviceAndNoTrace() throws Exception {
        Process process = start("--prot", "1");
        try (BufferedReader output = output(process)) {
            assertThat(output.lines()).contains("Not understood: --prot").noneMatch(line -> line.startsWith("\tat "));
            assertThat(process.waitFor()).isEqualTo(2);
        }
    }

    @Test
    void helpListsTheOptions() throws Exception {
        Process process = start("--help");
        try (BufferedReader output = output(process)) {
            assertThat(output.lines()).anyMatch(line -> line.contains("--minimum-severity"));
            assertThat(process.waitFor()).isZero();
        }
    }

    @Test
    void theWordsOfAnOptionAreNamedBesideAWrongOne() {
        assertThatThrownBy(() -> Settings.server(Map.of("minimum-severity", "terrible"), CHECKER))
                .hasMessageStartingWith("The option --minimum-severity cannot be terrible.\nMaybe")
                .hasMessageContaining("critical, major, moderate, minor or info");
    }

    @Test
    void anOptionIsStrongerThanTheEnvironment() {
        assertThat(Settings.of(new String[] {"--port", "1"}, Map.of("INTERPLAY_PORT", "2", "INTERPLAY_MAX_BODY", "3")))
                .isEqualTo(Map.of("port", "1", "max-body", "3"));
    }

    @ParameterizedTest
    @CsvSource({
        "port, x",
        "max-body, 0",
        "max-concurrent, -1",
        "max-wait-ms, soon",
        "minimum-severity, terrible",
        "issuers, https://ehr.example=https://ehr.example/jwks",
        "issuers, https://ehr.example"
    })
    void aWrongValueIsNamedWithAdvice(String option, String value) {
        Map<String, String> settings = Map.of(option, value);
        assertThatThrownBy(() -> Settings.server(settings, CHECKER))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("\nMaybe");
    }

    @Test
    void anAddressOrAFileOfKeysThatIsNotThereIsNamedWithAdvice() {
        assertThatThrownBy(() -> Settings.server(Map.of("host", "nowhere.invalid"), CHECKER)
                        .start())
                .isInstanceOf(IOException.class)
                .hasMessageContaining("nowhere.invalid.\nMaybe");
        Map<String, String> keys =
                Map.of("issuers", "https://ehr.example=file:/none", "base-url", "https://cds.example");
        assertThatThrownBy(() -> Settings.server(keys, CHECKER).start())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("file:/none.\nMaybe");
    }

    @ParameterizedTest
    @ValueSource(strings = {"port", "--port", "--else"})
    void whatIsNoOptionIsRefused(String argument) {
        assertThatThrownBy(() -> Settings.of(new String[] {argument}, Map.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("--port");
    }
}
