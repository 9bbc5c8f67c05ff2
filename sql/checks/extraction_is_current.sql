-- question: were the facts of every document read from its current revision?
-- grain: one row per document whose facts are of an older revision, or that has not been read.
-- severity: error
-- inputs: raw.document, raw.revision, report.extraction.
-- caveat: a load stores a revision and its facts in one transaction, so no row is expected at any time.

with current_revision as (
    select distinct on (revision.document_id)
        revision.document_id,
        revision.revision_id
    from raw.revision
    order by revision.document_id asc, revision.revision_no desc
)

select
    document.document_id,
    document.url,
    current_revision.revision_id as current_revision_id,
    extraction.revision_id as read_revision_id
from raw.document
left join current_revision on document.document_id = current_revision.document_id
left join report.extraction on document.document_id = extraction.document_id
where
    current_revision.revision_id is null
    or extraction.revision_id is distinct from current_revision.revision_id
order by document.document_id;
