-- As of a day: each person of whom lists.sql finds something to say on this one day.
select distinct person, :day as day
from interplay_course
where started <= :day
    and (ended is null or ended >= date_sub(:day, :days_after_stop))
