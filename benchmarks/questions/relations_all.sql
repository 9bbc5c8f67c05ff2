select actor_code, other_actor_code, first_meeting_on, last_meeting_on, meeting_count, engagement_index
from mart.bilateral_relation
-- by hand
with present as (
    select distinct p.meeting_id, p.actor_code, m.started_on
    from core.meeting_participant p join core.meeting m using (meeting_id)
    where m.status_code = 'held'
)
select a.actor_code, b.actor_code as other_actor_code, min(a.started_on), max(a.started_on) as last_on, count(*) as meeting_count
from present a join present b on a.meeting_id = b.meeting_id and a.actor_code < b.actor_code
group by a.actor_code, b.actor_code
