package io.github.interplayrx.internal.importing;

import io.github.interplayrx.knowledge.ImportProblem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What was not taken over: all of it is counted, the first of each file and kind are named. */
final class Problems {
    private static final int MOST_OF_A_KIND = 1_000;

    private final List<ImportProblem> named = new ArrayList<>();
    private final Map<String, Integer> counts = new TreeMap<>();

    void add(Kind kind, Place at, String value, String message) {
        if (counts.merge(at.file() + ": " + kind.words, 1, Integer::sum) <= MOST_OF_A_KIND) {
            named.add(new ImportProblem(at.file(), at.line(), value, message, kind.advice));
        }
    }

    List<ImportProblem> named() {
        return List.copyOf(named);
    }

    Map<String, Integer> counts() {
        return Map.copyOf(counts);
    }

    /** Why a row was not taken over. */
    enum Kind {
        MALFORMED("malformed lines", "Maybe the file was cut short, or is another one than it was said to be."),
        BAD_CODE("codes of no known form", "Maybe a column is empty; an NDC has hyphens or eleven digits."),
        CONTRADICTION(
                "contradictions",
                "Maybe one of the two is a slip: compare both, and say it in local knowledge if the library is wrong."),
        AMBIGUOUS("names with several meanings", "Maybe the name of the substance alone, or its code, tells which."),
        WITHOUT_CONTENTS("codes without contents", "Maybe the rows that tell its ingredients are in another file.");

        private final String words;
        private final String advice;

        Kind(String words, String advice) {
            this.words = words;
            this.advice = advice;
        }
    }
}
