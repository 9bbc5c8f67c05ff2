select * from mart.bilateral_meeting where 'IRQ' in (actor_code, other_actor_code)
-- by hand
select m.meeting_id, m.started_on, p.actor_code, string_agg(o.full_name, ', ') as who,
    (select string_agg(t.topic_code, ', ') from core.meeting_topic t where t.meeting_id = m.meeting_id) as topics,
    (select count(distinct i.document_id) from core.meeting_identity i where i.meeting_id = m.meeting_id) as sources
from core.meeting m join core.meeting_participant p using (meeting_id) left join core.official o using (official_id)
where m.meeting_id in (select meeting_id from core.meeting_participant where actor_code = 'IRQ')
group by m.meeting_id, p.actor_code
