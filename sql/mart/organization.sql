-- question: which international organisations are there?
-- grain: one row per international organisation, alliance or standing group of states.
-- key: organization_code
-- joins: organization_code = actor.actor_code
-- inputs: core.organization, core.actor.
-- caveat: agencies count as their organisation: the WHO is the UN.

create or replace view mart.organization as
select
    organization.actor_code as organization_code,
    actor.actor_name as organization_name,
    organization.organization_kind,
    organization.headquarters_city,
    organization.headquarters_country_code
from core.organization
inner join core.actor on organization.actor_code = actor.actor_code;

comment on view mart.organization is 'One row per international organisation, alliance or standing group of states.';
comment on column mart.organization.organization_code is 'Usual acronym.';
comment on column mart.organization.organization_name is 'Usual English name.';
comment on column mart.organization.organization_kind is 'Kind of organisation.';
comment on column mart.organization.headquarters_city is 'Town of its seat; NULL where it has none.';
comment on column mart.organization.headquarters_country_code is 'Country of its seat; NULL where it has none.';
