-- Synthea's CSV in words of OMOP. Its codes are those of LOINC.
select patient as person_id, xxhash64('LOINC', code) as measurement_concept_id, date as measurement_date, value as value_as_number
from synthea_observations
