-- question: does every official, meeting and visit that is believed lead back to a document?
-- grain: one row per official, meeting or visit that no document reports any more.
-- severity: error
-- inputs: core.official, core.meeting, core.visit, core.official_identity, core.meeting_identity, core.visit_identity.
-- caveat: none.

select
    'official' as subject,
    official.official_id as subject_id
from core.official
left join core.official_identity as identity on official.official_id = identity.official_id
where identity.official_id is null
union all
select
    'meeting' as subject,
    meeting.meeting_id as subject_id
from core.meeting
left join core.meeting_identity as identity on meeting.meeting_id = identity.meeting_id
where identity.meeting_id is null
union all
select
    'visit' as subject,
    visit.visit_id as subject_id
from core.visit
left join core.visit_identity as identity on visit.visit_id = identity.visit_id
where identity.visit_id is null
order by subject, subject_id;
