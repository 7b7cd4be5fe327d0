package io.github.interplayrx.internal.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The rules in DRL as text, for tests that compare what is written with what is said about it. The rule that speaks for what a site
 * declares is left out: it has no words of its own.
 */
public final class DrlFiles {
    private static final Path DIRECTORY = Path.of("src/main/resources/rules");
    private static final Pattern RULE = Pattern.compile(
            "^rule \"([^\"]+)\"\\nwhen\\n(.*?)\\nthen\\n(.*?)\\nend$", Pattern.DOTALL | Pattern.MULTILINE);

    private DrlFiles() {}

    /** The condition of each rule as it is written, by its full name in DRL. */
    public static Map<String, String> conditions() {
        return group(2);
    }

    /** The consequence of each rule as it is written, by its full name in DRL. */
    static Map<String, String> consequences() {
        return group(3);
    }

    private static Map<String, String> group(int group) {
        Map<String, String> found = new TreeMap<>();
        try (Stream<Path> files = Files.list(DIRECTORY)) {
            for (Path file : files.filter(each -> each.toString().endsWith(".drl") && !each.endsWith("local.drl"))
                    .sorted()
                    .toList()) {
                Matcher rule = RULE.matcher(Files.readString(file));
                while (rule.find()) {
                    found.put(rule.group(1), rule.group(group));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found;
    }
}
