package io.github.interplayrx.internal.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The conditions of rules and escalations as text, for tests that compare what is written with what is said about it. The rule that speaks
 * for what a site declares is left out: it has no words of its own.
 */
public final class WrittenConditions {
    private static final Path DIRECTORY = Path.of("src/main/resources/rules");
    private static final Pattern RULE = Pattern.compile(
            "^rule \"([^\"]+)\"\\nwhen\\n(.*?)\\nthen\\n(.*?)\\nend$", Pattern.DOTALL | Pattern.MULTILINE);

    private WrittenConditions() {}

    /** The condition of each rule, by its full name: its variant stands in brackets. */
    public static Map<String, String> ofRules() {
        return read(WrittenConditions::holdsRules, 2);
    }

    /** The condition of each escalation, by its full name. */
    public static Map<String, String> ofEscalations() {
        return read(WrittenConditions::holdsEscalations, 2);
    }

    /** The right side of each rule, by its full name. */
    static Map<String, String> consequencesOfRules() {
        return read(WrittenConditions::holdsRules, 3);
    }

    /** The right side of each escalation, by its full name. */
    static Map<String, String> consequencesOfEscalations() {
        return read(WrittenConditions::holdsEscalations, 3);
    }

    /** The file of each rule, by its full name. */
    static Map<String, String> files() {
        Map<String, String> files = new TreeMap<>();
        forEach(WrittenConditions::holdsRules, (file, rule) -> files.put(rule.group(1), file));
        return files;
    }

    /** A name without its variant. */
    public static String id(String name) {
        int variant = name.indexOf(" (");
        return variant < 0 ? name : name.substring(0, variant);
    }

    private static Map<String, String> read(Predicate<String> files, int part) {
        Map<String, String> found = new TreeMap<>();
        forEach(files, (file, rule) -> found.put(rule.group(1), rule.group(part)));
        return found;
    }

    private static void forEach(Predicate<String> names, BiConsumer<String, Matcher> reader) {
        try (Stream<Path> files = Files.list(DIRECTORY)) {
            for (Path file : files.sorted().toList()) {
                String name = file.getFileName().toString();
                Matcher rule = RULE.matcher(names.test(name) ? Files.readString(file) : "");
                while (rule.find()) {
                    reader.accept(name, rule);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean holdsRules(String file) {
        return file.endsWith(".drl") && !holdsEscalations(file) && !file.equals("local.drl");
    }

    private static boolean holdsEscalations(String file) {
        return file.equals("escalations.drl");
    }
}
