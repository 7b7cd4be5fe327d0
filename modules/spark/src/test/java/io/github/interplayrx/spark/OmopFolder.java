package io.github.interplayrx.spark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Small tables in the form of OMOP CDM 5.4. */
final class OmopFolder {
    private OmopFolder() {}

    static Path write(Path folder) throws IOException {
        csv(folder, "CONCEPT.csv", """
                concept_id,concept_name,domain_id,vocabulary_id,concept_code
                1,baclofen,Drug,RxNorm,1292
                2,oxycodone,Drug,RxNorm,7804
                3,lorazepam,Drug,RxNorm,6470
                4,a drug of tomorrow,Drug,RxNorm Extension,OMOP99
                5,baclofen 10 MG Oral Tablet,Drug,RxNorm,1292
                0,No matching concept,Metadata,None,No matching concept
                20,Sleep apnea,Condition,SNOMED,78275009
                21,Pregnant,Condition,SNOMED,72892002
                22,Hypokalemia,Condition,ICD10CM,E87.6
                23,Epilepsy,Condition,ICD10CM,G40.909
                30,eGFR,Measurement,LOINC,33914-3
                """);
        csv(folder, "PERSON.csv", """
                person_id,gender_concept_id,year_of_birth,month_of_birth,day_of_birth
                1,0,1950,5,20
                2,0,1990,,
                3,0,1800,,
                """);
        csv(folder, "DRUG_ERA.csv", """
                drug_era_id,person_id,drug_concept_id,drug_era_start_date,drug_era_end_date
                1,1,1,2026-09-01,2026-12-01
                2,1,2,2026-10-01,2026-12-01
                3,2,3,2026-10-05,2026-12-01
                4,2,2,2026-10-05,2026-10-01
                5,3,4,2026-10-05,2026-12-01
                6,3,77,2026-10-05,2026-12-01
                """);
        csv(folder, "CONDITION_OCCURRENCE.csv", """
                person_id,condition_concept_id,condition_source_concept_id,condition_start_date,condition_end_date
                1,20,0,2020-01-01,2020-01-01
                1,0,22,2026-10-20,
                1,0,23,2025-01-01,2025-06-01
                2,21,0,2026-06-01,
                2,0,22,2024-10-20,
                """);
        csv(folder, "MEASUREMENT.csv", """
                person_id,measurement_concept_id,measurement_date,value_as_number
                1,30,2026-01-01,55
                1,30,2026-10-01,28
                1,30,2026-12-01,90
                2,30,2020-10-01,28
                """);
        csv(folder, "VISIT_OCCURRENCE.csv", """
                person_id,visit_concept_id,visit_start_date,visit_end_date
                1,9201,2026-10-30,2026-11-03
                2,32037,2026-10-30,2026-11-03
                """);
        return folder;
    }

    static void csv(Path folder, String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }
}
