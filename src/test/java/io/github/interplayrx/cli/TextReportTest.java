package io.github.interplayrx.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.interplayrx.BundledChecker;
import io.github.interplayrx.model.Evidence;
import io.github.interplayrx.model.InputProblem;
import io.github.interplayrx.model.InteractionReport;
import io.github.interplayrx.model.KnowledgeVersion;
import io.github.interplayrx.model.LocalChange;
import io.github.interplayrx.model.MedicationState;
import io.github.interplayrx.model.NotEvaluated;
import io.github.interplayrx.model.Reason;
import io.github.interplayrx.model.ReportStatus;
import io.github.interplayrx.model.Severity;
import io.github.interplayrx.model.Source;
import io.github.interplayrx.model.UnrecognisedInput;
import io.github.interplayrx.model.Warning;
import io.github.interplayrx.model.WarningKind;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a person at a terminal reads, to the letter. */
class TextReportTest {
    private static final Reason OXYCODONE =
            new Reason(0, null, "OxyContin", "oxycodone", "opioid", "opioid-full-agonist", null, null);
    private static final Reason OXYCODONE_AGAIN =
            new Reason(1, null, "Roxicodone", "oxycodone", "opioid", "respiratory-depressant", 3, null);
    private static final Reason BACLOFEN = new Reason(2, null, "Baclofen", "baclofen", "baclofen", null, null, null);

    /** A site that makes a danger smaller says so wherever the warning stands. */
    @ParameterizedTest
    @ValueSource(strings = {"contains", "for information", "in full"})
    void a_severity_that_a_site_decided_is_told_with_the_one_of_the_library(String place) {
        LocalChange change = new LocalChange("north", "Pain team", "2027-01-12", "Protocol 12.", Severity.CRITICAL);
        Severity severity = place.equals("in full") ? Severity.MAJOR : Severity.INFO;
        Warning changed = warning("changed", "cns", severity, List.of(BACLOFEN)).toBuilder()
                .local(change)
                .build();
        Warning shown = place.equals("contains")
                ? warning("outer", "cns", Severity.MAJOR, List.of(BACLOFEN)).toBuilder()
                        .contains(List.of(changed))
                        .build()
                : changed;

        String printed = printed(report(shown)).replaceAll("\\s+", " ");

        assertThat(printed).contains("[CRITICAL without local knowledge north]");
        if (place.equals("in full")) {
            assertThat(printed).contains("this site Pain team, 2027-01-12: Protocol 12.");
        }
    }

    @Test
    void a_blank_line_is_seen_where_the_lines_are_listed() {
        InteractionReport report = BundledChecker.get().check("", " ", "baclofen");

        assertThat(printed(report)).containsPattern("substances +\"\", \" \"\n");
    }

    @Test
    void a_serious_warning_is_printed_in_full() {
        Warning inner = warning("inner", "cns", Severity.MODERATE, List.of(BACLOFEN));
        Warning warning = Warning.builder()
                .rule("some-rule")
                .ruleVersion(3)
                .hazard("cns")
                .kind(WarningKind.WARNING)
                .severity(Severity.MAJOR)
                .concerns(List.of("Raised concern: age 70."))
                .evidence(Evidence.B)
                .title("Two that sedate")
                .substances(List.of("baclofen", "oxycodone"))
                .proposed(true)
                .effects(List.of("sedation", "no-such-effect"))
                .mechanism("They add up.")
                .action("Leave one out.")
                .patientAdvice("Ask your pharmacist.")
                .doNotStopSuddenly(List.of("oxycodone"))
                .sources(List.of(
                        new Source("K", "A label.", "5.1", null, Source.Verification.NOT_VERIFIED),
                        new Source("L", "A paper.", null, null, Source.Verification.SEEN)))
                .because(List.of(OXYCODONE, OXYCODONE_AGAIN, BACLOFEN))
                .contains(List.of(inner))
                .build();

        assertThat(printed(report(warning))).isEqualTo("""
                PARTIAL  A statement.

                MAJOR  Two that sedate  [proposed]
                  substances  OxyContin and Roxicodone (oxycodone), Baclofen
                  note        Raised concern: age 70.
                  expect      sedation, no-such-effect
                  why         They add up.
                  do          Leave one out.
                              Do not stop suddenly: OxyContin, Roxicodone.
                  patient     Ask your pharmacist.
                  because     oxycodone: opioid-full-agonist, respiratory-depressant grade 3; baclofen: named by the rule
                  evidence    B
                  source      A label. [5.1] (not verified)
                  source      A paper. (seen)
                  rule        some-rule, version 3
                  contains    MODERATE Title of inner: Baclofen (inner)

                The scope.
                The disclaimer.
                """);
    }

