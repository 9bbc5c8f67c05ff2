select * from mart.bilateral_meeting where actor_code = 'IRQ' and other_actor_code = 'PAK'
-- by hand
with both_there as (
    select meeting_id from core.meeting_participant where actor_code = 'IRQ'
    intersect
    select meeting_id from core.meeting_participant where actor_code = 'PAK'
)
select m.*, pl.name,
    (select string_agg(o.full_name, ', ') from core.meeting_participant p join core.official o using (official_id)
        where p.meeting_id = m.meeting_id and p.actor_code = 'IRQ') as one,
    (select string_agg(o.full_name, ', ') from core.meeting_participant p join core.official o using (official_id)
        where p.meeting_id = m.meeting_id and p.actor_code = 'PAK') as other,
    (select string_agg(t.topic_code, ', ') from core.meeting_topic t where t.meeting_id = m.meeting_id) as topics,
    (select count(distinct i.document_id) from core.meeting_identity i where i.meeting_id = m.meeting_id) as sources
from both_there join core.meeting m using (meeting_id) left join core.place pl using (place_id)
