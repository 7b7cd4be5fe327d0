-- OMOP CDM 5.4, drug_era: one row for the time in which a person took an ingredient. The best source if it is there: refills are folded.
-- A drug_concept_id is no code of RxNorm; the concept_code of its concept is.
select
    cast(era.person_id as string) as person,
    cast(era.drug_era_start_date as string) as started,
    cast(era.drug_era_end_date as string) as ended,
    case concept.vocabulary_id when 'RxNorm' then 'rxnorm' when 'dm+d' then 'dm+d' else lower(concept.vocabulary_id) end as system,
    cast(concept.concept_code as string) as code,
    coalesce(concept.concept_name, concat('drug_concept_id ', era.drug_concept_id)) as name
from omop_drug_era era
left join omop_concept concept on try_cast(concept.concept_id as bigint) = try_cast(era.drug_concept_id as bigint)
