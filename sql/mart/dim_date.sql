-- question: by which day, month or year is a fact to be filtered or grouped?
-- grain: one row per day, from the first year of a meeting or visit to five years ahead.
-- key: date_id
-- inputs: mart.calendar.
-- caveat: facts of no known day have NULL and no row here; mark this as the date table in Power BI.

create or replace view mart.dim_date as
select
    calendar.date_id,
    calendar.year,
    calendar.quarter,
    calendar.month,
    calendar.month_name,
    date_trunc('month', calendar.date_id::timestamp)::date as month_start_on,
    calendar.iso_year,
    calendar.iso_week,
    calendar.iso_weekday,
    calendar.weekday_name,
    calendar.decade
from mart.calendar;

comment on view mart.dim_date is 'One row per day. Dimension; key date_id.';
comment on column mart.dim_date.date_id is 'The day, which is also the key.';
comment on column mart.dim_date.year is 'Year.';
comment on column mart.dim_date.quarter is 'Quarter, 1 to 4.';
comment on column mart.dim_date.month is 'Month, 1 to 12.';
comment on column mart.dim_date.month_name is 'English name of the month; sort it by month.';
comment on column mart.dim_date.month_start_on is 'First day of the month.';
comment on column mart.dim_date.iso_year is 'Year of the ISO week.';
comment on column mart.dim_date.iso_week is 'ISO week, 1 to 53.';
comment on column mart.dim_date.iso_weekday is 'Day of the week, 1 Monday to 7 Sunday.';
comment on column mart.dim_date.weekday_name is 'English name of the day; sort it by iso_weekday.';
comment on column mart.dim_date.decade is 'First year of the decade.';
