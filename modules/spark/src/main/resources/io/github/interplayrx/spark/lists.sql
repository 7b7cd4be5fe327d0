-- What did a person take on a day? interplay_day has the persons and days that are asked for.
--
-- What ended so lately that it may still act is on the list as stopped, unless the same product is taken on. Lines
-- have their beginning as id, so that two overlapping orders of one product are two, and their doses add up.
with near as (
    select
        course.*,
        asked.day,
        course.ended is null or course.ended >= asked.day as taken
    from interplay_course course
    join interplay_day asked on course.person = asked.person
    where course.started <= asked.day
        and (course.ended is null or course.ended >= date_sub(asked.day, :days_after_stop))
),
ranked as (
    select
        *,
        max(taken) over (partition by person, day, product) as product_taken,
        row_number() over (partition by person, day, product, taken
            order by ended desc, started desc, daily_dose_mg, units_per_day, mcg_per_hour, route) as latest
    from near
)
select
    person, day,
    cast(started as string) as id,
    system, code, name, daily_dose_mg, units_per_day, mcg_per_hour, route, formulation, as_needed,
    case
        when not taken then 'STOPPED'
        when :beginning_is_proposed and started = day then 'PROPOSED'
        else 'CURRENT'
    end as status,
    case when not taken then datediff(day, ended) end as days_since_stop,
    case when not taken then datediff(ended, started) + 1 end as duration_days,
    remark,
    false as left_out
from ranked
where taken or (not product_taken and latest = 1)
