-- Synthea's CSV in words of OMOP. Its codes are those of SNOMED CT.
select
    patient as person_id,
    xxhash64('SNOMED', code) as condition_concept_id,
    cast(null as bigint) as condition_source_concept_id,
    start as condition_start_date,
    stop as condition_end_date
from synthea_conditions
