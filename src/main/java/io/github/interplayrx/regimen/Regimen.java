package io.github.interplayrx.regimen;

import io.github.interplayrx.knowledge.DeclaredInteraction;
import io.github.interplayrx.knowledge.GradedEffect;
import io.github.interplayrx.knowledge.MaximumDose;
import io.github.interplayrx.knowledge.Substance;
import io.github.interplayrx.knowledge.SubstanceGroup;
import io.github.interplayrx.model.Condition;
import io.github.interplayrx.model.EvaluatedAs;
import io.github.interplayrx.model.MedicationState;
import io.github.interplayrx.model.Patient;
import io.github.interplayrx.model.RequestField;
import io.github.interplayrx.regimen.Occurrences.Occurrence;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.function.Predicate;

/**
 * Everything that rules look at: the exposures of one list, indexed by group, and the patient. Its methods are the vocabulary of DRL and
 * are named so that a condition reads like the claim it makes: questions first, then {@link Occurrences}, which say for whom a rule
 * holds. Immutable, but for what it keeps of its answers: for one check, and not thread-safe.
 */
public final class Regimen {
    private final List<Line> lines;
    private final Exposures exposures;
    private final PatientFacts patient;

    private Regimen(List<Line> lines, Exposures exposures, PatientFacts patient) {
        this.lines = lines;
        this.exposures = exposures;
        this.patient = patient;
    }

    static Regimen of(List<Line> lines, Patient patient, Memberships memberships) {
        return new Regimen(lines, Exposures.of(lines, memberships), new PatientFacts(patient, false));
    }

    /** The same regimen in which every missing value is supposed to be the one that lets a rule speak. */
    public Regimen supposingTheWorst() {
        return new Regimen(lines, exposures, patient.supposingTheWorst());
    }

    /** What rules may ask about the patient. */
    public PatientFacts getPatient() {
        return patient;
    }

    /** The exposures, sorted by substance. */
    public List<Exposure> exposures() {
        return exposures.all();
    }

    /** How many substances are in some group that rules name. */
    public int substancesOfRules() {
        return exposures.countInGroups();
    }

    /** The effects for which a substance plays its part in a finding, as a line brings it; none if it takes part as itself. */
    public List<GradedEffect> reasons(Member member, Line line) {
        return exposures.reasons(member, line);
    }

    /** A substance of the group is taken, or was stopped and still acts. */
    public boolean has(Group group) {
        return exposures.has(group);
    }

    /** A product of nothing but a substance of the group is on the list, and be it kept for an emergency. */
    public boolean hasAtHand(Group group) {
        return anyLine(line ->
                (line.evaluatedAs() == EvaluatedAs.TAKEN || line.evaluatedAs() == EvaluatedAs.KEPT_FOR_EMERGENCY)
                        && line.substances().size() == 1
                        && exposures.isMember(line.substances().get(0), line, group));
    }

    /** No substance of the group is taken. */
    public boolean lacks(Group group) {
        return !exposures.isTakenNow(group);
    }

    /** How many different substances of the group are taken, or were stopped and still act. */
    public int count(Group group) {
        return exposures.count(group);
    }

    /** How many different substances of the group are taken now: what was stopped to make room for another is no duplicate of it. */
    public int countTakenNow(Group group) {
        return exposures.countTakenNow(group);
    }

    /** The grades of one effect, added up over the substances that are taken. */
    public int gradeSum(Group effect) {
        int sum = 0;
        for (int i = 0; i < exposures.all().size(); i++) {
            if (exposures.isActingMember(i, effect)) {
                sum += exposures.all().get(i).substance().gradeOf(effect.id());
            }
        }
        return sum;
    }

    /** A substance of the group is taken, or was stopped at most as many days ago as the group says. */
    public boolean has(Group.Within group) {
        return exposures.has(group.group())
                || (exposures.hasStopped() && anyExposure(i -> exposures.isTaken(i, group)));
    }

    /** A substance of the first group is taken together with a different one of the second. */
    public boolean combines(Taken first, Taken second) {
        return exposures.hasStopped()
                ? !pairsWithin(first.group(), first.days(), second.group(), second.days())
                        .isNothing()
                : exposures.combines(first.group(), second.group());
    }

    /** A substance of the one side of a declared interaction is taken together with a different one of the other. */
    public boolean combines(DeclaredInteraction interaction) {
        return exposures.combines(exposures.row(interaction.first()), exposures.row(interaction.second()));
    }

