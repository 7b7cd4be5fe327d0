package io.github.interplayrx;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.BooleanNode;
import io.github.interplayrx.model.AlcoholUse;
import io.github.interplayrx.model.Condition;
import io.github.interplayrx.model.Route;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Holds every shipped file, every request and every report to the published schemas. */
class SchemaTest {
    private static final String METASCHEMA = "https://json-schema.org/draft/2020-12/schema";
    private static final String REQUEST = JsonSchemas.BASE + "request.schema.json";
    private static final String REPORT = JsonSchemas.BASE + "report.schema.json";
    private static final ObjectMapper JSON = new ObjectMapper();

    static Stream<Path> schemas() throws IOException {
        return JsonSchemas.files().stream();
    }

    static Stream<Path> shippedFiles() throws IOException {
        return Stream.of(
                        "src/main/resources/knowledge",
                        "src/main/resources/rules",
                        "modules/atc/src/main/resources",
                        "conformance",
                        "src/test/resources/local-knowledge",
                        "src/test/resources/small-knowledge")
                .flatMap(SchemaTest::jsonFilesBelow)
                .filter(file -> !file.toString().endsWith(".schema.json"));
    }

    static Stream<Path> requests() {
        return jsonFilesBelow("src/test/resources/golden");
    }

    private static Stream<Path> jsonFilesBelow(String directory) {
        try (Stream<Path> files = Files.walk(Path.of(directory))) {
            return files.filter(file -> file.toString().endsWith(".json")).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @MethodSource("schemas")
    void a_schema_is_valid_and_published_under_its_own_name(Path schema) throws IOException {
        String text = Files.readString(schema);

        assertThat(JsonSchemas.faults(METASCHEMA, text)).isEmpty();
        assertThat(JSON.readTree(text).path("$schema").asText()).isEqualTo(METASCHEMA);
        assertThat(JSON.readTree(text).path("$id").asText()).isEqualTo(JsonSchemas.BASE + schema.getFileName());
    }

    @ParameterizedTest
    @MethodSource("schemas")
    void a_schema_describes_every_field_and_allows_others_only_in_reports(Path schema) throws IOException {
        JsonNode root = JSON.readTree(Files.readString(schema));
        BooleanNode others = schema.endsWith("report.schema.json") ? null : BooleanNode.FALSE;

        assertThat(root.path("description").asText()).isNotBlank();
        checkObjects(root, others, schema.getFileName().toString());
    }

    private static void checkObjects(JsonNode at, @Nullable JsonNode others, String place) {
        if (at.path("properties").isObject()) {
            assertThat(at.get("additionalProperties")).as(place).isEqualTo(others);
            at.path("properties")
                    .properties()
                    .forEach(field -> assertThat(
                                    field.getValue().path("description").asText())
                            .as(place + "/" + field.getKey())
                            .isNotBlank());
        }
        at.properties().forEach(field -> checkObjects(field.getValue(), others, place + "/" + field.getKey()));
        at.elements().forEachRemaining(element -> checkObjects(element, others, place));
    }

    @ParameterizedTest
    @MethodSource("shippedFiles")
    void a_shipped_file_keeps_to_the_schema_that_it_names(Path file) throws IOException {
        String text = Files.readString(file);

        assertThat(JsonSchemas.faults(JSON.readTree(text).path("$schema").asText(), text))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("requests")
    void a_request_and_its_report_keep_to_their_schemas(Path file) throws IOException {
        String request = Files.readString(file);

        assertThat(JsonSchemas.faults(REQUEST, request)).isEmpty();
        assertThat(reportFaults(request)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"medications\":[]}",
                "{\"id\":7,\"medications\":[{\"name\":\"Zzyzxol\"},{\"name\":\"Benadryl\"},{\"name\":\" \"},null]}",
                "{\"patient\":{\"age\":-1,\"eGFR\":\"low\",\"conditions\":[\"asthma\"],\"alcoholUse\":\"heavy\"},"
                        + "\"medications\":[{\"name\":\"baclofen\",\"dailyDoseMg\":-5,\"colour\":\"red\"},{\"name\":\"oxycodone\"}]}",
                "{\"medications\":[{\"name\":\"diazepam\",\"status\":\"stopped\",\"daysSinceStop\":1},"
                        + "{\"name\":\"baclofen\",\"status\":\"stopped\",\"daysSinceStop\":1},"
                        + "{\"name\":\"morphine\",\"status\":\"proposed\"},{\"name\":\"alcohol\",\"nonMedicalUse\":true}]}",
                "{\"medications\":[{\"code\":{\"system\":\"rxnorm\",\"value\":\"1292\"}},{\"name\":\"adalimumab\"}]}"
            })
    void the_report_of_an_awkward_request_keeps_to_its_schema(String request) {
        assertThat(reportFaults(request)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"medications\":[{}]}",
                "{\"medications\":[{\"name\":\"oxycodone\",\"dose\":5}]}",
                "{\"medications\":[{\"name\":\"oxycodone\",\"dailyDoseMg\":0}]}",
                "{\"medications\":[{\"name\":\"oxycodone\",\"route\":\"orally\"}]}",
                "{\"medications\":[{\"code\":{\"system\":\"rxnorm\"}}]}",
                "{\"patient\":{\"age\":\"old\"},\"medications\":[]}",
                "{\"patient\":{\"conditions\":[\"asthma\"]},\"medications\":[]}",
                "{\"medications\":[],\"extra\":1}"
            })
    void the_schema_refuses_what_a_request_cannot_mean(String request) {
        assertThat(JsonSchemas.faults(REQUEST, request)).isNotEmpty();
    }

    @Test
    void the_schema_of_requests_knows_every_word_that_the_library_knows() throws IOException {
        JsonNode fields = JSON.readTree(Files.readString(Path.of("src/main/resources/schema/request.schema.json")))
                .path("properties");
        JsonNode patient = fields.path("patient").path("properties");
        JsonNode medication = fields.path("medications").path("items").path("properties");

        assertThat(words(patient.path("conditions").path("items"))).isEqualTo(words(Condition.values()));
        assertThat(words(patient.path("alcoholUse"))).isEqualTo(words(AlcoholUse.values()));
        assertThat(words(medication.path("route"))).isEqualTo(words(Route.values()));
    }

    private static List<String> reportFaults(String request) {
        return JsonSchemas.faults(
                REPORT, BundledChecker.get().checkJson(request).toJson());
    }

    private static List<String> words(JsonNode property) {
        return property.path("enum").valueStream().map(JsonNode::asText).toList();
    }

    private static List<String> words(Enum<?>[] constants) {
        return Arrays.stream(constants)
                .map(constant -> constant.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .toList();
    }
}
