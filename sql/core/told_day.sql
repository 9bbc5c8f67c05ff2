-- question: how much is there of each day?
-- grain: one row per day of a publication, or of a meeting or visit that took place.
-- key: day
-- inputs: raw.revision, core.meeting, core.visit.
-- caveat: what has no day is not counted.

create or replace view core.told_day_live as
with told as (
    select
        revision.published_on as day,
        count(*) as item_count
    from raw.revision
    group by revision.published_on
    union all
    select
        meeting.started_on as day,
        count(*) as item_count
    from core.meeting
    where meeting.status_code = 'held'
    group by meeting.started_on
    union all
    select
        visit.started_on as day,
        count(*) as item_count
    from core.visit
    where visit.status_code = 'held'
    group by visit.started_on
)

select
    told.day,
    sum(told.item_count)::bigint as item_count
from told
where told.day is not null
group by told.day;

comment on view core.told_day_live is
'One row per day of a publication, or of a meeting or visit that took place, computed.';
comment on column core.told_day_live.day is 'The day.';
comment on column core.told_day_live.item_count is 'Number of publications, and of meetings and visits that began.';
