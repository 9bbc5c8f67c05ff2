-- question: which countries did a visit go to?
-- grain: one row per visit and country, in order.
-- key: visit_id, ordinal
-- joins: visit_id = visit.visit_id
-- inputs: core.visit_destination, core.actor.
-- caveat: a country visited twice on one journey may be there once.

create or replace view mart.visit_destination as
select
    destination.visit_id,
    destination.ordinal,
    destination.country_code,
    actor.actor_name as country_name
from core.visit_destination as destination
inner join core.actor on destination.country_code = actor.actor_code;

comment on view mart.visit_destination is 'One row per visit and country that it goes to.';
comment on column mart.visit_destination.visit_id is 'The visit.';
comment on column mart.visit_destination.ordinal is 'Place in the order of travel, from 1.';
comment on column mart.visit_destination.country_code is 'The country (mart.country).';
comment on column mart.visit_destination.country_name is 'Name of the country.';
