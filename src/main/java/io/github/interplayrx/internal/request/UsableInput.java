package io.github.interplayrx.internal.request;

import io.github.interplayrx.internal.base.text.NameText;
import io.github.interplayrx.model.Code;
import io.github.interplayrx.model.InputProblem;
import io.github.interplayrx.model.Medication;
import io.github.interplayrx.model.MedicationList;
import io.github.interplayrx.model.Patient;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Takes the values out of a list that cannot be meant, and says so. What remains is evaluated: a wrong dose costs the dose, not the
 * medication. The limits are wide; they catch slips of unit and sign, not unusual patients.
 */
public final class UsableInput {
    private static final double HIGHEST_DOSE_MG = 100_000;
    private static final double HIGHEST_RATE_MCG = 1_000;
    private static final double HIGHEST_AGE = 130;
    private static final int FIRST_YEAR = 1850;
    private static final int LAST_YEAR = 2200;
    private static final double HIGHEST_EGFR = 250;
    private static final double HIGHEST_MME = 100_000;
    private static final int LONGEST_TIME_DAYS = 50_000;
    private static final int SHOWN = 80;
    private static final int MOST_CODES = 20;
    private static final double MOST_UNITS = 1_000;
    private static final String ELLIPSIS = "\u2026";

    private final int maxNameLength;
    private final List<InputProblem> problems = new ArrayList<>();
    private final Contradictions contradictions = new Contradictions(problems);
    private final MedicationList usable;

    /** Checks a list. A name or code that is longer than the limit is not read. */
    public UsableInput(MedicationList list, int maxNameLength) {
        this.maxNameLength = maxNameLength;
        List<@Nullable Medication> medications =
                new ArrayList<>(list.medications().size());
        for (int i = 0; i < list.medications().size(); i++) {
            medications.add(usable(list.medications().get(i), i));
        }
        Patient patient = usable(list.patient());
        boolean isUsable = problems.isEmpty() && patient.equals(list.patient());
        usable = isUsable ? list : new MedicationList(medications, patient);
    }

    /** The list without what cannot be meant; a missing line is an empty one. */
    public MedicationList usable() {
        return usable;
    }

    /** What cannot be meant. */
    public List<InputProblem> problems() {
        return problems;
    }

    private Medication usable(@Nullable Medication medication, int line) {
        if (medication == null) {
            problem(
                    line,
                    "",
                    "null",
                    "There is no medication here.",
                    "Maybe leave the line out, or give a name or a code.");
            return Medication.builder().build();
        }
        if (medication.input().isBlank()) {
            problem(
                    line,
                    "",
                    medication.input(),
                    "The medication has neither a name nor a code.",
                    "Maybe give one of them.");
        }
        int problemsBefore = problems.size();
        String name = readable(medication.name(), line);
        List<Code> codes = readable(medication.codes(), line);
        Double dose = dose(medication.dailyDoseMg(), HIGHEST_DOSE_MG, line, "/dailyDoseMg", "a dose in mg a day");
        Map<String, Double> doses = ingredientDoses(medication, line);
        Double units = dose(medication.unitsPerDay(), MOST_UNITS, line, "/unitsPerDay", "a number of units a day");
        Double rate = dose(medication.mcgPerHour(), HIGHEST_RATE_MCG, line, "/mcgPerHour", "micrograms an hour");
        Integer daysSinceStop = days(medication.daysSinceStop(), line, "/daysSinceStop");
        Integer durationDays = days(medication.durationDays(), line, "/durationDays");
        contradictions.lookAt(medication, daysSinceStop, line);
        if (problems.size() == problemsBefore) {
            return medication;
        }
        return medication.toBuilder()
                .name(name)
                .codes(codes)
                .dailyDoseMg(dose)
                .ingredientDosesMg(doses)
                .unitsPerDay(units)
                .mcgPerHour(rate)
                .daysSinceStop(daysSinceStop)
                .durationDays(durationDays)
                .build();
    }

    private Map<String, Double> ingredientDoses(Medication medication, int line) {
        Map<String, Double> usable = new LinkedHashMap<>();
        medication.ingredientDosesMg().forEach((ingredient, mg) -> {
            Double dose = dose(mg, HIGHEST_DOSE_MG, line, "/ingredientDosesMg", "a dose in mg a day");
            if (dose != null) {
                usable.put(ingredient, dose);
            }
        });
        return usable;
    }

    /** A name that nobody would read is cut short, and stays too long to be recognised. */
    private @Nullable String readable(@Nullable String name, int line) {
        if (name == null || name.length() <= maxNameLength) {
            return name;
        }
        tooLong(line, "/name", name, "The name is longer than " + maxNameLength + " characters and was not read.");
        String beginning = NameText.beginning(name, maxNameLength);
        return beginning + ELLIPSIS.repeat(maxNameLength + 1 - beginning.length());
    }