    /** Some substance was stopped, however long ago. */
    public boolean isSomethingStopped() {
        return exposures.hasStopped();
    }

    /** A substance of the group was stopped recently, not step by step, after use that was long enough for withdrawal. */
    public boolean stopped(Group group) {
        return exposures.hasStopped() && !stoppedMembers(group).isNothing();
    }

    /** A substance of the group was {@link #stopped}, and nothing that is taken carries it over. */
    public boolean withdrawn(Group group) {
        return exposures.hasStopped() && !withdrawnMembers(group).isNothing();
    }

    /** A substance of the group is to be taken again, after an interruption after which it is started like new. */
    public boolean restarted(Group group) {
        return exposures.hasStopped() && !restartedMembers(group).isNothing();
    }

    /** A treatment of the group was interrupted recently and not step by step, however long it had been used. */
    public boolean interrupted(Group group) {
        return exposures.hasStopped() && !interruptedMembers(group).isNothing();
    }

    /** Substances of at least two withdrawal classes with a distressing or dangerous syndrome were stopped recently. */
    public boolean isSeveralClassesStopped() {
        return exposures.hasStopped() && classesOf(stoppedClassMembers()).size() >= 2;
    }

    /** A substance was stopped, and another is taken that carries it over. */
    public boolean isSwitchedWithinClass() {
        return exposures.hasStopped() && !switchedMembers().isNothing();
    }

    /** Something is taken without a medical purpose. */
    public boolean isNonMedicalUse() {
        return anyLine(line -> line.medication().nonMedicalUse());
    }

    /** Total opioid dose in morphine milligram equivalents a day: stated, or added up from the doses that are known. */
    public double getMme() {
        if (patient.isSupposing() && lacksMme()) {
            return Double.POSITIVE_INFINITY;
        }
        double sum = 0;
        for (Exposure exposure : exposures.all()) {
            sum += exposure.knownMorphineEquivalents();
        }
        Double stated = patient.statedMme();
        return stated == null ? sum : Math.max(sum, stated);
    }

    /** Total daily dose of a substance in mg, as far as it is stated. */
    public double dailyDoseMg(Group substance) {
        double sum = 0;
        for (int i = 0; i < exposures.all().size(); i++) {
            if (exposures.isCurrentMember(i, substance)) {
                Exposure exposure = exposures.all().get(i);
                sum += patient.isSupposing() && exposure.lacksDose()
                        ? Double.POSITIVE_INFINITY
                        : exposure.statedDailyDoseMg();
            }
        }
        return sum;
    }

    /** The only opioid is one that treats an opioid use disorder which the patient has. */
    public boolean isTreatedForOpioidUseDisorderOnly() {
        return patient.has(Condition.OPIOID_USE_DISORDER)
                && exposures.count(Group.OPIOID) == 1
                && exposures.has(Group.OPIOID_USE_DISORDER_MEDICINE);
    }

    /** A dose by mouth is stated, and above the highest of its label, as far as this kind of limit goes. */
    public boolean exceeds(MaximumDose.Limit limit) {
        for (int i = 0; i < exposures.all().size(); i++) {
            if (exposures.all().get(i).exceeds(limit, patient)) {
                return true;
            }
        }
        return false;
    }

    /** Some member of a group is taken whose dose is not known to be one that its label has for this kidney function. */
    public boolean hasUnadjusted(Group group) {
        for (int i = 0; i < exposures.all().size(); i++) {
            if (exposures.isActingMember(i, group) && !exposures.all().get(i).isAdjustedToKidneyFunction(patient)) {
                return true;
            }
        }
        return false;
    }

    /** A substance is taken and a line that brings it has no dose. */
    public boolean doseUnknown(Group substance) {
        return !patient.isSupposing()
                && anyExposure(i -> exposures.isCurrentMember(i, substance)
                        && exposures.all().get(i).lacksDose());
    }

    /** A dose is missing that a rule would read. */
    public boolean isSomeDoseMissing() {
        return anyExposure(this::lacksReadDose);
    }

    /** Alcohol is in the list, or the patient was asked about it. */
    public boolean isAlcoholUseKnown() {
        return patient.isAlcoholUseStated()
                || anyExposure(i ->
                        exposures.isCurrentMember(i, Group.ALCOHOL) || exposures.isStoppedMember(i, Group.ALCOHOL));
    }

    /** Two different products bring the same substance. */
    public boolean isSameSubstanceInTwoProducts() {
        return anyExposure(i -> exposures.all().get(i).isInTwoProducts());
    }

