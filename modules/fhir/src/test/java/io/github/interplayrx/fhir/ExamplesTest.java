package io.github.interplayrx.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The published examples (CC0) of FHIR R4, R5 and the International Patient Summary, fetched with npm. */
class ExamplesTest {
    private static final Path DIRECTORY = Path.of("target", "examples");

    @ParameterizedTest
    @ValueSource(strings = {"hl7.fhir.r4.examples@4.0.1", "hl7.fhir.r5.examples@5.0.0", "hl7.fhir.uv.ips@2.0.0"})
    void everyMedicationResourceIsReadOrRemarkedOn(String name) throws Exception {
        List<Path> files = medicationFiles(fetched(name));
        assertThat(files).isNotEmpty();
        for (Path file : files) {
            FhirInput input = FhirReader.create().read(Files.readString(file));
            assertThat(input.list().medications().size() + input.remarks().size())
                    .as(file.toString())
                    .isPositive();
        }
        System.out.println(name + ": " + files.size() + " Medication* resources read or remarked on");
    }

    private static List<Path> medicationFiles(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(file -> file.getFileName().toString().matches("Medication.*[.]json"))
                    .filter(file -> !file.getFileName().toString().startsWith("MedicationKnowledge"))
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
