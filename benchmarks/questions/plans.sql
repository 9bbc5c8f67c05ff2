select * from mart.planned_meeting_outcome
-- by hand
with pair as (
    select meeting_id, min(actor_code) as a, max(actor_code) as b
    from core.meeting_participant group by 1 having count(distinct actor_code) = 2
),
announced as (
    select i.meeting_id, min(r.published_on) as announced, min(n.started_on) as planned
    from report.meeting n join core.meeting_identity i using (document_id, meeting_no)
    join report.extraction e using (document_id) join raw.revision r using (revision_id)
    where n.status_code = 'planned' group by 1
),
later as (
    select x.meeting_id, min(k.started_on) as later
    from announced x join core.meeting m using (meeting_id) join pair p using (meeting_id)
    join pair q on p.a = q.a and p.b = q.b
    join core.meeting k on q.meeting_id = k.meeting_id and k.status_code = 'held' and k.started_on between x.planned and x.planned + 60
    where m.status_code <> 'held' group by 1
)
select x.*, m.status_code, l.later from announced x join core.meeting m using (meeting_id) left join later l using (meeting_id)