    /** A line was not understood. */
    public boolean isSomeInputUnrecognised() {
        return anyLine(Regimen::isUnrecognised);
    }

    /** A line can mean different things. */
    public boolean isSomeInputAmbiguous() {
        return anyLine(line -> line.state() == MedicationState.AMBIGUOUS);
    }

    /** A line was recognised but nobody has reviewed its effects. */
    public boolean isSomeInputUncurated() {
        return anyLine(line -> line.state() == MedicationState.NOT_CURATED);
    }

    /** The list is empty, or nothing in it was understood. */
    public boolean isNothingEvaluable() {
        return !anyLine(Line::isUnderstood);
    }

    /**
     * For each unordered pair of a substance of the first group with a different one of the second. Either may have been stopped as many
     * days ago as its side allows, as long as one of the two is taken.
     */
    public Occurrences pairs(Taken first, Taken second) {
        return pairsWithin(first.group(), first.days(), second.group(), second.days());
    }

    private Occurrences pairsWithin(Group first, int firstDays, Group second, int secondDays) {
        return exposures.hasStopped() && (firstDays > 0 || secondDays > 0)
                ? recentPairs(first, firstDays, second, secondDays)
                : pairs(first.id(), first.ordinal(), second.id(), second.ordinal());
    }

    /** For each unordered pair of a substance of the one side of a declared interaction with a different one of the other. */
    public Occurrences pairs(DeclaredInteraction interaction) {
        SubstanceGroup first = interaction.first();
        SubstanceGroup second = interaction.second();
        return pairs(first.id(), exposures.row(first), second.id(), exposures.row(second));
    }

    private Occurrences pairs(String firstId, int first, String secondId, int second) {
        List<Occurrence> found = new ArrayList<>(2);
        for (int a = exposures.nextActing(first, second, 0); a >= 0; a = exposures.nextActing(first, second, a + 1)) {
            boolean aIsFirst = exposures.isActingMember(a, first);
            boolean aIsSecond = exposures.isActingMember(a, second);
            Exposure one = exposures.all().get(a);
            for (int b = exposures.nextActing(first, second, a + 1);
                    b >= 0;
                    b = exposures.nextActing(first, second, b + 1)) {
                Exposure other = exposures.all().get(b);
                if (exposures.hasOutlasting() && !one.isCurrent() && !other.isCurrent()) {
                    continue;
                }
                if (aIsFirst && exposures.isActingMember(b, second)) {
                    found.add(Occurrence.ofPair(new Member(one, firstId), new Member(other, secondId)));
                } else if (aIsSecond && exposures.isActingMember(b, first)) {
                    found.add(Occurrence.ofPair(new Member(one, secondId), new Member(other, firstId)));
                }
            }
        }
        return new Occurrences(found);
    }

    private Occurrences recentPairs(Group first, int firstDays, Group second, int secondDays) {
        List<Exposure> all = exposures.all();
        List<Occurrence> found = new ArrayList<>();
        for (int a = 0; a < all.size(); a++) {
            boolean aIsFirst = exposures.isRecentMember(a, first, firstDays);
            boolean aIsSecond = exposures.isRecentMember(a, second, secondDays);
            for (int b = a + 1; (aIsFirst || aIsSecond) && b < all.size(); b++) {
                Exposure one = all.get(a);
                Exposure other = all.get(b);
                if (!one.isCurrent() && !other.isCurrent()) {
                    continue;
                }
                if (aIsFirst && exposures.isRecentMember(b, second, secondDays)) {
                    found.add(Occurrence.ofPair(new Member(one, first), new Member(other, second)));
                } else if (aIsSecond && exposures.isRecentMember(b, first, firstDays)) {
                    found.add(Occurrence.ofPair(new Member(one, second), new Member(other, first)));
                }
            }
        }
        return new Occurrences(found);
    }

    /** For each substance of the group. */
    public Occurrences each(Taken group) {
        List<Occurrence> found = new ArrayList<>(2);
        for (int i = 0; i < exposures.all().size(); i++) {
            if (exposures.isTaken(i, group)) {
                found.add(Occurrence.ofOne(new Member(exposures.all().get(i), group.group())));
            }
        }
        return new Occurrences(found);
    }

    /** Once for all substances of the group that act, if one of them is taken now. */
    public Occurrences all(Group group) {
        return ifTakenNow(actingMembers(group));
    }

