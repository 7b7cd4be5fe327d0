package io.github.interplayrx.internal.engine;

import io.github.interplayrx.model.Condition;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * One file of rules, taken apart.
 *
 * @param head what stands before the first rule
 * @param rules its rules about the regimen
 * @param others names of rules that look at something else, or speak for claims that are written as data
 */
record DrlFile(String head, List<DrlRule> rules, List<String> others) {
    /** Begins the names of rules that say what makes pairs of the table worse. */
    static final String REASON = "pairs/";

    private static final Pattern RULE =
            Pattern.compile("^rule \"([^\"]+)\"\\s+when(.*?)^then(.*?)^end", Pattern.DOTALL | Pattern.MULTILINE);
    private static final Pattern PATTERN = Pattern.compile("\\s*\\$regimen : Regimen\\(");

    /**
     * One rule about the regimen.
     *
     * @param name its name
     * @param condition what it asks of the regimen
     * @param consequence its right side
     */
    record DrlRule(String name, Condition condition, String consequence) {
        /** Whether this is a reason to raise the severity of a rule, and begins with its condition. */
        private boolean repeats(DrlRule rule) {
            return name.contains("/")
                    && Claim.nameOf(rule.name).equals(name.substring(0, name.indexOf('/')))
                    && condition.repeats(rule.condition);
        }

        boolean isReasonForPairs() {
            return name.startsWith(REASON);
        }

        /** This rule under another name with another condition. */
        String with(String otherName, String otherCondition) {
            return "rule \"" + otherName + "\"\nwhen\n    $regimen : Regimen( " + otherCondition + " )\nthen" + consequence
                    + "end\n";
        }
    }

    /** The reasons to raise the severity of a rule that repeat its condition. */
    List<DrlRule> reasonsThatRepeat(DrlRule rule) {
        return rules.stream().filter(each -> each.repeats(rule)).toList();
    }

    /** How many constraints a reason to raise a severity repeats from its rule. */
    int repeatedConstraints(DrlRule reason) {
        return rules.stream()
                .filter(reason::repeats)
                .mapToInt(rule -> rule.condition().constraints())
                .max()
                .orElse(0);
    }

    static List<DrlFile> readAll(Path directory) throws IOException {
        try (Stream<Path> paths = Files.list(directory)) {
            List<DrlFile> files = new ArrayList<>();
            for (Path path : paths.filter(p -> p.toString().endsWith(".drl")).sorted().toList()) {
                files.add(read(Files.readString(path)));
            }
            return files;
        }
    }

    private static DrlFile read(String drl) {
        List<DrlRule> rules = new ArrayList<>();
        List<String> others = new ArrayList<>();
        Matcher rule = RULE.matcher(drl);
        String head = drl;
        while (rule.find()) {
            head = head.length() == drl.length() ? drl.substring(0, rule.start()) : head;
            String when = rule.group(2).strip();
            Matcher pattern = PATTERN.matcher(when);
            boolean speaksForItself = rule.group(3).contains("drools.getRule()");
            if (speaksForItself
                    && pattern.lookingAt()
                    && Condition.closing(when, pattern.end() - 1) == when.length() - 1) {
                String text = when.substring(pattern.end(), when.length() - 1).strip();
                rules.add(new DrlRule(rule.group(1), new Condition(text), rule.group(3)));
            } else {
                others.add(rule.group(1));
            }
        }
        return new DrlFile(head, rules, others);
    }
}
