package io.github.interplayrx.cli;

import io.github.interplayrx.knowledge.Rule;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The two examples of each rule: a list that it fires for, and a near miss for which it stays silent. */
final class Examples {
    private static final Path DIRECTORY = Path.of("conformance/examples");

    private final Map<String, ConformanceCase> cases;

    private Examples(Map<String, ConformanceCase> cases) {
        this.cases = cases;
    }

    static Examples read() {
        return new Examples(ConformanceCase.readAll(List.of(DIRECTORY)));
    }

    static Examples of(Map<String, ConformanceCase> cases) {
        return new Examples(cases);
    }

    ConformanceCase fires(Rule rule) {
        return example(rule, "/fires");
    }

    ConformanceCase silent(Rule rule) {
        return example(rule, "/silent");
    }

    /** What the examples of a rule lack, each with the file, the id and what to write. */
    List<String> missing(Rule rule) {
        List<String> missing = new ArrayList<>();
        ConformanceCase fires = cases.get(rule.id() + "/fires");
        ConformanceCase silent = cases.get(rule.id() + "/silent");
        if (fires == null) {
            missing.add(noCase(rule, "/fires"));
        } else if (fires.mustRaise().stream()
                .noneMatch(required -> required.rule().equals(rule.id()))) {
            missing.add(doesNotAsk(rule, "/fires", "mustRaise"));
        }
        if (silent == null) {
            missing.add(noCase(rule, "/silent"));
        } else if (!silent.mustNotRaise().contains(new ConformanceCase.TheRule(rule.id()))) {
            missing.add(doesNotAsk(rule, "/silent", "mustNotRaise"));
        }
        return missing;
    }

    private ConformanceCase example(Rule rule, String ending) {
        ConformanceCase found = cases.get(rule.id() + ending);
        if (found == null) {
            throw new IllegalStateException(noCase(rule, ending));
        }
        return found;
    }

    private static String noCase(Rule rule, String ending) {
        return file(rule) + " has no case \"" + rule.id() + ending
                + "\".\nMaybe copy a case of a rule like it and change its id.";
    }

    private static String doesNotAsk(Rule rule, String ending, String field) {
        return file(rule) + ": \"" + rule.id() + ending + "\" does not name its rule.\nMaybe write \"" + rule.id()
                + "\" in \"" + field + "\".";
    }

    private static String file(Rule rule) {
        return DIRECTORY + "/" + rule.hazard() + ".json";
    }
}
