package io.github.interplayrx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.sun.management.ThreadMXBean;
import io.github.interplayrx.knowledge.Substance;
import io.github.interplayrx.model.AlcoholUse;
import io.github.interplayrx.model.InputProblem;
import io.github.interplayrx.model.InteractionReport;
import io.github.interplayrx.model.InvalidRequestException;
import io.github.interplayrx.model.MedicationList;
import io.github.interplayrx.model.Patient;
import io.github.interplayrx.model.Reason;
import io.github.interplayrx.model.Severity;
import io.github.interplayrx.model.Warning;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a request may cost grows with its size, and not with what it names. */
class BoundsTest {
    private static final long MEGABYTE = 1 << 20;

    private final InteractionChecker checker = BundledChecker.get();

    @Test
    void a_list_of_more_substances_than_a_check_takes_is_refused_with_their_number() {
        assertThatThrownBy(() -> checker.check(depressants(101).toArray(String[]::new)))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("101")
                .hasMessageContaining("100")
                .hasMessageContaining("maxSubstances");
    }

    @Test
    void substances_that_no_rule_speaks_of_do_not_count() {
        List<String> harmless = checker.knowledge().ingredients().stream()
                .map(Substance::name)
                .limit(150)
                .toList();

        assertThat(checker.check(harmless.toArray(String[]::new)).medications()).hasSize(150);
    }