    /** Once for all substances of these groups that act, if one of them is taken now. */
    public Occurrences all(Group... groups) {
        List<Member> members = new ArrayList<>(4);
        for (int i = 0; i < exposures.all().size(); i++) {
            for (Group group : groups) {
                if (exposures.isActingMember(i, group)) {
                    members.add(new Member(exposures.all().get(i), group));
                    break;
                }
            }
        }
        return ifTakenNow(members);
    }

    /**
     * Once for all substances of the group that act, even if none of them is taken now: for an escalation, because the warning that it makes
     * worse asks that itself.
     */
    public Occurrences acting(Group group) {
        return Occurrences.ofMembers(actingMembers(group));
    }

    private List<Member> actingMembers(Group group) {
        List<Member> members = new ArrayList<>(exposures.count(group));
        for (int i = 0; i < exposures.all().size(); i++) {
            if (exposures.isActingMember(i, group)) {
                members.add(new Member(exposures.all().get(i), group));
            }
        }
        return members;
    }

    private Occurrences ifTakenNow(List<Member> members) {
        return exposures.hasOutlasting()
                        && !members.isEmpty()
                        && members.stream()
                                .noneMatch(member -> member.exposure().isCurrent())
                ? Occurrences.NONE
                : Occurrences.ofMembers(members);
    }

    /** Once for all substances of the group for which {@link #stopped} holds. */
    public Occurrences stoppedMembers(Group group) {
        return stoppedMembers(group, Exposure::isWithdrawing);
    }

    /** Once for all substances of the group for which {@link #withdrawn} holds. */
    public Occurrences withdrawnMembers(Group group) {
        return stoppedMembers(
                group, (exposure, line) -> exposure.isWithdrawing(line) && !exposures.isCarriedOver(exposure));
    }

    /** Once for all substances of the group for which {@link #restarted} holds. */
    public Occurrences restartedMembers(Group group) {
        List<Member> members = new ArrayList<>();
        for (int i = 0; i < exposures.all().size(); i++) {
            Exposure exposure = exposures.all().get(i);
            boolean isMember = exposures.isCurrentMember(i, group) && exposures.isStoppedMember(i, group);
            if (isMember && exposure.isTakenAgainAfterInterruption()) {
                members.add(new Member(exposure, group));
            }
        }
        return Occurrences.ofMembers(members);
    }

    /** Once for all substances of the group for which {@link #interrupted} holds. */
    public Occurrences interruptedMembers(Group group) {
        return stoppedMembers(group, Exposure::isRecentAndNotTapered);
    }

    private Occurrences stoppedMembers(Group group, StoppedLine counts) {
        List<Member> members = new ArrayList<>();
        for (int i = 0; i < exposures.all().size(); i++) {
            Exposure exposure = exposures.all().get(i);
            if (exposures.isStoppedMember(i, group)
                    && exposure.stopped().stream()
                            .anyMatch(line ->
                                    exposures.isMember(exposure, line, group) && counts.holds(exposure, line))) {
                members.add(new Member(exposure, group));
            }
        }
        return Occurrences.ofMembers(members);
    }

    /** Once for all substances with a distressing or dangerous syndrome that were stopped recently and not step by step. */
    public Occurrences stoppedClassMembers() {
        return once(exposure -> exposure.withdrawalGrade() >= 2
                && exposure.substance().withdrawalClass() != null
                && exposure.stopped().stream().anyMatch(exposure::isRecentAndNotTapered)
                && !exposures.isCarriedOver(exposure));
    }

    private static Set<String> classesOf(Occurrences occurrences) {
        Set<String> classes = new HashSet<>();
        occurrences
                .each()
                .forEach(o -> o.members().forEach(m -> {
                    String withdrawalClass = m.exposure().substance().withdrawalClass();
                    if (withdrawalClass != null) {
                        classes.add(withdrawalClass);
                    }
                }));
        return classes;
    }

    /** Once for all substances that were stopped lately and are carried over by others, and for those others. */
    public Occurrences switchedMembers() {
        Set<Exposure> switched = new HashSet<>();
        for (Exposure exposure : exposures.all()) {
            if (!exposure.isCurrent() && exposure.wasStoppedRecently() && exposures.isCarriedOver(exposure)) {
                switched.add(exposure);
                switched.addAll(exposures.carriers(exposure));
            }
        }
        return once(switched::contains);
    }

