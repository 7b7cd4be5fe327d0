-- What was not understood, by how many persons have it.
select line, state, why, count(*) as lines, count(distinct person) as patients
from interplay_not_understood
group by line, state, why
