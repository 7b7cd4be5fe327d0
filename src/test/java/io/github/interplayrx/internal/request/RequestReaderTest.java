package io.github.interplayrx.internal.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.interplayrx.internal.base.json.Json;
import io.github.interplayrx.model.AlcoholUse;
import io.github.interplayrx.model.ChildPugh;
import io.github.interplayrx.model.Code;
import io.github.interplayrx.model.Condition;
import io.github.interplayrx.model.Formulation;
import io.github.interplayrx.model.InputProblem;
import io.github.interplayrx.model.InvalidRequestException;
import io.github.interplayrx.model.Medication;
import io.github.interplayrx.model.MedicationList;
import io.github.interplayrx.model.MedicationStatus;
import io.github.interplayrx.model.Patient;
import io.github.interplayrx.model.Route;
import io.github.interplayrx.model.Sex;
import io.github.interplayrx.model.StopMode;
import io.github.interplayrx.model.Use;
import java.util.List;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RequestReaderTest {
    private final RequestReader reader = new RequestReader(Json.create(), Limits.DEFAULT);

    @Test
    void every_field_of_a_request_arrives() {
        Request request = reader.read("""
                {"id": "ward-7",
                 "patient": {"age": 31.5, "eGFR": 44, "dialysis": true, "childPugh": "B",
                             "conditions": ["sleep-apnoea", "COPD"], "pregnant": true, "trimester": 3,
                             "breastfeeding": false, "sex": "female", "childbearingPotential": true, "alcoholUse": "heavy",
                             "opioidMmePerDay": 92.5},
                 "medications": [
                   {"name": "morphine", "dailyDoseMg": 60.5, "route": "rectal", "formulation": "er", "status": "stopped",
                    "daysSinceStop": 3, "durationDays": 40, "stopMode": "tapered", "nonMedicalUse": true,
                    "use": "kept-for-emergency", "asNeeded": true, "indication": "pain"},
                   {"code": {"system": "rxnorm", "value": "4337"}, "mcgPerHour": 25}]}
                """);

        assertThat(request.problems()).isEmpty();
        assertThat(request.id()).isEqualTo("ward-7");
        assertThat(request.list())
                .isEqualTo(MedicationList.builder()
                        .patient(Patient.builder()
                                .age(31.5)
                                .eGFR(44)
                                .dialysis(true)
                                .childPugh(ChildPugh.B)
                                .condition(Condition.SLEEP_APNOEA)
                                .condition(Condition.COPD)
                                .pregnant(true)
                                .trimester(3)
                                .breastfeeding(false)
                                .sex(Sex.FEMALE)
                                .childbearingPotential(true)
                                .alcoholUse(AlcoholUse.HEAVY)
                                .opioidMmePerDay(92.5)
                                .build())
                        .add(Medication.builder("morphine")
                                .dailyDoseMg(60.5)
                                .route(Route.RECTAL)
                                .formulation(Formulation.ER)
                                .status(MedicationStatus.STOPPED)
                                .daysSinceStop(3)
                                .durationDays(40)
                                .stopMode(StopMode.TAPERED)
                                .nonMedicalUse(true)
                                .use(Use.KEPT_FOR_EMERGENCY)
                                .asNeeded(true)
                                .indication("pain")
                                .build())
                        .add(Medication.builder(new Code("rxnorm", "4337"))
                                .mcgPerHour(25)
                                .build())
                        .build());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"medications\": [], \"meds\": 1} | /meds | Maybe it is one of: id, medications, patient.",
                "{\"patient\": {\"weight\": 1}} | /patient/weight | Maybe it is one of: age, alcoholUse, breastfeeding",
                "{\"medications\": [{\"dose\": 1}]} | /medications/0/dose | Maybe it is one of: asNeeded, code, codes, dailyDoseMg",
                "{\"medications\": [{\"code\": {\"system\": \"atc\", \"value\": \"x\", \"text\": 1}}]} | /medications/0/code/text | Maybe it is one of: system, value.",
            })
    void a_field_that_nobody_knows_is_named_at_every_level(String json, String at, String advice) {
        InputProblem problem = onlyProblem(json);

        assertThat(problem.at()).isEqualTo(at);
        assertThat(problem.value()).isEqualTo("1");
        assertThat(problem.advice()).startsWith(advice);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"patient\": {\"trimester\": 1.5}} | /patient/trimester | 1.5",
                "{\"patient\": {\"trimester\": \"2\"}} | /patient/trimester | 2",
                "{\"patient\": {\"trimester\": 3000000000}} | /patient/trimester | 3000000000",
                "{\"patient\": {\"eGFR\": true}} | /patient/eGFR | true",
                "{\"patient\": {\"pregnant\": 1}} | /patient/pregnant | 1",
                "{\"patient\": {\"conditions\": \"COPD\"}} | /patient/conditions | COPD",
                "{\"patient\": {\"conditions\": [7]}} | /patient/conditions/0 | 7",
                "{\"patient\": []} | /patient | []",
                "{\"medications\": [{\"code\": \"N02AA01\"}]} | /medications/0/code | N02AA01",
                "{\"medications\": [{\"code\": {\"system\": \"atc\"}}]} | /medications/0/code/value | ''",
                "{\"medications\": [{\"code\": {\"system\": \" \", \"value\": \"x\"}}]} | /medications/0/code/system | ' '",
                "{\"medications\": [{\"indication\": 7}]} | /medications/0/indication | 7",
                "{\"id\": [1]} | /id | [1]",
                "{\"id\": true} | /id | true",
            })
    void a_value_of_the_wrong_kind_is_one_problem_with_advice(String json, String at, String value) {
        InputProblem problem = onlyProblem(json);

        assertThat(problem.at()).isEqualTo(at);
        assertThat(problem.value()).isEqualTo(value);
        assertThat(problem.message()).isNotBlank();
        assertThat(problem.advice()).startsWith("Maybe ");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"patient\": {\"childPugh\": \"D\"}} | Maybe it is one of: A, B, C.",
                "{\"patient\": {\"alcoholUse\": \"much\"}} | Maybe it is one of: none, occasional, regular, heavy.",
                "{\"patient\": {\"conditions\": [\"asthma\"]}} | sleep-apnoea",
                "{\"medications\": [{\"formulation\": \"slow\"}]} | Maybe it is one of: ER, IR.",
            })
    void a_word_that_is_not_known_is_answered_with_those_that_are(String json, String advice) {
        assertThat(onlyProblem(json).advice()).contains(advice);
    }

    @Test
    void a_list_that_is_not_there_is_an_empty_one_about_a_patient_of_whom_nothing_is_known() {
        assertThat(reader.read("{}")).isEqualTo(new Request(null, MedicationList.of(), List.of()));
        assertThat(reader.read("{\"id\": null, \"patient\": null, \"medications\": []}"))
                .isEqualTo(new Request(null, MedicationList.of(), List.of()));
        assertThat(reader.read("{\"medications\": [null, {\"name\": \"\"}]}").list())
                .extracting(MedicationList::medications)
                .asInstanceOf(InstanceOfAssertFactories.LIST)
                .containsExactly(null, Medication.of(""));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"id\": \"7\", \"medications\": 3} | /medications | 3",
                "{\"id\": \"7\", \"medications\": {}} | /medications | {}",
                "{\"id\": \"7\", \"medications\": \"morphine\"} | /medications | morphine",
                "{\"id\": \"7\", \"medications\": null} | /medications | null",
                "{\"id\": \"7\", \"meds\": [{\"name\": \"morphine\"}]} | /meds | [{\"name\":\"morphine\"}]",
                "{\"id\": \"7\", \"Medications\": []} | /Medications | []",
                "{\"id\": \"7\", \"medications\": [\"morphine\"]} | /medications/0 | morphine",
            })
    void a_list_that_is_not_found_where_it_belongs_is_refused_with_the_place(String json, String at, String value) {
        InvalidRequestException refused = catchThrowableOfType(InvalidRequestException.class, () -> reader.read(json));

        assertThat(refused.requestId()).isEqualTo("7");
        assertThat(refused.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.at()).isEqualTo(at);
            assertThat(problem.value()).isEqualTo(value);
            assertThat(problem.advice()).startsWith("Maybe ");
        });
    }

    @Test
    void every_plain_text_in_a_list_is_named_when_the_list_is_refused() {
        InvalidRequestException refused = catchThrowableOfType(
                InvalidRequestException.class, () -> reader.read("{\"medications\": [\"morphine\", \"diazepam\"]}"));

        assertThat(refused.problems()).extracting(InputProblem::at).containsExactly("/medications/0", "/medications/1");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"medications\": [], \"ward\": 1} | 0 | /ward",
                "{\"medications\": [\"morphine\", {\"name\": \"diazepam\"}]} | 2 | /medications/0",
                "{\"medications\": [\"morphine\", null]} | 2 | /medications/0",
                "{\"medications\": [{\"dose\": 1}]} | 1 | /medications/0/dose",
            })
    void a_list_that_is_found_is_kept_with_what_can_be_read(String json, int lines, String at) {
        Request request = reader.read(json);

        assertThat(request.list()).isNotNull();
        assertThat(request.list().medications()).hasSize(lines);
        assertThat(request.problems()).extracting(InputProblem::at).containsExactly(at);
    }

    @Test
    void a_line_that_is_no_object_stays_a_line_so_that_the_others_keep_their_places() {
        assertThat(reader.read("{\"medications\": [7, {\"name\": \"morphine\"}]}")
                        .list())
                .isEqualTo(MedicationList.builder()
                        .add(Medication.builder().build())
                        .add("morphine")
                        .build());
    }

    @ParameterizedTest
    @CsvSource({"80, 80", "81, 83", "5000, 83"})
    void a_long_value_is_shown_by_its_beginning(int length, int shown) {
        String value = "x".repeat(length);

        assertThat(onlyProblem(ofAge(value)).value()).isEqualTo(length == shown ? value : "x".repeat(80) + "...");
    }

    @Test
    void the_beginning_of_a_long_value_does_not_end_within_a_character() {
        String beginning = "x".repeat(79);

        assertThat(onlyProblem(ofAge(beginning + "\ud83d\ude00")).value()).isEqualTo(beginning + "...");
    }

    @Test
    void a_text_that_breaks_off_is_refused_with_what_the_parser_missed_and_where() {
        InvalidRequestException refused =
                catchThrowableOfType(InvalidRequestException.class, () -> reader.read("{\"id\":\n  tru"));

        assertThat(refused.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.message()).startsWith("This is not valid JSON: Unrecognized token 'tru'");
            assertThat(problem.value()).startsWith("line 2, column ");
            assertThat(problem.advice()).contains("line 2, column ");
        });
    }

    private InputProblem onlyProblem(String json) {
        List<InputProblem> problems = reader.read(json).problems();
        assertThat(problems).hasSize(1);
        return problems.get(0);
    }

    private static String ofAge(String text) {
        return "{\"patient\": {\"age\": \"" + text + "\"}}";
    }
}
