package io.github.interplayrx.benchmarks.floor;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.interplayrx.benchmarks.floor.FloorCase.Exposure;
import io.github.interplayrx.benchmarks.floor.FloorRule.Escalation;
import io.github.interplayrx.benchmarks.floor.FloorRule.Members;
import io.github.interplayrx.benchmarks.floor.FloorRule.Pair;
import io.github.interplayrx.benchmarks.floor.FloorRule.Test;
import io.github.interplayrx.benchmarks.floor.Notation.And;
import io.github.interplayrx.benchmarks.floor.Notation.AtLeast;
import io.github.interplayrx.benchmarks.floor.Notation.Call;
import io.github.interplayrx.benchmarks.floor.Notation.Expression;
import io.github.interplayrx.benchmarks.floor.Notation.Not;
import io.github.interplayrx.benchmarks.floor.Notation.Or;
import io.github.interplayrx.knowledge.Substance;
import io.github.interplayrx.model.ChildPugh;
import io.github.interplayrx.model.Condition;
import io.github.interplayrx.model.MedicationState;
import io.github.interplayrx.model.Patient;
import io.github.interplayrx.model.Severity;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Compiles the notation of conditions.json to closures. */
final class ConditionCompiler {
    private static final Set<Condition> BREATHING = EnumSet.of(
            Condition.COPD,
            Condition.SLEEP_APNOEA,
            Condition.RESPIRATORY_INSUFFICIENCY,
            Condition.NEUROMUSCULAR_DISEASE);
    private static final Members NOBODY = (list, marks) -> {};

    private final List<Taken> substances;
    private final Map<String, Integer> selectorIndex = new HashMap<>();
    private final List<Selector> selectors = new ArrayList<>();
    private final Set<String> withDoseRule = new HashSet<>();

    ConditionCompiler(List<Taken> substances) {
        this.substances = substances;
    }

    Selector[] selectors() {
        return selectors.toArray(Selector[]::new);
    }

