-- What changed for a person since the last run, by warning id, whatever the days of the two runs: the worst severity of each counts.
-- Only persons whose lists were checked in both runs are compared: another one has not changed, but come or gone.
with compared as (
    select distinct person from interplay_checked_before where status <> 'NOT_CHECKED' and person is not null
    intersect
    select distinct person from interplay_checked where status <> 'NOT_CHECKED' and person is not null
),
earlier as (
    select person, id, min(rule) as rule, min(array_position(array('CRITICAL', 'MAJOR', 'MODERATE', 'MINOR', 'INFO'), severity)) as rank
    from interplay_warning_before
    join compared using (person)
    group by person, id
),
later as (
    select person, id, min(rule) as rule, min(array_position(array('CRITICAL', 'MAJOR', 'MODERATE', 'MINOR', 'INFO'), severity)) as rank
    from interplay_warning
    join compared using (person)
    group by person, id
)
select
    person, id,
    coalesce(later.rule, earlier.rule) as rule,
    case
        when earlier.rank is null then 'added'
        when later.rank is null then 'gone'
        when later.rank < earlier.rank then 'worse'
        else 'less severe'
    end as change,
    elt(earlier.rank, 'CRITICAL', 'MAJOR', 'MODERATE', 'MINOR', 'INFO') as before,
    elt(later.rank, 'CRITICAL', 'MAJOR', 'MODERATE', 'MINOR', 'INFO') as now
from earlier
full outer join later using (person, id)
where earlier.rank is null or later.rank is null or earlier.rank <> later.rank
