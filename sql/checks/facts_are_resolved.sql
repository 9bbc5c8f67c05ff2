-- question: does every fact of a document have its identity?
-- grain: one row per official, meeting, visit or statement in a document that has none.
-- severity: error
-- inputs: report.official, report.meeting, report.visit, report.statement, core.*_identity, core.statement.
-- caveat: meetings and statements without identity are not shown by mart, so this must stay empty.

select
    official.document_id,
    'official' as fact,
    official.official_no as fact_no
from report.official
left join core.official_identity as identity
    on official.document_id = identity.document_id and official.official_no = identity.official_no
where identity.official_id is null
union all
select
    meeting.document_id,
    'meeting' as fact,
    meeting.meeting_no as fact_no
from report.meeting
left join core.meeting_identity as identity
    on meeting.document_id = identity.document_id and meeting.meeting_no = identity.meeting_no
where identity.meeting_id is null
union all
select
    visit.document_id,
    'visit' as fact,
    visit.visit_no as fact_no
from report.visit
left join core.visit_identity as identity
    on visit.document_id = identity.document_id and visit.visit_no = identity.visit_no
where identity.visit_id is null
union all
select
    statement.document_id,
    'statement' as fact,
    statement.statement_no as fact_no
from report.statement
left join core.statement as identity
    on statement.document_id = identity.document_id and statement.statement_no = identity.statement_no
where identity.statement_id is null
order by document_id, fact, fact_no;
