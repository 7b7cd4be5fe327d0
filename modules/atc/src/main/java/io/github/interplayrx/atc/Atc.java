package io.github.interplayrx.atc;

import io.github.interplayrx.knowledge.AtcCodes;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/**
 * The ATC codes of substances and combinations that Interplay knows. Their use is subject to the terms of the WHO Collaborating Centre for Drug
 * Statistics Methodology: {@link AtcCodes#terms()}. Thread-safe.
 *
 * <pre>{@code
 * InteractionChecker checker = InteractionChecker.builder().atcCodes(Atc.codes()).build();
 * }</pre>
 */
public final class Atc {
    private Atc() {}

    /**
     * Reads the codes.
     *
     * @return what they stand for
     */
    public static AtcCodes codes() {
        try (InputStream substances = open("atc.json");
                InputStream combinations = open("atc-combinations.tsv")) {
            return AtcCodes.read(substances, combinations);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream open(String file) {
        InputStream stream = Atc.class.getResourceAsStream(file);
        if (stream == null) {
            throw new IllegalStateException(
                    "The file " + file + " is missing.\nMaybe a tool that shrinks jars took it away.");
        }
        return stream;
    }
}
