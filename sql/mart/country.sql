-- question: which countries are there, and were there when?
-- grain: one row per state, existing or past, or territory with a code of its own.
-- key: country_code
-- joins: country_code = actor.actor_code
-- inputs: core.country, core.actor.
-- caveat: existed_from is empty where a state is older than the record or no day is agreed.

create or replace view mart.country as
select
    country.actor_code as country_code,
    actor.actor_name as country_name,
    country.official_name,
    country.iso_alpha2,
    country.iso_numeric,
    country.cow_code,
    country.region,
    country.subregion,
    country.capital,
    country.existed_from,
    country.existed_to
from core.country
inner join core.actor on country.actor_code = actor.actor_code;

comment on view mart.country is 'One row per state, existing or past, or territory with a code of its own.';
comment on column mart.country.country_code is 'ISO 3166-1 alpha-3; XKX for Kosovo; ISO 3166-3 for former states.';
comment on column mart.country.country_name is 'Usual English name.';
comment on column mart.country.official_name is 'Full formal name.';
comment on column mart.country.iso_alpha2 is 'ISO 3166-1 alpha-2; NULL where there is none.';
comment on column mart.country.iso_numeric is 'ISO 3166-1 numeric, three digits; NULL where there is none.';
comment on column mart.country.cow_code is 'State number of the Correlates of War project; NULL where there is none.';
comment on column mart.country.region is 'Region of the world.';
comment on column mart.country.subregion is 'Part of the region.';
comment on column mart.country.capital is 'Capital, or the last one of a former state.';
comment on column mart.country.existed_from is 'First day of the state; NULL where not recorded.';
comment on column mart.country.existed_to is 'Last day of the state; NULL where it exists.';
