package io.github.interplayrx;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.interplayrx.knowledge.KnowledgeBase;
import io.github.interplayrx.knowledge.Terminology;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A site has some hundred thousand packages. The limits leave room for a busy machine; the page of the terminology has measured times. */
class TerminologySpeedTest {
    private static final int PRODUCTS = 300_000;
    private static final List<String> SUBSTANCES =
            List.of("oxycodone", "baclofen", "morphine", "diazepam", "metformin", "Zyloridine", "sertraline;lithium");

    @TempDir
    private Path directory;

    @Test
    void three_hundred_thousand_products_are_imported_and_load_at_once() throws IOException {
        Path csv = directory.resolve("packages.csv");
        try (BufferedWriter rows = Files.newBufferedWriter(csv)) {
            rows.write("ndc,substance,form,strength\n");
            for (int i = 0; i < PRODUCTS; i++) {
                rows.write("%05d-%04d-%02d,%s,extended release oral tablet,%d MG%n"
                        .formatted(90_000 + i / 1000, i % 1000, i % 7, SUBSTANCES.get(i % 7), i % 400));
            }
        }
        Path file = directory.resolve("site.terminology");
        long start = System.nanoTime();
        Terminology imported = TerminologyImport.builder("large", "1", "2026-11-03")
                .knowledge(KnowledgeBase.load())
                .ndc(csv)
                .build()
                .terminology();
        try (OutputStream stream = Files.newOutputStream(file)) {
            imported.writeTo(stream);
        }
        Duration importing = Duration.ofNanos(System.nanoTime() - start);
        start = System.nanoTime();
        Terminology loaded = Terminology.load(file);
        Duration loading = Duration.ofNanos(System.nanoTime() - start);
        System.out.printf(
                "%,d codes: imported in %d ms, loaded in %d ms, %,d bytes%n",
                PRODUCTS, importing.toMillis(), loading.toMillis(), Files.size(file));

        assertThat(loaded.codes()).containsEntry("ndc", PRODUCTS);
        assertThat(loaded.product("ndc", "90000000101")).isPresent();
        assertThat(Files.size(file)).isLessThan(40L << 20);
        assertThat(loading).isLessThan(Duration.ofMillis(300));
        assertThat(importing).isLessThan(Duration.ofMinutes(1));
    }
}
