package io.github.interplayrx.benchmarks.floor;

import io.github.interplayrx.knowledge.MaximumDose;
import io.github.interplayrx.knowledge.Substance;
import io.github.interplayrx.knowledge.TitratedAgain;
import io.github.interplayrx.model.Formulation;
import io.github.interplayrx.model.EvaluatedAs;
import io.github.interplayrx.model.Medication;
import io.github.interplayrx.model.MedicationState;
import io.github.interplayrx.model.MedicationStatus;
import io.github.interplayrx.model.Patient;
import io.github.interplayrx.model.Route;
import io.github.interplayrx.model.StopMode;
import io.github.interplayrx.model.Use;
import io.github.interplayrx.regimen.Line;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** One list, with a row of bits for each selector that says which exposures match it. */
final class FloorCase {
    private static final int WINDOW_DAYS = 14;

    final List<Line> lines;
    final Patient patient;
    final Exposure[] exposures;
    final int words;
    final long[] current;
    final long[] acting;
    final long[] stopped;
    final long[] takenNow;
    final int[] present;
    int presentCount;
    final List<FloorFinding> findings = new ArrayList<>();

    static final class Exposure {
        final Taken taken;
        final List<Line> current = new ArrayList<>(1);
        final List<Line> stopped = new ArrayList<>(0);

        Exposure(Taken taken) {
            this.taken = taken;
        }

        List<Line> outlastingStops() {
            List<Line> lines = new ArrayList<>(0);
            for (Line line : stopped) {
                int known = taken.substance.actsDaysAfterStop(line.medication());
                Integer since = line.medication().daysSinceStop();
                if (current.isEmpty() && (since == null ? known > 0 : since < Math.max(1, known))) {
                    lines.add(line);
                }
            }
            return lines;
        }

        int daysSinceTaken() {
            int days = Integer.MAX_VALUE;
            for (Line line : stopped) {
                Integer stated = line.medication().daysSinceStop();
                days = Math.min(days, stated == null ? 0 : stated);
            }
            return current.isEmpty() ? days : 0;
        }

        boolean isWithdrawing() {
            return taken.withdrawalGrade >= 1
                    && stopped.stream()
                            .map(Line::medication)
                            .anyMatch(line -> isSudden(line)
                                    && (line.durationDays() == null || line.durationDays() >= WINDOW_DAYS)
                                    && line.route() != Route.INTRATHECAL);
        }

        boolean isSuddenlyStopped() {
            return stopped.stream().anyMatch(line -> isSudden(line.medication()));
        }

        boolean isRecentlyStopped() {
            return stopped.stream().anyMatch(line -> isRecent(line.medication()));
        }

        /** Taken again without a start like new, after an interruption that asks for one. */
        boolean isRestarted() {
            TitratedAgain again = taken.substance.titratedAgain();
            if (again == null || stopped.isEmpty() || current.isEmpty()) {
                return false;
            }
            boolean isProposed =
                    current.stream().anyMatch(line -> line.medication().status() == MedicationStatus.PROPOSED);
            for (Line line : stopped) {
                Integer since = line.medication().daysSinceStop();
                if (since == null ? !isProposed : since < again.afterDays()) {
                    return false;
                }
            }
            double dose = 0;
            for (Line line : current) {
                Double known = line.doseMg(taken.substance);
                dose += known == null ? 0 : known;
            }
            return again.fromMg() == null || lacksDose() || dose > again.fromMg();
        }

        /** The daily dose in units of the withdrawal class; NaN if it is not known. */
        double units(List<Line> some) {
            double sum = 0;
            for (Line line : some) {
                Double dose = line.doseMg(taken.substance);
                Medication medication = line.medication();
                boolean isPatch = medication.route() == Route.TRANSDERMAL && medication.mcgPerHour() != null;
                if (taken.substance.equivalentDose() != null) {
                    sum += dose == null || medication.route() != Route.ORAL
                            ? Double.NaN
                            : dose / taken.substance.equivalentDose().mg();
                } else if (isPatch && taken.morphinePerMcgPerHour > 0) {
                    sum += taken.morphinePerMcgPerHour * medication.mcgPerHour();
                } else {
                    boolean isKnown = dose != null && medication.route() == Route.ORAL && taken.morphinePerMg > 0;
                    sum += isKnown ? taken.morphinePerMg * dose : Double.NaN;
                }
            }
            return sum;
        }

