package io.github.interplayrx.html;

import static io.github.interplayrx.html.Lists.HTML;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.interplayrx.model.InteractionReport;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import nu.validator.client.EmbeddedValidator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.xml.sax.SAXException;

/** The Nu validator, which browsers' makers use, has nothing to say. */
class ValidHtmlTest {

    static Stream<InteractionReport> reports() {
        return Lists.reports().values().stream();
    }

    @ParameterizedTest
    @MethodSource("reports")
    void pages_are_valid(InteractionReport report) throws IOException, SAXException {
        assertThat(complaints(HTML.page(report))).isEmpty();
        assertThat(complaints(HTML.patientPage(report))).isEmpty();
        assertThat(complaints(HTML.form("/", Lists.HOSTILE, report))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("reports")
    void pages_in_german_are_valid(InteractionReport report) throws IOException, SAXException {
        HtmlReport german = HtmlReport.builder(Lists.CHECKER.knowledge())
                .texts(Texts.german())
                .build();
        assertThat(complaints(german.page(report))).isEmpty();
    }

    /** The validator computes no hashes; that the style sheet counts is seen in the browser. */
    private static Stream<String> complaints(String page) throws IOException, SAXException {
        EmbeddedValidator validator = new EmbeddedValidator();
        validator.setOutputFormat(EmbeddedValidator.OutputFormat.GNU);
        validator.setNoLangDetect(true);
        return validator
                .validate(new ByteArrayInputStream(page.getBytes(StandardCharsets.UTF_8)))
                .lines()
                .filter(line -> !line.contains("Inline style violates Content Security Policy"));
    }
}
