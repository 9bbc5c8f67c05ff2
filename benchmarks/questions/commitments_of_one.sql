select * from mart.commitment where speaker_actor_code = 'IRQ'
-- by hand
with said as (
    select s.*, d.url, r.published_on,
        coalesce(i.meeting_id, (select min(x.meeting_id) from core.meeting_identity x where x.document_id = s.document_id
            having count(distinct x.meeting_id) = 1)) as at_meeting
    from report.statement s join raw.document d using (document_id)
    join report.extraction e using (document_id) join raw.revision r using (revision_id)
    left join core.meeting_identity i on s.document_id = i.document_id and s.meeting_no = i.meeting_no
    where s.act_code in ('offer', 'agree') and s.actor_code = 'IRQ'
)
select said.*,
    (select array_agg(distinct p.actor_code) from core.meeting_participant p where p.meeting_id = at_meeting) as parties,
    array(select t.topic_code from core.meeting_topic t where t.meeting_id = at_meeting) as topics
from said