    @Test
    void lines_that_were_not_checked_and_values_that_were_not_used_come_first() {
        InteractionReport report = InteractionReport.builder()
                .status(ReportStatus.INCOMPLETE)
                .statement("A statement.")
                .scope("The scope.")
                .disclaimer("The disclaimer.")
                .knowledge(new KnowledgeVersion("1", "2026-01-01"))
                .unrecognised(List.of(
                        new UnrecognisedInput(0, null, "Benadryl", MedicationState.AMBIGUOUS, List.of("one", "other")),
                        new UnrecognisedInput(1, null, "Zzyzxol", MedicationState.UNRECOGNISED, List.of())))
                .notEvaluated(List.of(
                        new NotEvaluated("rule-a", null, List.of("age", "eGFR")),
                        new NotEvaluated("rule-b", null, List.of("age")),
                        new NotEvaluated("rule-c", "mme-90", List.of("age", "eGFR")),
                        new NotEvaluated("rule-c", "mme-50", List.of("age", "eGFR"))))
                .inputProblems(List.of(new InputProblem("/patient/age", "-1", "Not an age.", "Maybe the sign.")))
                .build();

        assertThat(printed(report)).isEqualTo("""
                INCOMPLETE  A statement.
                  not checked "Benadryl" (ambiguous). Perhaps meant: one, other
                  not checked "Zzyzxol" (unrecognised)
                  not used    /patient/age "-1": Not an age. Maybe the sign.

                Not evaluated for lack of data
                  without     age, eGFR: rule-a, rule-c
                  without     age: rule-b

                The scope.
                The disclaimer.
                """);
    }

    @Test
    void small_things_take_a_line_each_and_say_what_to_do_unless_they_are_about_the_data() {
        assertThat(printed(report(
                        warning("minor-b", "seizure", Severity.MINOR, List.of(BACLOFEN)),
                        warning("minor-a", "cns", Severity.MINOR, List.of(BACLOFEN)),
                        warning("minor-data", "data-quality", Severity.MINOR, List.of()),
                        warning("told", "education", Severity.INFO, List.of()),
                        warning("data", "data-quality", Severity.INFO, List.of()))))
                .isEqualTo("""
                PARTIAL  A statement.

                MINOR
                  C           MINOR Title of minor-a: Baclofen (minor-a)
                              Action of minor-a.
                  C           MINOR Title of minor-data: as written (minor-data)
                              Action of minor-data.
                  C           MINOR Title of minor-b: Baclofen (minor-b)
                              Action of minor-b.

                For information
                  C           INFO Title of data: as written (data)
                  C           INFO Title of told: as written (told)
                              Action of told.

                The scope.
                The disclaimer.
                """);
    }

    @ParameterizedTest
    @ValueSource(ints = {10, 11})
    void up_to_ten_moderate_warnings_are_printed_in_full_and_more_in_a_line_each(int count) {
        List<Warning> warnings = new ArrayList<>();
        warnings.add(warning("worse", "cns", Severity.MAJOR, List.of(BACLOFEN)));
        for (int i = 0; i < count; i++) {
            warnings.add(warning("moderate-" + i, "cns", Severity.MODERATE, List.of(BACLOFEN)));
        }

        String text = printed(report(warnings.toArray(Warning[]::new)));

        assertThat(text).contains("MAJOR  Title of worse\n  substances");
        if (count == 10) {
            assertThat(text)
                    .contains("MODERATE  Title of moderate-9\n  substances")
                    .doesNotContain("by hazard");
        } else {
            assertThat(text)
                    .contains(
                            "\nMODERATE, by hazard\n  C           MODERATE Title of moderate-0: Baclofen (moderate-0)\n")
                    .doesNotContain("MODERATE  Title");
        }
    }

    @Test
    void a_long_text_wraps_at_a_width_that_a_terminal_shows() {
        StringWriter out = new StringWriter();
        Paragraphs paragraphs = new Paragraphs(new PrintWriter(out));
        String fits = "x".repeat(90) + " 45678";

        paragraphs.labelled("why", fits);
        paragraphs.labelled("why", fits + "9 more");
        paragraphs.labelled("why", "y".repeat(200) + " z");
        paragraphs.labelled("nothing", "");

        assertThat(out.toString().lines())
                .containsExactly(
                        "  why         " + fits,
                        "  why         " + "x".repeat(90),
                        "              456789 more",
                        "  why         " + "y".repeat(200),
                        "              z");
    }

    private static String printed(InteractionReport report) {
        StringWriter out = new StringWriter();
        new TextReport(BundledChecker.get().knowledge(), new PrintWriter(out, true)).print(report);
        return out.toString().replace(System.lineSeparator(), "\n");
    }

    private static InteractionReport report(Warning... warnings) {
        return InteractionReport.builder()
                .status(ReportStatus.PARTIAL)
                .statement("A statement.")
                .scope("The scope.")
                .disclaimer("The disclaimer.")
                .knowledge(new KnowledgeVersion("1", "2026-01-01"))
                .warnings(List.of(warnings))
                .build();
    }

    private static Warning warning(String rule, String hazard, Severity severity, List<Reason> because) {
        return Warning.builder()
                .rule(rule)
                .ruleVersion(1)
                .hazard(hazard)
                .kind(WarningKind.WARNING)
                .severity(severity)
                .evidence(Evidence.C)
                .title("Title of " + rule)
                .substances(List.of("as written"))
                .effects(List.of("sedation"))
                .mechanism("Mechanism.")
                .action("Action of " + rule + ".")
                .patientAdvice("Advice.")
                .because(because)
                .build();
    }
}
