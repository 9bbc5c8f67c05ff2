-- question: how did what was told of a meeting change over time: announced, put off, held?
-- grain: one row per report of a meeting, in the order of publication.
-- key: meeting_id, step_no
-- joins: meeting_id = meeting.meeting_id; document_id = document.document_id;
-- meeting_report_id = meeting_report.meeting_report_id
-- inputs: core.meeting_identity, report.meeting, report.extraction, raw.revision, raw.document.
-- caveat: documents without a date come last; is_change compares with the report before.

create or replace view mart.meeting_history as
with told as (
    select
        meeting_identity.meeting_id,
        meeting_identity.meeting_report_id,
        meeting.document_id,
        document.url,
        document.publisher,
        revision.published_on,
        meeting.status_code,
        meeting.mode_code,
        meeting.started_on,
        meeting.ended_on,
        meeting.place_name,
        meeting.place_country_code,
        row_number() over (
            partition by meeting_identity.meeting_id
            order by revision.published_on asc nulls last, meeting.document_id asc, meeting.meeting_no asc
        ) as step_no
    from core.meeting_identity
    inner join report.meeting
        on meeting_identity.document_id = meeting.document_id and meeting_identity.meeting_no = meeting.meeting_no
    inner join report.extraction on meeting.document_id = extraction.document_id
    inner join raw.revision on extraction.revision_id = revision.revision_id
    inner join raw.document on meeting.document_id = document.document_id
),

followed as (
    select
        told.*,
        lag(told.status_code) over (partition by told.meeting_id order by told.step_no) as status_before,
        lag(told.started_on) over (partition by told.meeting_id order by told.step_no) as started_before
    from told
)

select
    followed.meeting_id,
    followed.step_no,
    followed.published_on,
    followed.status_code as status,
    followed.started_on,
    followed.ended_on,
    followed.mode_code as mode,
    followed.place_name,
    followed.place_country_code,
    (followed.status_before is distinct from followed.status_code)
    or (followed.started_before is distinct from followed.started_on) as is_change,
    followed.publisher,
    followed.url,
    followed.document_id,
    followed.meeting_report_id
from followed;

comment on view mart.meeting_history is 'One row per report of a meeting, in the order of publication.';
comment on column mart.meeting_history.meeting_id is 'The meeting.';
comment on column mart.meeting_history.step_no is 'Number of the report in the order of publication, from 1.';
comment on column mart.meeting_history.published_on is 'Day on which the document was published; NULL where unknown.';
comment on column mart.meeting_history.status is 'Whether it took place, by this document (mart.meeting_status).';
comment on column mart.meeting_history.started_on is 'First day, by this document; NULL where it does not tell.';
comment on column mart.meeting_history.ended_on is 'Last day, by this document; NULL where it does not tell.';
comment on column mart.meeting_history.mode is 'How it takes place, by this document (mart.meeting_mode).';
comment on column mart.meeting_history.place_name is 'Town or venue, by this document; NULL where it does not tell.';
comment on column mart.meeting_history.place_country_code is 'Country of the place, by this document.';
comment on column mart.meeting_history.is_change is
'True for the first report, and where status or day are not those of the report before.';
comment on column mart.meeting_history.publisher is 'Who published the document.';
comment on column mart.meeting_history.url is 'Address of the document.';
comment on column mart.meeting_history.document_id is 'The document.';
comment on column mart.meeting_history.meeting_report_id is 'The report (mart.meeting_report).';
