package io.github.interplayrx.benchmarks.floor;

import io.github.interplayrx.benchmarks.floor.FloorRule.Escalation;
import io.github.interplayrx.benchmarks.floor.FloorRule.Pair;
import io.github.interplayrx.knowledge.KnowledgeBase;
import io.github.interplayrx.knowledge.Substance;
import io.github.interplayrx.knowledge.WithdrawalClass;
import io.github.interplayrx.model.MedicationState;
import io.github.interplayrx.model.Patient;
import io.github.interplayrx.model.Severity;
import io.github.interplayrx.regimen.Line;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Evaluates the catalogue as fast as plain Java reasonably can: each rule is a closure over rows of bits, and only rules are asked of
 * which at least one group is in the list. Immutable and thread-safe.
 */
public final class Floor {
    private final Selector[] selectors;
    private final Map<Substance, Taken> known = new IdentityHashMap<>();
    private final Set<String> quietWithinProduct;
    private final FloorRule[] always;
    private final FloorRule[] last;
    private final FloorRule[][] byAnchor;

    /** Compiles the conditions of conditions.json for the substances of a knowledge base. */
    public Floor(KnowledgeBase knowledge) {
        quietWithinProduct = Set.copyOf(knowledge.hazardsQuietWithinProduct());
        List<Taken> all = new ArrayList<>();
        for (Substance substance : knowledge.substances()) {
            Optional<WithdrawalClass> withdrawal =
                    Optional.ofNullable(substance.withdrawalClass()).flatMap(knowledge::withdrawalClass);
            all.add(new Taken(substance, withdrawal, all.size()));
        }
        all.forEach(taken -> known.put(taken.substance, taken));
        ConditionCompiler compiler = new ConditionCompiler(all);
        List<FloorRule> rules = compiler.compile();
        selectors = compiler.selectors();
        for (Taken taken : all) {
            taken.alwaysMatches = matching(taken, false);
            taken.mayMatch = matching(taken, true);
        }
        always = rules.stream()
                .filter(rule -> rule.anchor() < 0 && !rule.speaksLast())
                .toArray(FloorRule[]::new);
        last = rules.stream().filter(FloorRule::speaksLast).toArray(FloorRule[]::new);
        byAnchor = new FloorRule[selectors.length][];
        for (int i = 0; i < selectors.length; i++) {
            int anchor = i;
            byAnchor[i] = rules.stream().filter(rule -> rule.anchor() == anchor).toArray(FloorRule[]::new);
        }
    }

    private int[] matching(Taken taken, boolean readsLine) {
        List<Integer> matching = new ArrayList<>();
        for (int i = 0; i < selectors.length; i++) {
            if (selectors[i].readsLine() == readsLine && selectors[i].matches(taken, null)) {
                matching.add(i);
            }
        }
        return matching.stream().mapToInt(Integer::intValue).toArray();
    }

    /** Every rule that holds, in no particular order. */
    public List<FloorFinding> evaluate(List<Line> lines, Patient patient) {
        FloorCase list = new FloorCase(lines, patient, known, selectors);
        for (FloorRule rule : always) {
            evaluate(rule, list);
        }
        for (int i = 0; i < list.presentCount; i++) {
            for (FloorRule rule : byAnchor[list.present[i]]) {
                evaluate(rule, list);
            }
        }
        for (FloorRule rule : last) {
            evaluate(rule, list);
        }
        return list.findings;
    }

    private void evaluate(FloorRule rule, FloorCase list) {
        if (rule.pairs().isEmpty()) {
            if (rule.test().holds(list, -1, -1)) {
                raise(rule, list);
            }
        } else if (rule.pairs().size() > 1 || isPossible(rule.pairs().get(0), list)) {
            if (rule.test().holds(list, -1, -1)) {
                raisePairs(rule, list);
            }
        }
    }

    private static boolean isPossible(Pair pair, FloorCase list) {
        return list.hasStopped() && pair.isRecent() || list.has(pair.first()) && list.has(pair.second());
    }

    private void raise(FloorRule rule, FloorCase list) {
        long[] marks = new long[list.words];
        rule.members().mark(list, marks);
        int[] members = BitSet.valueOf(marks).stream().toArray();
        if (members.length > 1 && isQuiet(rule, list, members)) {
            return;
        }
        if (rule.asksForTaken() && members.length > 0 && !list.isAnyTakenNow(members)) {
            return;
        }
        List<Taken> substances = new ArrayList<>();
        for (int member : members) {
            substances.add(list.exposures[member].taken);
        }
        list.findings.add(new FloorFinding(rule, severity(rule, list, -1, -1), substances, inputs(rule, list)));
    }

    private static List<String> inputs(FloorRule rule, FloorCase list) {
        return switch (rule.id()) {
            case "unrecognised-medicine" -> list.inputs(MedicationState.UNRECOGNISED);
            case "ambiguous-medicine-name" -> list.inputs(MedicationState.AMBIGUOUS);
            default -> List.of();
        };
    }

    private void raisePairs(FloorRule rule, FloorCase list) {
        int count = rule.pairs().size();
        long[][] first = new long[count][];
        long[][] second = new long[count][];
        int[] firstAt = new int[count];
        int[] secondAt = new int[count];
        for (int i = 0; i < count; i++) {
            Pair pair = rule.pairs().get(i);
            if (pair.isRecent() && list.hasStopped()) {
                first[i] = list.recently(pair.first(), pair.firstDays());
                second[i] = list.recently(pair.second(), pair.secondDays());
            } else {
                first[i] = list.acting;
                second[i] = list.acting;
                firstAt[i] = pair.first() * list.words;
                secondAt[i] = pair.second() * list.words;
            }
        }
        for (int one = 0; one < list.exposures.length; one++) {
            int at = one >> 6;
            long bit = 1L << one;
            for (int w = at; w < list.words; w++) {
                long partners = 0;
                for (int i = 0; i < count; i++) {
                    partners |= (first[i][firstAt[i] + at] & bit) != 0 ? second[i][secondAt[i] + w] : 0;
                    partners |= (second[i][secondAt[i] + at] & bit) != 0 ? first[i][firstAt[i] + w] : 0;
                }
                if (w == at) {
                    partners &= -bit << 1;
                }
                if ((list.takenNow[at] & bit) == 0) {
                    partners &= list.takenNow[w];
                }
                for (; partners != 0; partners &= partners - 1) {
                    raisePair(rule, list, one, w * 64 + Long.numberOfTrailingZeros(partners));
                }
            }
        }
    }

    private void raisePair(FloorRule rule, FloorCase list, int one, int other) {
        if (isQuiet(rule, list, one, other)) {
            return;
        }
        list.findings.add(new FloorFinding(
                rule,
                severity(rule, list, one, other),
                List.of(list.exposures[one].taken, list.exposures[other].taken),
                List.of()));
    }

    private boolean isQuiet(FloorRule rule, FloorCase list, int... members) {
        return quietWithinProduct.contains(rule.hazard()) && list.areOfOneProduct(members);
    }

    private static Severity severity(FloorRule rule, FloorCase list, int one, int other) {
        Severity worst = rule.severity();
        for (Escalation escalation : rule.escalations()) {
            if (escalation.severity().compareTo(worst) < 0 && escalation.test().holds(list, one, other)) {
                worst = escalation.severity();
            }
        }
        return worst;
    }
}
