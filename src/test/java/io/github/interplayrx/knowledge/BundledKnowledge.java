package io.github.interplayrx.knowledge;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The knowledge of the library with the ATC codes of their own artifact, loaded once for all tests. */
public final class BundledKnowledge {
    private static final KnowledgeBase KNOWLEDGE = KnowledgeBase.load().withAtcCodes(atcCodes());

    private BundledKnowledge() {}

    /** From the files of the artifact, which is built after the library. */
    public static AtcCodes atcCodes() {
        Path files = Path.of("modules/atc/src/main/resources/io/github/interplayrx/atc");
        try (InputStream substances = Files.newInputStream(files.resolve("atc.json"));
                InputStream combinations = Files.newInputStream(files.resolve("atc-combinations.tsv"))) {
            return AtcCodes.read(substances, combinations);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static KnowledgeBase get() {
        return KNOWLEDGE;
    }
}
