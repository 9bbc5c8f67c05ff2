-- question: which source says so?
-- grain: one row per document.
-- key: document_id
-- joins: published_on = dim_date.date_id
-- inputs: mart.document.
-- caveat: without the text, which is in mart.document.

create or replace view mart.dim_document as
select
    document.document_id,
    document.url,
    document.title,
    coalesce(document.publisher, document.source, 'unknown') as source_name,
    document.published_on,
    document.language
from mart.document;

comment on view mart.dim_document is 'One row per document. Dimension of statements; key document_id.';
comment on column mart.dim_document.document_id is 'Key of the document.';
comment on column mart.dim_document.url is 'Address of the document.';
comment on column mart.dim_document.title is 'Title.';
comment on column mart.dim_document.source_name is 'Publisher, else collection, else "unknown".';
comment on column mart.dim_document.published_on is 'Day of publication (dim_date); NULL where unknown.';
comment on column mart.dim_document.language is 'Language of the text: ISO 639-1 code.';