    List<FloorRule> compile() {
        try (InputStream stream = Floor.class.getResourceAsStream("/conditions.json")) {
            List<FloorRule> rules = new ArrayList<>();
            for (JsonNode rule : new ObjectMapper().readTree(stream).get("rules")) {
                rules.add(compile(rule));
            }
            return rules;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private FloorRule compile(JsonNode rule) {
        String id = rule.get("id").asText();
        Expression when = Notation.parse(rule.get("when").asText());
        List<Pair> pairs = new ArrayList<>();
        List<Expression> rest = new ArrayList<>();
        split(when, pairs, rest);
        boolean inPair = !pairs.isEmpty() && !id.equals("serotonergic-antidepressant-nsaid");
        List<Escalation> escalations = Arrays.stream(
                        rule.get("escalation").asText().split(";"))
                .filter(text -> !text.isBlank())
                .map(text -> escalation(text, inPair))
                .toList();
        return new FloorRule(
                id,
                rule.get("hazard").asText(),
                Severity.valueOf(rule.get("severity").asText()),
                pairs,
                test(new And(rest), false),
                members(new And(rest)),
                escalations,
                anchor(when),
                rule.get("when").asText().startsWith("any_finding"),
                asksForTaken(new And(rest)));
    }

    private static boolean asksForTaken(Expression expression) {
        if (expression instanceof And and) {
            return and.all().stream().anyMatch(ConditionCompiler::asksForTaken);
        }
        if (expression instanceof Or or) {
            return or.any().stream().anyMatch(ConditionCompiler::asksForTaken);
        }
        return expression instanceof AtLeast
                || expression instanceof Call call
                        && (call.name().startsWith("has")
                                || Set.of("triple_opi", "mme_ge").contains(call.name()));
    }

    private Escalation escalation(String text, boolean inPair) {
        int colon = text.lastIndexOf(':');
        return new Escalation(
                test(Notation.parse(text.substring(0, colon)), inPair),
                Severity.valueOf(text.substring(colon + 1).strip()));
    }

    /** Separates the pairs that a rule speaks of from what must hold besides. */
    private void split(Expression expression, List<Pair> pairs, List<Expression> rest) {
        if (expression instanceof And and) {
            and.all().forEach(each -> split(each, pairs, rest));
        } else if (expression instanceof Or or && or.any().stream().allMatch(ConditionCompiler::isPair)) {
            or.any().forEach(each -> split(each, pairs, rest));
        } else if (isPair(expression)) {
            pairs.add(pair((Call) expression));
        } else {
            rest.add(expression);
        }
    }

    private static boolean isPair(Expression expression) {
        return expression instanceof Call call
                && (call.name().equals("pair") || call.name().equals("pair_recent"));
    }

    private Pair pair(Call call) {
        boolean recent = call.name().equals("pair_recent");
        return new Pair(
                selector(call.text(0)),
                recent ? (int) call.number(2) : -1,
                selector(call.text(1)),
                recent ? (int) call.number(3) : -1);
    }

    private int selector(String text) {
        return selectorIndex.computeIfAbsent(text, t -> {
            selectors.add(Selector.parse(t));
            return selectors.size() - 1;
        });
    }

    private int selector(Call call) {
        return switch (call.name()) {
            case "has_route" -> selector("sub:" + call.text(0) + "&route:" + call.text(1));
            case "has_er" ->
                selector(Arrays.stream(call.text(0).split("\\|"))
                        .map(substance -> "sub:" + substance + "&form:er")
                        .collect(Collectors.joining("|")));
            case "has_parenteral" -> selector(call.text(0) + "&route:parenteral");
            case "dose_ge" -> selector("sub:" + call.text(0));
            default -> selector(call.text(0));
        };
    }

    /** The rarest selector without which the expression cannot hold, or -1. */
    private int anchor(Expression expression) {
        if (expression instanceof And and) {
            return rarest(and.all().stream().mapToInt(this::anchor));
        }
        if (expression instanceof AtLeast atLeast) {
            return anchor(atLeast.call());
        }
        if (expression instanceof Call call) {
            return switch (call.name()) {
                case "pair", "pair_recent" -> rarest(IntStream.of(selector(call.text(0)), selector(call.text(1))));
                case "has", "has_route", "has_er", "has_parenteral", "cnt", "cnt_now", "stopped", "dose_ge" ->
                    selector(call);
                default -> -1;
            };
        }
        return -1;
    }

    private int rarest(IntStream candidates) {
        return candidates
                .filter(candidate -> candidate >= 0)
                .boxed()
                .min((one, other) -> Integer.compare(membersOf(one), membersOf(other)))
                .orElse(-1);
    }

    private int membersOf(int selector) {
        return (int) substances.stream()
                .filter(each -> selectors.get(selector).matches(each, null))
                .count();
    }

    private Test test(Expression expression, boolean inPair) {
        if (expression instanceof And and) {
            boolean asksForBoth = asksForTaken(and) && and.all().stream().anyMatch(ConditionCompiler::asksForStopped);
            Stream<Test> tests = and.all().stream().map(each -> test(each, inPair));
            Test[] all = Stream.concat(tests, asksForBoth ? Stream.of(othersAreTaken(and)) : Stream.empty())
                    .toArray(Test[]::new);
            return (list, one, other) -> {
                for (Test test : all) {
                    if (!test.holds(list, one, other)) {
                        return false;
                    }
                }
                return true;
            };
        }
        if (expression instanceof Or or) {
            Test[] any = or.any().stream().map(each -> test(each, inPair)).toArray(Test[]::new);
            return (list, one, other) -> {
                for (Test test : any) {
                    if (test.holds(list, one, other)) {
                        return true;
                    }
                }
                return false;
            };
        }
        if (expression instanceof Not not) {
            if (not.expression() instanceof Call call && call.name().equals("has")) {
                int selector = selector(call);
                return (list, one, other) -> !list.isTakenNow(selector);
            }
            Test test = test(not.expression(), inPair);
            return (list, one, other) -> !test.holds(list, one, other);
        }
        if (expression instanceof AtLeast atLeast) {
            return atLeast(atLeast.call(), atLeast.limit());
        }
        return test((Call) expression, inPair);
    }

    private Test atLeast(Call call, int limit) {
        if (call.name().equals("sum_grade")) {
            String tag = call.text(0);
            return (list, one, other) -> list.gradeSum(tag) >= limit;
        }
        int selector = selector(call.text(0));
        return call.name().equals("cnt_now")
                ? (list, one, other) -> list.countTakenNow(selector) >= limit
                : (list, one, other) -> list.count(selector) >= limit;
    }

    private Test test(Call call, boolean inPair) {
        return switch (call.name()) {
            case "has" -> has(selector(call), inPair);
            case "has_route", "has_er", "has_parenteral" -> has(selector(call), false);
            case "cond" -> cond(call);
            case "age_ge" -> patient(p -> p.age() != null && p.age() >= call.number(0));
            case "age_lt" -> patient(p -> p.age() != null && p.age() < call.number(0));
            case "egfr_lt" -> patient(p -> p.eGFR() != null && p.eGFR() < call.number(0));
            case "egfr_ge" -> patient(p -> p.eGFR() != null && p.eGFR() >= call.number(0));
            case "egfr_known" -> patient(p -> p.eGFR() != null || p.dialysis());
            case "dialysis" -> patient(Patient::dialysis);
            case "childpugh_ge" -> {
                ChildPugh limit = ChildPugh.valueOf(call.text(0));
                yield patient(p -> p.childPugh() != null && p.childPugh().compareTo(limit) >= 0);
            }
            case "pregnant" -> patient(ConditionCompiler::isPregnant);
            case "pregnant_t3" -> patient(p -> isPregnant(p) && p.trimester() != null && p.trimester() == 3);
            case "childbearing" -> patient(p -> Boolean.TRUE.equals(p.childbearingPotential()) && !isPregnant(p));
            case "over_max_of" -> overMaximumOf(selector(call));
            case "oud_only" -> treatedForOpioidUseDisorderOnly();
            case "breastfeeding" -> patient(p -> Boolean.TRUE.equals(p.breastfeeding()));
            case "resp_risk", "resp_risk_strict" -> patient(p -> hasAny(p, BREATHING));
            case "nonmed" -> (list, one, other) -> list.isNonMedical();
            case "antidote_at_hand" -> (list, one, other) -> list.hasAntidoteAtHand();
            case "mme_ge", "dose_mme_ge" -> mmeAtLeast(call.number(0));
            case "dose_ge" -> ofPair(call, inPair, doseAtLeast(call.text(0), call.number(1)));
            case "dose_unknown" -> ofPair(call, inPair, doseUnknown(call.text(0)));
            case "stopped",
                    "withdrawn",
                    "restarted",
                    "stopped_route",
                    "multi_stop",
                    "switched",
                    "dup_ingredient",
                    "dose_missing",
                    "over_max",
                    "unadjusted" -> anybody(members(call));
            case "triple_opi" -> tripleOpioid();
            case "unrecognised" -> (list, one, other) -> list.hasLine(MedicationState.UNRECOGNISED);
            case "ambiguous" -> (list, one, other) -> list.hasLine(MedicationState.AMBIGUOUS);
            case "uncurated" -> (list, one, other) -> list.hasLine(MedicationState.NOT_CURATED);
            case "alcohol_known" -> alcoholKnown();
            case "empty" -> (list, one, other) -> list.lines.stream().noneMatch(line -> line.isUnderstood());
            case "any_finding" ->
                (list, one, other) -> list.findings.stream().anyMatch(finding -> isSuch(finding, call));
            default -> throw new IllegalArgumentException("Not understood: " + call + ".");
        };
    }

    /** A dose makes a pair worse that the substance is part of. */
    private Test ofPair(Call call, boolean inPair, Test dose) {
        if (!inPair) {
            return dose;
        }
        Test takesPart = has(selector("sub:" + call.text(0)), true);
        return (list, one, other) -> takesPart.holds(list, one, other) && dose.holds(list, one, other);
    }

    private static Test has(int selector, boolean inPair) {
        return inPair
                ? (list, one, other) -> list.matches(selector, one) || list.matches(selector, other)
                : (list, one, other) -> list.has(selector);
    }

    private static Test patient(Predicate<Patient> holds) {
        return (list, one, other) -> holds.test(list.patient);
    }

    private static Test cond(Call call) {
        Set<Condition> wanted = call.arguments().stream()
                .map(code -> Condition.valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_')))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Condition.class)));
        return patient(p -> hasAny(p, wanted));
    }

    private static boolean hasAny(Patient patient, Set<Condition> wanted) {
        for (Condition condition : patient.conditions()) {
            if (wanted.contains(condition)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isPregnant(Patient patient) {
        return Boolean.TRUE.equals(patient.pregnant()) || patient.trimester() != null;
    }

    private static Test mmeAtLeast(double limit) {
        return (list, one, other) -> list.mme() >= limit;
    }

    private Test doseAtLeast(String substance, double limit) {
        withDoseRule.add(substance);
        return (list, one, other) -> list.dailyDoseMg(substance) >= limit;
    }

    private Test doseUnknown(String substance) {
        withDoseRule.add(substance);
        return (list, one, other) -> {
            for (Exposure exposure : list.exposures) {
                if (exposure.taken.id.equals(substance) && exposure.lacksDose()) {
                    return true;
                }
            }
            return false;
        };
    }

    private Test tripleOpioid() {
        int opioid = selector("opioid&respiratory-depressant>=2");
        int partner = selector("gaba-a-benzodiazepine&respiratory-depressant>=2"
                + "|gaba-a-barbiturate&respiratory-depressant>=2|alcohol&respiratory-depressant>=2");
        int third = selector("respiratory-depressant>=2&!opioid");
        return (list, one, other) -> list.has(opioid) && hasTriple(list, opioid, partner, third);
    }

    private static boolean hasTriple(FloorCase list, int opioid, int partner, int third) {
        for (int a = 0; a < list.exposures.length; a++) {
            for (int b = 0; list.acts(opioid, a) && b < list.exposures.length; b++) {
                for (int c = 0; b != a && list.acts(partner, b) && c < list.exposures.length; c++) {
                    if (c != a && c != b && list.acts(third, c)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private static Test alcoholKnown() {
        return (list, one, other) -> list.patient.alcoholUse() != null
                || Arrays.stream(list.exposures).anyMatch(each -> each.taken.grade("alcohol") > 0);
    }

    private static boolean isSuch(FloorFinding finding, Call call) {
        return finding.rule().hazard().equals(call.text(0))
                && finding.severity().isAtLeast(Severity.valueOf(call.text(1)));
    }

    private static Test anybody(Members members) {
        return (list, one, other) -> {
            long[] marks = new long[list.words];
            members.mark(list, marks);
            return Arrays.stream(marks).anyMatch(word -> word != 0);
        };
    }

    /** All who match what the expression asks for, wherever it asks. */
    private Members members(Expression expression) {
        if (expression instanceof And and) {
            return union(and.all());
        }
        if (expression instanceof Or or) {
            return union(or.any().stream().map(this::membersIfItHolds).toArray(Members[]::new));
        }
        if (expression instanceof AtLeast atLeast) {
            return current(selector(atLeast.call().text(0)));
        }
        return expression instanceof Call call ? members(call) : NOBODY;
    }

    private static boolean asksForStopped(Expression expression) {
        return expression instanceof Call call && call.name().equals("stopped");
    }

    /** What is asked for beside something that was stopped is taken now, and does not merely still act. */
    private Test othersAreTaken(And and) {
        Members others = union(and.all().stream()
                .filter(ConditionCompiler::asksForTaken)
                .map(this::members)
                .toArray(Members[]::new));
        return (list, one, other) -> {
            long[] marks = new long[list.words];
            others.mark(list, marks);
            return list.isAnyTakenNow(BitSet.valueOf(marks).stream().toArray());
        };
    }

    private Members membersIfItHolds(Expression alternative) {
        Test holds = test(alternative, false);
        Members members = members(alternative);
        return (list, marks) -> {
            if (holds.holds(list, 0, 0)) {
                members.mark(list, marks);
            }
        };
    }

    private Members union(List<Expression> expressions) {
        return union(expressions.stream()
                .map(this::members)
                .filter(members -> members != NOBODY)
                .toArray(Members[]::new));
    }

    private static Members union(Members... all) {
        return (list, marks) -> {
            for (Members members : all) {
                members.mark(list, marks);
            }
        };
    }

    private static Members current(int selector) {
        return (list, marks) -> list.markActing(selector, marks);
    }

    private Members members(Call call) {
        return switch (call.name()) {
            case "has", "has_route", "has_er", "has_parenteral", "dose_ge" -> current(selector(call));
            case "mme_ge" -> current(selector("opioid"));
            case "triple_opi" ->
                union(List.of(
                        Notation.parse("has(\"opioid&respiratory-depressant>=2\")"),
                        Notation.parse("has(\"respiratory-depressant>=2&!opioid\")")));
            case "stopped" -> {
                int selector = selector(call);
                yield (list, marks) -> list.markStopped(selector, marks);
            }
            case "withdrawn" -> {
                int selector = selector(call);
                yield (list, marks) -> list.markWithdrawn(selector, marks);
            }
            case "restarted" -> {
                int selector = selector(call);
                yield (list, marks) -> list.markRestarted(selector, marks);
            }
            case "over_max" -> overMaximum(call.text(0));
            case "unadjusted" -> unadjusted(selector(call));
            case "stopped_route" -> stoppedByRoute(call);
            case "multi_stop" -> severalStopped();
            case "switched" -> switched();
            case "dup_ingredient" -> each(Exposure::isInTwoProducts);
            case "uncurated" ->
                each(exposure -> exposure.taken.substance.review() == Substance.Review.RECOGNISED_NOT_CURATED);
            case "dose_missing" ->
                (list, marks) -> each(exposure -> lacksReadDose(list, exposure)).mark(list, marks);
            case "any_finding" ->
                (list, marks) -> {
                    for (FloorFinding finding : list.findings) {
                        if (isSuch(finding, call)) {
                            each(exposure -> finding.substances().contains(exposure.taken))
                                    .mark(list, marks);
                        }
                    }
                };
            default -> NOBODY;
        };
    }

    private static Members each(Predicate<Exposure> takesPart) {
        return (list, marks) -> {
            for (int i = 0; i < list.exposures.length; i++) {
                if (takesPart.test(list.exposures[i])) {
                    marks[i >> 6] |= 1L << i;
                }
            }
        };
    }

    private boolean lacksReadDose(FloorCase list, Exposure exposure) {
        return exposure.lacksDose()
                && (withDoseRule.contains(exposure.taken.id)
                        || exposure.taken.hasMorphineFactor() && list.patient.opioidMmePerDay() == null);
    }

    private Test treatedForOpioidUseDisorderOnly() {
        int opioid = selector("opioid");
        int treatment = selector("sub:methadone|sub:buprenorphine");
        return (list, one, other) -> list.patient.conditions().contains(Condition.OPIOID_USE_DISORDER)
                && list.count(opioid) == 1
                && list.has(treatment);
    }

    private static Test overMaximumOf(int selector) {
        return (list, one, other) -> IntStream.range(0, list.exposures.length)
                .anyMatch(i -> list.acts(selector, i) && list.exposures[i].isOverMaximum("everybody", list.patient));
    }

    private static Members overMaximum(String kind) {
        return (list, marks) ->
                each(exposure -> exposure.isOverMaximum(kind, list.patient)).mark(list, marks);
    }

    /** Who acts and has no stated dose that fits the kidney function. */
    private static Members unadjusted(int selector) {
        return (list, marks) -> {
            for (int i = 0; i < list.exposures.length; i++) {
                if (list.acts(selector, i) && !list.exposures[i].isAdjusted(list.patient)) {
                    marks[i >> 6] |= 1L << i;
                }
            }
            if (!list.isAnyTakenNow(BitSet.valueOf(marks).stream().toArray())) {
                Arrays.fill(marks, 0);
            }
        };
    }

    private static Members stoppedByRoute(Call call) {
        Selector selector = Selector.parse("sub:" + call.text(0) + "&route:" + call.text(1));
        return each(exposure -> exposure.stopped.stream()
                .anyMatch(line ->
                        selector.matches(exposure.taken, line.medication()) && FloorCase.isSudden(line.medication())));
    }

    private static Members severalStopped() {
        return (list, marks) -> {
            Predicate<Exposure> counts = exposure -> exposure.taken.withdrawalClass != null
                    && exposure.taken.withdrawalGrade >= 2
                    && exposure.isSuddenlyStopped()
                    && !list.isCarriedOver(exposure);
            long classes = Arrays.stream(list.exposures)
                    .filter(counts)
                    .map(exposure -> exposure.taken.withdrawalClass)
                    .distinct()
                    .count();
            if (classes >= 2) {
                each(counts).mark(list, marks);
            }
        };
    }

    private static Members switched() {
        return (list, marks) -> {
            Set<Exposure> switched = new HashSet<>();
            for (Exposure ended : list.exposures) {
                if (ended.current.isEmpty() && ended.isRecentlyStopped() && list.isCarriedOver(ended)) {
                    switched.add(ended);
                    for (Exposure each : list.exposures) {
                        if (list.isCarrier(each, ended)) {
                            switched.add(each);
                        }
                    }
                }
            }
            each(switched::contains).mark(list, marks);
        };
    }
}
