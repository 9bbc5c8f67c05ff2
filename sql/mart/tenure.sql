-- question: who held which office, and when?
-- grain: one row per official, office and time in it.
-- key: tenure_id
-- joins: official_id = official.official_id
-- inputs: core.tenure, core.office, core.official, core.official_identity.
-- caveat: where is_exact is false, the days are the bounds of a month or year that a register gives (started_precision,
-- ended_precision), or only those between which documents show the official in the office (both NULL).

create or replace view mart.tenure as
select
    tenure.official_id,
    office.title as office_title,
    office.office_type_code as office_type,
    office.actor_code,
    tenure.started_on,
    tenure.ended_on,
    tenure.is_exact,
    (
        select count(distinct official_identity.document_id)
        from core.official_identity
        where official_identity.official_id = tenure.official_id and official_identity.office_id = tenure.office_id
    ) as source_count,
    tenure.tenure_id,
    official.full_name as official_name,
    tenure.started_precision,
    tenure.ended_precision
from core.tenure
inner join core.office on tenure.office_id = office.office_id
inner join core.official on tenure.official_id = official.official_id;

comment on view mart.tenure is 'One row per official, office and time in it.';
comment on column mart.tenure.official_id is 'The official.';
comment on column mart.tenure.office_title is 'Title of the office, without the country.';
comment on column mart.tenure.office_type is 'Kind of the office (mart.office_type).';
comment on column mart.tenure.actor_code is 'Actor whose office it is.';
comment on column mart.tenure.started_on is 'First day in office, or first day seen in it; NULL where unknown.';
comment on column mart.tenure.ended_on is
'Last day in office, or last day seen in it; NULL where unknown or not ended.';
comment on column mart.tenure.is_exact is
'True where a record gives the dates to the day, false where they are less exact or first and last sightings.';
comment on column mart.tenure.source_count is
'Number of documents that show the official in this office, at any time.';
comment on column mart.tenure.tenure_id is 'Key of the tenure.';
comment on column mart.tenure.official_name is 'Name of the official.';
comment on column mart.tenure.started_precision is
'How exactly a record gives the first day: day, month or year; NULL where none gives it.';
comment on column mart.tenure.ended_precision is
'How exactly a record gives the last day: day, month or year; NULL where none gives it.';
