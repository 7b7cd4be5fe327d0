package io.github.interplayrx.cdshooks.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.net.httpserver.HttpServer;
import io.github.interplayrx.InteractionChecker;
import io.github.interplayrx.cdshooks.CdsHooks;
import io.github.interplayrx.cdshooks.Feedback;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.WebDriverWait;

/** A client of our own in Chromium, on another origin: it signs orders, draws the cards, and sends feedback. */
class ClientTest {
    private static final InteractionChecker CHECKER = InteractionChecker.create();

    @TempDir
    static Path home;

    private static ChromeDriver driver;
    private static HttpServer client;

    private final List<Feedback> told = new CopyOnWriteArrayList<>();
    private CdsServer service;

    @BeforeAll
    static void open() throws IOException {
        Optional<Path> chromium = onPath("chromium");
        Optional<Path> chromedriver = onPath("chromedriver");
        boolean installed = chromium.isPresent() && chromedriver.isPresent();
        if (!installed) {
            System.out.println("SKIPPED: ClientTest, because chromium and chromedriver are not installed."
                    + " Maybe: apt-get install chromium chromium-driver");
        }
        assumeTrue(installed, "chromium and chromedriver are installed");
        driver = new ChromeDriver(
                new ChromeDriverService.Builder()
                        .usingDriverExecutable(chromedriver.orElseThrow().toFile())
                        .build(),
                options(chromium.orElseThrow()));
        client = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        byte[] page = Files.readAllBytes(Path.of("src/test/resources/client/index.html"));
        client.createContext("/", exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
            exchange.sendResponseHeaders(200, page.length);
            exchange.getResponseBody().write(page);
            exchange.close();
        });
        client.start();
    }

    private static ChromeOptions options(Path chromium) {
        ChromeOptions options = new ChromeOptions();
        options.setBinary(chromium.toFile());
        options.addArguments(
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--user-data-dir=" + home.resolve("profile"));
        return options;
    }

    private static Optional<Path> onPath(String program) {
        return Stream.of(System.getenv("PATH").split(":"))
                .map(directory -> Path.of(directory, program))
                .filter(Files::isExecutable)
                .findFirst();
    }

    @AfterAll
    static void close() {
        if (driver != null) {
            driver.quit();
            client.stop(0);
        }
    }

    @BeforeEach
    void start() throws IOException {
        serve(Set.of(origin()));
    }

    private void serve(Set<String> origins) throws IOException {
        service = CdsServer.builder(CHECKER)
                .hooks(CdsHooks.builder().checker(CHECKER).feedback(told::add).build())
                .origins(origins)
                .listen("127.0.0.1", 0)
                .start();
    }

    @AfterEach
    void stop() {
        service.close();
    }

    private static String origin() {
        return "http://127.0.0.1:" + client.getAddress().getPort();
    }

    private void sign() {
        driver.get(origin() + "/?service=" + service.address());
        driver.findElement(By.id("sign")).click();
    }

    private static void waitFor(String words) {
        new WebDriverWait(driver, Duration.ofSeconds(20))
                .until(ExpectedConditions.textToBePresentInElementLocated(By.id("state"), words));
    }

    private static List<String> texts(String selector) {
        return driver.findElements(By.cssSelector(selector)).stream()
                .map(WebElement::getText)
                .toList();
    }

    private static void press(String words) {
        driver.findElements(By.tagName("button")).stream()
                .filter(button -> button.getText().startsWith(words))
                .findFirst()
                .orElseThrow(() -> new AssertionError(words + " is not among " + texts("button")))
                .click();
    }

    @Test
    void theCardOfADangerousDraftIsDrawnFirst() {
        sign();
        waitFor("cards");
        assertThat(texts("#cards > .critical:first-child > h2"))
                .singleElement()
                .asString()
                .contains("alprazolam 0.5 mg", "ketoconazole 200 mg");
    }

    @Test
    void aSuggestionChangesTheDraftsAndTheHostIsTold() {
        sign();
        waitFor("cards");
        press("Order oxazepam instead of");
        waitFor("Feedback was sent");
        assertThat(texts("#drafts > li")).containsExactly("oxazepam");
        assertThat(told)
                .singleElement()
                .returns(Feedback.Outcome.ACCEPTED, Feedback::outcome)
                .satisfies(each -> assertThat(each.acceptedSuggestions()).hasSize(1));
        driver.findElement(By.id("sign")).click();
        waitFor("cards");
        assertThat(texts("#cards > .critical"))
                .as("what was suggested is checked as well")
                .isEmpty();
    }

    @Test
    void anOverrideIsToldWithItsReason() {
        sign();
        waitFor("cards");
        press("Recipient assessment of risk/benefit ratio");
        waitFor("Feedback was sent");
        assertThat(told)
                .singleElement()
                .returns(Feedback.Outcome.OVERRIDDEN, Feedback::outcome)
                .satisfies(each -> assertThat(each.reason().code()).isEqualTo("risk-benefit-ratio"));
    }

    @Test
    void anotherOriginIsToldThatTheCheckFailedAndSeesNoCards() throws IOException {
        stop();
        serve(Set.of("https://ehr.example"));
        sign();
        waitFor("The check failed");
        assertThat(texts("#cards > *")).isEmpty();
    }
}
