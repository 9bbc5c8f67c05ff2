select * from mart.planned_meeting_outcome
-- by hand
select i.meeting_id, min(r.published_on) as announced, min(n.started_on) as planned, min(m.status_code) as status, min(l.started_on) as later
from report.meeting n join core.meeting_identity i using (document_id, meeting_no)
join report.extraction e using (document_id) join raw.revision r using (revision_id)
join core.meeting m using (meeting_id)
left join lateral (
    select k.started_on
    from core.meeting_participant a join core.meeting_participant b on a.meeting_id = b.meeting_id and a.actor_code < b.actor_code
    join core.meeting_participant c on b.actor_code = c.actor_code join core.meeting k on c.meeting_id = k.meeting_id
    where a.meeting_id = m.meeting_id and m.status_code <> 'held' and k.status_code = 'held'
        and k.started_on between n.started_on and n.started_on + 60
        and exists (select from core.meeting_participant x where x.meeting_id = k.meeting_id and x.actor_code = a.actor_code)
    order by 1 limit 1
) l on true
where n.status_code = 'planned' group by 1