        boolean isOverMaximum(String kind, Patient patient) {
            double dose = 0;
            for (Line line : current) {
                Double known = line.doseMg(taken.substance);
                boolean counts = kind.equals("kidney") || line.medication().route() == Route.ORAL;
                dose += known == null || !counts ? 0 : known;
            }
            for (MaximumDose maximum : taken.substance.maximumDoses()) {
                if (dose > maximum.mg() && kind(maximum).equals(kind) && holds(maximum, patient)) {
                    return true;
                }
            }
            return false;
        }

        boolean isAdjusted(Patient patient) {
            return !lacksDose()
                    && current.stream().allMatch(line -> line.medication().route() == Route.ORAL)
                    && !isOverMaximum("kidney", patient)
                    && taken.substance.maximumDoses().stream()
                            .anyMatch(maximum -> maximum.eGFRBelow() != null && holds(maximum, patient));
        }

        private static String kind(MaximumDose maximum) {
            if (maximum.atStart()) {
                return "start";
            }
            if (maximum.eGFRBelow() != null) {
                return "kidney";
            }
            if (maximum.childPughAtLeast() != null) {
                return "liver";
            }
            return maximum.sex() != null ? "sex" : maximum.ageAtLeast() != null ? "age" : "everybody";
        }

        private boolean holds(MaximumDose maximum, Patient patient) {
            boolean isStarted = stopped.isEmpty()
                    && current.stream().allMatch(line -> line.medication().status() == MedicationStatus.PROPOSED);
            Double eGFR = patient.eGFR();
            return (!maximum.atStart() || isStarted)
                    && (maximum.sex() == null || maximum.sex() == patient.sex())
                    && (maximum.ageAtLeast() == null || patient.age() != null && patient.age() >= maximum.ageAtLeast())
                    && (maximum.eGFRBelow() == null
                            || patient.dialysis()
                            || eGFR != null && eGFR < maximum.eGFRBelow())
                    && (maximum.childPughAtLeast() == null
                            || patient.childPugh() != null
                                    && patient.childPugh().compareTo(maximum.childPughAtLeast()) >= 0);
        }

        boolean lacksDose() {
            return current.stream()
                    .anyMatch(line -> line.doseMg(taken.substance) == null
                            && line.medication().mcgPerHour() == null);
        }

        Line onlyProduct() {
            List<Line> lines = current.isEmpty() ? stopped : current;
            return current.size() + stopped.size() == 1 && lines.get(0).isOneProduct() ? lines.get(0) : null;
        }

        boolean isInTwoProducts() {
            for (int a = 0; a < current.size(); a++) {
                for (int b = a + 1; b < current.size(); b++) {
                    Medication one = current.get(a).medication();
                    Medication other = current.get(b).medication();
                    if (one.route() == other.route() && !areTwoForms(one.formulation(), other.formulation())) {
                        return true;
                    }
                }
            }
            return false;
        }

        private static boolean areTwoForms(Formulation one, Formulation other) {
            return one != null && other != null && one != other;
        }
    }

    FloorCase(List<Line> lines, Patient patient, Map<Substance, Taken> known, Selector[] selectors) {
        this.lines = lines;
        this.patient = patient;
        this.exposures = exposures(lines, known);
        this.words = (exposures.length + 63) / 64;
        this.current = new long[selectors.length * words];
        this.present = new int[selectors.length];
        this.takenNow = new long[words];
        boolean anyStopped = false;
        for (Exposure exposure : exposures) {
            anyStopped |= !exposure.stopped.isEmpty();
        }
        this.stopped = anyStopped ? new long[current.length] : current;
        for (int i = 0; i < exposures.length; i++) {
            Exposure exposure = exposures[i];
            if (!exposure.current.isEmpty()) {
                takenNow[i >> 6] |= 1L << i;
                mark(current, i, exposure.taken, exposure.current, selectors);
            }
            if (!exposure.stopped.isEmpty()) {
                mark(stopped, i, exposure.taken, exposure.stopped, selectors);
            }
        }
        this.acting = anyStopped ? current.clone() : current;
        for (int i = 0; anyStopped && i < exposures.length; i++) {
            List<Line> outlasting = exposures[i].outlastingStops();
            if (!outlasting.isEmpty()) {
                mark(acting, i, exposures[i].taken, outlasting, selectors);
            }
        }
    }

