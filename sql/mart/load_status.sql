-- question: how fresh and how large is the warehouse?
-- grain: one row.
-- key: none
-- inputs: raw.document, raw.revision, ops.run, ops.rejected.
-- caveat: a run that was killed stays "running" until the next one starts.

create or replace view mart.load_status as
with last_run as (
    select
        run.started_at,
        run.finished_at,
        run.status
    from ops.run
    order by run.run_id desc
    limit 1
),

documents as (
    select count(*) as document_count
    from raw.document
),

revisions as (
    select
        (select max(revision.published_on) from raw.revision) as last_published_on,
        (
            select revision.loaded_at
            from raw.revision
            order by revision.revision_id desc
            limit 1
        ) as last_loaded_at
),

open_rejections as (
    select count(*) as rejected_count
    from ops.rejected
    where rejected.resolved_at is null
)

select
    documents.document_count,
    revisions.last_published_on,
    revisions.last_loaded_at,
    last_run.started_at as last_run_started_at,
    last_run.finished_at as last_run_finished_at,
    last_run.status as last_run_status,
    open_rejections.rejected_count
from documents
cross join revisions
cross join open_rejections
left join last_run on true;

comment on view mart.load_status is 'One row: how fresh and how large the warehouse is.';
comment on column mart.load_status.document_count is 'Number of documents.';
comment on column mart.load_status.last_published_on is 'Latest publication day of a document.';
comment on column mart.load_status.last_loaded_at is 'When a document was last added or changed.';
comment on column mart.load_status.last_run_started_at is 'When the last run started.';
comment on column mart.load_status.last_run_finished_at is 'When it ended; NULL while it runs or when it was killed.';
comment on column mart.load_status.last_run_status is 'running, succeeded, failed or interrupted.';
comment on column mart.load_status.rejected_count is 'Number of inputs that could not be used and still wait.';
