package io.github.interplayrx.html;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.interplayrx.InteractionChecker;
import io.github.interplayrx.model.InteractionReport;
import io.github.interplayrx.model.MedicationList;
import io.github.interplayrx.model.MissingArgumentException;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Null at an entry point is named, with what to do. */
class NullArgumentsTest {
    private static final InteractionChecker CHECKER = InteractionChecker.create();
    private static final MedicationList LIST = MedicationList.of("baclofen");
    private static final InteractionReport REPORT = CHECKER.check(LIST);
    private static final HtmlReport HTML = HtmlReport.create(CHECKER.knowledge());
    private static final MarkdownReport MARKDOWN = MarkdownReport.create(CHECKER.knowledge());

    static Stream<Arguments> calls() {
        return Stream.of(
                call("knowledge", () -> HtmlReport.create(null)),
                call("knowledge", () -> HtmlReport.builder(null)),
                call("texts", () -> HtmlReport.builder(CHECKER.knowledge()).texts(null)),
                call("report", () -> HTML.page(null)),
                call("list", () -> HTML.page(null, REPORT)),
                call("report", () -> HTML.page(LIST, null)),
                call("remarks", () -> HTML.page(LIST, REPORT, null)),
                call("remarks", () -> HTML.page(LIST, REPORT, Collections.singletonList(null))),
                call("report", () -> HTML.fragment(null)),
                call("list", () -> HTML.fragment(null, REPORT)),
                call("report", () -> HTML.fragment(LIST, null)),
                call("remarks", () -> HTML.fragment(LIST, REPORT, null)),
                call("report", () -> HTML.patientPage(null)),
                call("action", () -> HTML.form(null, "", REPORT)),
                call("typed", () -> HTML.form("/", null, REPORT)),
                call("knowledge", () -> MarkdownReport.create(null)),
                call("texts", () -> MarkdownReport.create(CHECKER.knowledge(), null)),
                call("report", () -> MARKDOWN.write((InteractionReport) null)),
                call("report", () -> MARKDOWN.write(null, List.of())),
                call("remarks", () -> MARKDOWN.write(REPORT, null)),
                call("warning", () -> MARKDOWN.write((io.github.interplayrx.model.Warning) null)),
                call("words", () -> MarkdownReport.escape(null)),
                call("bundle", () -> Texts.of(null, Locale.ROOT)),
                call("key", () -> Texts.english().get(null)),
                call("group", () -> Texts.english().of(null, REPORT.status())),
                call("constant", () -> Texts.english().of("state", null)));
    }

    private static Arguments call(String missing, ThrowingCallable call) {
        return Arguments.of(missing, call);
    }

    @ParameterizedTest(name = "{0} ({index})")
    @MethodSource("calls")
    void null_is_named_with_what_to_do(String missing, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOf(MissingArgumentException.class)
                .hasMessageStartingWith(missing + " ")
                .hasMessageContaining("\nMaybe ");
    }
}
