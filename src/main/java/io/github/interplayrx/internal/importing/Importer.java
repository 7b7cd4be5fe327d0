package io.github.interplayrx.internal.importing;

import io.github.interplayrx.internal.recognition.CodeSystem;
import io.github.interplayrx.knowledge.ImportProblem;
import io.github.interplayrx.knowledge.KnowledgeBase;
import io.github.interplayrx.knowledge.Terminology;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Reads files of codes, each in its own form. RxNorm comes first where others lean on it. Not thread-safe. */
public final class Importer {
    private final Problems problems = new Problems();
    private final Collector collector;

    /** An importer that compares with this knowledge. */
    public Importer(KnowledgeBase knowledge) {
        collector = new Collector(knowledge, problems);
    }

    /** Reads a directory with the RRF files of RxNorm. */
    public void rxNorm(Path directory) {
        new RxNormFiles(directory, collector).read();
    }

    /** Reads NDC codes, in CSV or as the directory of the FDA. */
    public void ndc(Path path) {
        if (Files.isDirectory(path)) {
            new NdcDirectory(path, collector).read();
        } else {
            csv(path, CodeSystem.NDC);
        }
    }

    /** Reads codes of SNOMED CT, in CSV or as a simple map of release format 2. */
    public void snomed(Path file) {
        if (SourceFile.name(file).endsWith(".txt")) {
            new SnomedMap(file, collector).read();
        } else {
            csv(file, CodeSystem.SNOMED);
        }
    }

    /** Reads codes of dm+d, in CSV or as a directory of XML files. */
    public void dmd(Path path) {
        if (Files.isDirectory(path)) {
            new DmdFiles(path, collector).read();
        } else {
            csv(path, CodeSystem.DMD);
        }
    }

    /** Reads codes of several systems in CSV. */
    public void csv(Path file) {
        csv(file, "");
    }

    private void csv(Path file, String system) {
        new CodesInCsv(file, system, collector).read();
    }

    /** What was taken over. */
    public Terminology terminology(String id, String version, String date) {
        return collector.terminology(Terminology.builder(id, version, date));
    }

    /** What was not taken over, the first of each file and kind. */
    public List<ImportProblem> problems() {
        return problems.named();
    }

    /** How much of each file and kind was not taken over. */
    public Map<String, Integer> problemCounts() {
        return problems.counts();
    }

    /** How many rows told what the library knows. */
    public int alreadyKnown() {
        return collector.alreadyKnown();
    }
}
