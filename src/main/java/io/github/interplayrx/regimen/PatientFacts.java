package io.github.interplayrx.regimen;

import io.github.interplayrx.knowledge.DeclaredInteraction.Circumstances;
import io.github.interplayrx.knowledge.MaximumDose;
import io.github.interplayrx.model.ChildPugh;
import io.github.interplayrx.model.Condition;
import io.github.interplayrx.model.Patient;
import io.github.interplayrx.model.RequestField;
import io.github.interplayrx.model.Sex;
import org.jspecify.annotations.Nullable;

/**
 * What rules may ask about the patient. A question about a missing value is answered with no; when the worst is supposed it is answered
 * with yes, which shows what a missing value kept silent. Immutable.
 */
public final class PatientFacts {
    private static final double YOUNGEST_PREGNANCY = 12;
    private static final double OLDEST_PREGNANCY = 55;

    private static final Condition[] BREATHING_DISORDERS = {
        Condition.COPD, Condition.SLEEP_APNOEA, Condition.RESPIRATORY_INSUFFICIENCY, Condition.NEUROMUSCULAR_DISEASE
    };

    private final Patient patient;
    private final boolean supposing;

    PatientFacts(Patient patient, boolean supposing) {
        this.patient = patient;
        this.supposing = supposing;
    }

    PatientFacts supposingTheWorst() {
        return new PatientFacts(patient, true);
    }

    /** Age in years is at least this. */
    public boolean ageAtLeast(int years) {
        Double age = patient.age();
        return age == null ? supposing : age >= years;
    }

    /** Age in years is below this. */
    public boolean ageBelow(int years) {
        Double age = patient.age();
        return age == null ? supposing : age < years;
    }

    /** The eGFR is stated, or dialysis, which says as much. */
    public boolean isRenalFunctionKnown() {
        return supposing || patient.dialysis() || patient.eGFR() != null;
    }

    /** The eGFR is below this many mL/min/1.73 m2. */
    public boolean eGFRBelow(int limit) {
        Double eGFR = patient.eGFR();
        return eGFR == null ? supposing : eGFR < limit;
    }

    /** The eGFR is at least this many mL/min/1.73 m2. */
    public boolean eGFRAtLeast(int limit) {
        Double eGFR = patient.eGFR();
        return eGFR == null ? supposing : eGFR >= limit;
    }

    /** The patient is on dialysis. */
    public boolean isOnDialysis() {
        return patient.dialysis();
    }

    /** Liver disease is of this class or worse. */
    public boolean childPughAtLeast(ChildPugh limit) {
        ChildPugh stated = patient.childPugh();
        return stated == null ? supposing : stated.compareTo(limit) >= 0;
    }

    /** The patient has some condition. */
    public boolean hasSomeCondition() {
        return !patient.conditions().isEmpty();
    }

    /** The patient has this condition. */
    public boolean has(Condition condition) {
        return patient.conditions().contains(condition);
    }

    /** The patient has one of these two conditions. */
    public boolean has(Condition one, Condition other) {
        return has(one) || has(other);
    }

    /** The patient has one of these three conditions. */
    public boolean has(Condition one, Condition other, Condition third) {
        return has(one) || has(other) || has(third);
    }

    /** The patient has one of these four conditions. */
    public boolean has(Condition one, Condition other, Condition third, Condition fourth) {
        return has(one, other) || has(third, fourth);
    }

    /** The patient has one of these conditions. */
    public boolean has(Condition... anyOf) {
        for (Condition condition : anyOf) {
            if (has(condition)) {
                return true;
            }
        }
        return false;
    }

    /** The patient has a breathing disorder, sleep apnoea or a neuromuscular disease. */
    public boolean isBreathingImpaired() {
        return has(BREATHING_DISORDERS);
    }

    /** The patient is in an operating theatre or intensive care. */
    public boolean isInMonitoredSetting() {
        return has(Condition.MONITORED_SETTING);
    }

    /** The patient is pregnant. */
    public boolean isPregnant() {
        return orSupposed(patient.pregnant());
    }

    /** The patient is in the third trimester of a pregnancy. */
    public boolean isInThirdTrimester() {
        Integer trimester = patient.trimester();
        return isPregnant() && (trimester == null ? supposing : trimester == 3);
    }

    /** The patient is breastfeeding. */
    public boolean isBreastfeeding() {
        return orSupposed(patient.breastfeeding());
    }

