-- question: how often did officials travel to a country?
-- grain: one row per visit and country that it goes to.
-- key: visit_leg_id
-- joins: official_id = dim_official.official_id; origin_code = dim_actor.actor_code;
-- destination_code = dim_actor.actor_code; started_on = dim_date.date_id; visit_id = visit.visit_id
-- inputs: core.visit, core.visit_destination.
-- caveat: a trip to three countries has three rows: count visit_id distinctly for trips.

create or replace view mart.fct_visit as
select
    destination.visit_id * 1000000 + destination.ordinal as visit_leg_id,
    destination.visit_id,
    visit.official_id,
    visit.origin_code,
    destination.country_code as destination_code,
    visit.started_on,
    visit.status_code as status,
    1 as visit_leg_count
from core.visit_destination as destination
inner join core.visit on destination.visit_id = visit.visit_id;

comment on view mart.fct_visit is 'One row per visit and country that it goes to. Facts; key visit_leg_id.';
comment on column mart.fct_visit.visit_leg_id is 'Key of the leg.';
comment on column mart.fct_visit.visit_id is 'The visit (mart.visit).';
comment on column mart.fct_visit.official_id is 'Who travels (dim_official).';
comment on column mart.fct_visit.origin_code is 'Actor that the traveller comes from (dim_actor); NULL where unknown.';
comment on column mart.fct_visit.destination_code is 'Country that the visit goes to (dim_actor).';
comment on column mart.fct_visit.started_on is 'First day (dim_date); NULL where no document tells.';
comment on column mart.fct_visit.status is 'Whether it took place (mart.meeting_status).';
comment on column mart.fct_visit.visit_leg_count is 'Always 1, to sum.';
