-- OMOP CDM 5.4, drug_exposure: one row for each prescription, dispensing or administration. Where no concept was found
-- (drug_concept_id 0), what the source wrote is read as a name.
--
-- Tablets and capsules a day are quantity / days_supply, if both can be right.
with exposure as (
    select
        *,
        try_cast(quantity as double) / nullif(try_cast(days_supply as double), 0) as per_day
    from omop_drug_exposure
)
select
    cast(exposure.person_id as string) as person,
    cast(exposure.drug_exposure_start_date as string) as started,
    cast(exposure.drug_exposure_end_date as string) as ended,
    cast(exposure.days_supply as string) as days,
    case when concept.concept_id is null or concept.concept_code = 'No matching concept' then null
        when concept.vocabulary_id = 'RxNorm' then 'rxnorm' else lower(concept.vocabulary_id) end as system,
    case when concept.concept_code = 'No matching concept' then null else cast(concept.concept_code as string) end as code,
    case when concept.concept_id is null or concept.concept_code = 'No matching concept'
        then coalesce(exposure.drug_source_value, concat('drug_concept_id ', exposure.drug_concept_id))
        else concept.concept_name end as name,
    case when try_cast(exposure.days_supply as double) between 1 and 366
            and exposure.per_day between 0.1 and 50
            and lower(concept.concept_name) rlike 'tablet|capsule'
        then cast(round(exposure.per_day, 2) as string) end as units_per_day
from exposure
left join omop_concept concept on try_cast(concept.concept_id as bigint) = try_cast(exposure.drug_concept_id as bigint)
