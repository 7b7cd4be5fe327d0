package io.github.interplayrx.spark;

import io.github.interplayrx.model.AlcoholUse;
import io.github.interplayrx.model.ChildPugh;
import io.github.interplayrx.model.Condition;
import io.github.interplayrx.model.Patient;

/** A column that says something about the person, under its name in a request in JSON. */
enum PatientField implements Field<Patient.Builder> {
    AGE("age"),
    EGFR("eGFR"),
    DIALYSIS("dialysis"),
    CHILD_PUGH("childPugh"),
    CONDITION("condition"),
    PREGNANT("pregnant"),
    TRIMESTER("trimester"),
    BREASTFEEDING("breastfeeding"),
    ALCOHOL_USE("alcoholUse"),
    OPIOID_MME_PER_DAY("opioidMmePerDay");

    private final String column;

    PatientField(String column) {
        this.column = column;
    }

    @Override
    public String column() {
        return column;
    }

    @Override
    public void set(Patient.Builder patient, Object cell) {
        switch (this) {
            case AGE -> patient.age(Value.number(cell));
            case EGFR -> patient.eGFR(Value.number(cell));
            case DIALYSIS -> patient.dialysis(Value.flag(cell));
            case CHILD_PUGH -> patient.childPugh(Value.constant(cell, ChildPugh.class));
            case CONDITION -> patient.condition(Value.constant(cell, Condition.class));
            case PREGNANT -> patient.pregnant(Value.flag(cell));
            case TRIMESTER -> patient.trimester(Value.wholeNumber(cell));
            case BREASTFEEDING -> patient.breastfeeding(Value.flag(cell));
            case ALCOHOL_USE -> patient.alcoholUse(Value.constant(cell, AlcoholUse.class));
            case OPIOID_MME_PER_DAY -> patient.opioidMmePerDay(Value.number(cell));
        }
    }
}
