package io.github.interplayrx.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The published examples (CC0) of FHIR R4, R5 and the International Patient Summary, fetched with npm. */
class ExamplesTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path DIRECTORY = Path.of("target", "examples");

    @ParameterizedTest
    @ValueSource(strings = {"hl7.fhir.r4.examples@4.0.1", "hl7.fhir.r5.examples@5.0.0", "hl7.fhir.uv.ips@2.0.0"})
    void everyMedicationResourceIsReadOrRemarkedOn(String name) throws Exception {
        int seen = 0;
        for (Path file : jsonFiles(fetched(name))) {
            String text = Files.readString(file);
            if (text.contains("\"Medication")) {
                seen += assertNothingIsLost(file, JSON.readTree(text));
            }
        }
        assertThat(seen).isPositive();
        System.out.println(name + ": " + seen + " Medication* resources are each a line or in a remark");
    }

    /** Every resource about a medicine is a line of the list or named in a remark; returns how many there were. */
    private static int assertNothingIsLost(Path file, JsonNode json) {
        List<JsonNode> resources = medicines(json);
        if (resources.isEmpty()) {
            return 0;
        }
        FhirInput input = FhirReader.create().read(json.toString());
        Set<String> named = new HashSet<>();
        input.list().medications().forEach(line -> named.add(line.id()));
        input.remarks().forEach(remark -> named.add(remark.resource()));
        for (JsonNode each : resources) {
            assertThat(named)
                    .as(file.toString())
                    .contains(each.path("resourceType").asText() + "/"
                            + each.path("id").asText());
        }
        return resources.size();
    }

    private static List<JsonNode> medicines(JsonNode json) {
        List<JsonNode> found = new ArrayList<>();
        if (json.path("resourceType").asText().startsWith("Medication") && json.has("id")) {
            found.add(json);
        }
        json.path("entry").forEach(entry -> found.addAll(medicines(entry.path("resource"))));
        return found;
    }

    private static List<Path> jsonFiles(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(file -> file.getFileName().toString().endsWith(".json"))
                    .sorted()
                    .toList();
        }
    }

    private static Path fetched(String name) throws Exception {
        Path directory = DIRECTORY.resolve(name.replace('@', '-'));
        if (!Files.isDirectory(directory.resolve("package"))) {
            Files.createDirectories(directory);
            assumeTrue(
                    succeeds(directory, "npm", "pack", "--silent", name),
                    name + " was not checked: npm is missing or cannot reach its registry.");
            assumeTrue(
                    succeeds(directory, "tar", "xzf", name.replace('@', '-') + ".tgz"), name + " cannot be unpacked.");
        }
        return directory;
    }

    private static boolean succeeds(Path directory, String... command) throws InterruptedException {
        try {
            Process process = new ProcessBuilder(command)
                    .directory(directory.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(new File("target", "examples.log"))
                    .start();
            if (process.waitFor(2, TimeUnit.MINUTES)) {
                return process.exitValue() == 0;
            }
            process.destroy();
            return false;
        } catch (IOException e) {
            return false;
        }
    }
}
