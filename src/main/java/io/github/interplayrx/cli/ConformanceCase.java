package io.github.interplayrx.cli;

import io.github.interplayrx.cli.ConformanceReport.Said;
import io.github.interplayrx.internal.base.json.Json;
import io.github.interplayrx.internal.base.json.JsonCursor;
import io.github.interplayrx.internal.base.json.JsonFault;
import io.github.interplayrx.model.Severity;
import io.github.interplayrx.model.WarningKind;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A list of medicines, and what a report about it must and must not say. The shape of the files is {@code
 * conformance/case.schema.json}.
 *
 * @param id unique among all cases
 * @param title what it is about
 * @param request the request in JSON, with the id of the case
 * @param mustRaise rules that must speak
 * @param mustNotRaise what must not be said
 */
record ConformanceCase(
        String id, String title, String request, List<Required> mustRaise, List<Forbidden> mustNotRaise) {
    private static final String LEVEL = "any>=";
    private static final String HAZARD = "hazard:";

    /** The cases of these files, and of the files in these directories, by id. */
    static Map<String, ConformanceCase> readAll(List<Path> filesOrDirectories) {
        List<JsonFault> faults = new ArrayList<>();
        Map<String, ConformanceCase> cases = new LinkedHashMap<>();
        for (Path file : files(filesOrDirectories)) {
            parse(file, faults).filter(JsonCursor::isObject).ifPresent(root -> {
                root.expectOnly(Set.of("$schema", "title", "cases"));
                if (root.list("cases").isEmpty()) {
                    root.at("cases").fault("There is no case here.", "Maybe this is not a file of cases.");
                }
                for (JsonCursor at : root.list("cases")) {
                    ConformanceCase read = read(at);
                    if (cases.put(read.id, read) != null) {
                        at.at("id").fault("The id stands twice.", "Maybe a file was named twice.");
                    }
                }
            });
        }
        if (!faults.isEmpty()) {
            throw new UnreadableInputException(faults);
        }
        return cases;
    }

    /** Schemas stand beside the cases and are left out. */
    static List<Path> files(List<Path> filesOrDirectories) {
        List<Path> files = new ArrayList<>();
        for (Path each : filesOrDirectories) {
            try (Stream<Path> below = Files.walk(each)) {
                below.filter(file -> file.equals(each) ? !Files.isDirectory(file) : isFileOfCases(file))
                        .sorted()
                        .forEach(files::add);
            } catch (IOException e) {
                throw new UnreadableInputException(each.toString(), e);
            }
        }
        return files;
    }

    private static boolean isFileOfCases(Path file) {
        return file.toString().endsWith(".json") && !file.toString().endsWith(".schema.json");
    }

    private static Optional<JsonCursor> parse(Path file, List<JsonFault> faults) {
        try (InputStream stream = Files.newInputStream(file)) {
            return Json.create().parse(file.toString(), stream, faults::add);
        } catch (IOException e) {
            throw new UnreadableInputException(file.toString(), e);
        }
    }

    private static ConformanceCase read(JsonCursor at) {
        at.expectOnly(Set.of("id", "category", "title", "request", "mustRaise", "mustNotRaise", "source", "why"));
        String id = at.text("id");
        at.at("request").isObject();
        return new ConformanceCase(
                id,
                at.text("title"),
                at.at("request").jsonWith("id", id),
                at.list("mustRaise").stream().map(Required::read).toList(),
                at.list("mustNotRaise").stream()
                        .flatMap(place -> Forbidden.read(place).stream())
                        .toList());
    }

    /** What is wrong with a report, in the words of this case; empty if nothing is. */
    List<String> judge(ConformanceReport report) {
        List<String> failures = new ArrayList<>(report.faults());
        mustRaise.forEach(required -> required.failure(report).ifPresent(failures::add));
        mustNotRaise.forEach(forbidden -> forbidden.failure(report).ifPresent(failures::add));
        return failures;
    }

    /**
     * A rule that must be among the warnings, at the top or in another one.
     *
     * @param rule id of the rule
     * @param minSeverity how severe at least
     * @param maxSeverity how severe at most, or null
     */
    record Required(
            String rule, Severity minSeverity, @Nullable Severity maxSeverity) {
        private static Required read(JsonCursor at) {
            at.expectOnly(Set.of("rule", "minSeverity", "maxSeverity"));
            if (!at.has("minSeverity")) {
                at.at("minSeverity").fault("The field \"minSeverity\" is missing.", "Maybe write \"INFO\".");
            }
            return new Required(
                    at.text("rule"),
                    at.optionalEnum("minSeverity", Severity.class).orElse(Severity.CRITICAL),
                    at.optionalEnum("maxSeverity", Severity.class).orElse(null));
        }

        private Optional<String> failure(ConformanceReport report) {
            Optional<Severity> worst = report.said().stream()
                    .filter(said -> said.rule().equals(rule))
                    .map(Said::severity)
                    .min(Comparator.naturalOrder());
            if (worst.isEmpty()) {
                return Optional.of(rule + " was not raised");
            }
            Severity found = worst.get();
            if (!found.isAtLeast(minSeverity)) {
                return Optional.of(rule + " was raised at " + found + ", less than " + minSeverity);
            }
            return maxSeverity != null && !maxSeverity.isAtLeast(found)
                    ? Optional.of(rule + " was raised at " + found + ", more than " + maxSeverity)
                    : Optional.empty();
        }
    }

    /** What must not be among the warnings, neither at the top nor in another one. */
    sealed interface Forbidden {
        boolean isBrokenBy(Said said);

        private static Optional<Forbidden> read(JsonCursor at) {
            return at.asText().flatMap(text -> {
                if (text.startsWith(LEVEL)) {
                    return level(at, text.substring(LEVEL.length()));
                }
                return Optional.of(
                        text.startsWith(HAZARD)
                                ? new WarningOfHazard(text.substring(HAZARD.length()))
                                : new TheRule(text));
            });
        }

        private static Optional<Forbidden> level(JsonCursor at, String word) {
            for (Severity severity : Severity.values()) {
                if (severity.name().equals(word)) {
                    return Optional.of(new WarningFrom(severity));
                }
            }
            at.fault("The severity is not known.", "Maybe write it like \"any>=MODERATE\".");
            return Optional.empty();
        }

        private Optional<String> failure(ConformanceReport report) {
            return report.said().stream()
                    .filter(this::isBrokenBy)
                    .findFirst()
                    .map(said -> said.rule() + " was raised at " + said.severity());
        }
    }

    /**
     * The rule, at any severity.
     *
     * @param rule id of the rule
     */
    record TheRule(String rule) implements Forbidden {
        @Override
        public boolean isBrokenBy(Said said) {
            return said.rule().equals(rule);
        }
    }

    /**
     * A warning of the hazard.
     *
     * @param hazard id of the hazard
     */
    record WarningOfHazard(String hazard) implements Forbidden {
        @Override
        public boolean isBrokenBy(Said said) {
            return said.kind() == WarningKind.WARNING && said.hazard().equals(hazard);
        }
    }

    /**
     * Any warning as severe as this or worse.
     *
     * @param severity the limit
     */
    record WarningFrom(Severity severity) implements Forbidden {
        @Override
        public boolean isBrokenBy(Said said) {
            return said.kind() == WarningKind.WARNING && said.severity().isAtLeast(severity);
        }
    }
}
