-- Synthea's CSV in words of OMOP: one row an order. An order without an end is still taken, unless the person died.
select
    taken.patient as person_id,
    xxhash64('RxNorm', taken.code) as drug_concept_id,
    taken.start as drug_exposure_start_date,
    coalesce(taken.stop, person.deathdate) as drug_exposure_end_date,
    cast(null as string) as days_supply,
    cast(null as string) as quantity,
    taken.description as drug_source_value
from synthea_medications taken
left join synthea_patients person on person.id = taken.patient
