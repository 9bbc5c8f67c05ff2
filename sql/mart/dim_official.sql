-- question: by which official is a fact to be filtered or grouped?
-- grain: one row per person.
-- key: official_id
-- joins: actor_code = dim_actor.actor_code
-- inputs: mart.official, core.office_type.
-- caveat: office and actor are the latest known; those at the time of a fact stand in the fact.

create or replace view mart.dim_official as
select
    official.official_id,
    official.full_name,
    official.actor_code,
    official.office_title as latest_office_title,
    official.office_type as latest_office_type,
    office_type.office_type_name as latest_office_type_name,
    official.first_seen_on,
    official.last_seen_on
from mart.official
left join core.office_type on official.office_type = office_type.office_type_code;

comment on view mart.dim_official is 'One row per person. Dimension; key official_id.';
comment on column mart.dim_official.official_id is 'Key of the person.';
comment on column mart.dim_official.full_name is 'The name to show.';
comment on column mart.dim_official.actor_code is 'Actor served, by the latest document; NULL where unknown.';
comment on column mart.dim_official.latest_office_title is 'Office, by the latest document; NULL where unknown.';
comment on column mart.dim_official.latest_office_type is 'Kind of that office (mart.office_type).';
comment on column mart.dim_official.latest_office_type_name is 'Name of the kind of office.';
comment on column mart.dim_official.first_seen_on is 'Day of the first document with the official.';
comment on column mart.dim_official.last_seen_on is 'Day of the last document with the official.';
