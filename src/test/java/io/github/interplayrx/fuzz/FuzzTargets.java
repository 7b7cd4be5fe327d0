package io.github.interplayrx.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.interplayrx.BundledChecker;
import io.github.interplayrx.knowledge.KnowledgeBase;
import io.github.interplayrx.knowledge.KnowledgeException;
import io.github.interplayrx.model.InteractionReport;
import io.github.interplayrx.model.InvalidRequestException;
import io.github.interplayrx.model.MedicationResult;
import io.github.interplayrx.model.MedicationState;
import io.github.interplayrx.model.ReportStatus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What must hold for any input at all. */
final class FuzzTargets {
    private static final Set<MedicationState> UNDERSTOOD =
            Set.of(MedicationState.CURATED, MedicationState.REVIEWED_NO_EFFECT);
    private static final int MANY = 40;

    private FuzzTargets() {}

    static void request(String json) {
        try {
            consistent(BundledChecker.get().checkJson(json));
        } catch (InvalidRequestException e) {
            plain(e.getMessage());
        }
    }

    /** One name a line. */
    static void names(String text) {
        String[] names = text.lines().limit(MANY).toArray(String[]::new);

        InteractionReport report = BundledChecker.get().check(names);

        consistent(report);
        assertThat(report.medications()).hasSize(names.length);
    }

    /** Substances if the first byte is even, rules if it is odd. */
    static void knowledge(byte[] content, Path directory) throws IOException {
        boolean rules = content.length > 0 && content[0] % 2 != 0;
        Files.write(directory.resolve("knowledge/substances/fuzzed.json"), rules ? new byte[] {'{', '}'} : content);
        Files.write(directory.resolve("rules/fuzzed.json"), rules ? content : new byte[] {'{', '}'});
        try {
            KnowledgeBase.load(directory);
        } catch (KnowledgeException e) {
            plain(e.getMessage());
            assertThat(e.faults()).isNotEmpty().allMatch(fault -> fault.advice().startsWith("Maybe "));
        }
    }

    /** A knowledge base with the bundled vocabulary, one file of substances and one of rules. */
    static Path smallKnowledge(Path directory) throws IOException {
        Path bundled = Path.of("src/main/resources/knowledge");
        Path knowledge = Files.createDirectories(directory.resolve("knowledge"));
        Files.createDirectories(knowledge.resolve("substances"));
        Files.createDirectories(directory.resolve("rules"));
        try (Stream<Path> files = Files.list(bundled)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, knowledge.resolve(file.getFileName().toString()));
            }
        }
        Files.writeString(knowledge.resolve("groups.json"), "{}");
        Files.writeString(knowledge.resolve("ambiguous-names.json"), "{}");
        Files.writeString(knowledge.resolve("knowledge.json"), """
                {"version":"1","date":"2026-01-01","substances":["fuzzed"],"hazards":["fuzzed"],"knownOmissions":[]}""");
        return directory;
    }

    private static void consistent(InteractionReport report) {
        List<MedicationResult> lines = report.medications();
        if (lines.stream().anyMatch(line -> !UNDERSTOOD.contains(line.state()))) {
            assertThat(report.status()).isNotEqualTo(ReportStatus.COMPLETE);
        }
        if (lines.isEmpty() || !report.unrecognised().isEmpty()) {
            assertThat(report.status()).isEqualTo(ReportStatus.INCOMPLETE);
        }
        if (!report.inputProblems().isEmpty()) {
            assertThat(report.status()).isNotEqualTo(ReportStatus.COMPLETE);
        }
        assertThat(report.toJson()).startsWith("{").endsWith("}");
    }

    private static void plain(String message) {
        assertThat(message)
                .contains("\nMaybe ")
                .doesNotContain("com.fasterxml", "org.drools", "StreamRead", "[Source:");
    }
}
