package io.github.interplayrx.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.interplayrx.BundledChecker;
import io.github.interplayrx.knowledge.Hazard;
import io.github.interplayrx.knowledge.KnowledgeBase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The published catalogue is that of the knowledge base. After a wanted change: {@code mvn test -Precord}.
 */
class RulesDocumentTest {
    private static final Path DOCS = Path.of("docs");

    @Test
    void the_published_catalogue_is_fresh() throws IOException {
        Map<Path, String> pages = pages();

        if (Boolean.getBoolean("interplay.record")) {
            write(pages);
        }
        assertThat(published()).containsExactlyElementsOf(pages.keySet());
        List<String> stale = new ArrayList<>();
        for (Map.Entry<Path, String> page : pages.entrySet()) {
            String published = Files.readString(page.getKey());
            if (!published.equals(page.getValue())) {
                stale.add(page.getKey() + " from \"" + firstNewLine(page.getValue(), published) + "\" on");
            }
        }
        assertThat(stale).as("stale pages: mvn test -Precord").isEmpty();
    }

    /** A page has thousands of lines: one is enough to see what changed. */
    private static String firstNewLine(String page, String published) {
        Set<String> known = published.lines().collect(Collectors.toSet());
        return page.lines().filter(line -> !known.contains(line)).findFirst().orElse("");
    }

    private static Map<Path, String> pages() {
        KnowledgeBase knowledge = BundledChecker.get().knowledge();
        RulesDocument document = new RulesDocument(knowledge);
        Map<Path, String> pages = new TreeMap<>();
        pages.put(DOCS.resolve("rules.md"), document.overview());
        pages.put(DOCS.resolve("ids.md"), new IdsDocument(knowledge).text());
        for (Hazard hazard : knowledge.hazards()) {
            pages.put(DOCS.resolve(RulesDocument.file(hazard)), document.page(hazard));
        }
        return pages;
    }

    private static void write(Map<Path, String> pages) throws IOException {
        Files.createDirectories(DOCS.resolve("rules"));
        for (Path stale : published()) {
            Files.deleteIfExists(stale);
        }
        for (Map.Entry<Path, String> page : pages.entrySet()) {
            Files.writeString(page.getKey(), page.getValue());
        }
    }

    private static List<Path> published() throws IOException {
        List<Path> files = new ArrayList<>(List.of(DOCS.resolve("rules.md"), DOCS.resolve("ids.md")));
        try (Stream<Path> pages = Files.list(DOCS.resolve("rules"))) {
            pages.forEach(files::add);
        }
        return files.stream().sorted().toList();
    }
}
