package io.github.interplayrx.internal.importing;

import io.github.interplayrx.internal.base.text.NameTable;
import io.github.interplayrx.internal.recognition.CodeSystem;
import java.nio.file.Path;
import java.util.List;

/** Codes in CSV: each with its substances, or with the code of RxNorm that it stands for. */
final class CodesInCsv {
    private final CsvFile file;
    private final String system;
    private final Collector collector;

    /** A file of codes of one system; an empty one stands for the column {@code system}. */
    CodesInCsv(Path path, String system, Collector collector) {
        this.file =
                new CsvFile(path, collector.problems()).needs("code", system).needs("rxnorm", "rxcui", "substance");
        this.system = system;
        this.collector = collector;
    }

    void read() {
        if (system.isEmpty()) {
            file.needs("system");
        }
        file.forEachRow(this::add);
    }

    private void add(CsvFile.Row row) {
        Entry entry = new Entry(
                row.at(),
                system.isEmpty() ? CodeSystem.name(row.text("system")) : system,
                row.text("code", system),
                row.text("name"),
                row.text("form") + " " + row.text("route"),
                row.text("strength"));
        String rxnorm = row.text("rxnorm", "rxcui");
        if (rxnorm.isEmpty()) {
            collector.add(entry, ingredients(row.text("substance")));
        } else {
            collector.addLike(entry, CodeSystem.RXNORM, rxnorm);
        }
    }

    private static List<Ingredient> ingredients(String substances) {
        return NameTable.split(substances, ';').stream()
                .map(String::strip)
                .map(Ingredient::named)
                .toList();
    }
}
