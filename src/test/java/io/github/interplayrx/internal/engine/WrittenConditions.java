package io.github.interplayrx.internal.engine;

import io.github.interplayrx.knowledge.KnowledgeBase;
import io.github.interplayrx.knowledge.Rule;
import io.github.interplayrx.regimen.Group;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The conditions of the rules as text, for tests that compare what is written with what is said about it. A row of the table of pairs
 * is given as the same condition would stand in DRL, and so is a reason for which it is worse. The rules that speak for that table and for what a site declares are left out: they
 * have no words of their own.
 */
public final class WrittenConditions {
    private static final Path DIRECTORY = Path.of("src/main/resources/rules");
    private static final String REASONS = "reasons.drl";
    private static final List<String> SPEAKING_FOR_OTHERS = List.of("local.drl", "pairs.drl", REASONS);
    private static final Pattern RULE = Pattern.compile(
            "^rule \"([^\"]+)\"\\nwhen\\n(.*?)\\nthen\\n(.*?)\\nend$", Pattern.DOTALL | Pattern.MULTILINE);

    private static final Pattern REASON =
            Pattern.compile(" \\$regimen : Regimen\\( takesPairWorseWith\\(\"[a-z0-9-]+\"\\), (.*) \\)");

    private WrittenConditions() {}

    /** The condition of each rule, by its full name: its variant stands in brackets. */
    public static Map<String, String> of(KnowledgeBase knowledge) {
        Map<String, String> all = inDrl(2);
        Map<String, String> reasons = reasons();
        for (Rule rule : knowledge.rules()) {
            addPairs(rule.id(), rule.combines(), "", all);
            for (Rule.Escalation each : rule.escalations()) {
                String claim = rule.id() + "/" + each.id();
                addPairs(claim, each.combines(), "", all);
                if (all.keySet().stream().noneMatch(name -> Claim.nameOf(name).equals(claim))) {
                    addPairs(claim, rule.combines(), ", " + reasons.get(each.id()), all);
                }
            }
        }
        return all;
    }

    private static void addPairs(String claim, List<Rule.Pair> pairs, String reason, Map<String, String> into) {
        for (Rule.Pair pair : pairs) {
            into.put(variant(claim, pair, pairs), "    $regimen : Regimen( " + combination(pair) + reason + " )");
        }
    }

    /** What makes pairs of the table worse, by the name of the reason: the condition without the question for such a pair. */
    private static Map<String, String> reasons() {
        Map<String, String> reasons = new TreeMap<>();
        read(DIRECTORY.resolve(REASONS), 2)
                .forEach((name, condition) -> reasons.put(name.substring("pairs/".length()), ofPatient(condition)));
        return reasons;
    }

    private static String ofPatient(String condition) {
        Matcher matcher = REASON.matcher(condition.replaceAll("\\s+", " "));
        if (!matcher.matches()) {
            throw new IllegalStateException("This is no reason that makes a pair worse: " + condition);
        }
        return matcher.group(1);
    }

    private static String combination(Rule.Pair pair) {
        Rule.Side first = pair.first();
        Rule.Side second = pair.second();
        return first.withinDays() + second.withinDays() == 0
                ? "combines(" + constant(first.group()) + ", " + constant(second.group()) + ")"
                : "combinesRecently(" + constant(first.group()) + ", " + first.withinDays() + ", "
                        + constant(second.group()) + ", " + second.withinDays() + ")";
    }

    /** The full name of a row of the table of pairs. */
    static String variant(String claim, Rule.Pair pair, List<Rule.Pair> pairs) {
        return pair.equals(pairs.get(0))
                ? claim
                : claim + " (" + pair.first().group() + " with " + pair.second().group() + ")";
    }

    private static String constant(String group) {
        return "Group." + Group.of(group).orElseThrow();
    }

    /** The right side of each rule in DRL, by its full name. */
    static Map<String, String> consequences() {
        return inDrl(3);
    }

    private static Map<String, String> inDrl(int part) {
        Map<String, String> found = new TreeMap<>();
        try (Stream<Path> files = Files.list(DIRECTORY)) {
            for (Path file :
                    files.filter(WrittenConditions::speaksForItself).sorted().toList()) {
                found.putAll(read(file, part));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found;
    }

    private static Map<String, String> read(Path file, int part) {
        Map<String, String> found = new TreeMap<>();
        try {
            Matcher rule = RULE.matcher(Files.readString(file));
            while (rule.find()) {
                found.put(rule.group(1), rule.group(part));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found;
    }

    private static boolean speaksForItself(Path file) {
        String name = file.getFileName().toString();
        return name.endsWith(".drl") && !SPEAKING_FOR_OTHERS.contains(name);
    }
}
