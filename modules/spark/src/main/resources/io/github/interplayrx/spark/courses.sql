-- From rows, one for each order, supply or era, to courses: the days from the first to the last on which a product was taken.
--
-- A row is a refill of the one before it if product, dose and route are the same and it begins from 7 days before to 30 days after
-- that one ends, or if that one has no end. Rows that say the same are one. Anything else is a course of its own: where two overlap,
-- both count, and a remark says so.
with once as (
    select distinct
        *,
        concat_ws('|', system, code, lower(name)) as product,
        concat_ws('|', coalesce(daily_dose_mg, '?'), coalesce(units_per_day, '?'), coalesce(mcg_per_hour, '?'), route, formulation, as_needed) as dose
    from interplay_exposure
    where not left_out and person is not null
),
ordered as (
    select
        *,
        lag(started) over of_one_product is not null as has_one_before,
        lag(ended) over of_one_product as end_before
    from once
    window of_one_product as (partition by person, product, dose order by started, ended nulls last, remark)
),
begun as (
    select
        *,
        case when has_one_before
                and (end_before is null or started between date_sub(end_before, 7) and date_add(end_before, 30))
            then 0 else 1 end as begins,
        case when has_one_before and started < date_sub(end_before, 7)
            then 'It begins while the one before, of the same product and dose, is still taken: both count' end as overlap
    from ordered
),
numbered as (
    select
        *,
        sum(begins) over (partition by person, product, dose order by started, ended nulls last, remark
            rows between unbounded preceding and current row) as course
    from begun
)
select
    person, product, system, code, min(name) as name, daily_dose_mg, units_per_day, mcg_per_hour, route, formulation, as_needed,
    min(started) as started,
    case when bool_or(ended is null) then null else max(ended) end as ended,
    nullif(concat_ws('; ', array_sort(array_union(collect_set(remark), collect_set(overlap)))), '') as remark
from numbered
group by person, product, dose, course, system, code, daily_dose_mg, units_per_day, mcg_per_hour, route, formulation, as_needed
