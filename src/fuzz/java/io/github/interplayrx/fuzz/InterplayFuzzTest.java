package io.github.interplayrx.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** One target at a time: {@code -Dtest=InterplayFuzzTest#request}. */
class InterplayFuzzTest {
    private static Path directory;

    @FuzzTest(maxDuration = "5m")
    void request(byte[] input) {
        FuzzTargets.request(new String(input, StandardCharsets.UTF_8));
    }

    @FuzzTest(maxDuration = "5m")
    void names(byte[] input) {
        FuzzTargets.names(new String(input, StandardCharsets.UTF_8));
    }

    @FuzzTest(maxDuration = "5m")
    void knowledge(byte[] input) throws IOException {
        if (directory == null) {
            directory = FuzzTargets.smallKnowledge(Files.createTempDirectory("interplay-fuzz"));
        }
        FuzzTargets.knowledge(input, directory);
    }
}
