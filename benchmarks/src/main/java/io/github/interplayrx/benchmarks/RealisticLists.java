package io.github.interplayrx.benchmarks;

import io.github.interplayrx.model.Medication;
import io.github.interplayrx.model.MedicationList;
import io.github.interplayrx.model.Patient;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * Lists as they occur: of ten medicines about four act on the central nervous system, half of the lines state a dose, and of the patient
 * the age is known and, in every second list, the kidney function.
 */
final class RealisticLists {
    private static final int LISTS_OF_EACH_SIZE = 16;
    private static final double SHARE_ACTING_ON_THE_NERVOUS_SYSTEM = 0.4;
    private static final List<String> ACTING = List.of(
            "oxycodone",
            "tramadol",
            "morphine",
            "codeine",
            "fentanyl",
            "methadone",
            "buprenorphine",
            "tapentadol",
            "hydrocodone",
            "baclofen",
            "tizanidine",
            "cyclobenzaprine",
            "methocarbamol",
            "diazepam",
            "lorazepam",
            "alprazolam",
            "clonazepam",
            "temazepam",
            "zolpidem",
            "zopiclone",
            "melatonin",
            "gabapentin",
            "pregabalin",
            "sertraline",
            "citalopram",
            "escitalopram",
            "fluoxetine",
            "paroxetine",
            "venlafaxine",
            "duloxetine",
            "mirtazapine",
            "trazodone",
            "bupropion",
            "amitriptyline",
            "nortriptyline",
            "lithium",
            "valproic acid",
            "lamotrigine",
            "carbamazepine",
            "levetiracetam",
            "topiramate",
            "quetiapine",
            "olanzapine",
            "risperidone",
            "aripiprazole",
            "haloperidol",
            "donepezil",
            "memantine",
            "levodopa",
            "pramipexole",
            "diphenhydramine",
            "hydroxyzine",
            "promethazine",
            "ondansetron",
            "metoclopramide",
            "sumatriptan",
            "methylphenidate",
            "clonidine",
            "oxybutynin",
            "buspirone");
    private static final List<String> OTHERS = List.of(
            "metformin",
            "atorvastatin",
            "simvastatin",
            "rosuvastatin",
            "amlodipine",
            "lisinopril",
            "ramipril",
            "enalapril",
            "losartan",
            "valsartan",
            "candesartan",
            "hydrochlorothiazide",
            "furosemide",
            "spironolactone",
            "bisoprolol",
            "metoprolol",
            "carvedilol",
            "atenolol",
            "digoxin",
            "warfarin",
            "apixaban",
            "rivaroxaban",
            "clopidogrel",
            "omeprazole",
            "pantoprazole",
            "esomeprazole",
            "lansoprazole",
            "famotidine",
            "levothyroxine",
            "insulin",
            "glimepiride",
            "gliclazide",
            "sitagliptin",
            "empagliflozin",
            "salbutamol",
            "tiotropium",
            "montelukast",
            "prednisone",
            "prednisolone",
            "allopurinol",
            "colchicine",
            "alendronic acid",
            "tamsulosin",
            "ezetimibe",
            "paracetamol",
            "ibuprofen",
            "naproxen",
            "diclofenac",
            "celecoxib",
            "amoxicillin",
            "doxycycline",
            "azithromycin",
            "ciprofloxacin",
            "fluconazole",
            "aciclovir",
            "methotrexate",
            "hydroxychloroquine",
            "folic acid",
            "loratadine",
            "cetirizine");

    private RealisticLists() {}

    /** The same lists each time. */
    static List<MedicationList> ofSize(int size) {
        List<MedicationList> lists = new ArrayList<>();
        for (int i = 0; i < LISTS_OF_EACH_SIZE; i++) {
            lists.add(list(size, new Random(1_000L * size + i)));
        }
        return lists;
    }

    private static MedicationList list(int size, Random random) {
        List<String> acting = shuffled(ACTING, random);
        List<String> others = shuffled(OTHERS, random);
        MedicationList.Builder list = MedicationList.builder().patient(patient(random));
        for (int i = 0; i < size; i++) {
            boolean acts = random.nextDouble() < SHARE_ACTING_ON_THE_NERVOUS_SYSTEM;
            List<String> pool = acts && !acting.isEmpty() || others.isEmpty() ? acting : others;
            Medication.Builder line = Medication.builder(pool.remove(pool.size() - 1));
            if (random.nextBoolean()) {
                line.dailyDoseMg(5 * (1 + random.nextInt(12)));
            }
            list.add(line.build());
        }
        return list.build();
    }

    private static List<String> shuffled(List<String> names, Random random) {
        List<String> shuffled = new ArrayList<>(names);
        Collections.shuffle(shuffled, random);
        return shuffled;
    }

    private static Patient patient(Random random) {
        Patient.Builder patient = Patient.builder().age(20 + random.nextInt(71));
        if (random.nextBoolean()) {
            patient.eGFR(25 + random.nextInt(80));
        }
        return patient.build();
    }
}
