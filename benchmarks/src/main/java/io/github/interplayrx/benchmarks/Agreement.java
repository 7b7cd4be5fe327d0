package io.github.interplayrx.benchmarks;

import io.github.interplayrx.InteractionChecker;
import io.github.interplayrx.benchmarks.floor.Floor;
import io.github.interplayrx.benchmarks.floor.FloorFinding;
import io.github.interplayrx.internal.recognition.Recogniser;
import io.github.interplayrx.knowledge.Rule;
import io.github.interplayrx.model.MedicationList;
import io.github.interplayrx.model.Warning;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Holds the floor to the library's answers: the same rules, for the same substances, with the same severity, on every seeded list.
 * Nothing may be timed before this passes.
 */
public final class Agreement {
    private static final int SHOWN = 3;

    private final InteractionChecker checker;
    private final Recogniser recogniser;
    private final Floor floor;
    private final RandomLists lists;
    private final Map<String, Integer> raised = new HashMap<>();
    private final Map<String, List<String>> differences = new TreeMap<>();

    private Agreement() {
        checker = InteractionChecker.create();
        recogniser = new Recogniser(checker.knowledge());
        floor = new Floor(checker.knowledge());
        lists = new RandomLists(checker.knowledge());
    }

    /** Compares as many lists as the first argument says, 20,000 by default, from the seed in the second. */
    public static void main(String[] arguments) {
        int count = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 20_000;
        long firstSeed = arguments.length > 1 ? Long.parseLong(arguments[1]) : 1;
        if (!holds(count, firstSeed)) {
            System.exit(1);
        }
    }

    /** Compares lists and prints what it found. */
    static boolean holds(int count, long firstSeed) {
        Agreement agreement = new Agreement();
        for (long seed = firstSeed; seed < firstSeed + count; seed++) {
            agreement.compare(seed);
        }
        System.out.println(agreement.summary(count));
        return agreement.differences.isEmpty();
    }

    private void compare(long seed) {
        MedicationList list = lists.list(seed);
        TreeSet<String> ofLibrary = new TreeSet<>();
        add(checker.check(list).warnings(), ofLibrary);
        TreeSet<String> ofFloor = new TreeSet<>();
        for (FloorFinding finding : floor.evaluate(recogniser.recognise(list), list.patient())) {
            Collection<String> about = finding.inputs().isEmpty() ? finding.substanceIds() : finding.inputs();
            ofFloor.add(claim(finding.rule().id(), about, finding.severity().name()));
        }
        for (String claim : ofLibrary) {
            if (!ofFloor.contains(claim)) {
                differ(claim, "library only", seed);
            }
        }
        for (String claim : ofFloor) {
            if (!ofLibrary.contains(claim)) {
                differ(claim, "floor only", seed);
            }
        }
    }

    private void add(List<Warning> warnings, TreeSet<String> claims) {
        for (Warning warning : warnings) {
            raised.merge(warning.rule(), 1, Integer::sum);
            warning.raisedBy().forEach(each -> raised.merge(warning.rule() + "/" + each, 1, Integer::sum));
            claims.add(claim(
                    warning.rule(), warning.substances(), warning.severity().name()));
            add(warning.contains(), claims);
        }
    }

    private static String claim(String rule, Collection<String> about, String severity) {
        return rule + " " + severity + " " + about;
    }

    private void differ(String claim, String side, long seed) {
        differences
                .computeIfAbsent(claim.substring(0, claim.indexOf(' ')), rule -> new ArrayList<>())
                .add(side + ", list " + seed + ": " + claim);
    }

    /** Names of a rule and of its escalations. */
    private static Stream<String> names(Rule rule) {
        return Stream.concat(
                Stream.of(rule.id()),
                rule.escalations().stream()
                        .map(each -> rule.id() + "/" + each.by().id()));
    }

    private String summary(int count) {
        StringBuilder text = new StringBuilder();
        differences.forEach((rule, found) -> {
            text.append(rule).append(": ").append(found.size()).append(" differences\n");
            found.stream()
                    .limit(SHOWN)
                    .forEach(each -> text.append("  ").append(each).append('\n'));
        });
        List<String> silent = checker.knowledge().rules().stream()
                .flatMap(Agreement::names)
                .filter(name -> !raised.containsKey(name))
                .toList();
        return text + "Lists compared: " + count + ". Rules and escalations raised: " + raised.size()
                + ", never raised: " + silent.size() + " "
                + silent.stream().limit(SHOWN).toList() + ". Rules with differences: " + differences.size() + ".";
    }
}
