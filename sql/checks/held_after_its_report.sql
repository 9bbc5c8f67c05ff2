-- question: is every meeting that took place told of by a document that is not older than it?
-- grain: one row per meeting said to be held, of which all documents were published before it began.
-- severity: warning
-- inputs: core.meeting, core.meeting_identity, report.extraction, raw.revision.
-- caveat: a day misread (last year's, say) or a plan taken for a fact; documents without a day prove nothing.

with telling as (
    select
        meeting_identity.meeting_id,
        max(revision.published_on) as last_published_on
    from core.meeting_identity
    inner join report.extraction on meeting_identity.document_id = extraction.document_id
    inner join raw.revision on extraction.revision_id = revision.revision_id
    group by meeting_identity.meeting_id
    having count(*) = count(revision.published_on)
)

select
    meeting.meeting_id,
    meeting.started_on,
    telling.last_published_on
from core.meeting
inner join telling on meeting.meeting_id = telling.meeting_id
where meeting.status_code = 'held' and meeting.started_on > telling.last_published_on + 1
order by meeting.meeting_id;
