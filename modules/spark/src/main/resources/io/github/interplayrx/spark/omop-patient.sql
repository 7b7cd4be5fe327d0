-- OMOP CDM 5.4: what is known about a person on each day in interplay_day.
--
-- Age: from the date of birth; a day or month that is not stated counts as the first.
-- Conditions: interplay_condition says which codes of SNOMED CT and ICD-10-CM mean a condition that a rule reads. One counts from its
--   start on, until its end if that is a later day than its start (claims repeat the start). A pregnancy counts for 280 days, breastfeeding
--   for 365, low potassium, a slow pulse and delirium for 30.
-- Kidney: the newest eGFR of the last 365 days, by the LOINC codes in interplay_observation; without one the lowest of the worst stage
--   of chronic kidney disease that is stated, and the result says so. Dialysis counts beside it.
-- Monitored setting: a visit to intensive care (32037) covers the day; with :inpatient_is_monitored a stay in hospital (9201, 262) as well.
--   It keeps rules silent that make no sense under anaesthesia: leave it off if your wards are not monitored.
with born as (
    select
        cast(person_id as string) as person,
        try_cast(concat_ws('-', lpad(cast(year_of_birth as string), 4, '0'),
            lpad(coalesce(cast(month_of_birth as string), '1'), 2, '0'),
            lpad(coalesce(cast(day_of_birth as string), '1'), 2, '0')) as date) as birth
    from omop_person
),
-- interplay_condition.code means all codes that begin with it in ICD-10-CM, and itself in SNOMED CT.
meaning as (
    select try_cast(concept.concept_id as bigint) as concept_id, map.meaning
    from omop_concept concept
    join interplay_condition map
        on concept.vocabulary_id = map.vocabulary
        and (concept.concept_code = map.code or (map.vocabulary = 'ICD10CM' and startswith(concept.concept_code, map.code)))
),
condition_by_concept as (
    select person_id, condition_start_date, condition_end_date, try_cast(condition_concept_id as bigint) as concept_id
    from omop_condition_occurrence
    union all
    select person_id, condition_start_date, condition_end_date, try_cast(condition_source_concept_id as bigint)
    from omop_condition_occurrence
),
condition as (
    select
        cast(met.person_id as string) as person,
        meaning.meaning,
        try_cast(met.condition_start_date as date) as first_day,
        case when try_cast(met.condition_end_date as date) > try_cast(met.condition_start_date as date)
            then try_cast(met.condition_end_date as date) end as last_day
    from condition_by_concept met
    join meaning on meaning.concept_id = met.concept_id
),
condition_on_day as (
    select asked.person, asked.day, collect_set(condition.meaning) as meanings
    from interplay_day asked
    join condition on condition.person = asked.person
        and condition.first_day <= asked.day
        and coalesce(condition.last_day, asked.day) >= asked.day
        and datediff(asked.day, condition.first_day) <= case
            when condition.meaning = 'pregnant' then 280
            when condition.meaning = 'breastfeeding' then 365
            when condition.meaning in ('hypokalaemia', 'bradycardia', 'delirium') then 30
            else 100000 end
    group by asked.person, asked.day
),
kidney_on_day as (
    select asked.person, asked.day, max_by(try_cast(measured.value_as_number as double),
        struct(try_cast(measured.measurement_date as date), -try_cast(measured.value_as_number as double))) as egfr
    from interplay_day asked
    join omop_measurement measured
        on cast(measured.person_id as string) = asked.person
        and try_cast(measured.measurement_date as date) between date_sub(asked.day, 365) and asked.day
        and try_cast(measured.value_as_number as double) is not null
    join omop_concept concept on try_cast(concept.concept_id as bigint) = try_cast(measured.measurement_concept_id as bigint)
    join interplay_observation map
        on concept.vocabulary_id = 'LOINC' and concept.concept_code = map.code and map.meaning = 'egfr'
    group by asked.person, asked.day
),
stage_on_day as (
    select
        person,
        day,
        case
            when array_contains(meanings, 'ckd-stage-5') then 5
            when array_contains(meanings, 'ckd-stage-4') then 15
            when array_contains(meanings, 'ckd-stage-3') then 30
        end as least_egfr
    from condition_on_day
),
monitored_on_day as (
    select distinct asked.person, asked.day
    from interplay_day asked
    join omop_visit_occurrence visit
        on cast(visit.person_id as string) = asked.person
        and asked.day between try_cast(visit.visit_start_date as date) and try_cast(visit.visit_end_date as date)
    where try_cast(visit.visit_concept_id as bigint) = 32037
        or (:inpatient_is_monitored and try_cast(visit.visit_concept_id as bigint) in (9201, 262))
)
select
    asked.person,
    asked.day,
    case when born.birth <= asked.day then cast(floor(months_between(asked.day, born.birth) / 12) as int) end as age,
    coalesce(kidney.egfr, stage.least_egfr) as e_gfr,
    case when array_contains(met.meanings, 'dialysis') then true end as dialysis,
    case when array_contains(met.meanings, 'pregnant') then true end as pregnant,
    case when array_contains(met.meanings, 'breastfeeding') then true end as breastfeeding,
    array_sort(array_union(
        array_except(coalesce(met.meanings, array()), array('pregnant', 'breastfeeding', 'dialysis',
            'ckd-stage-1', 'ckd-stage-2', 'ckd-stage-3', 'ckd-stage-4', 'ckd-stage-5')),
        case when monitored.person is null then array() else array('monitored-setting') end)) as conditions,
    nullif(concat_ws('; ',
        case when born.birth is null or born.birth > asked.day then 'patient: there is no date of birth that can be used' end,
        case when kidney.egfr is null and stage.least_egfr is not null
            then 'patient: no eGFR is measured: the lowest of this stage of kidney disease counts' end), '') as remark
from interplay_day asked
left join born on born.person = asked.person
left join condition_on_day met on met.person = asked.person and met.day = asked.day
left join stage_on_day stage on stage.person = asked.person and stage.day = asked.day
left join kidney_on_day kidney on kidney.person = asked.person and kidney.day = asked.day
left join monitored_on_day monitored on monitored.person = asked.person and monitored.day = asked.day
