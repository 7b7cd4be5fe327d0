-- When did a person take what a row speaks of?
--
-- interplay_row has everything as it was written: person, started, ended, days (of supply), system, code, name, the doses, route, formulation.
-- A row whose beginning cannot be read is left out, and says so. An end that cannot be right is replaced, and the row says by what:
--   an end before the beginning, or one that is no day   the days of supply, or else 30 days
--   an end on the day of the beginning                   the days of supply if they are stated
--   an end in the year 2200 or later                     none: it is still taken
--   no end                                               the days of supply; or else none, or 30 days if the table has no ends at all
with read as (
    select
        *,
        case when try_cast(started as date) between date'1900-01-01' and date'2199-12-31'
            then try_cast(started as date) end as first_day,
        try_cast(ended as date) as last_day,
        case when try_cast(days as double) between 1 and 366
            then try_cast(try_cast(days as double) as int) end as supply
    from interplay_row
)
select
    person, system, code, name, daily_dose_mg, units_per_day, mcg_per_hour, route, formulation, as_needed,
    first_day as started,
    case
        when last_day > date'2199-12-31' then null
        when last_day > first_day then last_day
        when supply is not null then date_add(first_day, supply - 1)
        when last_day = first_day then last_day
        when ended is null and :has_ends then null
        else date_add(first_day, 29)
    end as ended,
    first_day is null as left_out,
    case
        when first_day is null
            then concat('The day on which it began cannot be read: ', coalesce(started, 'not stated'))
        when last_day > date'2199-12-31'
            then concat('The end ', ended, ' is read as: still taken')
        when last_day < first_day
            then concat('It ends on ', last_day, ', before it begins on ', first_day, ': counted for ',
                coalesce(supply, 30), ' days')
        when ended is not null and last_day is null
            then concat('The day on which it ended cannot be read: ', ended, '. Counted for ', coalesce(supply, 30), ' days')
        when last_day = first_day and supply > 1
            then concat('It ends on the day on which it begins, and is for ', supply, ' days: counted for these')
        when ended is null and days is not null and supply is null
            then concat('The days of supply cannot be right: ', days)
    end as remark
from read
