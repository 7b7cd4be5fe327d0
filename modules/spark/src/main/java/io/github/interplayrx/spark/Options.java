package io.github.interplayrx.spark;

import io.github.interplayrx.InteractionChecker;
import io.github.interplayrx.knowledge.AtcCodes;
import io.github.interplayrx.model.AlertPolicy;
import io.github.interplayrx.model.Severity;
import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a checker is made of, in a form that travels to every machine: files with their content, the policy as words. */
record Options(
        ArrayList<SiteFile> localKnowledge,
        @Nullable SiteFile terminology,
        @Nullable SiteFile atcCodes,
        Severity minimumSeverity,
        ArrayList<Silence> silences,
        ArrayList<String> collapsed,
        ArrayList<String> neverSilenced,
        LocalDate today,
        int maxMedications,
        int maxSubstances)
        implements Serializable {

    /** A file of a site. */
    static final class SiteFile implements Serializable {
        private static final long serialVersionUID = 1L;

        private final String name;
        private final byte[] content;

        private SiteFile(String name, byte[] content) {
            this.name = name;
            this.content = content;
        }

        static SiteFile read(Path file) {
            try {
                return new SiteFile(String.valueOf(file.getFileName()), Files.readAllBytes(file));
            } catch (IOException e) {
                throw new InvalidScreeningException(
                        "The file " + file + " cannot be read.\nMaybe it is not on the machine that starts the job.",
                        e);
            }
        }
    }

    /** A silence of a policy. */
    record Silence(String id, LocalDate until, String by, String reason) implements Serializable {}

    static Options of(
            List<Path> localKnowledge,
            @Nullable Path terminology,
            @Nullable Path atcCodes,
            AlertPolicy policy,
            int maxMedications,
            int maxSubstances) {
        ArrayList<SiteFile> files = new ArrayList<>();
        localKnowledge.forEach(file -> files.add(SiteFile.read(file)));
        ArrayList<Silence> silences = new ArrayList<>();
        policy.silences().forEach(each -> silences.add(new Silence(each.id(), each.until(), each.by(), each.reason())));
        return new Options(
                files,
                terminology == null ? null : SiteFile.read(terminology),
                atcCodes == null ? null : SiteFile.read(atcCodes),
                policy.minimumSeverity(),
                silences,
                new ArrayList<>(policy.collapsed()),
                new ArrayList<>(policy.neverSilenced()),
                policy.silences().isEmpty() ? LocalDate.EPOCH : policy.today(),
                maxMedications,
                maxSubstances);
    }

    /** Equal for options of which equal checkers are made. */
    String key() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (SiteFile file : localKnowledge) {
                digest.update(file.content);
            }
            if (terminology != null) {
                digest.update(terminology.content);
            }
            if (atcCodes != null) {
                digest.update(atcCodes.content);
            }
            String others = List.of(
                            localKnowledge.stream().map(file -> file.name).toList(),
                            minimumSeverity,
                            silences,
                            collapsed,
                            neverSilenced,
                            today,
                            maxMedications,
                            maxSubstances,
                            terminology != null,
                            atcCodes != null)
                    .toString();
            return HexFormat.of().formatHex(digest.digest(others.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.\nMaybe a security provider was removed.", e);
        }
    }

    InteractionChecker checker() {
        try {
            Path folder = Files.createTempDirectory("interplay");
            try {
                return checker(folder);
            } finally {
                delete(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private InteractionChecker checker(Path folder) throws IOException {
        InteractionChecker.Builder checker = InteractionChecker.builder()
                .alertPolicy(policy())
                .maxMedications(maxMedications)
                .maxSubstances(maxSubstances);
        for (int i = 0; i < localKnowledge.size(); i++) {
            Path numbered = Files.createDirectory(folder.resolve(Integer.toString(i)));
            checker.localKnowledge(written(localKnowledge.get(i), numbered));
        }
        if (terminology != null) {
            checker.terminology(written(terminology, folder));
        }
        if (atcCodes != null) {
            checker.atcCodes(AtcCodes.load(written(atcCodes, folder)));
        }
        return checker.build();
    }

    private static Path written(SiteFile file, Path folder) throws IOException {
        return Files.write(folder.resolve(file.name), file.content);
    }

    private static void delete(Path folder) throws IOException {
        try (var all = Files.walk(folder)) {
            for (Path each : all.sorted((a, b) -> b.compareTo(a)).toList()) {
                Files.delete(each);
            }
        }
    }

    private AlertPolicy policy() {
        AlertPolicy.Builder policy = AlertPolicy.builder()
                .minimumSeverity(minimumSeverity)
                .clock(Clock.fixed(today.atStartOfDay(ZoneOffset.UTC).toInstant(), ZoneOffset.UTC))
                .neverSilence(neverSilenced.toArray(String[]::new));
        silences.forEach(each -> policy.silence(each.id(), each.until(), each.by(), each.reason()));
        collapsed.forEach(policy::collapse);
        return policy.build();
    }
}