    private static Exposure[] exposures(List<Line> lines, Map<Substance, Taken> known) {
        Exposure[] found = new Exposure[8];
        int size = 0;
        for (Line line : lines) {
            Medication medication = line.medication();
            if (medication.route().isSystemic() && medication.use() != Use.RESCUE) {
                for (Substance substance : line.substances()) {
                    Taken taken = known.get(substance);
                    int at = 0;
                    while (at < size && found[at].taken.order < taken.order) {
                        at++;
                    }
                    if (at == size || found[at].taken != taken) {
                        if (size == found.length) {
                            found = Arrays.copyOf(found, 2 * size);
                        }
                        System.arraycopy(found, at, found, at + 1, size++ - at);
                        found[at] = new Exposure(taken);
                    }
                    List<Line> side =
                            medication.status() == MedicationStatus.STOPPED ? found[at].stopped : found[at].current;
                    if (side.isEmpty() || side.stream().noneMatch(line::isSameAs)) {
                        side.add(line);
                    }
                }
            }
        }
        return size == found.length ? found : Arrays.copyOf(found, size);
    }

    private void mark(long[] rows, int exposure, Taken taken, List<Line> lines, Selector[] selectors) {
        for (int selector : taken.alwaysMatches) {
            mark(rows, exposure, selector);
        }
        for (int selector : taken.mayMatch) {
            for (Line line : lines) {
                if (selectors[selector].matches(taken, line.medication())) {
                    mark(rows, exposure, selector);
                    break;
                }
            }
        }
    }

    private void mark(long[] rows, int exposure, int selector) {
        if (isAbsent(current, selector) && isAbsent(stopped, selector)) {
            present[presentCount++] = selector;
        }
        rows[selector * words + (exposure >> 6)] |= 1L << exposure;
    }

    private boolean isAbsent(long[] rows, int selector) {
        for (int w = 0; w < words; w++) {
            if (rows[selector * words + w] != 0) {
                return false;
            }
        }
        return true;
    }

    boolean has(int selector) {
        return !isAbsent(acting, selector);
    }

    boolean isTakenNow(int selector) {
        return !isAbsent(current, selector);
    }

    boolean isAnyTakenNow(int[] members) {
        return Arrays.stream(members).anyMatch(each -> !exposures[each].current.isEmpty());
    }

    int count(int selector) {
        return count(acting, selector);
    }

    int countTakenNow(int selector) {
        return count(current, selector);
    }

    private int count(long[] rows, int selector) {
        int count = 0;
        for (int w = 0; w < words; w++) {
            count += Long.bitCount(rows[selector * words + w]);
        }
        return count;
    }

    boolean acts(int selector, int exposure) {
        return (acting[selector * words + (exposure >> 6)] & 1L << exposure) != 0;
    }

    boolean matches(int selector, int exposure) {
        int at = selector * words + (exposure >> 6);
        return ((current[at] | (hasStopped() ? stopped[at] : 0)) & 1L << exposure) != 0;
    }

    /** Whether all substances come from one line that names one product with them, and from nowhere else. */
    boolean areOfOneProduct(int... members) {
        Line product = exposures[members[0]].onlyProduct();
        return members.length > 1
                && product != null
                && Arrays.stream(members).allMatch(each -> exposures[each].onlyProduct() == product);
    }

    boolean isCarrier(Exposure each, Exposure ended) {
        return !each.current.isEmpty()
                && (each == ended
                        || each.taken.withdrawalClass != null
                                && ended.taken.carriedOverBy.contains(each.taken.withdrawalClass));
    }

    /** Whether what is taken now carries a stopped substance over, in a dose that is not known to be far too low. */
    boolean isCarriedOver(Exposure ended) {
        boolean isAny = false;
        double now = 0;
        for (Exposure each : exposures) {
            if (isCarrier(each, ended)) {
                isAny = true;
                now += each.units(each.current);
            }
        }
        Double from = ended.taken.carriedOverFrom;
        double before = ended.units(ended.stopped);
        return isAny && (from == null || Double.isNaN(before) || Double.isNaN(now) || now >= from * before);
    }

    boolean hasStopped() {
        return stopped != current;
    }

    void markActing(int selector, long[] marks) {
        for (int w = 0; w < words; w++) {
            marks[w] |= acting[selector * words + w];
        }
    }

