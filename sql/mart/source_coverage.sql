-- question: what does each source bring, day by day, and where does it fall silent?
-- grain: one row per source and day of publication.
-- key: source_name, published_on
-- joins: published_on = dim_date.date_id
-- inputs: raw.document, raw.revision, report.extraction, report.meeting, report.statement.
-- caveat: documents without a day of publication are not here. A source is the publisher, else the collection, else
-- "unknown". The silence up to now is that between the last row and mart.as_of.

create or replace view mart.source_coverage as
with meeting_of as (
    select
        meeting.document_id,
        count(*) as report_count
    from report.meeting
    group by meeting.document_id
),

statement_of as (
    select
        statement.document_id,
        count(*) as statement_count
    from report.statement
    group by statement.document_id
),

daily as (
    select
        coalesce(document.publisher, document.source, 'unknown') as source_name,
        revision.published_on,
        count(*) as document_count,
        coalesce(sum(meeting_of.report_count), 0)::bigint as meeting_report_count,
        coalesce(sum(statement_of.statement_count), 0)::bigint as statement_count
    from raw.document
    inner join report.extraction on document.document_id = extraction.document_id
    inner join raw.revision on extraction.revision_id = revision.revision_id
    left join meeting_of on document.document_id = meeting_of.document_id
    left join statement_of on document.document_id = statement_of.document_id
    where revision.published_on is not null
    group by coalesce(document.publisher, document.source, 'unknown'), revision.published_on
)

select
    daily.source_name,
    daily.published_on,
    daily.document_count,
    daily.meeting_report_count,
    daily.statement_count,
    daily.published_on - lag(daily.published_on) over (
        partition by daily.source_name
        order by daily.published_on
    ) - 1 as silent_days_before
from daily;

comment on view mart.source_coverage is 'One row per source and day of publication.';
comment on column mart.source_coverage.source_name is 'Publisher, else collection, else "unknown".';
comment on column mart.source_coverage.published_on is 'Day of publication.';
comment on column mart.source_coverage.document_count is 'Documents of the source published on the day.';
comment on column mart.source_coverage.meeting_report_count is 'Reports of meetings in these.';
comment on column mart.source_coverage.statement_count is 'Statements in these.';
comment on column mart.source_coverage.silent_days_before is
'Days without a document before this one; NULL for the first day of the source.';
