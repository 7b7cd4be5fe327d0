package io.github.interplayrx.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.interplayrx.internal.source.KnowledgeFiles;
import org.junit.jupiter.api.Test;

/** A jar whose index was taken away still knows everything. */
class WithoutIndexTest {

    @Test
    void the_bundled_files_say_the_same() {
        KnowledgeBase fromFiles = KnowledgeBase.load(KnowledgeFiles.bundled());

        assertThat(fromFiles.isBundled()).isTrue();
        assertThat(fromFiles.rules())
                .containsExactlyElementsOf(KnowledgeBase.load().rules());
        assertThat(fromFiles.substances())
                .containsExactlyElementsOf(KnowledgeBase.load().substances());
    }
}
