package io.github.interplayrx.internal.engine;

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
 * @param head what is before the first rule
 * @param rules its rules about the regimen
 * @param others names of rules that look at something else
 */
record DrlFile(String head, List<DrlRule> rules, List<String> others) {
    /** Comes behind the id that a rule speaks under, so that it is known which rule or mutant spoke. */
    static final String MARK = " #";

    private static final Pattern RULE =
            Pattern.compile("^rule \"([^\"]+)\"\\s+when(.*?)^then(.*?)^end", Pattern.DOTALL | Pattern.MULTILINE);
    private static final Pattern PATTERN = Pattern.compile("\\s*(?:\\$regimen : )?Regimen\\(");
    private static final Pattern SPOKEN = Pattern.compile("warnings\\.(raise|escalate)\\(\\s*\"([^\"]+)\"");

    /**
     * One rule about the regimen.
     *
     * @param name its name
     * @param condition what it asks of the regimen
     * @param consequence its right side
     */
    record DrlRule(String name, Condition condition, String consequence) {
        /** This rule with a condition that may be another one, speaking under a mark. */
        String with(String otherCondition, String mark) {
            return "rule \"" + name + mark + "\"\nwhen\n    $regimen : Regimen( " + otherCondition + " )\nthen"
                    + SPOKEN.matcher(consequence).replaceAll("warnings.$1(\"$2" + mark + "\"") + "end\n";
        }
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
            if (pattern.lookingAt()
                    && SPOKEN.matcher(rule.group(3)).find()
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
