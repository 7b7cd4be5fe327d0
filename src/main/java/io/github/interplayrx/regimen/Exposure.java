package io.github.interplayrx.regimen;

import io.github.interplayrx.knowledge.EquivalentDose;
import io.github.interplayrx.knowledge.MaximumDose;
import io.github.interplayrx.knowledge.Substance;
import io.github.interplayrx.knowledge.TitratedAgain;
import io.github.interplayrx.model.Formulation;
import io.github.interplayrx.model.Medication;
import io.github.interplayrx.model.MedicationStatus;
import io.github.interplayrx.model.Route;
import io.github.interplayrx.model.StopMode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One distinct substance in a list, with the lines that bring it now and the lines that were stopped. */
public final class Exposure {
    private static final Pattern FIGURES = Pattern.compile("[0-9.,]+");
    private static final int WITHDRAWAL_WINDOW_DAYS = 14;
    private static final int SHORTEST_USE_WITH_WITHDRAWAL_DAYS = 14;

    private final Substance substance;
    private List<Line> current = List.of();
    private List<Line> stopped = List.of();
    private Set<Medication> said = Set.of();

    Exposure(Substance substance) {
        this.substance = substance;
    }

    /** Adds a line, unless it merely repeats one. */
    void add(Line line) {
        if (isRepeated(line)) {
            return;
        }
        if (line.medication().status() == MedicationStatus.STOPPED) {
            stopped = with(line, stopped);
        } else {
            current = with(line, current);
        }
    }

    /** Each line is brought into the form that is compared once, however many lines bring the substance. */
    private boolean isRepeated(Line line) {
        if (current.isEmpty() && stopped.isEmpty()) {
            return false;
        }
        if (said.isEmpty()) {
            said = new HashSet<>();
            current.forEach(each -> said.add(each.said()));
            stopped.forEach(each -> said.add(each.said()));
        }
        return !said.add(line.said());
    }

    private static List<Line> with(Line line, List<Line> lines) {
        if (lines.isEmpty()) {
            return List.of(line);
        }
        List<Line> more = new ArrayList<>(lines);
        more.add(line);
        return more;
    }

    /** The substance. */
    public Substance substance() {
        return substance;
    }

    /** Lines that bring it now, or will if a proposal is accepted. */
    public List<Line> current() {
        return current;
    }

    /** Lines that were stopped. */
    public List<Line> stopped() {
        return stopped;
    }

    /** All lines, those that bring it now first. */
    public List<Line> lines() {
        if (stopped.isEmpty()) {
            return current;
        }
        List<Line> lines = new ArrayList<>(current);
        lines.addAll(stopped);
        return lines;
    }

    /** Whether it is taken now. */
    public boolean isCurrent() {
        return !current.isEmpty();
    }

    /** Whether a proposal brings it. */
    public boolean isProposed() {
        return isTakenAs(MedicationStatus.PROPOSED);
    }

    /** Whether it is taken now without being merely proposed. */
    public boolean isTakenAlready() {
        return isTakenAs(MedicationStatus.CURRENT);
    }

    private boolean isTakenAs(MedicationStatus status) {
        for (int i = 0; i < current.size(); i++) {
            if (current.get(i).medication().status() == status) {
                return true;
            }
        }
        return false;
    }

    /** Days since it was last taken: 0 if it is taken now, and 0 if nobody knows, because then it may have been yesterday. */
    int daysSinceTaken() {
        if (isCurrent()) {
            return 0;
        }
        int days = Integer.MAX_VALUE;
        for (Line line : stopped) {
            Integer stated = line.medication().daysSinceStop();
            days = Math.min(days, stated == null ? 0 : stated);
        }
        return days;
    }

    /** The stopped lines whose effect lasts until today; none if it is taken now. */
    public List<Line> outlastingStops() {
        if (isCurrent() || stopped.isEmpty()) {
            return List.of();
        }
        return stopped.stream().filter(line -> actsDaysAfterStop(line) > 0).toList();
    }

