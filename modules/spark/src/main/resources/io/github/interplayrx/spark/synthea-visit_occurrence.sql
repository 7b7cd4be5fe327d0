-- Synthea's CSV in words of OMOP. It says of no stay whether it was in intensive care.
select patient as person_id, 9201 as visit_concept_id, start as visit_start_date, stop as visit_end_date
from synthea_encounters
where lower(encounterclass) = 'inpatient'
