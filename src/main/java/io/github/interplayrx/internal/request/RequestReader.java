package io.github.interplayrx.internal.request;

import io.github.interplayrx.internal.base.json.Json;
import io.github.interplayrx.internal.base.json.JsonCursor;
import io.github.interplayrx.model.AlcoholUse;
import io.github.interplayrx.model.ChildPugh;
import io.github.interplayrx.model.Code;
import io.github.interplayrx.model.Condition;
import io.github.interplayrx.model.Formulation;
import io.github.interplayrx.model.InvalidRequestException;
import io.github.interplayrx.model.Medication;
import io.github.interplayrx.model.MedicationList;
import io.github.interplayrx.model.MedicationStatus;
import io.github.interplayrx.model.Patient;
import io.github.interplayrx.model.Route;
import io.github.interplayrx.model.Sex;
import io.github.interplayrx.model.StopMode;
import io.github.interplayrx.model.Use;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads a request. A value that cannot be used becomes a problem and the rest is kept; only a text that is no JSON object is refused, or one in
 * which no list is found where something else stands in its place.
 * Thread-safe.
 */
public final class RequestReader {
    private static final String FILE = "request";
    private static final String MEDICATIONS = "medications";
    private static final Set<String> FIELDS = Set.of("id", "patient", MEDICATIONS);
    private static final Set<String> PATIENT_FIELDS = Set.of(
            "age",
            "sex",
            "eGFR",
            "dialysis",
            "childPugh",
            "conditions",
            "pregnant",
            "trimester",
            "breastfeeding",
            "childbearingPotential",
            "alcoholUse",
            "opioidMmePerDay");
    private static final Set<String> MEDICATION_FIELDS = Set.of(
            "id",
            "name",
            "code",
            "codes",
            "dailyDoseMg",
            "ingredientDosesMg",
            "unitsPerDay",
            "mcgPerHour",
            "route",
            "formulation",
            "status",
            "daysSinceStop",
            "durationDays",
            "stopMode",
            "nonMedicalUse",
            "use",
            "asNeeded",
            "indication");

    private final Json json;
    private final Limits limits;

    /** A reader that parses with the given limits. */
    public RequestReader(Json json, Limits limits) {
        this.json = json;
        this.limits = limits;
    }

    /** Reads a request. */
    public Request read(@Nullable String text) {
        Problems problems = new Problems();
        String accepted = limits.accepted(text);
        Optional<JsonCursor> root = json.parse(FILE, accepted == null ? "" : accepted, problems::add);
        if (root.isEmpty() || !root.get().isObject()) {
            throw new InvalidRequestException(null, problems.list());
        }
        JsonCursor at = root.get();
        String id = at.label("id").orElse(null);
        int problemsOfId = problems.count();
        limits.checkMedications(id, at.sizeOf(MEDICATIONS));
        at.expectOnly(FIELDS);
        boolean isListNamed = at.keys().contains(MEDICATIONS);
        int problemsOfOthers = isListNamed ? problems.count() : problemsOfId;
        List<JsonCursor> places = isListNamed ? at.at(MEDICATIONS).elements() : List.of();
        List<@Nullable Medication> medications = new ArrayList<>();
        for (JsonCursor place : places) {
            medications.add(place.isAbsent() ? null : medication(place));
        }
        if (problems.count() > problemsOfOthers && isNothingRead(places)) {
            throw new InvalidRequestException(id, problems.list());
        }
        Patient patient = at.has("patient") ? patient(at.at("patient")) : Patient.unknown();
        return new Request(id, new MedicationList(medications, patient), problems.list());
    }

    /** Whether no line is one: a report on that list would be about no medication, and not about those that are meant. */
    private static boolean isNothingRead(List<JsonCursor> places) {
        return places.stream()
                .allMatch(place -> !place.isAbsent() && place.keys().isEmpty());
    }

    private static Medication medication(JsonCursor at) {
        Medication.Builder medication = Medication.builder();
        if (!at.isObjectWith("name")) {
            return medication.build();
        }
        at.expectOnly(MEDICATION_FIELDS);
        at.label("id").ifPresent(medication::id);
        at.anyText("name").ifPresent(medication::name);
        if (at.has("code")) {
            code(at.at("code")).ifPresent(medication::addCode);
        }
        at.list("codes").forEach(place -> code(place).ifPresent(medication::addCode));
        at.optionalNumber("dailyDoseMg").ifPresent(medication::dailyDoseMg);
        ingredientDoses(at, medication);
        at.optionalNumber("unitsPerDay").ifPresent(medication::unitsPerDay);
        at.optionalNumber("mcgPerHour").ifPresent(medication::mcgPerHour);
        at.optionalEnum("route", Route.class).ifPresent(medication::route);
        at.optionalEnum("formulation", Formulation.class).ifPresent(medication::formulation);
        at.optionalEnum("status", MedicationStatus.class).ifPresent(medication::status);
        at.optionalInteger("daysSinceStop").ifPresent(medication::daysSinceStop);
        at.optionalInteger("durationDays").ifPresent(medication::durationDays);
        at.optionalEnum("stopMode", StopMode.class).ifPresent(medication::stopMode);
        at.optionalFlag("nonMedicalUse").ifPresent(medication::nonMedicalUse);
        at.optionalEnum("use", Use.class).ifPresent(medication::use);
        at.optionalFlag("asNeeded").ifPresent(medication::asNeeded);
        at.anyText("indication").ifPresent(medication::indication);
        return medication.build();
    }

    private static void ingredientDoses(JsonCursor at, Medication.Builder medication) {
        if (at.has("ingredientDosesMg") && at.at("ingredientDosesMg").isObject()) {
            JsonCursor doses = at.at("ingredientDosesMg");
            for (String ingredient : doses.keys()) {
                doses.optionalNumber(ingredient).ifPresent(mg -> medication.ingredientDoseMg(ingredient, mg));
            }
        }
    }

    private static Optional<Code> code(JsonCursor code) {
        if (!code.isObject()) {
            return Optional.empty();
        }
        code.expectOnly(Set.of("system", "value"));
        return Optional.of(new Code(code.text("system"), code.text("value")));
    }

    private static Patient patient(JsonCursor at) {
        Patient.Builder patient = Patient.builder();
        if (!at.isObject()) {
            return patient.build();
        }
        at.expectOnly(PATIENT_FIELDS);
        at.optionalNumber("age").ifPresent(patient::age);
        at.optionalEnum("sex", Sex.class).ifPresent(patient::sex);
        at.optionalNumber("eGFR").ifPresent(patient::eGFR);
        at.optionalFlag("dialysis").ifPresent(patient::dialysis);
        at.optionalEnum("childPugh", ChildPugh.class).ifPresent(patient::childPugh);
        at.list("conditions").forEach(place -> place.asEnum(Condition.class).ifPresent(patient::condition));
        at.optionalFlag("pregnant").ifPresent(patient::pregnant);
        at.optionalInteger("trimester").ifPresent(patient::trimester);
        at.optionalFlag("breastfeeding").ifPresent(patient::breastfeeding);
        at.optionalFlag("childbearingPotential").ifPresent(patient::childbearingPotential);
        at.optionalEnum("alcoholUse", AlcoholUse.class).ifPresent(patient::alcoholUse);
        at.optionalNumber("opioidMmePerDay").ifPresent(patient::opioidMmePerDay);
        return patient.build();
    }
}
