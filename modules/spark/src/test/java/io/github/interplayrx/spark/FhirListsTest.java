package io.github.interplayrx.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
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

    private static String bundle(String id) {
        return BUNDLE.formatted(id).replace("\n", " ");
    }
}
