select * from mart.official_activity
-- by hand
select official_id, month, sum(meetings) as meetings, sum(visits) as visits, sum(statements) as statements
from (
    select p.official_id, date_trunc('month', m.started_on)::date as month, count(distinct m.meeting_id) as meetings, 0 as visits, 0 as statements
    from core.meeting_participant p join core.meeting m using (meeting_id)
    where m.status_code = 'held' and p.official_id is not null group by 1, 2
    union all
    select official_id, date_trunc('month', started_on)::date, 0, count(*), 0 from core.visit where status_code = 'held' group by 1, 2
    union all
    select i.official_id, date_trunc('month', coalesce(s.said_on, r.published_on))::date, 0, 0, count(*)
    from report.statement s join core.official_identity i using (document_id, official_no)
    join report.extraction e using (document_id) join raw.revision r using (revision_id) group by 1, 2
) as done
group by 1, 2
