package consumer.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.interplayrx.InteractionChecker;
import io.github.interplayrx.model.AlcoholUse;
import io.github.interplayrx.model.Code;
import io.github.interplayrx.model.Condition;
import io.github.interplayrx.model.InteractionReport;
import io.github.interplayrx.model.Medication;
import io.github.interplayrx.model.MedicationList;
import io.github.interplayrx.model.MedicationStatus;
import io.github.interplayrx.model.Patient;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;

/** A request in, a report out; 400 with all problems and no stack trace; and the host's own Jackson changes nothing. */
public abstract class RestContract {
    private static final InteractionChecker CHECKER = InteractionChecker.create();
    private static final MedicationList LIST = MedicationList.builder()
            .patient(Patient.builder()
                    .age(72)
                    .eGFR(25)
                    .condition(Condition.SLEEP_APNOEA)
                    .alcoholUse(AlcoholUse.REGULAR)
                    .build())
            .add(Medication.builder("baclofen").id("rx-1").dailyDoseMg(30).build())
            .add(Medication.builder().code(new Code("rxnorm", "7804")).build())
            .add(Medication.builder("diazepam")
                    .status(MedicationStatus.STOPPED)
                    .daysSinceStop(2)
                    .build())
            .add("Zzyzxöl")
            .build();

    /** Where the application listens, with a slash at the end. */
    protected abstract URI base();

    @Test
    public void the_report_is_the_one_that_the_library_writes() throws Exception {
        HttpResponse<String> answer = post("check", LIST.toJson());

        assertEquals(200, answer.statusCode(), answer.body());
        assertEquals(CHECKER.check(LIST).toJson(), answer.body());
        assertEquals(CHECKER.check(LIST), InteractionReport.fromJson(answer.body()));
    }

    @Test
    public void a_value_that_cannot_be_used_is_in_the_report() throws Exception {
        HttpResponse<String> answer =
                post("check", "{\"medications\":[{\"name\":\"baclofen\",\"route\":\"xx\",\"dailyDoseMg\":-1}]}");

        assertEquals(200, answer.statusCode(), answer.body());
        assertEquals(
                2, InteractionReport.fromJson(answer.body()).inputProblems().size());
    }

    @Test
    public void what_is_no_request_is_refused_with_all_problems() throws Exception {
        HttpResponse<String> answer = post("check", "{\"id\":\"7\",\"medications\":[1,\"baclofen\",[]]}");

        assertEquals(400, answer.statusCode(), answer.body());
        for (int line = 0; line < 3; line++) {
            assertTrue(answer.body().contains("\"/medications/" + line + "\""), answer.body());
        }
        assertTrue(answer.body().contains("\"requestId\":\"7\""), answer.body());
        assertTrue(answer.body().contains("Maybe "), answer.body());
        assertNoStackTrace(answer);
    }

    @Test
    public void what_is_no_json_is_refused() throws Exception {
        for (String body : new String[] {"", "{", "baclofen", "{\"medications\":[" + "[".repeat(100)}) {
            HttpResponse<String> answer = post("check", body);

            assertEquals(400, answer.statusCode(), body);
            assertNoStackTrace(answer);
        }
    }

    /** The application's tests add the paths "echo-list" and "echo-report": what its own mapper reads, it writes. */
    @Test
    public void the_mapper_of_the_host_reads_and_writes_what_the_library_does() throws Exception {
        InteractionReport report = CHECKER.check(LIST);

        assertEquals(LIST.toJson(), post("echo-list", LIST.toJson()).body());
        assertEquals(report.toJson(), post("echo-report", report.toJson()).body());
        assertEquals(
                MedicationList.of().toJson(),
                post("echo-list", "{\"medications\":null,\"patient\":null}").body());
    }

    private HttpResponse<String> post(String path, String body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(base().resolve(path))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body))
                .build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
    }

    private static void assertNoStackTrace(HttpResponse<String> answer) {
        assertFalse(answer.body().contains("Exception"), answer.body());
        assertFalse(answer.body().contains("\\tat "), answer.body());
    }
}
