-- question: are the words of every span the characters that stand there in the text?
-- grain: one row per fact whose words are not those of its span.
-- severity: error
-- inputs: report.mention, report.meeting, report.visit, report.statement, report.tenure, report.extraction,
-- raw.revision.
-- caveat: triggers refuse such a row when it is written; this finds what came around them (a restored dump, say).

with spoken as (
    select
        'mention' as fact,
        mention.document_id,
        mention.mention_no as fact_no,
        mention.first_char,
        mention.last_char,
        mention.words
    from report.mention
    union all
    select
        'meeting' as fact,
        meeting.document_id,
        meeting.meeting_no as fact_no,
        meeting.first_char,
        meeting.last_char,
        meeting.excerpt as words
    from report.meeting
    union all
    select
        'visit' as fact,
        visit.document_id,
        visit.visit_no as fact_no,
        visit.first_char,
        visit.last_char,
        visit.excerpt as words
    from report.visit
    union all
    select
        'statement' as fact,
        statement.document_id,
        statement.statement_no as fact_no,
        statement.first_char,
        statement.last_char,
        statement.words
    from report.statement
    union all
    select
        'tenure' as fact,
        tenure.document_id,
        tenure.tenure_no as fact_no,
        tenure.first_char,
        tenure.last_char,
        tenure.excerpt as words
    from report.tenure
)

select
    spoken.document_id,
    spoken.fact,
    spoken.fact_no,
    spoken.first_char,
    spoken.last_char,
    spoken.words
from spoken
inner join report.extraction on spoken.document_id = extraction.document_id
inner join raw.revision on extraction.revision_id = revision.revision_id
where
    substr(revision.text, spoken.first_char + 1, spoken.last_char - spoken.first_char) is distinct from spoken.words
order by spoken.document_id, spoken.fact, spoken.fact_no;
