-- Synthea's CSV in words of OMOP.
select
    id as person_id,
    year(try_cast(birthdate as date)) as year_of_birth,
    month(try_cast(birthdate as date)) as month_of_birth,
    day(try_cast(birthdate as date)) as day_of_birth
from synthea_patients
