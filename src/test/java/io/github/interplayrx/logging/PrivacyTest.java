package io.github.interplayrx.logging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.interplayrx.BundledChecker;
import io.github.interplayrx.InteractionChecker;
import io.github.interplayrx.logging.RecordingProvider.Line;
import io.github.interplayrx.model.AlertPolicy;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.slf4j.event.Level;

class PrivacyTest {
    private static final String REQUEST = """
            {"id":"request-4711","patient":{"age":83,"eGFR":23,"conditions":["sleep-apnoea"]},"medications":[
             {"name":"Roxicodone","dailyDoseMg":77},{"name":"diazepam"},{"name":"Zzyzxol"},{"name":"baclofen","dailyDoseMg":-4}]}""";
    private static final List<String> PRIVATE =
            List.of("4711", "83", "23", "apnoea", "roxicodone", "oxycodone", "77", "diazepam", "zzyzxol", "baclofen");

    private final InteractionChecker checker = BundledChecker.get();

    @Test
    void nothing_about_a_list_is_logged_above_trace() {
        List<Line> lines = RecordingProvider.linesOf(() -> checker.checkJson(REQUEST));

        assertThat(lines).filteredOn(line -> line.level() != Level.TRACE).noneMatch(PrivacyTest::isPrivate);
    }

    @Test
    void a_refused_request_is_not_logged_above_trace() {
        List<Line> lines = RecordingProvider.linesOf(() -> assertThatThrownBy(
                        () -> checker.checkJson(REQUEST.substring(0, REQUEST.length() - 4)))
                .isInstanceOf(RuntimeException.class));

        assertThat(lines).filteredOn(line -> line.level() != Level.TRACE).noneMatch(PrivacyTest::isPrivate);
    }

    @Test
    void an_ordinary_check_warns_of_nothing() {
        List<Line> lines = RecordingProvider.linesOf(() -> checker.checkJson(REQUEST));

        assertThat(lines).noneMatch(line -> line.level() == Level.WARN || line.level() == Level.ERROR);
    }

    @Test
    void a_silence_that_ended_is_said_when_the_checker_is_built() {
        AlertPolicy policy = AlertPolicy.builder()
                .silence("alcohol-ssri-snri", LocalDate.of(2020, 1, 31), "Drug committee", "Reviewed.")
                .build();

        List<Line> lines = RecordingProvider.linesOf(
                () -> InteractionChecker.builder().alertPolicy(policy).build());

        assertThat(lines)
                .filteredOn(line -> line.level() == Level.WARN)
                .singleElement()
                .satisfies(line -> assertThat(line.text()).contains("alcohol-ssri-snri"));
    }

    @Test
    void the_list_is_in_the_trace_so_the_log_was_heard() {
        List<Line> lines = RecordingProvider.linesOf(() -> checker.checkJson(REQUEST));

        assertThat(lines).filteredOn(line -> line.level() == Level.TRACE).anyMatch(PrivacyTest::isPrivate);
    }

    private static boolean isPrivate(Line line) {
        String text = line.text().toLowerCase(Locale.ROOT);
        return PRIVATE.stream().anyMatch(text::contains);
    }
}
