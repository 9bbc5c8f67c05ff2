-- question: what does a document say about a meeting?
-- grain: one row per document and meeting that it tells of.
-- key: meeting_report_id
-- joins: meeting_id = meeting.meeting_id; document_id = document.document_id
-- inputs: report.meeting, report.meeting_topic, core.meeting_identity.
-- caveat: documents may disagree; mart.meeting has what is believed.

create or replace view mart.meeting_report as
select
    meeting_identity.meeting_report_id,
    meeting.document_id,
    meeting_identity.meeting_id,
    meeting.mode_code as mode,
    meeting.status_code as status,
    meeting.started_on,
    meeting.ended_on,
    meeting.place_name,
    meeting.place_country_code,
    array(
        select meeting_topic.topic_code
        from report.meeting_topic
        where meeting_topic.document_id = meeting.document_id and meeting_topic.meeting_no = meeting.meeting_no
        order by meeting_topic.topic_code
    ) as topics,
    meeting.excerpt,
    meeting.first_char,
    meeting.last_char,
    meeting.meeting_no,
    meeting.rule,
    meeting.confidence
from report.meeting
inner join core.meeting_identity
    on meeting.document_id = meeting_identity.document_id and meeting.meeting_no = meeting_identity.meeting_no;

comment on view mart.meeting_report is 'One row per document and meeting that it tells of.';
comment on column mart.meeting_report.meeting_report_id is 'Key of the report.';
comment on column mart.meeting_report.document_id is 'The document.';
comment on column mart.meeting_report.meeting_id is 'The meeting that the report is about.';
comment on column mart.meeting_report.mode is 'How it takes place, by this document (mart.meeting_mode).';
comment on column mart.meeting_report.status is 'Whether it took place, by this document (mart.meeting_status).';
comment on column mart.meeting_report.started_on is 'First day; NULL where the document does not tell.';
comment on column mart.meeting_report.ended_on is
'Last day, the same for one day; NULL where the document does not tell.';
comment on column mart.meeting_report.place_name is 'Town or venue; NULL where the document does not tell.';
comment on column mart.meeting_report.place_country_code is 'Country of the place.';
comment on column mart.meeting_report.topics is 'Codes of the topics (mart.topic); empty where none is told.';
comment on column mart.meeting_report.excerpt is 'The words that tell of the meeting, exactly as in the text.';
comment on column mart.meeting_report.first_char is 'Where they begin in mart.document.text: code points from 0.';
comment on column mart.meeting_report.last_char is 'Where they end: the first code point after them.';
comment on column mart.meeting_report.meeting_no is 'Number of the meeting within the document.';
comment on column mart.meeting_report.rule is 'Name of the rule that found the meeting.';
comment on column mart.meeting_report.confidence is 'How sure the report is, from 0 to 1.';