    /**
     * How many days the effect of a stopped line outlasts its stop, if it still does today: what was stopped today acts today. A stop
     * without a date may have been yesterday where the effect is known to last.
     *
     * @param line a line that brings this substance
     * @return days, or 0 if the line was not stopped or acts no more
     */
    public int actsDaysAfterStop(Line line) {
        if (isCurrent() || line.medication().status() != MedicationStatus.STOPPED) {
            return 0;
        }
        int known = substance.actsDaysAfterStop(line.medication());
        Integer since = line.medication().daysSinceStop();
        int days = since == null ? known : Math.max(1, known);
        return since == null || since < days ? days : 0;
    }

    /** A stopped line that can bring a withdrawal syndrome: recent, not tapered, after use that was long enough; not a pump. */
    boolean isWithdrawing(Line line) {
        Medication medication = line.medication();
        Integer duration = medication.durationDays();
        return isRecentAndNotTapered(line)
                && (duration == null || duration >= SHORTEST_USE_WITH_WITHDRAWAL_DAYS)
                && medication.route() != Route.INTRATHECAL
                && withdrawalGrade() >= 1;
    }

    /** A stopped line that ended recently and not step by step. */
    boolean isRecentAndNotTapered(Line line) {
        return stoppedWithin(line, WITHDRAWAL_WINDOW_DAYS) && line.medication().stopMode() != StopMode.TAPERED;
    }

    /** Whether a line was stopped at most so many days ago, or nobody knows when. */
    static boolean stoppedWithin(Line line, int days) {
        Integer stated = line.medication().daysSinceStop();
        return stated == null || stated <= days;
    }

    /** The daily dose that was stopped, in units of its withdrawal class; null if it is not known. */
    @Nullable
    Double stoppedUnits() {
        return units(stopped);
    }

    /** The daily dose that is taken, in units of its withdrawal class; null if it is not known. */
    @Nullable
    Double takenUnits() {
        return units(current);
    }

    private @Nullable Double units(List<Line> lines) {
        double sum = 0;
        for (Line line : lines) {
            Double units = units(line);
            if (units == null) {
                return null;
            }
            sum += units;
        }
        return sum;
    }

    private @Nullable Double units(Line line) {
        EquivalentDose equivalent = substance.equivalentDose();
        Double dose = line.doseMg(substance);
        if (equivalent == null) {
            return morphineEquivalents(line);
        }
        return dose != null && line.medication().route() == Route.ORAL ? (Double) (dose / equivalent.mg()) : null;
    }

    /**
     * Whether it was interrupted so long that it is started like new, and is to be taken again in more than the dose of a start. An
     * interruption without a date counts where a proposal brings it again.
     */
    boolean isTakenAgainAfterInterruption() {
        TitratedAgain again = substance.titratedAgain();
        if (again == null || stopped.isEmpty() || !isCurrent()) {
            return false;
        }
        Double from = again.fromMg();
        boolean isStartedLikeNew = from != null && !lacksDose() && statedDailyDoseMg() <= from;
        return !isStartedLikeNew && isInterruptedFor(again.afterDays());
    }

    private boolean isInterruptedFor(int days) {
        for (Line line : stopped) {
            Integer since = line.medication().daysSinceStop();
            if (since == null ? !isProposed() : since < days) {
                return false;
            }
        }
        return true;
    }

    boolean wasStoppedRecently() {
        return stopped.stream().anyMatch(line -> stoppedWithin(line, WITHDRAWAL_WINDOW_DAYS));
    }

    /** How bad its withdrawal syndrome is; 0 if it has none. */
    public int withdrawalGrade() {
        return substance.gradeOf("withdrawal-syndrome");
    }

    /**
     * Whether the dose by mouth is above the highest that its label has for this patient, as far as this kind of limit goes. What the kidney
     * cannot clear counts whatever way it came in.
     */
    boolean exceeds(MaximumDose.Limit limit, PatientFacts patient) {
        List<MaximumDose> doses = substance.maximumDoses();
        for (int i = 0; i < doses.size(); i++) {
            MaximumDose highest = doses.get(i);
            if (highest.limit() == limit
                    && patient.isLimitedBy(highest)
                    && (!highest.atStart() || isStarted())
                    && limitedDoseMg(limit) > highest.mg()) {
                return true;
            }
        }
        return false;
    }

