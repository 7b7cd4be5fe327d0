package io.github.interplayrx.spark;

import io.github.interplayrx.model.Formulation;
import io.github.interplayrx.model.Medication;
import io.github.interplayrx.model.MedicationStatus;
import io.github.interplayrx.model.Route;
import io.github.interplayrx.model.StopMode;
import io.github.interplayrx.model.Use;

/** A column that says something about a medicine, under its name in a request in JSON. */
enum LineField implements Field<Medication.Builder> {
    ID("id"),
    NAME("name"),
    DAILY_DOSE_MG("dailyDoseMg"),
    UNITS_PER_DAY("unitsPerDay"),
    MCG_PER_HOUR("mcgPerHour"),
    ROUTE("route"),
    FORMULATION("formulation"),
    STATUS("status"),
    DAYS_SINCE_STOP("daysSinceStop"),
    DURATION_DAYS("durationDays"),
    STOP_MODE("stopMode"),
    NON_MEDICAL_USE("nonMedicalUse"),
    USE("use"),
    AS_NEEDED("asNeeded"),
    INDICATION("indication");

    private final String column;

    LineField(String column) {
        this.column = column;
    }

    @Override
    public String column() {
        return column;
    }

    @Override
    public void set(Medication.Builder line, Object cell) {
        switch (this) {
            case ID -> line.id(Value.text(cell));
            case NAME -> line.name(Value.text(cell));
            case DAILY_DOSE_MG -> line.dailyDoseMg(Value.number(cell));
            case UNITS_PER_DAY -> line.unitsPerDay(Value.number(cell));
            case MCG_PER_HOUR -> line.mcgPerHour(Value.number(cell));
            case ROUTE -> line.route(Value.constant(cell, Route.class));
            case FORMULATION -> line.formulation(Value.constant(cell, Formulation.class));
            case STATUS -> line.status(Value.constant(cell, MedicationStatus.class));
            case DAYS_SINCE_STOP -> line.daysSinceStop(Value.wholeNumber(cell));
            case DURATION_DAYS -> line.durationDays(Value.wholeNumber(cell));
            case STOP_MODE -> line.stopMode(Value.constant(cell, StopMode.class));
            case NON_MEDICAL_USE -> line.nonMedicalUse(Value.flag(cell));
            case USE -> line.use(Value.constant(cell, Use.class));
            case AS_NEEDED -> line.asNeeded(Value.flag(cell));
            case INDICATION -> line.indication(Value.text(cell));
        }
    }
}
