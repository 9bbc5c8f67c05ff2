select actor_code, other_actor_code, month, meeting_count, engagement_index from mart.engagement_month
-- by hand
with present as (
    select distinct p.meeting_id, p.actor_code, m.started_on
    from core.meeting_participant p join core.meeting m using (meeting_id)
    where m.status_code = 'held' and m.started_on is not null
)
select a.actor_code, b.actor_code as other_actor_code, date_trunc('month', a.started_on) as month, count(*) as n
from present a join present b on a.meeting_id = b.meeting_id and a.actor_code < b.actor_code
group by 1, 2, 3
