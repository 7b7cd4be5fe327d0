-- As of a day: each person, on this one day.
select distinct person, :day as day from interplay_course
