-- Lists by how many warnings of each severity they show first.
select
    person, day,
    count_if(severity = 'CRITICAL') as critical,
    count_if(severity = 'MAJOR') as major,
    count_if(severity = 'MODERATE') as moderate,
    array_sort(collect_set(case when severity in ('CRITICAL', 'MAJOR') then id end)) as worst
from interplay_warning
where within is null and not silenced
group by person, day
having critical + major > 0
