select * from mart.source_coverage
-- by hand
select d.publisher, r.published_on, count(distinct d.document_id) as documents, count(distinct m.document_id) as meetings,
    count(distinct s.document_id) as statements
from raw.document d join report.extraction e using (document_id) join raw.revision r using (revision_id)
left join report.meeting m on m.document_id = d.document_id left join report.statement s on s.document_id = d.document_id
group by 1, 2
