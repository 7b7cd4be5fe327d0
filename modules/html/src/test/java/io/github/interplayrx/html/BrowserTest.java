package io.github.interplayrx.html;

import static io.github.interplayrx.html.Lists.HTML;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.interplayrx.model.InteractionReport;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.chrome.ChromeDriver;

/** Pages as a browser shows them. */
class BrowserTest {
    private static Browser browser;

    @BeforeAll
    static void open() {
        Optional<Browser> found = Browser.open();
        if (found.isEmpty()) {
            System.out.println("SKIPPED: BrowserTest, because chromium and chromedriver are not installed."
                    + " Maybe: apt-get install chromium chromium-driver");
        }
        assumeTrue(found.isPresent(), "chromium and chromedriver are installed");
        browser = found.get();
    }

    @AfterAll
    static void close() {
        if (browser != null) {
            browser.close();
        }
    }

    static Stream<Arguments> reportsAtWidths() {
        return Lists.reports().values().stream()
                .flatMap(report -> Stream.of(360, 768, 1280).map(width -> Arguments.of(report, width)));
    }

    @ParameterizedTest
    @MethodSource("reportsAtWidths")
    void axe_has_nothing_to_say_and_nothing_is_cut_off(InteractionReport report, int width) {
        for (String page : List.of(HTML.page(report), HTML.patientPage(report), HTML.form("/", "baclofen", report))) {
            ChromeDriver driver = browser.show(page, width);
            assertThat(browser.axe()).isEmpty();
            assertThat((Long) driver.executeScript("return document.documentElement.scrollWidth"))
                    .isLessThanOrEqualTo(width);
        }
    }

    @Test
    void the_policy_lets_the_style_sheet_count_and_no_script() {
        ChromeDriver driver = browser.show(
                HTML.page(Lists.reports().get("triple"))
                        .replace("</main>", "<script>document.title = 'ran'</script></main>"),
                1280);
        assertThat(driver.getTitle()).isEqualTo("Interaction report");
        assertThat(driver.findElement(By.className("ip-state")).getCssValue("border-top-width"))
                .isEqualTo("2px");
    }

    @Test
    void contrast_is_enough_in_every_text() {
        ChromeDriver driver = browser.show(HTML.page(Lists.reports().get("all sorts")), 1280);
        browser.axe();
        assertThat((List<?>) driver.executeAsyncScript(
                        "const done = arguments[0]; axe.run({runOnly: ['color-contrast']}).then(r =>"
                                + " done(r.violations.concat(r.incomplete).flatMap(v => v.nodes.map(n => n.html))));"))
                .as("contrast that is too low, or that axe could not judge, but on the stripes")
                .allMatch(html -> html.toString().contains("ip-unknown"));
    }

    @Test
    void the_keyboard_reaches_a_warning_from_the_overview_and_the_tables() {
        ChromeDriver driver = browser.show(HTML.page(Lists.reports().get("triple")), 360);
        driver.switchTo().activeElement().sendKeys(Keys.TAB);
        assertThat(driver.switchTo().activeElement().getDomAttribute("href")).isEqualTo("#ip-w1");
        assertThat(driver.findElements(By.cssSelector(".ip-scroll[tabindex='0'][role='region']")))
                .hasSize(3);
    }

    @Test
    void on_paper_nothing_is_hidden_and_nothing_is_wider_than_the_sheet() {
        for (InteractionReport report : Lists.reports().values()) {
            ChromeDriver driver = browser.show(HTML.page(report), 703);
            String onScreen = text(driver);
            browser.emulate("print");
            assertThat(text(driver)).isEqualTo(onScreen);
            assertThat((Long) driver.executeScript(
                            "return Math.max(...Array.from(document.querySelectorAll('.ip-scroll'),"
                                    + " each => each.scrollWidth - each.clientWidth), 0)"))
                    .as("what is wider than the 186 mm between the margins")
                    .isLessThanOrEqualTo(1);
            browser.emulate("screen");
            assertThat(browser.print()).startsWith("%PDF".getBytes());
        }
    }

    private static String text(ChromeDriver driver) {
        return (String) driver.executeScript("return document.body.innerText.replace(/\\s+/g, ' ')");
    }

    @Test
    void a_page_that_is_read_from_the_right_starts_at_the_right() throws Exception {
        HtmlReport arabic = HtmlReport.builder(Lists.CHECKER.knowledge())
                .texts(Texts.of(
                        new java.util.PropertyResourceBundle(new java.io.StringReader("state.heading=الحالة")),
                        java.util.Locale.forLanguageTag("ar")))
                .build();
        ChromeDriver driver = browser.show(arabic.page(Lists.reports().get("hostile")), 1280);
        assertThat(browser.axe()).isEmpty();
        assertThat(driver.findElement(By.className("ip-warning")).getCssValue("border-right-width"))
                .isEqualTo("8px");
    }
}
