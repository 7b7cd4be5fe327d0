-- Patients by severity and rule. A warning that stands in a wider one counts for its rule as well; a silenced one does not.
select
    severity, rule, min(title) as title,
    count(distinct person) as patients,
    count(distinct struct(person, day)) as lists
from interplay_warning
where not silenced
group by severity, rule
