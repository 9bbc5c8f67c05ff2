-- question: which day is it, in the units that charts use?
-- grain: one row per day, from the first year of a meeting or visit to five years ahead.
-- key: date_id
-- inputs: core.meeting, core.visit.
-- caveat: facts with no known day have NULL there and no row here.

create or replace view mart.calendar as
with earliest as (
    select
        least(
            (select min(meeting.started_on) from core.meeting),
            (select min(visit.started_on) from core.visit),
            current_date
        ) as day
),

every_day as (
    select series.day::date as day
    from earliest
    cross join
        generate_series(
            date_trunc('year', earliest.day::timestamp),
            date_trunc('year', current_date::timestamp) + interval '6 years' - interval '1 day',
            interval '1 day'
        ) as series (day)
)

select
    every_day.day as date_id,
    extract(year from every_day.day)::int as year,
    extract(quarter from every_day.day)::int as quarter,
    extract(month from every_day.day)::int as month,
    to_char(every_day.day, 'FMMonth') as month_name,
    extract(isoyear from every_day.day)::int as iso_year,
    extract(week from every_day.day)::int as iso_week,
    extract(isodow from every_day.day)::int as iso_weekday,
    to_char(every_day.day, 'FMDay') as weekday_name,
    (extract(year from every_day.day)::int / 10) * 10 as decade,
    extract(day from every_day.day) = 1 as is_first_of_month,
    extract(day from every_day.day + 1) = 1 as is_last_of_month
from every_day;

comment on view mart.calendar is
'One row per day, from the first year of a meeting or visit to five years ahead.';
comment on column mart.calendar.date_id is 'The day: joins to started_on, ended_on, said_on, published_on.';
comment on column mart.calendar.year is 'Year.';
comment on column mart.calendar.quarter is 'Quarter, 1 to 4.';
comment on column mart.calendar.month is 'Month, 1 to 12.';
comment on column mart.calendar.month_name is 'Name of the month, in English.';
comment on column mart.calendar.iso_year is 'Year that the ISO week belongs to.';
comment on column mart.calendar.iso_week is 'ISO week, 1 to 53.';
comment on column mart.calendar.iso_weekday is 'Day of the week, 1 Monday to 7 Sunday.';
comment on column mart.calendar.weekday_name is 'Name of the day of the week, in English.';
comment on column mart.calendar.decade is 'First year of the decade.';
comment on column mart.calendar.is_first_of_month is 'Whether it is the first day of its month.';
comment on column mart.calendar.is_last_of_month is 'Whether it is the last day of its month.';
