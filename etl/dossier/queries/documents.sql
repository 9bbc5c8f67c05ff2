-- The documents that a dossier cites.
-- grain: one row per document.
select
    document.document_id,
    document.url,
    document.title,
    document.publisher,
    document.published_on
from mart.document
where document.document_id = any(%(documents)s::bigint[])
order by document.published_on desc nulls last, document.document_id desc
