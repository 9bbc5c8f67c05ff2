-- question: what does a document say about a journey?
-- grain: one row per document and visit that it tells of.
-- key: document_id, visit_no
-- joins: visit_id = visit.visit_id; document_id = document.document_id
-- inputs: report.visit, report.visit_destination, report.official, core.visit_identity, core.official_identity.
-- caveat: documents may disagree; mart.visit has what is believed.

create or replace view mart.visit_report as
select
    visit.document_id,
    visit_identity.visit_id,
    official_identity.official_id,
    reported.name as official_name,
    visit.origin_code,
    array(
        select destination.country_code
        from report.visit_destination as destination
        where destination.document_id = visit.document_id and destination.visit_no = visit.visit_no
        order by destination.ordinal
    ) as destination_codes,
    visit.status_code as status,
    visit.started_on,
    visit.ended_on,
    visit.excerpt,
    visit.visit_no,
    visit.first_char,
    visit.last_char,
    visit.rule,
    visit.confidence
from report.visit
inner join report.official as reported
    on visit.document_id = reported.document_id and visit.official_no = reported.official_no
left join core.visit_identity
    on visit.document_id = visit_identity.document_id and visit.visit_no = visit_identity.visit_no
left join core.official_identity
    on visit.document_id = official_identity.document_id and visit.official_no = official_identity.official_no;

comment on view mart.visit_report is 'One row per document and visit that it tells of.';
comment on column mart.visit_report.document_id is 'The document.';
comment on column mart.visit_report.visit_id is 'The visit that the report is about; NULL while not yet resolved.';
comment on column mart.visit_report.official_id is 'The traveller; NULL while not yet resolved.';
comment on column mart.visit_report.official_name is
'The fullest name that the document gives; mart.official.full_name has the one to show.';
comment on column mart.visit_report.origin_code is 'Actor that the traveller comes from.';
comment on column mart.visit_report.destination_codes is 'Countries visited, in order.';
comment on column mart.visit_report.status is 'Whether it took place, by this document (mart.meeting_status).';
comment on column mart.visit_report.started_on is 'First day; NULL where the document does not tell.';
comment on column mart.visit_report.ended_on is 'Last day; NULL where the document does not tell.';
comment on column mart.visit_report.excerpt is 'The words that tell of the visit, exactly as in the text.';
comment on column mart.visit_report.visit_no is 'Number of the visit within the document.';
comment on column mart.visit_report.first_char is 'Where the words begin in mart.document.text: code points from 0.';
comment on column mart.visit_report.last_char is 'Where they end: the first code point after them.';
comment on column mart.visit_report.rule is 'Name of the rule that found the visit.';
comment on column mart.visit_report.confidence is 'How sure the report is, from 0 to 1.';
