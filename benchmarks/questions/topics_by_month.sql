select topic, month, meeting_count, actor_count from mart.topic_month
-- by hand
select t.topic_code, date_trunc('month', m.started_on)::date as month, count(distinct m.meeting_id) as n, count(distinct p.actor_code) as actors
from core.meeting m join core.meeting_topic t using (meeting_id) join core.meeting_participant p using (meeting_id)
where m.status_code = 'held' group by 1, 2