    void markWithdrawn(int selector, long[] marks) {
        long[] ended = new long[words];
        markStopped(selector, ended);
        for (int i = 0; i < exposures.length; i++) {
            if ((ended[i >> 6] & 1L << i) != 0 && !isCarriedOver(exposures[i])) {
                marks[i >> 6] |= 1L << i;
            }
        }
    }

    void markRestarted(int selector, long[] marks) {
        for (int i = 0; hasStopped() && i < exposures.length; i++) {
            int at = selector * words + (i >> 6);
            if ((stopped[at] & current[at] & 1L << i) != 0 && exposures[i].isRestarted()) {
                marks[i >> 6] |= 1L << i;
            }
        }
    }

    void markStopped(int selector, long[] marks) {
        for (int i = 0; hasStopped() && i < exposures.length; i++) {
            if ((stopped[selector * words + (i >> 6)] & 1L << i) != 0 && exposures[i].isWithdrawing()) {
                marks[i >> 6] |= 1L << i;
            }
        }
    }

    /** Which exposures match a selector now, or did when they were last taken so many days ago. */
    long[] recently(int selector, int days) {
        long[] marks = new long[words];
        markActing(selector, marks);
        for (int i = 0; i < exposures.length; i++) {
            if ((stopped[selector * words + (i >> 6)] & 1L << i) != 0 && exposures[i].daysSinceTaken() <= days) {
                marks[i >> 6] |= 1L << i;
            }
        }
        return marks;
    }

    int gradeSum(String tag) {
        int sum = 0;
        for (Exposure exposure : exposures) {
            sum += exposure.current.isEmpty() && exposure.outlastingStops().isEmpty() ? 0 : exposure.taken.grade(tag);
        }
        return sum;
    }

    double dailyDoseMg(String substance) {
        double sum = 0;
        for (Exposure exposure : exposures) {
            if (exposure.taken.id.equals(substance)) {
                for (Line line : exposure.current) {
                    Double dose = line.doseMg(exposure.taken.substance);
                    sum += dose == null ? 0 : dose;
                }
            }
        }
        return sum;
    }

    double mme() {
        double sum = 0;
        for (Exposure exposure : exposures) {
            if (exposure.taken.hasMorphineFactor()) {
                for (Line line : exposure.current) {
                    sum += mme(exposure.taken, line);
                }
            }
        }
        return patient.opioidMmePerDay() == null ? sum : Math.max(sum, patient.opioidMmePerDay());
    }

    private static double mme(Taken taken, Line line) {
        Medication medication = line.medication();
        if (medication.route() == Route.TRANSDERMAL && medication.mcgPerHour() != null) {
            return taken.morphinePerMcgPerHour * medication.mcgPerHour();
        }
        Double dose = line.doseMg(taken.substance);
        return medication.route() == Route.ORAL && dose != null ? taken.morphinePerMg * dose : 0;
    }

    boolean isNonMedical() {
        for (Line line : lines) {
            if (line.medication().nonMedicalUse()) {
                return true;
            }
        }
        return false;
    }

    boolean hasAntidoteAtHand() {
        return lines.stream()
                .filter(line -> line.evaluatedAs() == EvaluatedAs.TAKEN
                        || line.evaluatedAs() == EvaluatedAs.KEPT_FOR_EMERGENCY)
                .filter(line -> line.substances().size() == 1)
                .anyMatch(line -> isAntidote(line.substances().get(0).id(), line.medication().route()));
    }

    private static boolean isAntidote(String substance, Route route) {
        return substance.equals("naloxone")
                || (substance.equals("nalmefene") && (route.isParenteral() || route == Route.INTRANASAL));
    }

    boolean hasLine(MedicationState state) {
        for (Line line : lines) {
            if (line.state() == state) {
                return true;
            }
        }
        return false;
    }

    List<String> inputs(MedicationState state) {
        return lines.stream()
                .filter(line -> line.state() == state)
                .map(line -> line.medication().input())
                .distinct()
                .sorted()
                .toList();
    }

    static boolean isRecent(Medication line) {
        return line.daysSinceStop() == null || line.daysSinceStop() <= WINDOW_DAYS;
    }

    static boolean isSudden(Medication line) {
        return isRecent(line) && line.stopMode() != StopMode.TAPERED;
    }
}
