-- question: up to which day does the warehouse know the world?
-- grain: one row.
-- key: none
-- inputs: core.told_day.
-- caveat: the latest day of a publication or of something that took place, today at most. "Since" counts to this day,
-- so that an archive of one summer is not said to be silent ever since. A few stray items do not move it: what follows
-- a pause of 90 days counts only once it is ten items, or one in a hundred of all.

create or replace view mart.as_of as
with told as (
    select
        told_day.day,
        told_day.item_count,
        told_day.day - lag(told_day.day) over (order by told_day.day) > 90 as is_after_pause
    from core.told_day
    where told_day.day <= current_date
),

numbered as (
    select
        told.day,
        told.item_count,
        count(*) filter (where told.is_after_pause) over (order by told.day) as run_no
    from told
),

run as (
    select
        numbered.run_no,
        max(numbered.day) as last_on,
        sum(sum(numbered.item_count)) over (order by numbered.run_no desc) as item_count_since,
        sum(sum(numbered.item_count)) over () as total
    from numbered
    group by numbered.run_no
)

select coalesce(max(run.last_on), current_date) as as_of_on
from run
where run.item_count_since >= least(10, run.total / 100);

comment on view mart.as_of is 'One row: the day up to which the warehouse knows the world.';
comment on column mart.as_of.as_of_on is
'Latest day of a publication, or of a meeting or visit that took place; today at most, and no stray item''s.';
