select * from mart.actor_network where year = 2015
-- by hand
with present as (
    select distinct p.meeting_id, p.actor_code
    from core.meeting_participant p join core.meeting m using (meeting_id)
    where m.status_code = 'held' and m.started_on >= '2015-01-01' and m.started_on < '2016-01-01'
)
select a.actor_code, b.actor_code as other_actor_code, count(*) as n
from present a join present b on a.meeting_id = b.meeting_id and a.actor_code <> b.actor_code
group by 1, 2
