package io.github.interplayrx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.interplayrx.model.InputProblem;
import io.github.interplayrx.model.InteractionReport;
import io.github.interplayrx.model.InvalidRequestException;
import io.github.interplayrx.model.Medication;
import io.github.interplayrx.model.MedicationList;
import io.github.interplayrx.model.MedicationState;
import io.github.interplayrx.model.MedicationStatus;
import io.github.interplayrx.model.Patient;
import io.github.interplayrx.model.ReportStatus;
import io.github.interplayrx.model.UnrecognisedInput;
import io.github.interplayrx.model.Warning;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BadInputTest {
    private final InteractionChecker checker = BundledChecker.get();

    @Test
    void an_empty_list_is_no_all_clear() {
        InteractionReport report = checker.check();

        assertThat(report.status()).isEqualTo(ReportStatus.INCOMPLETE);
        assertThat(report.statement()).contains("Nothing was checked");
        assertThat(report.warnings()).extracting(Warning::rule).contains("nothing-evaluable");
    }

    @Test
    void a_null_list_is_refused_with_advice() {
        assertThatThrownBy(() -> checker.check((MedicationList) null))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("null")
                .hasMessageContaining("\nMaybe ");
    }

    @Test
    void blank_and_null_names_are_reported_and_cost_nothing_else() {
        InteractionReport report = checker.check("oxycodone", null, " ", "diazepam");

        assertThat(report.status()).isEqualTo(ReportStatus.INCOMPLETE);
        assertThat(report.unrecognised())
                .extracting(UnrecognisedInput::medication)
                .containsExactly(1, 2);
        assertThat(report.inputProblems())
                .extracting(InputProblem::at)
                .containsExactly("/medications/1", "/medications/2");
        assertThat(report.warnings()).extracting(Warning::rule).contains("opioid-benzodiazepine");
    }

    @Test
    void a_null_line_is_reported_and_costs_nothing_else() {
        MedicationList list = new MedicationList(
                Arrays.asList(Medication.of("oxycodone"), null, Medication.of("diazepam")), Patient.unknown());

        InteractionReport report = checker.check(list);

        assertThat(report.medications()).hasSize(3);
        assertThat(report.inputProblems()).extracting(InputProblem::at).containsExactly("/medications/1");
        assertThat(report.warnings()).extracting(Warning::rule).contains("opioid-benzodiazepine");
    }

    @Test
    void a_line_whose_choices_are_null_has_the_defaults() {
        Medication bare = Medication.builder("oxycodone")
                .status(null)
                .stopMode(null)
                .use(null)
                .build();
        Medication stopped = Medication.builder("lorazepam")
                .status(MedicationStatus.STOPPED)
                .daysSinceStop(20)
                .durationDays(90)
                .stopMode(null)
                .use(null)
                .build();

        InteractionReport report = checker.check(MedicationList.builder()
                .add(bare)
                .add("alprazolam")
                .add(stopped)
                .build());

        assertThat(report)
                .isEqualTo(checker.check(MedicationList.builder()
                        .add("oxycodone")
                        .add("alprazolam")
                        .add(Medication.builder("lorazepam")
                                .status(MedicationStatus.STOPPED)
                                .daysSinceStop(20)
                                .durationDays(90)
                                .build())
                        .build()));
        assertThat(report.warnings())
                .filteredOn(warning -> warning.rule().equals("opioid-benzodiazepine"))
                .singleElement()
                .satisfies(warning -> assertThat(warning.doNotStopSuddenly()).contains("oxycodone"));
    }

    @Test
    void an_unrecognised_name_makes_the_report_incomplete_and_is_listed() {
        InteractionReport report = checker.check("oxycodone", "Zzyzxol");

        assertThat(report.status()).isEqualTo(ReportStatus.INCOMPLETE);
        assertThat(report.statement()).contains("Could not check: \"Zzyzxol\"");
        assertThat(report.unrecognised())
                .singleElement()
                .satisfies(input -> assertThat(input.input()).isEqualTo("Zzyzxol"))
                .satisfies(input -> assertThat(input.state()).isEqualTo(MedicationState.UNRECOGNISED));
    }

    @Test
    void an_ambiguous_name_is_not_guessed() {
        InteractionReport report = checker.check("Benadryl", "oxycodone");

        assertThat(report.status()).isEqualTo(ReportStatus.INCOMPLETE);
        assertThat(report.medications().get(0).state()).isEqualTo(MedicationState.AMBIGUOUS);
        assertThat(report.unrecognised().get(0).suggestions()).contains("diphenhydramine");
        assertThat(report.warnings()).extracting(Warning::rule).doesNotContain("opioid-sedating-antihistamine");
    }

    @Test
    void a_list_of_ten_thousand_entries_is_refused_with_its_size_and_the_limit() {
        String[] names = IntStream.range(0, 10_000).mapToObj(i -> "oxycodone").toArray(String[]::new);

        assertThatThrownBy(() -> checker.check(names))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("10000")
                .hasMessageContaining("250")
                .hasMessageContaining("\nMaybe ");
    }

    @Test
    void the_limit_of_the_list_can_be_raised() {
        InteractionChecker patient =
                InteractionChecker.builder().maxMedications(300).build();

        assertThat(patient.check(IntStream.range(0, 300)
                                .mapToObj(i -> "oxycodone")
                                .toArray(String[]::new))
                        .medications())
                .hasSize(300);
    }

    @ParameterizedTest
    @ValueSource(doubles = {-5, 0, 1e9, Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void a_dose_that_cannot_be_meant_is_reported_and_costs_only_the_dose(double dose) {
        InteractionReport report = checker.check(MedicationList.builder()
                .add(Medication.builder("baclofen").dailyDoseMg(dose).build())
                .add("oxycodone")
                .build());

        assertThat(report.inputProblems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.at()).isEqualTo("/medications/0/dailyDoseMg"))
                .satisfies(problem -> assertThat(problem.value()).isEqualTo(Double.toString(dose)))
                .satisfies(problem -> assertThat(problem.advice()).startsWith("Maybe "));
        assertThat(report.warnings()).extracting(Warning::rule).contains("opioid-gaba-b-agonist");
        assertThat(report.status()).isEqualTo(ReportStatus.PARTIAL);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"medications\":[{\"name\":\"oxycodone\",\"route\":\"orally\"},{\"name\":\"diazepam\"}]} | /medications/0/route | orally",
                "{\"medications\":[{\"name\":\"oxycodone\",\"status\":\"ceased\"},{\"name\":\"diazepam\"}]} | /medications/0/status | ceased",
                "{\"patient\":{\"conditions\":[\"asthma\"]},\"medications\":[{\"name\":\"oxycodone\"},{\"name\":\"diazepam\"}]} | /patient/conditions/0 | asthma",
                "{\"patient\":{\"age\":\"old\"},\"medications\":[{\"name\":\"oxycodone\"},{\"name\":\"diazepam\"}]} | /patient/age | old",
                "{\"patient\":{\"age\":-1},\"medications\":[{\"name\":\"oxycodone\"},{\"name\":\"diazepam\"}]} | /patient/age | -1.0",
                "{\"medications\":[{\"name\":\"oxycodone\",\"dose\":5},{\"name\":\"diazepam\"}]} | /medications/0/dose | 5",
                "{\"medications\":[{\"name\":\"oxycodone\",\"nonMedicalUse\":\"yes\"},{\"name\":\"diazepam\"}]} | /medications/0/nonMedicalUse | yes",
                "{\"medications\":[{\"name\":\"oxycodone\"},{\"name\":\"diazepam\"},{\"name\":7}]} | /medications/2/name | 7",
                "{\"medications\":[{\"name\":\"oxycodone\"},{\"name\":\"diazepam\"},\"alcohol\"]} | /medications/2 | alcohol",
            })
    void a_value_that_cannot_be_used_is_reported_and_costs_nothing_else(String json, String at, String value) {
        InteractionReport report = checker.checkJson(json);

        assertThat(report.inputProblems())
                .filteredOn(
                        problem -> problem.at().equals(at) && problem.value().equals(value))
                .hasSize(1)
                .allSatisfy(problem -> assertThat(problem.advice()).startsWith("Maybe "));
        assertThat(report.warnings()).extracting(Warning::rule).contains("opioid-benzodiazepine");
        assertThat(report.status()).isNotEqualTo(ReportStatus.COMPLETE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "null",
                "[]",
                "\"oxycodone\"",
                "{\"medications\":[{\"name\":\"oxycodone\"}]} trailing",
                "{\"medications\":[],\"medications\":[]}",
                "not json at all"
            })
    void a_text_that_is_no_request_is_refused_without_a_word_of_the_parser(String json) {
        assertThatThrownBy(() -> checker.checkJson(json))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("Maybe ")
                .hasMessageNotContaining("jackson")
                .hasMessageNotContaining("Exception");
    }

    @Test
    void a_refusal_says_where() {
        assertThatThrownBy(() -> checker.checkJson("{\"medications\": 3}"))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("At /medications: ");
        assertThatThrownBy(() -> checker.checkJson("{\"medications\": [\"baclofen\"]}"))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("At /medications/0: ")
                .hasMessageContaining("\nMaybe write { \"name\": \"baclofen\" }.");
        assertThatThrownBy(() -> checker.checkJson("{\"medications\": [\"a \\\"b\\\"\"]}"))
                .hasMessageContaining("\nMaybe write { \"name\": \"...\" }.");
    }

    @Test
    void deep_nesting_is_refused() {
        String json = "{\"medications\":" + "[".repeat(5_000) + "]".repeat(5_000) + "}";

        assertThatThrownBy(() -> checker.checkJson(json)).isInstanceOf(InvalidRequestException.class);
    }

    @Test
    void a_null_request_is_refused() {
        assertThatThrownBy(() -> checker.checkJson(null)).isInstanceOf(InvalidRequestException.class);
    }

    @Test
    void a_request_keeps_its_id_even_when_it_is_refused() {
        assertThat(checker.checkJson("{\"id\":\"a-1\",\"medications\":[]}").id())
                .isEqualTo("a-1");
        String many = String.join(",", java.util.Collections.nCopies(251, "{\"name\":\"oxycodone\"}"));
        assertThatThrownBy(() -> checker.checkJson("{\"id\":7,\"medications\":[" + many + "]}"))
                .isInstanceOfSatisfying(
                        InvalidRequestException.class,
                        e -> assertThat(e.requestId()).isEqualTo("7"));
    }

    @Test
    void no_statement_and_no_words_of_a_report_call_a_list_safe() {
        for (List<String> names : List.of(
                List.<String>of(), List.of("amoxicillin"), List.of("oxycodone", "diazepam"), List.of("Zzyzxol"))) {
            assertThat(checker.check(names.toArray(String[]::new)).toJson().toLowerCase(java.util.Locale.ROOT))
                    .doesNotContain("safe ")
                    .doesNotContain("no interactions");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "'\"patient\":{\"age\":\"1954-02-03\"},\"medications\":[{\"name\":\"baclofen\"}]', /patient/age",
        "'\"patient\":{\"age\":\"3.2.1954\"},\"medications\":[{\"name\":\"baclofen\"}]', /patient/age",
        "'\"medications\":[{\"name\":\"baclofen\",\"status\":\"stopped\",\"daysSinceStop\":\"2026-11-01\"}]',"
                + " /medications/0/daysSinceStop"
    })
    void a_date_in_place_of_a_number_is_called_a_date(String fields, String at) {
        assertThat(checker.checkJson("{" + fields + "}").inputProblems())
                .filteredOn(problem -> problem.at().equals(at))
                .extracting(InputProblem::advice)
                .contains("Maybe it is a date: write how many years, such as an age, or how many days.");
    }

    @Test
    void a_dose_with_its_unit_is_no_date() {
        assertThat(checker.checkJson("{\"medications\":[{\"name\":\"baclofen\",\"dailyDoseMg\":\"30 mg\"}]}")
                        .inputProblems())
                .extracting(InputProblem::advice)
                .containsExactly("Maybe leave out the quotes and the unit.");
    }

    @Test
    void a_year_in_place_of_an_age_is_called_a_year() {
        assertThat(checker.check(MedicationList.builder()
                                .patient(Patient.builder().age(1954).build())
                                .add("baclofen")
                                .build())
                        .inputProblems())
                .containsExactly(new InputProblem(
                        "/patient/age",
                        "1954",
                        "The value cannot be an age in years and was not used.",
                        "Maybe it is the year of birth: write how many years old the patient is."));
    }

    @Test
    void a_code_without_a_value_is_not_called_newer_than_the_knowledge() {
        assertThat(checker.checkJson("{\"medications\":[{\"code\":{\"system\":\"rxnorm\",\"code\":\"1292\"}}]}")
                        .inputProblems())
                .extracting(InputProblem::message)
                .contains("The code has no value.")
                .doesNotContain("The code is not known.");
    }
}