    /** The patient can become pregnant, and is not pregnant already. */
    public boolean isOfChildbearingPotential() {
        return !Boolean.TRUE.equals(patient.pregnant()) && orSupposed(patient.childbearingPotential());
    }

    private boolean orSupposed(@Nullable Boolean stated) {
        return stated == null ? supposing && mayBePregnant() : stated;
    }

    private boolean mayBePregnant() {
        Double age = patient.age();
        if (patient.sex() == Sex.MALE || Boolean.FALSE.equals(patient.childbearingPotential())) {
            return false;
        }
        return age == null || (age >= YOUNGEST_PREGNANCY && age <= OLDEST_PREGNANCY);
    }

    /** The patient is one of those for whom this dose is the highest. */
    boolean isLimitedBy(MaximumDose dose) {
        return (dose.ageAtLeast() == null || ageAtLeast(dose.ageAtLeast()))
                && (dose.sex() == null || isOf(dose.sex()))
                && (dose.eGFRBelow() == null || isOnDialysis() || eGFRBelow(dose.eGFRBelow()))
                && (dose.childPughAtLeast() == null || childPughAtLeast(dose.childPughAtLeast()));
    }

    private boolean isOf(Sex sex) {
        return patient.sex() == null ? supposing : patient.sex() == sex;
    }

    /** Everything holds that a declared interaction asks of the patient. */
    public boolean isIn(Circumstances asked) {
        return (asked.ageAtLeast() == null || ageAtLeast(asked.ageAtLeast()))
                && (asked.ageBelow() == null || ageBelow(asked.ageBelow()))
                && (asked.eGFRBelow() == null || eGFRBelow(asked.eGFRBelow()))
                && (asked.childPughAtLeast() == null || childPughAtLeast(asked.childPughAtLeast()))
                && (asked.conditions().isEmpty() || has(asked.conditions().toArray(Condition[]::new)))
                && (!asked.dialysis() || isOnDialysis())
                && (!asked.pregnant() || isPregnant())
                && (!asked.breastfeeding() || isBreastfeeding());
    }

    /** The opioid dose that the caller computed, or null. */
    @Nullable
    Double statedMme() {
        return patient.opioidMmePerDay();
    }

    boolean isAlcoholUseStated() {
        return patient.alcoholUse() != null;
    }

    boolean isSupposing() {
        return supposing;
    }

    /** Whether a field of the patient is not stated. */
    boolean lacks(RequestField field) {
        return switch (field) {
            case AGE -> patient.age() == null;
            case ALCOHOL_USE -> patient.alcoholUse() == null;
            case SEX -> patient.sex() == null;
            case EGFR -> patient.eGFR() == null;
            case CHILD_PUGH -> patient.childPugh() == null;
            case PREGNANT -> patient.pregnant() == null;
            case TRIMESTER -> patient.trimester() == null;
            case BREASTFEEDING -> patient.breastfeeding() == null;
            case CHILDBEARING_POTENTIAL -> patient.childbearingPotential() == null;
            default -> false;
        };
    }

    /** What is stated in a field of the request, or whether a condition is, in plain words; null if nothing is, or it adds no concern. */
    public @Nullable String stated(String read) {
        RequestField field = RequestField.of(read);
        return field == null ? statedCondition(read) : stated(field);
    }

    private @Nullable String stated(RequestField field) {
        return switch (field) {
            case AGE -> patient.age() == null ? null : "age " + plain(patient.age());
            case SEX -> patient.sex() == Sex.FEMALE ? "female sex" : null;
            case EGFR -> patient.eGFR() == null ? null : "eGFR " + plain(patient.eGFR());
            case DIALYSIS -> patient.dialysis() ? "dialysis" : null;
            case CHILD_PUGH -> patient.childPugh() == null ? null : "Child-Pugh class " + patient.childPugh();
            case PREGNANT -> Boolean.TRUE.equals(patient.pregnant()) ? "pregnancy" : null;
            case BREASTFEEDING -> Boolean.TRUE.equals(patient.breastfeeding()) ? "breastfeeding" : null;
            case CHILDBEARING_POTENTIAL ->
                Boolean.TRUE.equals(patient.childbearingPotential()) ? "childbearing potential" : null;
            default -> null;
        };
    }

    private @Nullable String statedCondition(String id) {
        Condition condition = patient.conditions().isEmpty() ? null : Condition.of(id);
        return condition != null && patient.conditions().contains(condition) ? condition.label() : null;
    }

    private static String plain(double number) {
        return number == Math.rint(number) ? Long.toString((long) number) : Double.toString(number);
    }
}
