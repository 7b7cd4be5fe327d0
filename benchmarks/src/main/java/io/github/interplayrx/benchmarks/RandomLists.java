package io.github.interplayrx.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.interplayrx.knowledge.KnowledgeBase;
import io.github.interplayrx.knowledge.Substance;
import io.github.interplayrx.model.AlcoholUse;
import io.github.interplayrx.model.ChildPugh;
import io.github.interplayrx.model.Code;
import io.github.interplayrx.model.Condition;
import io.github.interplayrx.model.Formulation;
import io.github.interplayrx.model.Medication;
import io.github.interplayrx.model.MedicationList;
import io.github.interplayrx.model.MedicationStatus;
import io.github.interplayrx.model.Patient;
import io.github.interplayrx.model.Route;
import io.github.interplayrx.model.Sex;
import io.github.interplayrx.model.StopMode;
import io.github.interplayrx.model.Use;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Seeded lists that nobody would prescribe, made to reach every corner of the rules: anything is combined with anything, values sit on
 * and beside the thresholds, and substances that a condition names are drawn far more often than others.
 */
final class RandomLists {
    private static final Pattern NAMED = Pattern.compile("sub:([a-z0-9-]+)");
    private static final int[] DAYS = {0, 1, 2, 9, 10, 11, 13, 14, 15, 21, 22, 30, 31, 35, 36, 60};
    private static final int[] AGES = {0, 1, 2, 11, 12, 17, 18, 24, 25, 40, 60, 61, 64, 65, 66, 90};
    private static final int[] EGFR = {10, 29, 30, 31, 59, 60, 61, 90};
    private static final double[] DOSES = {1, 5, 10, 20, 20.5, 30, 40, 41, 60, 80, 81, 100, 400, 401};
    private static final String[] UNKNOWN = {"no such medicine", "zzz", ""};

    private static final List<Route> UNUSUAL = List.of(Route.INTRATHECAL, Route.INTRAMUSCULAR, Route.INTRAVENOUS);

    private final List<String> all = new ArrayList<>();
    private final List<List<String>> byEffect;
    private final List<String> named;
    private final List<String> ambiguous;

    RandomLists(KnowledgeBase knowledge) {
        Map<String, List<String>> members = new TreeMap<>();
        for (Substance substance : knowledge.substances()) {
            all.add(substance.id());
            substance
                    .effects()
                    .forEach(effect -> members.computeIfAbsent(effect.effect(), id -> new ArrayList<>())
                            .add(substance.id()));
        }
        byEffect = List.copyOf(members.values());
        named = namedInConditions().stream()
                .filter(id -> knowledge.substance(id).isPresent())
                .toList();
        ambiguous = knowledge.ambiguousNames().stream().map(name -> name.name()).toList();
    }

