-- Synthea's CSV in words of OMOP: each code once, with a number of its own.
select xxhash64('RxNorm', code) as concept_id, min(description) as concept_name, 'RxNorm' as vocabulary_id, code as concept_code
from synthea_medications
group by code
union all
select xxhash64('SNOMED', code), min(description), 'SNOMED', code
from synthea_conditions
group by code
union all
select xxhash64('LOINC', code), code, 'LOINC', code
from synthea_observations
group by code
