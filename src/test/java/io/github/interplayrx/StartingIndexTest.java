package io.github.interplayrx;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.interplayrx.internal.base.index.Index;
import io.github.interplayrx.internal.engine.RuleEngine;
import io.github.interplayrx.internal.recognition.Recogniser;
import io.github.interplayrx.knowledge.KnowledgeBase;
import io.github.interplayrx.knowledge.Substance;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The library starts from indexes that were written when it was built; they say what the files of the knowledge say, all of it. */
class StartingIndexTest {
    private final KnowledgeBase fromIndex = KnowledgeBase.load();
    private final KnowledgeBase fromFiles = KnowledgeBase.load(Path.of("src/main/resources"));

    @Test
    void the_bundled_knowledge_is_known_as_such() {
        assertThat(fromIndex.isBundled()).isTrue();
        assertThat(fromFiles.isBundled()).isFalse();
        assertThat(fromIndex.withLocal().isBundled()).isFalse();
    }

    @Test
    void every_entry_is_the_same() {
        assertThat(fromIndex.version()).isEqualTo(fromFiles.version());
        assertThat(fromIndex.knownOmissions()).isEqualTo(fromFiles.knownOmissions());
        assertThat(fromIndex.substances()).containsExactlyElementsOf(fromFiles.substances());
        assertThat(fromIndex.ingredients()).containsExactlyElementsOf(fromFiles.ingredients());
        assertThat(fromIndex.ambiguousNames()).containsExactlyElementsOf(fromFiles.ambiguousNames());
        assertThat(fromIndex.effects()).containsExactlyElementsOf(fromFiles.effects());
        assertThat(fromIndex.clinicalEffects()).containsExactlyElementsOf(fromFiles.clinicalEffects());
        assertThat(fromIndex.hazards()).containsExactlyElementsOf(fromFiles.hazards());
        assertThat(fromIndex.rules()).containsExactlyElementsOf(fromFiles.rules());
        fromFiles.substances().forEach(this::hasTheSameGroupAndWithdrawalClass);
        groups().forEach(id -> assertThat(fromIndex.group(id)).as(id).isEqualTo(fromFiles.group(id)));
    }

    private void hasTheSameGroupAndWithdrawalClass(Substance substance) {
        assertThat(fromIndex.group(substance.id()))
                .isEqualTo(fromFiles.group(substance.id()))
                .isPresent();
        String withdrawal = substance.withdrawalClass();
        if (withdrawal != null) {
            assertThat(fromIndex.withdrawalClass(withdrawal))
                    .isEqualTo(fromFiles.withdrawalClass(withdrawal))
                    .isPresent();
        }
    }

    private static Stream<String> groups() {
        return Index.bundled("knowledge").orElseThrow().part("groups").keySet().stream();
    }

    /** Written again from what the index says, and from what the files say: byte by byte the same. */
    @Test
    void names_codes_memberships_and_claims_are_the_same() throws Exception {
        assertThat(fingerprint(Recogniser.indexOfNames(fromIndex)))
                .isEqualTo(fingerprint(Recogniser.indexOfNames(fromFiles)))
                .isEqualTo(fingerprint(bundled("names")));
        assertThat(fingerprint(Recogniser.indexOfCodes(fromIndex)))
                .isEqualTo(fingerprint(Recogniser.indexOfCodes(fromFiles)))
                .isEqualTo(fingerprint(bundled("codes")));
        assertThat(fingerprint(RuleEngine.index(fromIndex)))
                .isEqualTo(fingerprint(RuleEngine.index(fromFiles)))
                .isEqualTo(fingerprint(bundled("rules")));
    }

    /** Short, because a difference of megabytes helps nobody. */
    private static String fingerprint(byte[] index) throws NoSuchAlgorithmException {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(index));
    }

    private static byte[] bundled(String index) throws IOException {
        try (InputStream stream =
                KnowledgeBase.class.getResourceAsStream("/io/github/interplayrx/index/" + index + ".index")) {
            return stream.readAllBytes();
        }
    }
}
