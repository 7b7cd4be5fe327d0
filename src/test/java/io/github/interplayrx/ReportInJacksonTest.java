package io.github.interplayrx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.interplayrx.model.InteractionReport;
import io.github.interplayrx.model.MedicationList;
import io.github.interplayrx.model.Patient;
import io.github.interplayrx.model.ReportStatus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A report that a host writes and reads with a Jackson of its own is the one that the library writes. */
class ReportInJacksonTest {
    private static final JsonMapper TWO = JsonMapper.builder().build();
    private static final tools.jackson.databind.json.JsonMapper THREE =
            tools.jackson.databind.json.JsonMapper.builder().build();

    private final InteractionChecker checker = BundledChecker.get();

    static Stream<Path> requests() throws IOException {
        return GoldenReportsTest.requests();
    }

    @ParameterizedTest
    @MethodSource("requests")
    void both_generations_write_what_the_library_writes_and_read_it_back(Path request) throws IOException {
        InteractionReport report = checker.checkJson(Files.readString(request));

        assertThat(TWO.writeValueAsString(report)).isEqualTo(report.toJson());
        assertThat(THREE.writeValueAsString(report)).isEqualTo(report.toJson());
        assertThat(TWO.readValue(report.toJson(), InteractionReport.class)).isEqualTo(report);
        assertThat(THREE.readValue(report.toJson(), InteractionReport.class)).isEqualTo(report);
    }

    @ParameterizedTest
    @MethodSource("requests")
    void null_is_read_where_a_list_or_a_map_is_meant(Path request) throws IOException {
        String json = checker.checkJson(Files.readString(request)).toJson();

        for (String path : collections(TWO.readTree(json), "")) {
            JsonNode changed = TWO.readTree(json);
            int end = path.lastIndexOf('/');
            ((ObjectNode) changed.at(path.substring(0, end))).putNull(path.substring(end + 1));

            assertThatCode(() -> InteractionReport.fromJson(changed.toString()).toJson())
                    .as(path)
                    .doesNotThrowAnyException();
            assertThatCode(() -> THREE.readValue(changed.toString(), InteractionReport.class))
                    .as(path)
                    .doesNotThrowAnyException();
        }
    }

    /** JSON pointers to every list and map of a report, in the first element of each list. */
    private static List<String> collections(JsonNode node, String path) {
        List<String> found = new ArrayList<>();
        for (Map.Entry<String, JsonNode> field : node.properties()) {
            String at = path + "/" + field.getKey();
            if (field.getValue().isArray() || field.getKey().startsWith("burden")) {
                found.add(at);
            }
            if (field.getValue().isObject()) {
                found.addAll(collections(field.getValue(), at));
            } else if (field.getValue().isArray() && !field.getValue().isEmpty()) {
                found.addAll(collections(field.getValue().get(0), at + "/0"));
            }
        }
        return found;
    }

    @Test
    void a_request_without_a_list_or_a_patient_is_an_empty_list_about_nobody_known() throws IOException {
        MedicationList empty = new MedicationList(List.of(), Patient.unknown());

        for (String json :
                List.of("{}", "{\"medications\":null,\"patient\":null}", "{\"patient\":{\"conditions\":null}}")) {
            assertThat(MedicationList.fromJson(json)).isEqualTo(empty);
            assertThat(TWO.readValue(json, MedicationList.class)).isEqualTo(empty);
            assertThat(THREE.readValue(json, MedicationList.class)).isEqualTo(empty);
        }
        assertThat(new MedicationList(null, null)).isEqualTo(empty);
        assertThat(checker.check(empty).status()).isEqualTo(ReportStatus.INCOMPLETE);
        assertThat(MedicationList.fromJson(
                        "{\"medications\":[{\"name\":\"baclofen\",\"codes\":null,\"ingredientDosesMg\":null}]}"))
                .isEqualTo(MedicationList.of("baclofen"));
    }
}