    /** The members of a group whose dose is not known to be one that their label has for this kidney function. */
    public Occurrences unadjusted(Group group) {
        List<Member> members = new ArrayList<>();
        for (int i = 0; i < exposures.all().size(); i++) {
            Exposure exposure = exposures.all().get(i);
            if (exposures.isActingMember(i, group) && !exposure.isAdjustedToKidneyFunction(patient)) {
                members.add(new Member(exposure, group));
            }
        }
        return ifTakenNow(members);
    }

    /** The substances with a dose above the highest of their label. */
    public Occurrences exceeding(MaximumDose.Limit limit) {
        return once(exposure -> exposure.exceeds(limit, patient));
    }

    /** Once for all substances that two products bring. */
    public Occurrences repeatedSubstances() {
        return once(Exposure::isInTwoProducts);
    }

    /** Once for all substances whose effects nobody has reviewed. */
    public Occurrences uncuratedSubstances() {
        return once(exposure -> exposure.substance().review() == Substance.Review.RECOGNISED_NOT_CURATED);
    }

    /** Once for all substances without a dose that a rule would read. */
    public Occurrences substancesWithoutDose() {
        List<Member> members = new ArrayList<>();
        for (int i = 0; i < exposures.all().size(); i++) {
            if (lacksReadDose(i)) {
                members.add(Member.inNoGroup(exposures.all().get(i)));
            }
        }
        return Occurrences.ofMembers(members);
    }

    private boolean lacksReadDose(int i) {
        Exposure exposure = exposures.all().get(i);
        return exposure.isCurrent()
                && (exposures.isCurrentMember(i, Group.MEDICINE_WITH_DOSE_RULE)
                        || (exposure.substance().hasMorphineEquivalent() && patient.statedMme() == null))
                && exposure.lacksDose();
    }

    /** Once for all lines that were not understood. */
    public Occurrences unrecognisedInputs() {
        return Occurrences.ofInputs(inputs(Regimen::isUnrecognised));
    }

    /** Once for all lines that can mean different things. */
    public Occurrences ambiguousInputs() {
        return Occurrences.ofInputs(inputs(line -> line.state() == MedicationState.AMBIGUOUS));
    }

    /** Once, for the patient and not for a substance. */
    public Occurrences noSubstance() {
        return Occurrences.ofMembers(List.of());
    }

    /** Which of the fields that a rule reads are not stated. */
    public List<String> missing(List<String> reads) {
        int count = 0;
        for (int i = 0; i < reads.size(); i++) {
            count += isMissing(reads.get(i)) ? 1 : 0;
        }
        if (count == 0 || count == reads.size()) {
            return count == 0 ? List.of() : reads;
        }
        String[] missing = new String[count];
        for (int i = 0, at = 0; at < count; i++) {
            if (isMissing(reads.get(i))) {
                missing[at++] = reads.get(i);
            }
        }
        return List.of(missing);
    }

    private boolean isMissing(String read) {
        RequestField field = RequestField.of(read);
        if (field == RequestField.DAILY_DOSE_MG) {
            return anyExposure(i -> exposures.all().get(i).lacksDose());
        }
        return field == RequestField.OPIOID_MME_PER_DAY ? lacksMme() : field != null && patient.lacks(field);
    }

    private boolean lacksMme() {
        return patient.statedMme() == null
                && anyExposure(i -> exposures.isCurrentMember(i, Group.OPIOID)
                        && !exposures.isCurrentMember(i, Group.OPIOID_PARTIAL_AGONIST)
                        && exposures.all().get(i).lacksMorphineEquivalents());
    }

    private Occurrences once(Predicate<Exposure> takesPart) {
        List<Member> members = new ArrayList<>();
        for (Exposure exposure : exposures.all()) {
            if (takesPart.test(exposure)) {
                members.add(Member.inNoGroup(exposure));
            }
        }
        return Occurrences.ofMembers(members);
    }

    private boolean anyExposure(IntPredicate holds) {
        for (int i = 0; i < exposures.all().size(); i++) {
            if (holds.test(i)) {
                return true;
            }
        }
        return false;
    }

    private boolean anyLine(Predicate<Line> holds) {
        for (Line line : lines) {
            if (holds.test(line)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isUnrecognised(Line line) {
        return line.state() == MedicationState.UNRECOGNISED || line.mayHideAnother();
    }

    private List<String> inputs(Predicate<Line> which) {
        return lines.stream().filter(which).map(Line::words).distinct().sorted().toList();
    }

    @FunctionalInterface
    private interface StoppedLine {
        boolean holds(Exposure exposure, Line line);
    }
}
