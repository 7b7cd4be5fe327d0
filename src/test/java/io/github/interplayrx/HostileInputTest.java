package io.github.interplayrx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.management.ThreadMXBean;
import io.github.interplayrx.model.Code;
import io.github.interplayrx.model.InteractionReport;
import io.github.interplayrx.model.InvalidRequestException;
import io.github.interplayrx.model.Medication;
import io.github.interplayrx.model.MedicationList;
import io.github.interplayrx.model.MedicationResult;
import io.github.interplayrx.model.ReportStatus;
import io.github.interplayrx.model.Warning;
import java.lang.management.ManagementFactory;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class HostileInputTest {
    private final InteractionChecker checker = BundledChecker.get();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u200boxycodone",
                "oxy\u00adcodone",
                "\u202aoxycodone\u202c",
                "\ufeffOXYCODONE\t",
                "oxycodone\u0000"
            })
    void marks_that_nobody_sees_do_not_hide_a_medicine(String name) {
        InteractionReport report = checker.check(name, "diazepam");

        assertThat(report.warnings()).extracting(Warning::rule).contains("opioid-benzodiazepine");
        assertThat(report.medications().get(0).input()).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u043exycodone",
                "oxyc\u03bfdone",
                "\u202eenodocyxo",
                "oxyc0done",
                "o x y c o d o n e \u0001 \u0007"
            })
    void a_name_that_only_looks_like_a_medicine_is_understood_or_said_not_to_be(String name) {
        InteractionReport report = checker.check(name, "diazepam");

        boolean understood = report.warnings().stream().map(Warning::rule).anyMatch("opioid-benzodiazepine"::equals);
        assertThat(understood || report.status() == ReportStatus.INCOMPLETE).isTrue();
        assertThat(report.medications()).extracting(MedicationResult::input).contains(name);
    }

    @ParameterizedTest
    @ValueSource(ints = {501, 1_001, 10_000, 900_000})
    void a_very_long_name_makes_the_report_incomplete_and_costs_nothing_else(int length) {
        InteractionReport report = checker.check("oxycodone", "x".repeat(length), "diazepam");

        assertThat(report.status()).isEqualTo(ReportStatus.INCOMPLETE);
        assertThat(report.medications()).hasSize(3);
        assertThat(report.warnings()).extracting(Warning::rule).contains("opioid-benzodiazepine");
    }

    @Test
    void a_request_that_is_too_long_is_refused_with_its_length_and_the_limit() {
        String json = "{\"medications\":[]}" + " ".repeat(1_000_000);

        assertThatThrownBy(() -> checker.checkJson(json))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("1000018")
                .hasMessageContaining("1000000")
                .hasMessageContaining("\nMaybe ");
    }

    @Test
    void the_limit_of_the_request_can_be_set() {
        InteractionChecker small =
                InteractionChecker.builder().maxRequestLength(18).build();

        assertThat(small.checkJson("{\"medications\":[]}").medications()).isEmpty();
        assertThatThrownBy(() -> small.checkJson("{\"medications\":[] }")).isInstanceOf(InvalidRequestException.class);
        assertThatThrownBy(() -> InteractionChecker.builder().maxRequestLength(0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("\nMaybe ");
    }

    @Test
    void a_name_of_a_thousand_characters_is_read_and_a_longer_one_is_said_not_to_be() {
        String longest = "oxycodone" + " ".repeat(991);

        assertThat(checker.check(longest, "diazepam").warnings())
                .extracting(Warning::rule)
                .contains("opioid-benzodiazepine");
        InteractionReport report = checker.check(longest + " ", "diazepam");
        assertThat(report.status()).isEqualTo(ReportStatus.INCOMPLETE);
        assertThat(report.inputProblems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.at()).isEqualTo("/medications/0/name"))
                .satisfies(problem -> assertThat(problem.message()).contains("longer than 1000 characters"))
                .satisfies(problem -> assertThat(problem.advice()).startsWith("Maybe "));
        assertThat(checker.explain(longest + " ").substances()).isEmpty();
    }

    @Test
    void a_code_that_is_too_long_is_not_read_and_the_name_tells_instead() {
        MedicationList list = MedicationList.builder()
                .add(Medication.builder("oxycodone")
                        .code(new Code("rxnorm", "7".repeat(995)))
                        .build())
                .add("diazepam")
                .build();

        InteractionReport report = checker.check(list);

        assertThat(report.warnings()).extracting(Warning::rule).contains("opioid-benzodiazepine");
        assertThat(report.inputProblems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.at()).isEqualTo("/medications/0/code"))
                .satisfies(problem -> assertThat(problem.message()).contains("longer than 1000 characters"));
    }

    @Test
    void the_limit_of_names_can_be_set() {
        InteractionChecker curt = builder().maxNameLength(8).build();

        assertThat(curt.check("diazepam").unrecognised()).isEmpty();
        assertThat(curt.check("oxycodone").unrecognised()).hasSize(1);
        assertThat(curt.check("oxycodone").inputProblems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.value()).isEqualTo("oxycodone"))
                .satisfies(problem -> assertThat(problem.message()).contains("longer than 8 characters"))
                .satisfies(problem -> assertThat(problem.advice()).contains("maxNameLength"));
        assertThat(curt.explain("oxycodone").substances()).isEmpty();
        assertThat(builder()
                        .maxNameLength(2_000)
                        .build()
                        .check("oxycodone" + " ".repeat(1_500))
                        .unrecognised())
                .isEmpty();
        assertThatThrownBy(() -> builder().maxNameLength(0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("0")
                .hasMessageContaining("\nMaybe ");
    }

    @Test
    void fifty_levels_are_read_and_the_limit_of_nesting_can_be_set() {
        assertThat(checker.checkJson(nested(50)).inputProblems()).hasSize(1);
        assertThatThrownBy(() -> checker.checkJson(nested(51)))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("50 levels")
                .hasMessageContaining("line 1, column ");

        InteractionChecker shallow = builder().maxNesting(4).build();
        String coded = "{\"medications\":[{\"code\":{\"system\":\"rxnorm\",\"value\":\"7804\"}}]}";
        assertThat(shallow.checkJson(coded).unrecognised()).isEmpty();
        assertThatThrownBy(() -> shallow.checkJson(nested(5)))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("4 levels");
        assertThat(builder().maxNesting(1_000).build().checkJson(nested(1_000)).inputProblems())
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 3, 1_001})
    void a_limit_of_nesting_that_cannot_work_is_refused_with_advice(int levels) {
        assertThatThrownBy(() -> builder().maxNesting(levels))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(Integer.toString(levels))
                .hasMessageContaining("\nMaybe ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"@class\":\"java.io.File\",\"medications\":[]}",
                "{\"@type\":\"java.io.File\",\"medications\":[]}",
                "{\"medications\":[],\"id\":[\"java.io.File\",\"x\"]}",
                "{\"medications\":[{\"name\":[\"java.io.File\",\"x\"]}]}"
            })
    void the_name_of_a_class_in_a_request_is_only_a_value_that_cannot_be_used(String json) {
        assertThat(checker.checkJson(json).inputProblems())
                .anySatisfy(problem -> assertThat(problem.value()).contains("java.io.File"))
                .allSatisfy(problem -> assertThat(problem.advice()).startsWith("Maybe "));
    }

    private static InteractionChecker.Builder builder() {
        return InteractionChecker.builder().knowledge(BundledChecker.get().knowledge());
    }

    /** A request that is nested so deep, in a field that nobody knows. */
    private static String nested(int levels) {
        return "{\"medications\":[],\"deep\":" + "[".repeat(levels - 1) + "]".repeat(levels - 1) + "}";
    }

    static Stream<Arguments> texts_that_are_no_request() {
        return Stream.of(
                Arguments.of("cut off", "{\"medications\":[{\"name\":\"oxycodone\""),
                Arguments.of("cut off in a name", "{\"medications\":[{\"name\":\"oxyco"),
                Arguments.of("fifty-one levels", "[".repeat(51) + "]".repeat(51)),
                Arguments.of("a hundred thousand levels", "{\"a\":".repeat(100_000)),
                Arguments.of("a number of two thousand digits", "{\"patient\":{\"age\":" + "9".repeat(2_000) + "}}"),
                Arguments.of("a key of fifty thousand and one characters", "{\"" + "k".repeat(50_001) + "\":1}"),
                Arguments.of("a key twice", "{\"medications\":[],\"medications\":[{\"name\":\"oxycodone\"}]}"),
                Arguments.of("two requests", "{\"medications\":[]}{\"medications\":[]}"),
                Arguments.of("a control character in a name", "{\"medications\":[{\"name\":\"oxy\u0001codone\"}]}"),
                Arguments.of("an unfinished escape", "{\"medications\":[{\"name\":\"\\u12\"}]}"),
                Arguments.of("bytes read in the wrong encoding", "\u0000{\u0000}"),
                Arguments.of("XML", "<medications/>"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("texts_that_are_no_request")
    void a_text_that_is_no_request_is_refused_in_plain_words(String what, String json) {
        assertThatThrownBy(() -> checker.checkJson(json))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("\nMaybe ")
                .satisfies(e -> assertThat(e.getMessage())
                        .doesNotContain("jackson", "Exception", "StreamRead", "Source:", "JsonNode", "`"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a ",
                "x-",
                "morphine ",
                "1 mg ",
                "or ",
                "for ",
                "not taking ",
                "MORPHIN-",
                "a1",
                "zzzzzzzzzz ",
                "co-codamol or ",
                "sodium chloride ",
                "&amp;",
                "advil 1 pm "
            })
    void what_a_text_costs_grows_with_its_length_and_no_faster(String repeated) {
        String text = repeated.repeat(1000 / repeated.length());
        long whole = allocated(text);
        assertThat(whole).isLessThan(3 * allocated(text.substring(0, text.length() / 2)) + 20_000);
        assertThat(whole).isLessThan(1_000_000);
    }

    private long allocated(String text) {
        checker.explain(text);
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        checker.explain(text);
        return threads.getCurrentThreadAllocatedBytes() - before;
    }
}
