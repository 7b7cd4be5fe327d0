package io.github.interplayrx.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FhirListsTest {
    private static final SparkSession SPARK = Sessions.spark();
    private static final String BUNDLE = """
            {"type": "collection", "entry": [
            {"resource": {"resourceType": "Patient", "id": "%1$s", "birthDate": "1950-05-20"}},
            {"resource": {"resourceType": "MedicationRequest", "id": "a", "status": "active", "intent": "order", "subject": {"reference": "Patient/%1$s"}, "medicationCodeableConcept": {"text": "baclofen"}}},
            {"resource": {"resourceType": "MedicationRequest", "id": "b", "status": "active", "intent": "order", "subject": {"reference": "Patient/%1$s"}, "medicationCodeableConcept": {"text": "oxycodone"}}}
            ], "resourceType": "Bundle"}""";

    @Test
    void a_bundle_a_line_is_a_list_a_person(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(
                folder.resolve("bundles.ndjson"),
                bundle("1") + "\n\nnot json\n" + bundle("2") + "\n"
                        + "{\"resourceType\": \"MedicationRequest\", \"id\": \"c\", \"status\": \"active\","
                        + " \"medicationCodeableConcept\": {\"text\": \"morphine\"}}\n");
        Screening screening = InterplayScreening.create(SPARK)
                .screen(FhirLists.asOf(SPARK.read().textFile(file.toString()), LocalDate.of(2026, 11, 1)));
        assertThat(screening.checked().count()).isEqualTo(4);
        assertThat(screening.warnings().filter("id like '%baclofen+oxycodone'").collectAsList())
                .extracting(row -> row.<String>getAs("person"))
                .contains("Patient/1", "Patient/2");
        assertThat(screening.notUnderstood().filter("person is null").collectAsList())
                .extracting(row -> row.<String>getAs("why"))
                .anyMatch(why -> why.contains("no JSON"))
                .anyMatch(why -> why.contains("not a bundle"));
    }

    @Test
    void resources_of_a_bulk_export_are_brought_together(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("Patient.000.ndjson"), """
                {"resourceType": "Patient", "id": "1", "birthDate": "1950-05-20"}
                {"resourceType": "Patient", "id": "2", "birthDate": "1990-05-20"}
                """);
        Files.writeString(
                folder.resolve("MedicationRequest.000.ndjson"),
                order("Patient/1", "\"medicationCodeableConcept\": {\"text\": \"baclofen\"}")
                        + order(
                                "https://ehr.example/fhir/Patient/1/_history/2",
                                "\"medicationReference\": {\"reference\": \"Medication/m\"}")
                        + order("Patient/2", "\"medicationCodeableConcept\": {\"text\": \"metformin\"}")
                        + "{\"resourceType\": \"MedicationRequest\", \"id\": \"c\", \"status\": \"active\", \"medicationCodeableConcept\": {\"text\": \"morphine\"}}\n"
                        + "not json\n");
        Files.writeString(folder.resolve("Medication.000.ndjson"), """
                {"resourceType": "Medication", "id": "m", "code": {"text": "oxycodone"}}
                """);
        Files.writeString(folder.resolve("Encounter.000.ndjson"), """
                {"resourceType": "Encounter", "id": "e", "subject": {"reference": "Patient/1"}}
                """);
        Screening screening = InterplayScreening.create(SPARK)
                .screen(FhirLists.asOf(
                        FhirLists.together(SPARK.read().textFile(folder.toString())), LocalDate.of(2026, 11, 1)));
        assertThat(screening.checked().count()).isEqualTo(4);
        assertThat(screening.warnings().filter("id like '%baclofen+oxycodone'").collectAsList())
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row.<String>getAs("person")).isEqualTo("Patient/1"));
        assertThat(screening.notUnderstood().filter("person is null").collectAsList())
                .extracting(row -> row.<String>getAs("why"))
                .anyMatch(why -> why.contains("no JSON"))
                .anyMatch(why -> why.contains("not a bundle"));
    }

    private static String order(String subject, String medication) {
        return "{\"resourceType\": \"MedicationRequest\", \"id\": \"" + Math.abs(medication.hashCode())
                + "\", \"status\": \"active\", \"intent\": \"order\", \"subject\": {\"reference\": \"" + subject
                + "\"}, "
                + medication + "}\n";
    }

    @Test
    void remarks_of_the_reader_are_in_the_result() {
        Row remark = InterplayScreening.create(SPARK)
                .screen(FhirLists.asOf(
                        SPARK.createDataset(
                                List.of(bundle("1").replace("\"active\"", "\"cancelled\"")), Encoders.STRING()),
                        LocalDate.of(2026, 11, 1)))
                .notUnderstood()
                .filter("state = 'REMARK'")
                .first();
        assertThat(remark.<String>getAs("why")).contains("MedicationRequest/a left out");
    }

    @Test
    void what_no_rule_reads_is_said_once_a_list_and_after_the_medicines() {
        String others = IntStream.range(0, 300)
                .mapToObj(i -> "{\"resource\": {\"resourceType\": \"Encounter\", \"id\": \"e" + i + "\"}},")
                .collect(Collectors.joining());
        String record =
                bundle("1").replace("\"active\"", "\"cancelled\"").replace("\"entry\": [", "\"entry\": [" + others);
        assertThat(FhirLists.asOf(SPARK.createDataset(List.of(record), Encoders.STRING()), LocalDate.of(2026, 11, 1))
                        .first()
                        .<String>getList(3))
                .hasSize(3)
                .satisfies(remarks -> assertThat(remarks.get(0)).startsWith("MedicationRequest/"))
                .satisfies(remarks -> assertThat(remarks.get(2)).startsWith("Encounter left out: no rule reads"));
    }

    private static String bundle(String id) {
        return BUNDLE.formatted(id).replace("\n", " ");
    }
}
