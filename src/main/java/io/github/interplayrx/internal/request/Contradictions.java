package io.github.interplayrx.internal.request;

import io.github.interplayrx.model.InputProblem;
import io.github.interplayrx.model.Medication;
import io.github.interplayrx.model.MedicationStatus;
import io.github.interplayrx.model.Patient;
import io.github.interplayrx.model.Sex;
import io.github.interplayrx.model.StopMode;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Values that can each be meant, and not all together. Which of them counts is said with each: the one that lets more rules speak. The limits are
 * wide, as those of single values are.
 */
final class Contradictions {
    private static final double YOUNGEST_MOTHER = 8;
    private static final double OLDEST_MOTHER = 75;

    /** Nobody needs dialysis with kidneys that work as well as this. */
    private static final double LOWEST_EGFR_OF_WORKING_KIDNEYS = 60;

    private static final String OTHER_PATIENT = "Maybe one of the two belongs to another patient.";

    private final List<InputProblem> problems;

    Contradictions(List<InputProblem> problems) {
        this.problems = problems;
    }

    /** Looks for what is stated of a stop where none is. */
    void lookAt(Medication medication, @Nullable Integer days, int line) {
        if (medication.status() == MedicationStatus.STOPPED) {
            return;
        }
        if (days != null) {
            addStop(medication, line, "/daysSinceStop", days.toString());
        }
        if (medication.stopMode() != StopMode.UNKNOWN) {
            addStop(medication, line, "/stopMode", word(medication.stopMode()));
        }
    }

    private void addStop(Medication medication, int line, String field, String value) {
        boolean isProposed = medication.status() == MedicationStatus.PROPOSED;
        add(
                "/medications/" + line + field,
                value,
                "The line speaks of a stop, and its status is " + word(medication.status()) + ". It was evaluated as "
                        + (isProposed ? "proposed" : "taken") + ", and not as stopped.",
                isProposed
                        ? "Maybe write a line of its own for what was stopped before, with \"status\": \"stopped\"."
                        : "Maybe write \"status\": \"stopped\".");
    }

    /** Looks at what is stated of a patient. */
    void lookAt(Patient patient) {
        boolean isPregnant = Boolean.TRUE.equals(patient.pregnant());
        boolean isBreastfeeding = Boolean.TRUE.equals(patient.breastfeeding());
        lookAtSex(patient, isPregnant, isBreastfeeding);
        if (isPregnant && Boolean.FALSE.equals(patient.childbearingPotential())) {
            add(
                    "/patient/childbearingPotential",
                    "false",
                    "The patient is said to be pregnant, and unable to become so. The patient was evaluated as pregnant.",
                    "Maybe leave out what is no longer so.");
        }
        Double age = patient.age();
        if (age != null && (isPregnant || isBreastfeeding) && (age < YOUNGEST_MOTHER || age > OLDEST_MOTHER)) {
            add(
                    "/patient/age",
                    age.toString(),
                    "The patient is said to be of this age and " + (isPregnant ? "pregnant" : "breastfeeding")
                            + ". Both were used.",
                    "Maybe the age is that of the child, or in months.");
        }
    }

    private void lookAtSex(Patient patient, boolean isPregnant, boolean isBreastfeeding) {
        boolean canBecomePregnant = Boolean.TRUE.equals(patient.childbearingPotential());
        if (patient.sex() == Sex.MALE && (isPregnant || isBreastfeeding || canBecomePregnant)) {
            String other = isPregnant ? "pregnant" : isBreastfeeding ? "breastfeeding" : "able to become pregnant";
            add(
                    "/patient/sex",
                    "male",
                    "The patient is said to be male and " + other + ". The patient was evaluated as " + other + ".",
                    OTHER_PATIENT);
        }
    }

    /** Whether the kidneys are said to work well, and to be replaced. */
    boolean isKidneyContradictory(Patient patient) {
        Double eGFR = patient.eGFR();
        if (!patient.dialysis() || eGFR == null || eGFR < LOWEST_EGFR_OF_WORKING_KIDNEYS) {
            return false;
        }
        add(
                "/patient/eGFR",
                eGFR.toString(),
                "The patient is said to be on dialysis, and to have kidneys that work. The patient was evaluated as on"
                        + " dialysis, without the eGFR.",
                "Maybe the eGFR is from before, or the dialysis has ended.");
        return true;
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private void add(String at, String value, String message, String advice) {
        problems.add(new InputProblem(at, value, message, advice));
    }
}
