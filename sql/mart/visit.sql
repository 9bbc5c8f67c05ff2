-- question: who travelled where, and when?
-- grain: one row per journey of an official, however many documents report it.
-- key: visit_id
-- joins: official_id = official.official_id
-- inputs: core.visit, core.visit_destination, core.official, core.visit_identity.
-- caveat: planned and cancelled visits are here too; see status.

create or replace view mart.visit as
select
    visit.visit_id,
    visit.official_id,
    official.full_name as official_name,
    visit.origin_code,
    array(
        select destination.country_code
        from core.visit_destination as destination
        where destination.visit_id = visit.visit_id
        order by destination.ordinal
    ) as destination_codes,
    visit.status_code as status,
    visit.started_on,
    visit.ended_on,
    (
        select count(distinct visit_identity.document_id)
        from core.visit_identity
        where visit_identity.visit_id = visit.visit_id
    ) as source_count
from core.visit
inner join core.official on visit.official_id = official.official_id;

comment on view mart.visit is 'One row per journey of an official, however many documents report it.';
comment on column mart.visit.visit_id is 'Key of the visit.';
comment on column mart.visit.official_id is 'The traveller.';
comment on column mart.visit.official_name is 'Name of the traveller.';
comment on column mart.visit.origin_code is 'Actor that the traveller comes from.';
comment on column mart.visit.destination_codes is 'Countries visited, in order.';
comment on column mart.visit.status is 'Whether it took place (mart.meeting_status).';
comment on column mart.visit.started_on is 'First day; NULL where no document tells.';
comment on column mart.visit.ended_on is 'Last day; NULL where no document tells.';
comment on column mart.visit.source_count is 'Number of documents that report it.';