    private boolean isStarted() {
        return isProposed() && !isTakenAlready() && stopped.isEmpty();
    }

    /** Whether the dose is stated, by mouth, and no higher than the label has it for the kidney function of this patient. */
    boolean isAdjustedToKidneyFunction(PatientFacts patient) {
        boolean isLimited = false;
        for (MaximumDose highest : substance.maximumDoses()) {
            isLimited |= highest.limit() == MaximumDose.Limit.FOR_KIDNEY_FUNCTION && patient.isLimitedBy(highest);
        }
        return isLimited && isByMouth() && !lacksDose() && !exceeds(MaximumDose.Limit.FOR_KIDNEY_FUNCTION, patient);
    }

    private boolean isByMouth() {
        for (Line line : current) {
            if (line.medication().route() != Route.ORAL) {
                return false;
            }
        }
        return true;
    }

    private double limitedDoseMg(MaximumDose.Limit limit) {
        return limit == MaximumDose.Limit.FOR_KIDNEY_FUNCTION ? statedDailyDoseMg() : dailyDoseByMouthMg();
    }

    private double dailyDoseByMouthMg() {
        double sum = 0;
        for (int i = 0; i < current.size(); i++) {
            Line line = current.get(i);
            Double dose = line.doseMg(substance);
            sum += dose == null || line.medication().route() != Route.ORAL ? 0 : dose;
        }
        return sum;
    }

    /** The total daily dose that is stated, in mg: a lower bound if a line has no dose. */
    double statedDailyDoseMg() {
        double sum = 0;
        for (Line line : current) {
            Double dose = line.doseMg(substance);
            sum += dose == null ? 0 : dose;
        }
        return sum;
    }

    /** Whether a line that brings it has no dose. */
    boolean lacksDose() {
        for (Line line : current) {
            if (line.doseMg(substance) == null && line.medication().mcgPerHour() == null) {
                return true;
            }
        }
        return false;
    }

    /** The morphine equivalents of the lines that have a factor and a dose: a lower bound if another line has none. */
    double knownMorphineEquivalents() {
        double sum = 0;
        for (Line line : current) {
            Double part = morphineEquivalents(line);
            sum += part == null ? 0 : part;
        }
        return sum;
    }

    /** Whether the morphine equivalents of a line cannot be computed. */
    boolean lacksMorphineEquivalents() {
        for (Line line : current) {
            if (morphineEquivalents(line) == null) {
                return true;
            }
        }
        return false;
    }

    private @Nullable Double morphineEquivalents(Line line) {
        Medication medication = line.medication();
        Double perMg = substance.morphineEquivalentPerMg();
        Double perMcg = substance.morphineEquivalentPerMcgPerHour();
        Double dose = line.doseMg(substance);
        Double rate = medication.mcgPerHour();
        if (perMcg != null && rate != null && medication.route() == Route.TRANSDERMAL) {
            return perMcg * rate;
        }
        return perMg != null && dose != null && medication.route() == Route.ORAL ? perMg * dose : null;
    }

    /** Whether two different products bring it: other names, and not merely another form or route of the same. */
    boolean isInTwoProducts() {
        for (int i = 0; i < current.size(); i++) {
            if (current.get(i).repeated().contains(substance)) {
                return true;
            }
            for (int k = i + 1; k < current.size(); k++) {
                if (areTwoProducts(current.get(i), current.get(k))) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean areTwoProducts(Line one, Line other) {
        Medication a = one.medication();
        Medication b = other.medication();
        return a.route() == b.route()
                && !areTwoForms(a.formulation(), b.formulation())
                && !areTwoStrengths(a.name(), b.name());
    }

    /** Names that differ in their figures only are two strengths of one medicine, which together make its dose. */
    private static boolean areTwoStrengths(@Nullable String one, @Nullable String other) {
        return one != null
                && other != null
                && !one.equals(other)
                && FIGURES.matcher(one)
                        .replaceAll("")
                        .equalsIgnoreCase(FIGURES.matcher(other).replaceAll(""));
    }

    private static boolean areTwoForms(@Nullable Formulation one, @Nullable Formulation other) {
        return one != null && other != null && one != other;
    }
}