    private List<Code> readable(List<Code> codes, int line) {
        List<Code> readable = new ArrayList<>(codes.size());
        for (Code code : codes) {
            if (readable.size() == MOST_CODES) {
                problem(
                        line,
                        "/codes",
                        codes.size() + " codes",
                        "The line has more codes than " + MOST_CODES + ". The others were not read.",
                        "Maybe the codes of several lines ran together.");
                break;
            }
            if (code.system().length() + code.value().length() <= maxNameLength) {
                readable.add(code);
            } else {
                tooLong(
                        line,
                        "/code",
                        code.system() + " " + code.value(),
                        "The code is longer than " + maxNameLength + " characters and was not read.");
            }
        }
        return readable;
    }

    private void tooLong(int line, String field, String value, String message) {
        problem(
                line,
                field,
                NameText.shown(value, SHOWN),
                message,
                "Maybe the fields of several lines ran together; or raise the limit with"
                        + " InteractionChecker.builder().maxNameLength(...).");
    }

    private Patient usable(Patient patient) {
        int problemsBefore = problems.size();
        Double age = age(patient.age());
        Double eGFR = from(0, HIGHEST_EGFR, patient.eGFR(), "/patient/eGFR", "an eGFR in mL/min/1.73 m2");
        boolean isKidneyContradictory = eGFR != null && contradictions.isKidneyContradictory(patient);
        Integer trimester = trimester(patient.trimester());
        Boolean pregnant = pregnant(patient, trimester);
        Double mme = from(0, HIGHEST_MME, patient.opioidMmePerDay(), "/patient/opioidMmePerDay", "MME a day");
        contradictions.lookAt(patient.toBuilder().pregnant(pregnant).build());
        if (problems.size() == problemsBefore && Objects.equals(pregnant, patient.pregnant())) {
            return patient;
        }
        return patient.toBuilder()
                .age(age)
                .eGFR(isKidneyContradictory ? null : eGFR)
                .pregnant(pregnant)
                .trimester(trimester)
                .opioidMmePerDay(mme)
                .build();
    }

    /** A trimester says that the patient is pregnant. */
    private @Nullable Boolean pregnant(Patient patient, @Nullable Integer trimester) {
        if (trimester == null) {
            return patient.pregnant();
        }
        if (Boolean.FALSE.equals(patient.pregnant())) {
            problem(
                    "/patient/trimester",
                    trimester.toString(),
                    "The patient is said not to be pregnant, and a trimester is given. The patient was evaluated as pregnant.",
                    "Maybe leave out the trimester, or state the pregnancy.");
        }
        return true;
    }

    private @Nullable Double age(@Nullable Double age) {
        if (age == null || age < FIRST_YEAR || age > LAST_YEAR) {
            return from(0, HIGHEST_AGE, age, "/patient/age", "an age in years");
        }
        problem(
                "/patient/age",
                String.valueOf(Math.round(age)),
                "The value cannot be an age in years and was not used.",
                "Maybe it is the year of birth: write how many years old the patient is.");
        return null;
    }

    private @Nullable Double dose(@Nullable Double value, double highest, int line, String field, String what) {
        return value == null || (value > 0 && value <= highest)
                ? value
                : notMeant(highest, value, pointer(line, field), what);
    }

    private @Nullable Double from(double lowest, double highest, @Nullable Double value, String at, String what) {
        return value == null || (value >= lowest && value <= highest) ? value : notMeant(highest, value, at, what);
    }

    private @Nullable Double notMeant(double highest, Double value, String at, String what) {
        problem(
                at,
                value.toString(),
                "The value cannot be " + what + " and was not used.",
                "Maybe the unit or the sign is wrong: up to " + Math.round(highest) + " is understood.");
        return null;
    }

    private @Nullable Integer days(@Nullable Integer days, int line, String field) {
        if (days == null || (days >= 0 && days <= LONGEST_TIME_DAYS)) {
            return days;
        }
        problem(
                line,
                field,
                days.toString(),
                "The value cannot be a number of days and was not used.",
                "Maybe count from 0.");
        return null;
    }

    private @Nullable Integer trimester(@Nullable Integer trimester) {
        if (trimester == null || (trimester >= 1 && trimester <= 3)) {
            return trimester;
        }
        problem("/patient/trimester", trimester.toString(), "There is no such trimester.", "Maybe write 1, 2 or 3.");
        return null;
    }

    private void problem(int line, String field, String value, String message, String advice) {
        problem(pointer(line, field), value, message, advice);
    }

    private static String pointer(int line, String field) {
        return "/medications/" + line + field;
    }

    private void problem(String at, String value, String message, String advice) {
        problems.add(new InputProblem(at, value, message, advice));
    }
}
