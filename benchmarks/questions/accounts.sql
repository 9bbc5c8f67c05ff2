select meeting_id, document_id, topics_mentioned, officials_mentioned, topics_omitted from mart.readout_comparison limit 1000
-- by hand
with several as (
    select meeting_id from core.meeting_identity group by 1 having count(distinct document_id) > 1 limit 500
),
account as (
    select i.meeting_id, i.document_id,
        array(select topic_code from report.meeting_topic t where t.document_id = i.document_id and t.meeting_no = i.meeting_no) as topics,
        array(select o.full_name from report.meeting_participant p join core.official_identity x using (document_id, official_no)
            join core.official o using (official_id) where p.document_id = i.document_id and p.meeting_no = i.meeting_no) as officials
    from several join core.meeting_identity i using (meeting_id)
)
select a.*, array(select distinct u from account b, unnest(b.topics) u where b.meeting_id = a.meeting_id and u <> all(a.topics)) as omitted
from account a limit 1000