    private static TreeSet<String> namedInConditions() {
        try (InputStream stream = RandomLists.class.getResourceAsStream("/conditions.json")) {
            TreeSet<String> ids = new TreeSet<>();
            for (JsonNode rule : new ObjectMapper().readTree(stream).get("rules")) {
                Matcher matcher = NAMED.matcher(
                        rule.get("when").asText() + " " + rule.get("escalation").asText());
                while (matcher.find()) {
                    ids.add(matcher.group(1));
                }
            }
            return ids;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The list of a seed. */
    MedicationList list(long seed) {
        Random random = new Random(seed);
        int size = random.nextInt(40) == 0 ? random.nextInt(100) : random.nextInt(12);
        MedicationList.Builder list = MedicationList.builder().patient(patient(random));
        boolean stops = random.nextInt(3) == 0;
        boolean unusualRoutes = random.nextInt(8) == 0;
        List<String> pool = pool(random);
        for (int i = 0; i < size; i++) {
            Medication.Builder line = named(random, pool);
            if (unusualRoutes) {
                sometimes(random, 1, () -> line.route(UNUSUAL.get(random.nextInt(UNUSUAL.size()))));
            }
            list.add(medication(line, random, stops));
        }
        return list.build();
    }

    /** Where most substances of a list come from: those with one of two effects, those that conditions name, or all. */
    private List<String> pool(Random random) {
        return switch (random.nextInt(4)) {
            case 0 -> all;
            case 1 -> {
                List<String> pool = new ArrayList<>(byEffect.get(random.nextInt(byEffect.size())));
                pool.addAll(byEffect.get(random.nextInt(byEffect.size())));
                yield pool.size() < 20 ? pool : pool.subList(0, 20);
            }
            case 2 -> {
                int width = 1 + random.nextInt(5);
                int from = random.nextInt(named.size() - width);
                yield named.subList(from, from + width);
            }
            default -> named;
        };
    }

    private static Medication medication(Medication.Builder line, Random random, boolean stops) {
        sometimes(random, 3, () -> line.route(any(random, Route.values())));
        if (random.nextInt(2) == 0) {
            line.dailyDoseMg(DOSES[random.nextInt(DOSES.length)]);
        }
        sometimes(random, 6, () -> line.mcgPerHour(12 * (1 + random.nextInt(9))));
        sometimes(random, 5, () -> line.formulation(any(random, Formulation.values())));
        sometimes(random, 12, () -> line.nonMedicalUse(true));
        sometimes(random, 20, () -> line.use(Use.RESCUE));
        sometimes(random, 8, () -> line.indication(random.nextBoolean() ? "Dry cough" : "pain"));
        sometimes(random, 5, () -> line.status(MedicationStatus.PROPOSED));
        if (stops && random.nextInt(2) == 0) {
            line.status(MedicationStatus.STOPPED);
            sometimes(random, 1, () -> line.daysSinceStop(DAYS[random.nextInt(DAYS.length)]));
            sometimes(random, 2, () -> line.durationDays(DAYS[random.nextInt(DAYS.length)]));
            sometimes(random, 2, () -> line.stopMode(any(random, StopMode.values())));
        }
        return line.build();
    }

    private Medication.Builder named(Random random, List<String> pool) {
        int kind = random.nextInt(40);
        if (kind == 0) {
            return Medication.builder(UNKNOWN[random.nextInt(UNKNOWN.length)]);
        }
        if (kind == 1) {
            return Medication.builder(ambiguous.get(random.nextInt(ambiguous.size())));
        }
        return Medication.builder(new Code("interplay", pool.get(random.nextInt(pool.size()))));
    }

    private static Patient patient(Random random) {
        Patient.Builder patient = Patient.builder();
        sometimes(random, 1, () -> patient.age(AGES[random.nextInt(AGES.length)]));
        sometimes(random, 1, () -> patient.eGFR(EGFR[random.nextInt(EGFR.length)]));
        sometimes(random, 10, () -> patient.dialysis(true));
        sometimes(random, 2, () -> patient.childPugh(any(random, ChildPugh.values())));
        sometimes(random, 2, () -> patient.pregnant(random.nextBoolean()));
        sometimes(random, 2, () -> patient.trimester(1 + random.nextInt(3)));
        sometimes(random, 2, () -> patient.breastfeeding(random.nextBoolean()));
        sometimes(random, 2, () -> patient.childbearingPotential(random.nextBoolean()));
        sometimes(random, 1, () -> patient.sex(any(random, Sex.values())));
        sometimes(random, 3, () -> patient.alcoholUse(any(random, AlcoholUse.values())));
        sometimes(random, 5, () -> patient.opioidMmePerDay(10 * random.nextInt(12)));
        for (int i = random.nextInt(2) * random.nextInt(4); i > 0; i--) {
            patient.condition(any(random, Condition.values()));
        }
        return patient.build();
    }

    /** Sets a value in one case out of {@code rarity + 1}. */
    private static void sometimes(Random random, int rarity, Supplier<?> set) {
        if (random.nextInt(rarity + 1) == 0) {
            set.get();
        }
    }

    private static <T> T any(Random random, T[] values) {
        return values[random.nextInt(values.length)];
    }
}
