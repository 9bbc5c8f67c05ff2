-- question: up to which day does the warehouse know the world?
-- grain: one row.
-- key: none
-- inputs: raw.revision, core.meeting, core.visit.
-- caveat: the latest day of a publication or of something that took place, today at most. "Since" counts to this day,
-- so that an archive of one summer is not said to be silent ever since.

create or replace view mart.as_of as
select
    least(
        current_date,
        coalesce(
            greatest(
                latest_publication.day,
                latest_meeting.day,
                latest_visit.day
            ),
            current_date
        )
    ) as as_of_on
from (select max(revision.published_on) as day from raw.revision) as latest_publication
cross join (
    select max(meeting.started_on) as day
    from core.meeting
    where meeting.status_code = 'held'
) as latest_meeting
cross join (
    select max(visit.started_on) as day
    from core.visit
    where visit.status_code = 'held'
) as latest_visit;

comment on view mart.as_of is 'One row: the day up to which the warehouse knows the world.';
comment on column mart.as_of.as_of_on is
'Latest day of a publication, or of a meeting or visit that took place; today at most.';
