package io.github.interplayrx;

import static io.github.interplayrx.model.MissingArgumentException.required;

import io.github.interplayrx.internal.importing.Importer;
import io.github.interplayrx.knowledge.ImportProblem;
import io.github.interplayrx.knowledge.KnowledgeBase;
import io.github.interplayrx.knowledge.Terminology;
import io.github.interplayrx.model.InterplayException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Codes that a site has a licence for, made into a terminology. What contradicts the library is named and left out. Immutable and
 * thread-safe.
 *
 * <pre>{@code
 * TerminologyImport imported = TerminologyImport.builder("north", "2026-11", "2026-11-03")
 *         .rxNorm(Path.of("RxNorm_full"))
 *         .ndc(Path.of("packages.csv"))
 *         .build();
 * try (OutputStream file = Files.newOutputStream(Path.of("north.terminology"))) {
 *     imported.terminology().writeTo(file);
 * }
 * }</pre>
 */
public final class TerminologyImport {
    private final Terminology terminology;
    private final List<ImportProblem> problems;
    private final Map<String, Integer> problemCounts;
    private final int alreadyKnown;

    private TerminologyImport(Builder from, Importer importer) {
        terminology = importer.terminology(from.id, from.version, from.date);
        problems = importer.problems();
        problemCounts = importer.problemCounts();
        alreadyKnown = importer.alreadyKnown();
    }

    /**
     * Starts an import.
     *
     * @param id a name for the terminology, which every report tells
     * @param version its version, as the site counts
     * @param date ISO date of that version
     * @return a builder
     */
    public static Builder builder(String id, String version, String date) {
        return new Builder(id, version, date);
    }

    /**
     * What was taken over.
     *
     * @return the terminology
     */
    public Terminology terminology() {
        return terminology;
    }

    /**
     * What was not taken over as it stands.
     *
     * @return the first 1,000 of each file and kind, in the order of the files
     */
    public List<ImportProblem> problems() {
        return problems;
    }

    /**
     * How much was not taken over as it stands.
     *
     * @return numbers by file and kind; all of them are counted
     */
    public Map<String, Integer> problemCounts() {
        return problemCounts;
    }

    /**
     * How many rows have a code that the library knows itself. The library holds.
     *
     * @return the number
     */
    public int alreadyKnown() {
        return alreadyKnown;
    }

    /** Builds a {@link TerminologyImport}. The files are read in the order in which they are named; RxNorm first. Not thread-safe. */
    public static final class Builder {
        private final String id;
        private final String version;
        private final String date;
        private final List<Consumer<Importer>> sources = new ArrayList<>();
        private @Nullable KnowledgeBase knowledge;

        private Builder(String id, String version, String date) {
            this.id = required(id, "id");
            this.version = required(version, "version");
            this.date = required(date, "date");
        }

        /**
         * Sets the knowledge to compare with, instead of the bundled one.
         *
         * @param knowledge a loaded knowledge base, with local knowledge if the site has some
         * @return this
         */
        public Builder knowledge(KnowledgeBase knowledge) {
            this.knowledge = required(knowledge, "knowledge");
            return this;
        }

        /**
         * Reads RxNorm, the full release or the current prescribable content.
         *
         * @param directory where RXNCONSO.RRF and RXNREL.RRF are, and RXNSAT.RRF and RXNCUI.RRF if the site has them
         * @return this
         */
        public Builder rxNorm(Path directory) {
            required(directory, "directory");
            sources.add(0, importer -> importer.rxNorm(directory));
            return this;
        }

        /**
         * Reads NDC codes.
         *
         * @param path CSV with the columns {@code ndc} or {@code code}, and {@code rxnorm} or {@code substance}, or a directory with
         *     {@code product.txt} and {@code package.txt} of the FDA's NDC directory
         * @return this
         */
        public Builder ndc(Path path) {
            required(path, "path");
            sources.add(importer -> importer.ndc(path));
            return this;
        }

        /**
         * Reads codes of SNOMED CT.
         *
         * @param file a simple map to RxNorm in release format 2 ({@code .txt}), or CSV with the columns {@code snomed} or {@code code},
         *     and {@code rxnorm} or {@code substance}
         * @return this
         */
        public Builder snomed(Path file) {
            required(file, "file");
            sources.add(importer -> importer.snomed(file));
            return this;
        }

        /**
         * Reads codes of the NHS dictionary of medicines and devices.
         *
         * @param path the directory of its XML files, or CSV with the columns {@code dm+d} or {@code code}, and {@code rxnorm} or {@code
         *     substance}
         * @return this
         */
        public Builder dmd(Path path) {
            required(path, "path");
            sources.add(importer -> importer.dmd(path));
            return this;
        }

        /**
         * Reads codes of any systems, those of the house too.
         *
         * @param csv a file with the columns {@code system}, {@code code}, and {@code rxnorm} or {@code substance}
         * @return this
         */
        public Builder csv(Path csv) {
            required(csv, "csv");
            sources.add(importer -> importer.csv(csv));
            return this;
        }

        /**
         * Reads the files.
         *
         * @return what they brought
         * @throws InterplayException if a file cannot be read; a line that cannot be read is a problem and no exception
         */
        public TerminologyImport build() {
            Importer importer = new Importer(knowledge == null ? KnowledgeBase.load() : knowledge);
            sources.forEach(source -> source.accept(importer));
            return new TerminologyImport(this, importer);
        }
    }
}
