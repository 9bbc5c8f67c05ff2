-- question: were all documents read by the version of their extractor that read the last one?
-- grain: one row per document that another version has read.
-- severity: warning
-- inputs: report.extraction, raw.document.
-- caveat: `readout reextract` reads them again; the last one read tells which version is installed.

with installed as (
    select distinct on (extraction.extractor)
        extraction.extractor,
        extraction.version
    from report.extraction
    order by extraction.extractor asc, extraction.extracted_at desc, extraction.document_id desc
)

select
    document.document_id,
    document.url,
    extraction.extractor,
    extraction.version as read_by,
    installed.version as installed_version
from report.extraction
inner join installed on extraction.extractor = installed.extractor
inner join raw.document on extraction.document_id = document.document_id
where extraction.version <> installed.version
order by document.document_id;
