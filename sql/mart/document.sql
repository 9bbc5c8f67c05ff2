-- question: what has been loaded, and what does it say word for word?
-- grain: one row per document, with its current revision.
-- key: document_id
-- inputs: raw.document, raw.revision.
-- caveat: spans of other views count in this text; an older revision's text is only in raw.revision.

create or replace view mart.document as
select
    document.document_id,
    document.url,
    current_revision.title,
    document.publisher,
    current_revision.author,
    current_revision.published_on,
    current_revision.language,
    document.source,
    current_revision.text,
    current_revision.revision_no,
    document.created_at as first_loaded_at,
    current_revision.loaded_at
from raw.document
cross join lateral (
    select
        revision.title,
        revision.author,
        revision.published_on,
        revision.language,
        revision.text,
        revision.revision_no,
        revision.loaded_at
    from raw.revision
    where revision.document_id = document.document_id
    order by revision.revision_no desc
    limit 1
) as current_revision;

comment on view mart.document is 'One row per document, with its current text.';
comment on column mart.document.document_id is 'Key of the document.';
comment on column mart.document.url is 'Address; urn:readout:sha256:… where it has none.';
comment on column mart.document.title is 'Title.';
comment on column mart.document.publisher is 'Who published it.';
comment on column mart.document.author is 'Byline.';
comment on column mart.document.published_on is 'Day of publication.';
comment on column mart.document.language is 'Language of the text: ISO 639-1 code.';
comment on column mart.document.source is 'Name of the collection that the document came with.';
comment on column mart.document.text is
'The text that first_char and last_char of other views count in: title, byline and body.';
comment on column mart.document.revision_no is
'How many states of its content have been seen; 1 if it never changed.';
comment on column mart.document.first_loaded_at is 'When the document was first loaded.';
comment on column mart.document.loaded_at is 'When its current text was loaded.';
