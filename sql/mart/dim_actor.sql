-- question: by which actor is a fact to be filtered or grouped?
-- grain: one row per country or international organisation.
-- key: actor_code
-- inputs: mart.actor.
-- caveat: a dimension of the star for BI tools, with texts to show; facts refer to actor_code.

create or replace view mart.dim_actor as
select
    actor.actor_code,
    actor.actor_name,
    actor.actor_kind,
    actor.iso_alpha2,
    coalesce(actor.region, 'International') as region,
    coalesce(actor.subregion, 'International') as subregion,
    actor.dissolved_on is null as exists_today
from mart.actor;

comment on view mart.dim_actor is 'One row per country or international organisation. Dimension; key actor_code.';
comment on column mart.dim_actor.actor_code is 'Key of the actor.';
comment on column mart.dim_actor.actor_name is 'Usual English name.';
comment on column mart.dim_actor.actor_kind is 'country or organization.';
comment on column mart.dim_actor.iso_alpha2 is 'ISO 3166-1 alpha-2, for maps; NULL where there is none.';
comment on column mart.dim_actor.region is 'Region of the world; "International" for organisations.';
comment on column mart.dim_actor.subregion is 'Part of the region; "International" for organisations.';
comment on column mart.dim_actor.exists_today is 'False for former states.';