    @Test
    void the_bound_of_substances_can_be_set() {
        InteractionChecker strict =
                InteractionChecker.builder().maxSubstances(2).build();

        assertThat(strict.check("baclofen", "oxycodone").warnings()).isNotEmpty();
        assertThatThrownBy(() -> strict.check("baclofen", "oxycodone", "diazepam"))
                .isInstanceOf(InvalidRequestException.class);
        assertThatThrownBy(() -> InteractionChecker.builder().maxSubstances(0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Maybe");
    }

    @Test
    void a_report_never_drops_what_is_major_and_says_how_much_else_it_does_not_show() {
        InteractionReport report = checker.check(depressants(100).toArray(String[]::new));
        List<Warning> all =
                report.warnings().stream().flatMap(BoundsTest::withContained).toList();

        assertThat(report.notShown()).isPositive();
        assertThat(report.statement()).contains(report.notShown() + " warnings below MAJOR are not shown");
        assertThat(all).anyMatch(warning -> !warning.severity().isAtLeast(Severity.MAJOR));
        assertThat(all.stream()
                        .filter(each -> !each.severity().isAtLeast(Severity.MAJOR))
                        .count())
                .isLessThanOrEqualTo(2_000);
    }

    @Test
    void what_a_report_does_not_show_does_not_depend_on_the_order_of_the_list() {
        List<String> names = new ArrayList<>(depressants(100));
        List<Warning> warnings = checker.check(names.toArray(String[]::new)).warnings();
        Collections.shuffle(names, new Random(7));

        assertThat(checker.check(names.toArray(String[]::new)).warnings())
                .extracting(Warning::id, each -> each.contains().size())
                .containsExactlyElementsOf(warnings.stream()
                        .map(each -> tuple(each.id(), each.contains().size()))
                        .toList());
    }

    @Test
    void stated_alcohol_use_costs_no_more_than_alcohol_in_the_list() {
        MedicationList stated = MedicationList.builder()
                .patient(Patient.builder().alcoholUse(AlcoholUse.HEAVY).build())
                .add("baclofen")
                .add("oxycodone")
                .build();
        MedicationList listed = MedicationList.of("baclofen", "oxycodone", "alcohol");
        bytesOfChecks(stated);
        bytesOfChecks(listed);

        assertThat(bytesOfChecks(stated)).isLessThan(bytesOfChecks(listed) * 11 / 10);
    }

    private long bytesOfChecks(MedicationList list) {
        return bytesOf(() -> {
            for (int i = 0; i < 500; i++) {
                checker.check(list);
            }
        });
    }

    @Test
    void the_largest_accepted_list_costs_a_bounded_amount() {
        String[] names = depressants(100).toArray(String[]::new);
        checker.check(names);

        assertThat(bytesOf(() -> checker.check(names))).isLessThan(60 * MEGABYTE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"oxycodone ", "tylenol #3 ", "oxycodone caf\u00e9 ", "sodium chloride "})
    void long_lines_that_name_the_same_medicine_cost_in_proportion_to_their_number(String words) {
        long some = bytesOf(() -> checker.check(longLines(words, 60)));
        long four = bytesOf(() -> checker.check(longLines(words, 240)));

        assertThat(four).isLessThan(60 * MEGABYTE).isLessThan(6 * some);
    }

    private static String[] longLines(String words, int count) {
        return Stream.iterate(0, i -> i + 1)
                .limit(count)
                .map(i -> (i + " " + words.repeat(100)).substring(0, 990))
                .toArray(String[]::new);
    }

    private static Stream<Warning> withContained(Warning warning) {
        return Stream.concat(Stream.of(warning), warning.contains().stream().flatMap(BoundsTest::withContained));
    }

    private List<String> depressants(int count) {
        return checker.knowledge().substances().stream()
                .filter(each -> each.gradeOf("cns-depressant") > 0 && !each.isCombination())
                .map(Substance::name)
                .filter(name -> checker.explain(name).substances().size() == 1)
                .limit(count)
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "[]", "\"oxycodone\"", "{\"nmae\":1}"})
    void a_list_of_more_lines_than_a_check_takes_is_refused_before_its_lines_are_read(String line) {
        String json = "{\"medications\":[" + String.join(",", Collections.nCopies(70_000, line)) + "]}";

        assertThatThrownBy(() -> checker.checkJson(json))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("70000")
                .hasMessageContaining("250");
        assertThat(bytesOf(() -> refused(json))).isLessThan(100L * json.length());
    }

    @Test
    void the_first_hundred_problems_are_listed_and_the_others_counted() {
        String conditions = String.join(",", Collections.nCopies(50_000, "1"));

        InteractionReport report = checker.checkJson(
                "{\"patient\":{\"conditions\":[" + conditions + "]},\"medications\":[{\"name\":\"baclofen\"}]}");

        assertThat(report.inputProblems()).hasSize(101);
        assertThat(report.inputProblems().get(100).message()).contains("49900 more");
        assertThat(report.statement()).contains("\"conditions\" (value not usable), the request (value not usable)");
        assertThat(report.statement().length()).isLessThan(2_000);
    }

    @Test
    void a_statement_names_ten_places_and_counts_the_others() {
        String[] unknown = Stream.iterate(0, i -> i + 1)
                .limit(30)
                .map(i -> "qxqzx" + (char) ('a' + i % 26) + (char) ('a' + i / 26))
                .toArray(String[]::new);

        String statement = checker.check(unknown).statement();

        assertThat(statement)
                .contains("\"qxqzxja\"")
                .doesNotContain("\"qxqzxka\"")
                .contains("and 20 more");
    }

    @Test
    void a_long_line_is_not_repeated_in_every_reason() {
        String line = "oxycodone 5 mg, " + "take 1 tablet by mouth every 6 hours as needed for pain, ".repeat(6);

        InteractionReport report = checker.check(line, "diazepam", "baclofen", "alcohol");

        assertThat(report.medications().get(0).input()).isEqualTo(line);
        assertThat(report.warnings())
                .flatExtracting(Warning::because)
                .extracting(Reason::input)
                .allMatch(input -> input.length() <= 81)
                .anyMatch(input -> input.startsWith("oxycodone 5 mg, take") && input.endsWith("\u2026"));
    }

    @Test
    void keys_that_collide_do_not_break_the_requests_of_others() {
        List<String> colliding = colliding(12);
        String hostile = "{\"medications\":[{"
                + colliding.stream().map(key -> "\"" + key + "\":1").collect(Collectors.joining(",")) + "}]}";

        for (int i = 0; i < 3; i++) {
            refused(hostile);
        }

        assertThat(checker.checkJson("{\"medications\":[{\"name\":\"baclofen\"},{\"name\":\"oxycodone\"}]}")
                        .warnings())
                .extracting(Warning::rule)
                .contains("opioid-gaba-b-agonist");
    }

    /** Keys of the same hash: "Aa" and "BB" have one. */
    private static List<String> colliding(int pairs) {
        List<String> keys = List.of("");
        for (int i = 0; i < pairs; i++) {
            keys = keys.stream()
                    .flatMap(key -> Stream.of(key + "Aa", key + "BB"))
                    .toList();
        }
        return keys;
    }

    private void refused(String json) {
        try {
            checker.checkJson(json);
        } catch (InvalidRequestException e) {
            assertThat(e.problems()).extracting(InputProblem::message).isNotEmpty();
        }
    }

    private static long bytesOf(Runnable work) {
        ThreadMXBean thread = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = thread.getCurrentThreadAllocatedBytes();
        work.run();
        return thread.getCurrentThreadAllocatedBytes() - before;
    }

    @Test
    void an_absent_list_is_refused_and_not_a_failure() {
        assertThatThrownBy(() -> checker.check((String[]) null)).isInstanceOf(InvalidRequestException.class);
        assertThatThrownBy(() -> checker.check((MedicationList) null)).isInstanceOf(InvalidRequestException.class);
    }
}
