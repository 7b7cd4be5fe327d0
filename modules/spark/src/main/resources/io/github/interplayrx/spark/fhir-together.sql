-- One resource of FHIR a line, as Bulk Data exports them: all that one person has becomes one array.
--
-- Types that no rule reads are passed over. A product (Medication) goes to each person whose order refers to it. A line of nobody, and one
-- that is no JSON, stays alone: it is not understood, and the result says so.
with resource as (
    select
        value,
        get_json_object(value, '$.resourceType') as type,
        get_json_object(value, '$.id') as id,
        coalesce(get_json_object(value, '$.subject.reference'), get_json_object(value, '$.patient.reference')) as subject,
        regexp_extract(
            coalesce(get_json_object(value, '$.medicationReference.reference'), get_json_object(value, '$.medication.reference.reference')),
            '(?:^|/|urn:uuid:)([A-Za-z0-9.-]+)(?:/_history/.*)?$', 1) as product
    from interplay_line
    where trim(value) <> ''
),
owned as (
    select
        case when type = 'Patient' then id
            else nullif(regexp_extract(subject, '(?:^|/|urn:uuid:)([A-Za-z0-9.-]+)(?:/_history/.*)?$', 1), '') end as person,
        product,
        value
    from resource
    where type is null or type in ('Patient', 'MedicationRequest', 'MedicationStatement', 'MedicationUsage', 'MedicationAdministration',
        'MedicationDispense', 'Condition', 'Observation')
),
everything as (
    select person, value from owned where person is not null
    union all
    select ordered.person, medication.value
    from (select distinct person, product from owned where person is not null) ordered
    join resource medication on medication.type = 'Medication' and medication.id = ordered.product
)
select concat('[', array_join(array_sort(collect_list(value)), ','), ']') as value
from everything
group by person
union all
select value from owned where person is null
