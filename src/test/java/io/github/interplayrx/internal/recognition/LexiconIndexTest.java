package io.github.interplayrx.internal.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.interplayrx.internal.base.index.Index;
import io.github.interplayrx.internal.base.text.Words;
import io.github.interplayrx.knowledge.BundledKnowledge;
import io.github.interplayrx.knowledge.KnowledgeBase;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a lexicon reads from the index is what it would have gathered. */
class LexiconIndexTest {
    private final KnowledgeBase knowledge = BundledKnowledge.get();
    private final Lexicon gathered = Lexicon.gather(knowledge);
    private final Lexicon read =
            Lexicon.of(knowledge, Optional.of(Index.bundled("names").orElseThrow()));

    @Test
    void every_name_means_the_same() {
        assertThat(read.names()).hasSizeGreaterThan(10_000).containsExactlyInAnyOrderElementsOf(gathered.names());
        for (String name : gathered.names()) {
            assertThat(read.name(name)).as(name).isEqualTo(gathered.name(name));
            assertThat(read.word(name)).as(name).isEqualTo(gathered.word(name));
            for (Mark mark : Mark.values()) {
                assertThat(read.isMarked(mark, name)).as(name).isEqualTo(gathered.isMarked(mark, name));
            }
            Words words = new Words(name);
            assertThat(read.longestFrom(words, 0)).as(name).isEqualTo(gathered.longestFrom(words, 0));
        }
        assertThat(read.name("no such name")).isNull();
    }
}
