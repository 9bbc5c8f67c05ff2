-- question: who takes part in diplomacy?
-- grain: one row per country or international organisation.
-- key: actor_code
-- inputs: core.actor, core.country.
-- caveat: former states and territories with a code of their own are countries here; see dissolved_on.

create or replace view mart.actor as
select
    actor.actor_code,
    actor.actor_name,
    actor.actor_kind,
    country.iso_alpha2,
    country.cow_code,
    country.region,
    country.subregion,
    country.existed_to as dissolved_on
from core.actor
left join core.country on actor.actor_code = country.actor_code;

comment on view mart.actor is 'One row per country or international organisation.';
comment on column mart.actor.actor_code is
'ISO 3166-1 alpha-3 (XKX Kosovo; ISO 3166-3 for former states) or an organisation''s acronym.';
comment on column mart.actor.actor_name is 'Usual English name.';
comment on column mart.actor.actor_kind is 'country or organization.';
comment on column mart.actor.iso_alpha2 is 'ISO 3166-1 alpha-2; NULL where there is none.';
comment on column mart.actor.cow_code is 'State number of the Correlates of War project; NULL where there is none.';
comment on column mart.actor.region is 'Region of the world; NULL for organisations.';
comment on column mart.actor.subregion is 'Part of the region; NULL for organisations.';
comment on column mart.actor.dissolved_on is 'Last day of a state that is no more; NULL where it exists.';
