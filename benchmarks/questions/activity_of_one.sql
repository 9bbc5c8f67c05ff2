select * from mart.official_activity where official_id = 77
-- by hand
select coalesce(m.month, s.month) as month, m.n, s.n as said
from (
    select date_trunc('month', m.started_on)::date as month, count(*) as n
    from core.meeting_participant p join core.meeting m using (meeting_id)
    where p.official_id = 77 and m.status_code = 'held' group by 1
) as m
full join (
    select date_trunc('month', coalesce(s.said_on, r.published_on))::date as month, count(*) as n
    from core.official_identity i join report.statement s using (document_id, official_no)
    join report.extraction e using (document_id) join raw.revision r using (revision_id)
    where i.official_id = 77 group by 1
) as s using (month)
