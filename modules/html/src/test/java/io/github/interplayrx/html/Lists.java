package io.github.interplayrx.html;

import io.github.interplayrx.InteractionChecker;
import io.github.interplayrx.model.InteractionReport;
import io.github.interplayrx.model.Medication;
import io.github.interplayrx.model.MedicationList;
import io.github.interplayrx.model.MedicationStatus;
import io.github.interplayrx.model.Patient;
import io.github.interplayrx.model.Route;
import io.github.interplayrx.model.Use;
import java.util.LinkedHashMap;
import java.util.Map;

/** Lists that between them reach every part of a page. */
final class Lists {
    static final InteractionChecker CHECKER = InteractionChecker.create();
    static final HtmlReport HTML = HtmlReport.create(CHECKER.knowledge());

    static final String HOSTILE =
            "</bdi><script>alert(1)</script>\"'><img src=x onerror=alert(2)>&amp;\u202eenip\u0007";

    private Lists() {}

    static Map<String, InteractionReport> reports() {
        Map<String, InteractionReport> reports = new LinkedHashMap<>();
        reports.put("triple", CHECKER.check("baclofen", "oxycodone", "alcohol"));
        reports.put("empty", CHECKER.check());
        reports.put("harmless", CHECKER.check("amoxicillin"));
        reports.put("hostile", CHECKER.check(HOSTILE, "oxycodone " + HOSTILE, "", "\ud800", "مورفين", "baclofen"));
        reports.put("all sorts", CHECKER.check(allSorts()));
        reports.put("wide", CHECKER.check(wide()));
        return reports;
    }

    static MedicationList allSorts() {
        return MedicationList.builder()
                .patient(Patient.builder().age(72).eGFR(25).build())
                .add(Medication.builder("morphine")
                        .dailyDoseMg(120)
                        .status(MedicationStatus.PROPOSED)
                        .build())
                .add(Medication.builder("Valium")
                        .status(MedicationStatus.STOPPED)
                        .daysSinceStop(2)
                        .build())
                .add(Medication.builder("naloxone").use(Use.KEPT_FOR_EMERGENCY).build())
                .add(Medication.builder("lidocaine").route(Route.TOPICAL).build())
                .add(Medication.builder("baclofen").dailyDoseMg(-3).build())
                .add("oxycodon 10 mg with flurbinol")
                .add("abemaciclib")
                .add("hydroxi")
                .build();
    }

    static String[] wide() {
        return new String[] {
            "baclofen",
            "oxycodone",
            "alcohol",
            "diazepam",
            "gabapentin",
            "sertraline",
            "quetiapine",
            "tramadol",
            "zolpidem",
            "amitriptyline",
            "lithium",
            "haloperidol",
            "promethazine",
            "citalopram"
        };
    }
}
