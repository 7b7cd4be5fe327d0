package io.github.interplayrx.regimen;

import io.github.interplayrx.internal.recognition.Recogniser;
import io.github.interplayrx.knowledge.BundledKnowledge;
import io.github.interplayrx.knowledge.KnowledgeBase;
import io.github.interplayrx.model.Formulation;
import io.github.interplayrx.model.Medication;
import io.github.interplayrx.model.MedicationList;
import io.github.interplayrx.model.MedicationStatus;
import io.github.interplayrx.model.Patient;
import io.github.interplayrx.model.Route;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

/** Lists as rules see them, and the lines of which tests make them. */
final class TestRegimens {
    static final KnowledgeBase KNOWLEDGE = BundledKnowledge.get();
    private static final Recogniser RECOGNISER = new Recogniser(KNOWLEDGE);
    private static final Memberships MEMBERSHIPS = Memberships.gather(KNOWLEDGE);

    private TestRegimens() {}

    static List<String> ids(Occurrences occurrences) {
        return occurrences.each().stream()
                .flatMap(each -> each.members().stream())
                .map(member -> member.exposure().substance().id())
                .toList();
    }

    static Regimen of(String... names) {
        return of(Patient.builder(), Stream.of(names).map(Medication::of).toList());
    }

    static Regimen of(Medication... medications) {
        return of(Patient.builder(), List.of(medications));
    }

    static Regimen of(Patient.Builder patient, List<Medication> medications) {
        MedicationList list = new MedicationList(Collections.unmodifiableList(medications), patient.build());
        return Regimen.of(RECOGNISER.recognise(list), list.patient(), MEMBERSHIPS);
    }

    static Medication dose(String name, double mg) {
        return Medication.builder(name).dailyDoseMg(mg).build();
    }

    static Medication form(String name, Formulation formulation) {
        return Medication.builder(name).formulation(formulation).build();
    }

    static Medication patch(double mcgPerHour) {
        return Medication.builder("fentanyl")
                .mcgPerHour(mcgPerHour)
                .route(Route.TRANSDERMAL)
                .build();
    }

    static Medication stopped(String name, Integer days) {
        Medication.Builder stopped = Medication.builder(name).status(MedicationStatus.STOPPED);
        return days == null ? stopped.build() : stopped.daysSinceStop(days).build();
    }

    static Medication stopped(String name, int days, Route route) {
        return Medication.builder(name)
                .status(MedicationStatus.STOPPED)
                .daysSinceStop(days)
                .route(route)
                .build();
    }
}
