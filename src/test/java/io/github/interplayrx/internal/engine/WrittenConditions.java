package io.github.interplayrx.internal.engine;

import io.github.interplayrx.knowledge.KnowledgeBase;
import io.github.interplayrx.knowledge.Rule;
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
 * is given as the same condition would stand in DRL. The rules that speak for that table and for what a site declares are left out: they
 * have no words of their own.
 */
public final class WrittenConditions {
    private static final Path DIRECTORY = Path.of("src/main/resources/rules");
    private static final List<String> SPEAKING_FOR_OTHERS = List.of("local.drl", "pairs.drl");
    private static final Pattern RULE = Pattern.compile(
            "^rule \"([^\"]+)\"\\nwhen\\n(.*?)\\nthen\\n(.*?)\\nend$", Pattern.DOTALL | Pattern.MULTILINE);

    private WrittenConditions() {}

    /** The condition of each rule, by its full name: its variant stands in brackets. */
    public static Map<String, String> of(KnowledgeBase knowledge) {
        Map<String, String> all = inDrl(2);
        for (Rule rule : knowledge.rules()) {
            addPairs(rule.id(), rule.combines(), all);
            rule.escalations().forEach(each -> addPairs(rule.id() + "/" + each.id(), each.combines(), all));
        }
        return all;
    }

    private static void addPairs(String claim, List<Rule.Pair> pairs, Map<String, String> into) {
        for (Rule.Pair pair : pairs) {
            into.put(
                    variant(claim, pair, pairs),
                    "    $regimen : Regimen( combines(" + constant(pair.first()) + ", " + constant(pair.second())
                            + ") )");
        }
    }

    /** The full name of a row of the table of pairs. */
    static String variant(String claim, Rule.Pair pair, List<Rule.Pair> pairs) {
        return pair.equals(pairs.get(0)) ? claim : claim + " (" + pair.first() + " with " + pair.second() + ")";
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
                Matcher rule = RULE.matcher(Files.readString(file));
                while (rule.find()) {
                    found.put(rule.group(1), rule.group(part));
                }
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
